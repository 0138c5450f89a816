/// Writes the literals of the index script.
enum ScriptText {
    /// Appends `text` as a JavaScript string that is safe in any script, also one inside HTML.
    static func append(_ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        let hex = Array("0123456789abcdef".utf8)
        out.append(0x22)
        for byte in text {
            switch byte {
            case 0x22, 0x5C: out += [0x5C, byte]
            case 0x3C, ..<0x20, 0x7F: out += [0x5C, 0x78, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            // The second byte of U+2028 and U+2029, which end a line in older JavaScript.
            case 0xA8, 0xA9:
                let end = out.count
                if end >= 2, out[end - 2] == 0xE2, out[end - 1] == 0x80 {
                    out.removeLast(2)
                    out += Array("\\u202".utf8)
                    out.append(byte == 0xA8 ? 0x38 : 0x39)
                } else {
                    out.append(byte)
                }
            default: out.append(byte)
            }
        }
        out.append(0x22)
    }

    /// Appends `name:` and numbers as an array.
    static func append(_ name: String, _ numbers: [Int], to out: inout [UInt8]) {
        out += Array("\(name):[".utf8)
        for (index, number) in numbers.enumerated() {
            if index > 0 { out.append(0x2C) }
            out += Array(String(number).utf8)
        }
        out += Array("],\n".utf8)
    }

    /// Appends `name:` and a string.
    static func append(_ name: String, _ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        out += Array("\(name):".utf8)
        append(text, to: &out)
        out += Array(",\n".utf8)
    }
}
