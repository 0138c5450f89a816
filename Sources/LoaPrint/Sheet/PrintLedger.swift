public import LoaMarkup
internal import LoaStats

/// The book of what was printed, `content/print-ledger.csv`: a line for each run, oldest first.
///
/// Lines are only ever added. Lists stand in one cell: `id=value@2026-11-01; id=value@…` for figures, `id=value; …` for facts,
/// `code=address; …` for codes, numbers and what QR codes say parted by `; `; a backslash stands before `;`, `=`, `@` and itself
/// where they are part of a value.
public enum PrintLedger {
    /// The file in the folder of the site.
    public static let path = SourcePath("content/print-ledger.csv")

    static let head = ["day", "leaflet", "audience", "format", "quantity", "printer", "digest", "until", "figures", "facts", "laws", "qr", "codes", "note"]

    /// The file with a run added; what is there stays as it is.
    public static func adding(_ run: PrintRun, to bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        if result.isEmpty { add(row: head, to: &result) }
        if result.last != 0x0A { result.append(0x0A) }
        let figures = run.figures.map { LedgerList.escaped($0.id) + "=" + LedgerList.escaped($0.value) + "@" + $0.day.iso }
        let facts = run.facts.map { LedgerList.escaped($0.id) + "=" + LedgerList.escaped($0.value) }
        let codes = run.codes.map { LedgerList.escaped($0.name) + "=" + LedgerList.escaped($0.address) }
        func list(_ items: [String]) -> String { items.joined(separator: "; ") }
        add(
            row: [
                run.day.iso, run.leaflet.string, run.audience, run.format, String(run.quantity), run.printer, run.digest, run.until?.iso ?? "",
                list(figures), list(facts), list(run.laws.map(LedgerList.escaped)), list(run.targets.map(LedgerList.escaped)), list(codes), run.note,
            ], to: &result)
        return result
    }

    /// Reads a ledger; damaged lines are told and left out, the others are still there.
    public static func read(_ bytes: [UInt8], path: SourcePath = path) -> Reported<[PrintRun]> {
        var rows = CSVRows(path: path, bytes: bytes)
        var row = RawRow()
        var runs: [PrintRun] = []
        var faults: [Diagnostic] = []
        var isHead = true
        while rows.next(&row) {
            if row.isBlank { continue }
            let texts = (1...head.count).map { row.string($0) }
            if isHead {
                isHead = false
                guard texts == head, row.cells.count == head.count else {
                    let names = head.joined(separator: ",")
                    faults.append(
                        Diagnostic(
                            .printLedger, at: SourceSpan(path, line: row.line), vi: "dòng đầu của sổ in phải là \(names); khôi phục tệp từ bản sao lưu",
                            en: "the first line of the print ledger must be \(names); restore the file from a backup"))
                    break
                }
                continue
            }
            // A line of another width was told by the reader of the table.
            guard row.cells.count == head.count else { continue }
            switch run(texts) {
            case .success(var run):
                run.line = row.line
                runs.append(run)
            case .failure(let fault): faults.append(Diagnostic(.printLedger, at: SourceSpan(path, line: row.line), vi: fault.message.vi, en: fault.message.en))
            }
        }
        return Reported(runs, rows.diagnostics + faults)
    }

    private struct Fault: Error {
        let message: Message

        init(vi: String, en: String) { message = Message(vi: vi, en: en) }
    }

    private static func run(_ texts: [String]) -> Result<PrintRun, Fault> {
        let day: CalendarDate
        switch CalendarDate.parse(texts[0]) {
        case .success(let parsed): day = parsed
        case .failure(let fault): return .failure(Fault(vi: "ngày in: \(fault.message.vi)", en: "day of printing: \(fault.message.en)"))
        }
        guard let quantity = Int(texts[4]), quantity > 0 else {
            return .failure(
                Fault(vi: "số lượng “\(texts[4])” phải là số nguyên dương", en: "the quantity “\(texts[4])” must be a whole number above zero"))
        }
        for (index, name) in [(1, "leaflet"), (2, "audience"), (3, "format")] where texts[index].isEmpty {
            return .failure(Fault(vi: "cột “\(name)” trống", en: "the column “\(name)” is empty"))
        }
        guard texts[6].utf8.count == 64, texts[6].utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }) else {
            return .failure(
                Fault(
                    vi: "mã “digest” phải có 64 chữ số thập lục phân; dòng này đã bị sửa, hãy khôi phục từ bản sao lưu",
                    en: "the “digest” must have 64 hexadecimal digits; the line was edited, restore it from a backup"))
        }
        var run = PrintRun(
            day: day, leaflet: SourcePath(texts[1]), audience: texts[2], format: texts[3], quantity: quantity, printer: texts[5], digest: texts[6])
        if !texts[7].isEmpty {
            guard case .success(let until) = CalendarDate.parse(texts[7]) else { return .failure(column("until", "2026-12-31", texts[7])) }
            run.until = until
        }
        for item in LedgerList.items(texts[8]) {
            guard let (id, value, day) = item.dated else { return .failure(column("figures", "id=…@2026-12-31; …", item.source)) }
            run.figures.append(PrintRun.Figure(id, value, on: day))
        }
        for item in LedgerList.items(texts[9]) {
            guard let (id, value) = item.pair else { return .failure(column("facts", "id=…; …", item.source)) }
            run.facts.append(PrintRun.Fact(id, value))
        }
        run.laws = LedgerList.items(texts[10]).map(\.whole)
        run.targets = LedgerList.items(texts[11]).map(\.whole)
        for item in LedgerList.items(texts[12]) {
            guard let (name, address) = item.pair else { return .failure(column("codes", "T4=…; …", item.source)) }
            run.codes.append(PrintRun.Code(name, to: address))
        }
        run.note = texts[13]
        return .success(run)
    }

    private static func column(_ name: String, _ form: String, _ written: String) -> Fault {
        Fault(vi: "cột “\(name)” phải có dạng \(form), không phải “\(written)”", en: "the column “\(name)” has the form \(form), not “\(written)”")
    }

    /// Appends a row; one run is one line, so that what was added shows line by line.
    private static func add(row: [String], to bytes: inout [UInt8]) {
        for (index, text) in row.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            let clean = text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
            let needsQuotes = clean.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B } || clean.first == 0x20 || clean.last == 0x20
            if needsQuotes { bytes.append(0x22) }
            for byte in clean {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            if needsQuotes { bytes.append(0x22) }
        }
        bytes.append(0x0A)
    }
}
