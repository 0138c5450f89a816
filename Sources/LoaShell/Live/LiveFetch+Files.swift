internal import Glibc
internal import LoaMarkup
internal import LoaStats

extension LiveFetch {
    /// The files that a folder holds, or those that fit a pattern, by name.
    func names(_ path: String) throws(SourceFailure) -> [String] {
        let (above, name) = RealPath.split(path)
        let isPattern = name.utf8.contains(UInt8(ascii: "*")) || name.utf8.contains(UInt8(ascii: "?"))
        let folder = isPattern ? above : path
        let entries: [FolderEntry]
        do {
            entries = try FolderEntry.all(in: Descriptor(folder, in: AT_FDCWD, O_RDONLY | O_DIRECTORY))
        } catch {
            throw SourceFailure(vi: "không mở được thư mục \(folder) (\(error.text))", en: "the folder \(folder) cannot be opened (\(error.text))")
        }
        let found = entries.map(\.text).filter { file in
            // What spreadsheets leave beside a file that is open, and hidden files, are no data.
            if file.hasPrefix(".") || file.hasPrefix("~$") { return false }
            if isPattern { return Self.fits(Array(file.utf8), Array(name.utf8)) }
            let lower = file.lowercased()
            return [".csv", ".xlsx", ".xlsm"].contains { lower.hasSuffix($0) }
        }
        guard !found.isEmpty else {
            throw SourceFailure(vi: "không có tệp nào trong \(path)", en: "there are no files in \(path)")
        }
        return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map { "\(folder)/\($0)" }
    }

    /// Whether a name fits a pattern; bytes, so that `?` is one of an ASCII name.
    static func fits(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (at, mark, star, back) = (0, 0, -1, 0)
        while at < name.count {
            if mark < pattern.count, pattern[mark] == UInt8(ascii: "*") {
                (star, back) = (mark, at)
                mark += 1
            } else if mark < pattern.count, pattern[mark] == UInt8(ascii: "?") || pattern[mark] == name[at] {
                at += 1
                mark += 1
            } else if star >= 0 {
                back += 1
                (at, mark) = (back, star + 1)
            } else {
                return false
            }
        }
        return pattern[mark...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// Reads files as an import does, all into one table.
    func files(_ files: [String]) throws(SourceFailure) -> Found {
        var result = FileImport(set, schema: site.schema, path: path, mapping: source.mapping)
        var list = ""
        var size = 0
        for file in files {
            let before = try FileStamp(file)
            size += before.bytes
            if size > Self.sizeLimit { throw .tooLarge }
            let table = SenderTable.open(file)
            do {
                list += try table.digest() + " " + RealPath.split(file).name + "\n"
                if deadline.isOver { throw late }
                result.turn(to: table.path)
                try table.add(to: &result, deadline)
                guard try FileStamp(file) == before else { throw FileStamp.changed }
            } catch let error as SystemFault {
                throw SourceFailure(vi: "không đọc được \(file) (\(error.text))", en: "\(file) cannot be read (\(error.text))")
            } catch let error as SourceFailure {
                throw error
            } catch {
                throw late
            }
        }
        return Found(rows: result.finish(), digest: files.count == 1 ? String(list.prefix(64)) : SHA256.hex(Array(list.utf8)))
    }
}

extension SenderTable {
    /// Adds all its sheets that hold data of the set; a file without any is told.
    func add(to result: inout FileImport, _ deadline: Deadline) throws {
        if isUnusable {
            for diagnostic in diagnostics where diagnostic.severity == .error { result.refuse(diagnostic) }
            return
        }
        var isFound = false
        if let book {
            for sheet in book.sheets {
                switch XLSXRows.open(sheet, of: book) {
                case .failure(let fault): return result.refuse(fault.diagnostic(in: path))
                case .success(let rows):
                    var timed = TimedRows(rows, deadline)
                    if result.add(&timed) { isFound = true }
                    if timed.isLate { throw TimeOver() }
                }
            }
        } else {
            switch CSVFile.open(file, path: path, options: CSVOptions(width: .any)) {
            case .failure(let fault): return result.refuse(fault.diagnostic(in: path))
            case .success(let rows):
                var timed = TimedRows(rows, deadline)
                isFound = result.add(&timed)
                if timed.isLate { throw TimeOver() }
            }
        }
        if !isFound {
            result.refuse(
                Diagnostic(
                    .statsHead, at: SourceSpan(path), vi: "không tìm thấy bảng số liệu của bộ này trong tệp",
                    en: "the file holds no table of this set"))
        }
    }

    /// The time of a fetch is over.
    private struct TimeOver: Error {}
}
