public import LoaMarkup

/// Why a font cannot be used for print.
public struct FontFault: Error, Hashable, Sendable {
    /// The rule.
    public let code: DiagnosticCode
    /// What is wrong and what to do about it; starts in lower case, has no full stop.
    public let message: Message

    /// Makes a fault.
    init(_ code: DiagnosticCode, vi: String, en: String) {
        self.code = code
        message = Message(vi: vi, en: en)
    }

    /// The same as an error of the font's own file.
    public func diagnostic(of path: SourcePath) -> Diagnostic {
        Diagnostic(code, at: SourceSpan(path, line: 0), vi: message.vi, en: message.en)
    }

    /// A table contradicts the format; the details name it.
    static func damaged(vi: String, en: String) -> FontFault {
        FontFault(
            .fontDamaged, vi: "tệp phông chữ bị hỏng: \(vi); hãy chép lại từ bản gốc",
            en: "the font file is damaged: \(en); copy it again from the original")
    }
}
