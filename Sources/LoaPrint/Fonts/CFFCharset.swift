/// Reads from a CFF table (Adobe Technical Note 5176) how a font numbers its characters.
enum CFFCharset {
    /// The character number of each glyph where the font has its own (a ROS operator); empty where glyph numbers serve.
    static func characterIDs(_ table: ArraySlice<UInt8>, glyphs: Int) throws(FontFault) -> [UInt16] {
        let reader = FontBytes(bytes: Array(table))
        let names = try index(reader, at: try reader.number(2, 1))
        let tops = try index(reader, at: names.end)
        guard let top = tops.items.first else { throw damaged }
        let keys = try dictionary(reader, top)
        guard keys[0x0C1E] != nil else { return [] }
        var ids: [UInt16] = [0]
        guard let at = keys[15]?.last, at > 2 else {
            return (0..<glyphs).map { UInt16(truncatingIfNeeded: $0) }
        }
        let format = try reader.number(at, 1)
        var place = at + 1
        while ids.count < glyphs {
            let first = try reader.u16(place)
            switch format {
            case 0:
                ids.append(UInt16(first))
                place += 2
            case 1, 2:
                let left = try reader.number(place + 2, format)
                for more in 0...left where ids.count < glyphs { ids.append(UInt16(truncatingIfNeeded: first + more)) }
                place += 2 + format
            default: throw damaged
            }
        }
        return ids
    }

    /// The character number of each glyph of a table that stands by itself, and the units of its em; glyph numbers serve where it has no own.
    static func characters(_ table: ArraySlice<UInt8>) throws(FontFault) -> (ids: [UInt16], count: Int, unitsPerEm: Int) {
        let reader = FontBytes(bytes: Array(table))
        let tops = try index(reader, at: try index(reader, at: try reader.number(2, 1)).end)
        guard let top = tops.items.first else { throw damaged }
        let keys = try dictionary(reader, top)
        guard let at = keys[17]?.last else { throw damaged }
        let count = try index(reader, at: at).items.count
        // A FontMatrix says how large a unit is; a thousandth of the size without one.
        let unit = keys[0x0C07]?.first ?? 1_000_000
        guard 61_035...62_500_000 ~= unit else { throw damaged }
        return (try characterIDs(table, glyphs: count), count, Int((1e9 / Double(unit)).rounded()))
    }

    /// The items of an INDEX, and where it ends.
    private static func index(_ reader: FontBytes, at: Int) throws(FontFault) -> (items: [Range<Int>], end: Int) {
        let count = try reader.u16(at)
        guard count > 0 else { return ([], at + 2) }
        let width = try reader.number(at + 2, 1)
        guard 1...4 ~= width else { throw damaged }
        let base = at + 2 + (count + 1) * width
        var items: [Range<Int>] = []
        var start = try reader.number(at + 3, width)
        for item in 1...count {
            let end = try reader.number(at + 3 + item * width, width)
            guard end >= start, base + end <= reader.bytes.count else { throw damaged }
            items.append(base + start..<base + end)
            start = end
        }
        return (items, base + start)
    }

    /// The numbers of a DICT by operator, those with a fraction as billionths; two-byte operators are 0x0C00 and more.
    private static func dictionary(_ reader: FontBytes, _ range: Range<Int>) throws(FontFault) -> [Int: [Int]] {
        var (result, numbers, at): ([Int: [Int]], [Int], Int) = ([:], [], range.lowerBound)
        while at < range.upperBound {
            let byte = try reader.number(at, 1)
            at += 1
            switch byte {
            case 0...21:
                let key = byte == 12 ? 0x0C00 | (try reader.number(at, 1)) : byte
                if byte == 12 { at += 1 }
                result[key] = numbers
                numbers = []
            case 28:
                numbers.append(try reader.i16(at))
                at += 2
            case 29:
                numbers.append(Int(Int32(truncatingIfNeeded: try reader.u32(at))))
                at += 4
            case 30:
                let (real, end) = try real(reader, at)
                numbers.append(real)
                at = end
            case 32...246: numbers.append(byte - 139)
            case 247...250:
                numbers.append((byte - 247) * 256 + (try reader.number(at, 1)) + 108)
                at += 1
            case 251...254:
                numbers.append(-(byte - 251) * 256 - (try reader.number(at, 1)) - 108)
                at += 1
            default: throw damaged
            }
        }
        return result
    }

    /// A number of decimal digits, two in a byte, as billionths, and where it ends.
    private static func real(_ reader: FontBytes, _ start: Int) throws(FontFault) -> (billionths: Int, end: Int) {
        var (text, at) = ("", start)
        while true {
            let byte = try reader.number(at, 1)
            at += 1
            for digit in [byte >> 4, byte & 15] {
                switch digit {
                case 0...9: text += String(digit)
                case 10: text += "."
                case 11: text += "E"
                case 12: text += "E-"
                case 14: text += "-"
                default:
                    let value = Double(text) ?? 0
                    return (abs(value) < 1e9 ? Int((value * 1e9).rounded()) : 0, at)
                }
            }
        }
    }

    private static var damaged: FontFault { .damaged(vi: "bảng CFF sai", en: "the table CFF is wrong") }
}
