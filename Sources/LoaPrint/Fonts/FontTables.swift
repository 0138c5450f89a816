/// The tables of a static OpenType font (ISO/IEC 14496-22), checked before anything else reads them.
struct FontTables {
    /// The largest file that is read, in bytes.
    static let limit = 32 << 20

    let reader: FontBytes
    /// The glyphs, counted from 0.
    let glyphs: Int
    /// Whether outlines are in a `CFF ` table; in `glyf` otherwise.
    let isCFF: Bool
    private let ranges: [String: Range<Int>]

    /// Reads the directory and checks what embedding and drawing rely on.
    init(_ bytes: [UInt8]) throws(FontFault) {
        reader = FontBytes(bytes: bytes)
        try Self.checkKind(bytes)
        let ranges = try Self.directory(reader)
        self.ranges = ranges
        if ranges["fvar"] != nil || ranges["CFF2"] != nil {
            throw FontFault(
                .fontFormat, vi: "đây là phông biến thiên (variable); bản in cần tệp tĩnh, mỗi kiểu chữ một tệp",
                en: "this is a variable font; print needs static files, one for each style")
        }
        for name in ["head", "hhea", "hmtx", "maxp", "cmap", "OS/2"] where ranges[name] == nil {
            throw .damaged(vi: "thiếu bảng \(name)", en: "the table \(name) is missing")
        }
        isCFF = ranges["CFF "] != nil
        guard isCFF || (ranges["glyf"] != nil && ranges["loca"] != nil) else {
            throw .damaged(vi: "không có hình chữ (glyf hoặc CFF)", en: "it has no outlines (glyf or CFF)")
        }
        glyphs = try reader.u16((ranges["maxp"]?.lowerBound ?? 0) + 4)
        guard glyphs > 0 else { throw .damaged(vi: "không có hình chữ nào", en: "it has no glyphs") }
        try checkLicence()
        try checkMetrics()
        if !isCFF { try checkLocations() }
    }

    /// Where a table lies; empty when it is not there.
    func range(_ name: String) -> Range<Int> { ranges[name] ?? 0..<0 }

    /// The bytes of a table; empty when it is not there.
    func table(_ name: String) -> ArraySlice<UInt8> { reader.bytes[range(name)] }

    private static func checkKind(_ bytes: [UInt8]) throws(FontFault) {
        guard bytes.count <= limit else {
            throw FontFault(.fontFormat, vi: "tệp phông chữ lớn hơn 32 MiB", en: "the font file is larger than 32 MiB")
        }
        for (tag, name) in [("wOFF", "WOFF"), ("wOF2", "WOFF2"), ("ttcf", "TTC (nhiều phông trong một tệp)"), ("%!PS", "Type 1")]
        where bytes.starts(with: tag.utf8) {
            throw FontFault(
                .fontFormat, vi: "tệp này là \(name); bản in cần tệp .ttf hoặc .otf", en: "this file is \(name); print needs a .ttf or .otf file")
        }
        let known: [[UInt8]] = [[0, 1, 0, 0], Array("OTTO".utf8), Array("true".utf8)]
        guard known.contains(where: bytes.starts(with:)) else {
            throw FontFault(
                .fontFormat, vi: "nội dung tệp không phải phông chữ TrueType hay OpenType", en: "the content is not a TrueType or OpenType font")
        }
    }

    private static func directory(_ reader: FontBytes) throws(FontFault) -> [String: Range<Int>] {
        var ranges: [String: Range<Int>] = [:]
        for index in 0..<(try reader.u16(4)) {
            let at = 12 + index * 16
            let (offset, length) = (try reader.u32(at + 8), try reader.u32(at + 12))
            let name = String(decoding: reader.bytes[at..<at + 4], as: Unicode.ASCII.self)
            guard offset <= reader.bytes.count, length <= reader.bytes.count - offset else {
                throw .damaged(vi: "bảng \(name) nằm ngoài tệp", en: "the table \(name) lies outside the file")
            }
            guard ranges.updateValue(offset..<offset + length, forKey: name) == nil else {
                throw .damaged(vi: "bảng \(name) lặp lại", en: "the table \(name) comes twice")
            }
        }
        return ranges
    }

    /// The rights of `fsType` (OpenType specification, OS/2): the most permissive bit of the first four holds.
    private func checkLicence() throws(FontFault) {
        let rights = try reader.u16(range("OS/2").lowerBound + 8)
        let refused = rights & 0xE == 2 || rights & 0x300 != 0
        guard !refused else {
            throw FontFault(
                .fontLicence, vi: "phông chữ không cho nhúng vào tài liệu (fsType \(rights)); hãy chọn phông có giấy phép mở",
                en: "the font does not allow embedding in documents (fsType \(rights)); choose one with an open licence")
        }
    }

    private func checkMetrics() throws(FontFault) {
        for (name, least) in [("head", 54), ("hhea", 36), ("maxp", 6), ("OS/2", 78), ("cmap", 4)] where range(name).count < least {
            throw .damaged(vi: "bảng \(name) quá ngắn", en: "the table \(name) is too short")
        }
        let head = range("head").lowerBound
        guard try reader.u32(head + 12) == 0x5F0F_3CF5, 16...16384 ~= (try reader.u16(head + 18)) else {
            throw .damaged(vi: "bảng head sai", en: "the table head is wrong")
        }
        let full = try reader.u16(range("hhea").lowerBound + 34)
        guard full >= 1, full <= glyphs, range("hmtx").count >= full * 4 + (glyphs - full) * 2 else {
            throw .damaged(vi: "bảng hmtx quá ngắn", en: "the table hmtx is too short")
        }
    }

    /// Outlines must lie one after another inside `glyf`.
    private func checkLocations() throws(FontFault) {
        let isLong = try reader.u16(range("head").lowerBound + 50) != 0
        let loca = range("loca")
        let width = isLong ? 4 : 2
        guard loca.count >= (glyphs + 1) * width else { throw .damaged(vi: "bảng loca quá ngắn", en: "the table loca is too short") }
        let end = range("glyf").count
        var last = 0
        for index in 0...glyphs {
            let place = try reader.number(loca.lowerBound + index * width, width) * (isLong ? 1 : 2)
            guard place >= last, place <= end else {
                throw .damaged(vi: "hình chữ số \(index) nằm ngoài bảng glyf", en: "the outline \(index) lies outside glyf")
            }
            last = place
        }
    }
}
