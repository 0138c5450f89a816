/// Reads the PostScript name of a font, which PDF calls it by.
enum FontName {
    /// The name with record 6, of letters, digits and hyphens; `Font` where there is none.
    static func postScript(_ tables: FontTables) throws(FontFault) -> String {
        let (reader, range) = (tables.reader, tables.range("name"))
        guard range.count >= 6 else { return "Font" }
        let start = range.lowerBound
        let texts = start + (try reader.u16(start + 4))
        for index in 0..<(try reader.u16(start + 2)) {
            let at = start + 6 + index * 12
            guard at + 12 <= range.upperBound else { break }
            guard try reader.u16(at + 6) == 6 else { continue }
            let from = texts + (try reader.u16(at + 10))
            let to = from + (try reader.u16(at + 8))
            guard to <= range.upperBound else { continue }
            // Names are ASCII, in UTF-16 on most platforms, so that dropping what is not leaves them.
            let letters = reader.bytes[from..<to].filter(isPlain).prefix(63)
            if !letters.isEmpty { return String(decoding: letters, as: Unicode.ASCII.self) }
        }
        return "Font"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
    }
}
