/// Takes comments and white space out of a script that ends every statement with a semicolon or a brace.
///
/// Knows strings in single quotes, block comments and regular expressions; no templates, no line comments.
enum ScriptSqueezer {
    /// The script without what only people need.
    static func squeeze(_ script: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(script.count)
        var index = 0
        // What stood last, with a letter in place of a literal, after which a slash divides.
        var last: UInt8 = 0x20
        while index < script.count {
            let byte = script[index]
            let skipped = skip(script, from: index)
            if skipped > index {
                index = skipped
                guard index < script.count else { break }
                let next = script[index]
                let isSign = next == last && (next == 0x2B || next == 0x2D)
                if (isName(last) && isName(next)) || isSign { out.append(0x20) }
            } else if byte == 0x27 || (byte == 0x2F && "(=,:!&|?;{".utf8.contains(last)) {
                let end = literal(script, from: index)
                out += script[index..<end]
                index = end
                last = 0x27
            } else {
                out.append(byte)
                last = byte
                index += 1
            }
        }
        out.append(0x0A)
        return out
    }

    /// Where the white space and the comments that begin at `start` end.
    private static func skip(_ script: [UInt8], from start: Int) -> Int {
        var index = start
        while index < script.count {
            if script[index] == 0x20 || script[index] == 0x0A {
                index += 1
            } else if script[index...].starts(with: "/*".utf8) {
                index += 2
                while index < script.count, !script[index...].starts(with: "*/".utf8) { index += 1 }
                index = min(index + 2, script.count)
            } else {
                break
            }
        }
        return index
    }

    /// Where the string or regular expression that begins at `start` ends.
    private static func literal(_ script: [UInt8], from start: Int) -> Int {
        let quote = script[start]
        var inClass = false
        var index = start + 1
        while index < script.count, script[index] != quote || inClass {
            switch script[index] {
            case 0x5C: index += 1
            case 0x5B: inClass = quote == 0x2F
            case 0x5D: inClass = false
            default: break
            }
            index += 1
        }
        return min(index + 1, script.count)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        ScalarClass.isWord(ascii: byte) || byte == 0x5F || byte == 0x24
    }
}
