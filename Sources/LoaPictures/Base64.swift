/// Base64 as pictures embedded in SVG use it (RFC 4648, white space between allowed).
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 0xFF, count: 256)
        for (value, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(value) }
        return table
    }()

    /// The bytes of a text, or nil when it is not Base64.
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let values = values
        var out: [UInt8] = []
        out.reserveCapacity(text.count / 4 * 3)
        var (bits, count, padding) = (0, 0, 0)
        for letter in text {
            if letter == 0x20 || 0x09...0x0D ~= letter { continue }
            if letter == 0x3D {
                padding += 1
                continue
            }
            let value = values[Int(letter)]
            guard value != 0xFF, padding == 0 else { return nil }
            bits = (bits << 6 | Int(value)) & 0xFF_FFFF
            count += 1
            if count & 3 != 1 { out.append(UInt8(truncatingIfNeeded: bits >> [0, 0, 4, 2][count & 3])) }
        }
        return count & 3 == 1 || padding > 2 ? nil : out
    }

    /// The text of bytes, padded, on one line.
    public static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        for at in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[at..<min(at + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                out.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : 0x3D)
            }
        }
        return out
    }
}
