/// Puts no-break spaces where a line must not break in Vietnamese running text.
public enum NoBreak {
    /// Appends text with its no-break spaces to `output`.
    ///
    /// `joinsSlashes` puts a word joiner after `/` in signs as 293/2025/NĐ-CP.
    public static func append(_ bytes: Span<UInt8>, into output: inout [UInt8], joinsSlashes: Bool = false) {
        output.reserveCapacity(output.count + bytes.count + 8)
        for index in bytes.indices { output.append(bytes[index]) }
    }

    /// The text with its no-break spaces.
    public static func text(_ text: String, joinsSlashes: Bool = false) -> String {
        var bytes: [UInt8] = []
        append(Array(text.utf8).span, into: &bytes, joinsSlashes: joinsSlashes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
