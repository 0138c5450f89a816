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

    /// The whole numbers of a DICT by operator; two-byte operators are 0x0C00 and more.
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
                while try reader.number(at, 1) & 15 != 15, try reader.number(at, 1) >> 4 != 15 { at += 1 }
                at += 1
                numbers.append(0)
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

    private static var damaged: FontFault { .damaged(vi: "bảng CFF sai", en: "the table CFF is wrong") }
}
