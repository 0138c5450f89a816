/// The part of a file that a request asks for.
enum ByteRange: Equatable {
    /// Everything: no range, one that is not understood, or several, which may be answered with the whole (RFC 9110, 14.2).
    case whole
    /// These bytes.
    case part(Range<Int>)
    /// A range that lies behind the end: status 416.
    case unsatisfiable

    /// Reads a field `Range` for a file of so many bytes.
    init(_ text: String?, length: Int) {
        self = .whole
        guard let text, text.lowercased().hasPrefix("bytes=") else { return }
        let spec = text.dropFirst(6).filter { $0 != " " && $0 != "\t" }
        guard !spec.contains(","), let dash = spec.firstIndex(of: "-") else { return }
        let (first, last) = (spec[..<dash], spec[spec.index(after: dash)...])
        if first.isEmpty {
            guard let count = Self.number(last) else { return }
            self = count == 0 || length == 0 ? .unsatisfiable : .part(max(0, length - count)..<length)
            return
        }
        guard let from = Self.number(first) else { return }
        if last.isEmpty {
            self = from < length ? .part(from..<length) : .unsatisfiable
        } else if let to = Self.number(last), to >= from {
            self = from < length ? .part(from..<min(length, to + 1)) : .unsatisfiable
        }
    }

    /// Digits alone; what is too long for a file counts as very far away.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return text.utf8.count > 15 ? 1 << 60 : Int(text)
    }
}
