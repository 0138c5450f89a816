public import LoaMarkup

/// Takes secrets out of what people and files get to see.
public struct Redaction: Sendable {
    private let secrets: [String]

    /// Hides some texts; those of less than four bytes are left, or every message would have holes.
    public init(_ secrets: [String]) { self.secrets = secrets.filter { $0.utf8.count >= 4 } }

    /// A text with `•••` for what is secret.
    public func text(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for secret in secrets { bytes = Self.replaced(bytes, Array(secret.utf8)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A fault whose words and source line show no secret.
    public func diagnostic(_ diagnostic: Diagnostic) -> Diagnostic {
        var result = diagnostic
        result.message = Message(vi: text(diagnostic.message.vi), en: text(diagnostic.message.en))
        result.sourceLine = diagnostic.sourceLine.map { text($0) }
        if let words = diagnostic.refinement?.words { result.refinement?.words = text(words) }
        return result
    }

    /// A fault in a settings file whose source line, once it is looked up, shows no secret.
    func diagnostic(_ diagnostic: Diagnostic, in source: [UInt8]) -> Diagnostic {
        guard !secrets.isEmpty else { return diagnostic }
        var result = self.diagnostic(diagnostic)
        guard result.sourceLine == nil, let line = diagnostic.refined(in: source).sourceLine else { return result }
        let hidden = text(line)
        if hidden != line { result.sourceLine = hidden }
        return result
    }

    /// Whether bytes hold one of the secrets.
    public func isIn(_ bytes: [UInt8]) -> Bool {
        secrets.contains { Self.find(Array($0.utf8), in: bytes, from: 0) != nil }
    }

    private static func replaced(_ bytes: [UInt8], _ secret: [UInt8]) -> [UInt8] {
        guard var found = find(secret, in: bytes, from: 0) else { return bytes }
        var result: [UInt8] = []
        var start = 0
        while true {
            result += bytes[start..<found]
            result += "•••".utf8
            start = found + secret.count
            guard let next = find(secret, in: bytes, from: start) else { break }
            found = next
        }
        return result + bytes[start...]
    }

    private static func find(_ words: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard !words.isEmpty, start + words.count <= bytes.count else { return nil }
        var at = start
        while at <= bytes.count - words.count {
            if bytes[at] == words[0], bytes[at..<(at + words.count)].elementsEqual(words) { return at }
            at += 1
        }
        return nil
    }
}
