/// A sentence with places for values: “Lương cơ sở là {value}”.
public struct FactSentence: Hashable, Sendable {
    /// A run of words or a place.
    public enum Piece: Hashable, Sendable {
        /// Words.
        case words(String)
        /// The value of a part by index; nil for the whole.
        case value(Int?)
    }

    /// The runs in order.
    public var pieces: [Piece]

    /// The names of places that no part has.
    var unknown: [String] = []

    /// Reads a sentence; the places are `{value}` and the keys of parts.
    init(_ text: String, parts: [FactPart]) {
        pieces = []
        let bytes = text.utf8
        var rest = bytes[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) {
            if open > rest.startIndex { pieces.append(.words(String(Substring(rest[..<open])))) }
            let name = String(Substring(rest[bytes.index(after: open)..<close]))
            if name == "value" {
                pieces.append(.value(nil))
            } else if let part = parts.firstIndex(where: { $0.key == name && !name.isEmpty }) {
                pieces.append(.value(part))
            } else {
                unknown.append(name)
            }
            rest = rest[bytes.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(Substring(rest)))) }
    }
}
