public import LoaMarkup

/// Why a picture cannot be published.
public struct PictureFault: Error, Hashable, Sendable {
    /// The rule.
    public let code: DiagnosticCode
    /// What is wrong and what to do about it; starts in lower case, has no full stop.
    public let message: Message
    /// The line in an SVG, from 1; 0 where the fault has no line.
    public let line: Int

    /// Makes a fault.
    public init(_ code: DiagnosticCode, vi: String, en: String, line: Int = 0) {
        self.code = code
        self.message = Message(vi: vi, en: en)
        self.line = line
    }

    /// The same as an error of the picture's own file.
    public func diagnostic(of path: SourcePath) -> Diagnostic {
        Diagnostic(code, at: SourceSpan(path, line: line), vi: message.vi, en: message.en)
    }

    /// The same fault of a picture that an SVG holds.
    var embedded: PictureFault {
        PictureFault(
            code, vi: "ảnh nhúng trong SVG: " + message.vi, en: "a picture embedded in the SVG: " + message.en)
    }

    /// The file ends before its picture does.
    package static func truncated(_ format: PictureFormat) -> PictureFault {
        PictureFault(
            .imageTruncated,
            vi: "tệp \(format.name) bị cụt, thiếu phần cuối; hãy chép lại từ bản gốc",
            en: "the \(format.name) file is cut off before its end; copy it again from the original")
    }

    /// The structure contradicts the format; the details name the part.
    package static func damaged(_ format: PictureFormat, vi: String, en: String) -> PictureFault {
        PictureFault(
            .imageDamaged,
            vi: "tệp \(format.name) bị hỏng: \(vi); hãy mở bằng phần mềm ảnh rồi lưu lại",
            en: "the \(format.name) file is damaged: \(en); open it in a picture editor and save it again")
    }

    /// A width or height that no browser can show.
    static func size(_ format: PictureFormat, _ width: String, _ height: String) -> PictureFault {
        PictureFault(
            .imageSize,
            vi:
                "kích thước \(width) × \(height) của tệp \(format.name) không dùng được; mỗi cạnh phải từ 1 đến 65535 px",
            en:
                "the size \(width) × \(height) of the \(format.name) file cannot be used; each side must be 1 to 65535 px"
        )
    }
}
