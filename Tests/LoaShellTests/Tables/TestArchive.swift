import Foundation

/// Writes archives without packing, byte by byte: spreadsheets that no program would write.
enum TestArchive {
    /// The bytes of an archive with these parts.
    static func bytes(_ parts: [(name: String, text: String)]) -> [UInt8] {
        var data: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let (name, content) = (Array(part.name.utf8), Array(part.text.utf8))
            let common =
                le16(20) + le16(0x0800) + le16(0) + le16(0) + le16(0x21) + le32(crc(content)) + le32(UInt32(content.count))
                + le32(UInt32(content.count)) + le16(name.count)
            directory += le32(0x0201_4B50) + le16(20) + common + le16(0) + le16(0) + le16(0) + le16(0) + le32(0) + le32(UInt32(data.count)) + name
            data += le32(0x0403_4B50) + common + le16(0) + name + content
        }
        let end =
            le32(0x0605_4B50) + le16(0) + le16(0) + le16(parts.count) + le16(parts.count) + le32(UInt32(directory.count))
            + le32(UInt32(data.count)) + le16(0)
        return data + directory + end
    }

    /// A spreadsheet of one sheet from its XML (what stands inside `worksheet`), with other parts added or replaced.
    static func book(_ sheet: String, other: [String: String] = [:]) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        var parts: [String: String] = [
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels":
                "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml":
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"Tháng 10\" sheetId=\"7\" r:id=\"b\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels":
                "<Relationships xmlns=\"\(package)\"><Relationship Id=\"b\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"c\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"d\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml": "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"\(main)\">\(sheet)</worksheet>",
        ]
        for (name, text) in other { parts[name] = text }
        return bytes(parts.keys.sorted().map { ($0, parts[$0] ?? "") })
    }

    /// Lends the path of a file with these bytes.
    static func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("loa-table-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }

    private static func le16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

    private static func le32(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(byte) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc = ~UInt32(0)
        for byte in bytes { crc = crc >> 8 ^ table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] }
        return ~crc
    }
}
