internal import Glibc
internal import LoaMarkup
internal import LoaStats

/// The password or key of a source; it goes to the source and nowhere else.
struct SourceSecret: Sendable {
    /// The environment variable under which a program gets it.
    let variable: String
    /// The secret itself.
    let value: String

    /// The largest secret, in bytes.
    private static let limit = 4096

    /// Reads the secret that a source names; nil when it names none.
    static func read(_ source: LiveSource, _ options: CommandOptions) throws(SourceFailure) -> SourceSecret? {
        switch source.secret {
        case nil: return nil
        case .variable(let name):
            guard let value = Environment.value(name), !value.isEmpty else {
                throw SourceFailure(
                    vi: "biến môi trường nêu trong “secret” chưa được đặt; đặt biến ấy rồi chạy lại",
                    en: "the environment variable named in “secret” is not set; set it and run again")
            }
            return try SourceSecret(name, value)
        case .file(let path):
            let path = path.hasPrefix("/") ? path : options.path(path)
            if let real = try? RealPath.existing(path), let content = try? RealPath.existing(options.path("content")), RealPath.isInside(real, content) {
                throw SourceFailure(
                    vi: "tệp nêu trong “secret_file” nằm trong thư mục content; chuyển nó ra ngoài",
                    en: "the file named in “secret_file” lies in the folder content; move it out")
            }
            guard let bytes = NewFile.read(path, limit: limit), let text = String(validating: bytes, as: UTF8.self) else {
                throw SourceFailure(vi: "không đọc được tệp nêu trong “secret_file”", en: "the file named in “secret_file” cannot be read")
            }
            let line = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).first.map(String.init) ?? ""
            return try SourceSecret("LOA_SECRET", line)
        }
    }

    private init(_ variable: String, _ value: String) throws(SourceFailure) {
        // A line break would end the header of a request.
        guard !value.isEmpty, value.utf8.count <= Self.limit, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw SourceFailure(vi: "mật khẩu hoặc khóa trống, quá dài hoặc có ký tự lạ", en: "the password or key is empty, too long or has odd characters")
        }
        self.variable = variable
        self.value = value
    }
}
