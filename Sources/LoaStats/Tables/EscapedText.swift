/// Undoes the `_x000D_` by which spreadsheets write characters that XML cannot hold.
public enum EscapedText {
    /// Replaces every `_xHHHH_` from `start` on by its character, in place (ECMA-376 part 1, 22.9.2.19).
    public static func unescape(_ bytes: inout [UInt8], from start: Int) {
        guard bytes.count - start >= 7, bytes[start...].contains(UInt8(ascii: "_")) else { return }
        var (read, write) = (start, start)
        while read < bytes.count {
            if bytes[read] == UInt8(ascii: "_"), let scalar = scalar(at: read, in: bytes) {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    bytes[write] = byte
                    write += 1
                }
                read += 7
            } else {
                bytes[write] = bytes[read]
                read += 1
                write += 1
            }
        }
        bytes.removeSubrange(write...)
    }

    private static func scalar(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
        guard index + 7 <= bytes.count, bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_") else { return nil }
        var value: UInt32 = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte & 0x0F)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte & 0x0F) + 9)
            default: return nil
            }
        }
        return Unicode.Scalar(value)
    }
}
