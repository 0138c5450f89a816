import Glibc
import LoaStats

/// What a file of figures is, by its first bytes and not by its name.
public enum TableFileKind: Hashable, Sendable {
    /// An archive that may be .xlsx.
    case zip
    /// Text, which may be CSV.
    case text
    /// The old .xls of Excel 97 to 2003.
    case oldExcel
    /// A spreadsheet with a password.
    case encrypted
    /// A web page or XML that Excel opens as a table, often named .xls.
    case markup
    /// .xlsb.
    case binaryExcel
    /// .ods.
    case openDocument
    /// Apple Numbers.
    case numbers
    /// A Word document.
    case word
    /// A PDF.
    case pdf
    /// An empty file.
    case empty

    /// Looks at the first bytes of a file.
    static func of(file: String) throws(TableFault) -> TableFileKind {
        do throws(SystemFault) {
            let descriptor = try Descriptor(file, in: AT_FDCWD, O_RDONLY | O_NONBLOCK)
            guard try descriptor.status().st_mode & S_IFMT == S_IFREG else { throw SystemFault(call: "open", number: EINVAL) }
            var head = [UInt8](repeating: 0, count: 1 << 16)
            let count = try descriptor.read(&head, at: 0)
            return of(head: head[..<count])
        } catch {
            throw TableFault(.fileRead, vi: "không đọc được tệp: \(error.text)", en: "the file cannot be read: \(error.text)")
        }
    }

    /// Tells a file by its first bytes.
    public static func of(head: ArraySlice<UInt8>) -> TableFileKind {
        if head.isEmpty { return .empty }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return contains(head, "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] }) ? .encrypted : .oldExcel
        }
        // The streams of Excel 2 to 4, without the OLE shell.
        if head.starts(with: [0x09, 0x08]) || head.starts(with: [0x09, 0x04]) { return .oldExcel }
        if head.starts(with: "%PDF".utf8) { return .pdf }
        let text = (head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head).drop { $0 <= 0x20 }.prefix(9)
        let lowered = text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        for start in ["<html", "<!doctype", "<?xml", "<table", "<meta", "<head", "<body", "mime-vers"] where lowered.starts(with: start.utf8) {
            return .markup
        }
        return .text
    }

    /// Tells an archive by the names of its parts.
    static func within(_ archive: borrowing ZipArchive) -> TableFileKind {
        if archive.part("xl/workbook.bin") != nil { return .binaryExcel }
        if archive.part("[Content_Types].xml") != nil || archive.part("xl/workbook.xml") != nil {
            return archive.part("word/document.xml") != nil ? .word : .zip
        }
        if archive.part("Index/Document.iwa") != nil || archive.part("Index.zip") != nil { return .numbers }
        if archive.part("content.xml") != nil { return .openDocument }
        return .zip
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
        guard bytes.count >= wanted.count else { return false }
        return (bytes.startIndex...(bytes.endIndex - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
    }
}
