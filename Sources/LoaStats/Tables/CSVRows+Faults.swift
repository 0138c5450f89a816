internal import LoaMarkup

extension CSVRows {
    /// The line and column of a byte of the row that begins at `start` on `line`.
    private func place(of offset: Int, from start: Int, line: Int) -> (line: Int, column: Int) {
        let found = Self.breaks(input.buffer[start..<offset])
        let column = input.buffer[(start + found.lastEnd)..<offset].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
        return (line + found.count, column)
    }

    /// How many line ends stand in bytes, and where the last line begins.
    private static func breaks(_ bytes: ArraySlice<UInt8>) -> (count: Int, lastEnd: Int) {
        var (count, lastEnd, before) = (0, 0, UInt8(0))
        for (index, byte) in bytes.enumerated() {
            if byte == CSVScanner.carriageReturn || byte == CSVScanner.lineFeed {
                // CR LF is one end.
                if byte != CSVScanner.lineFeed || before != CSVScanner.carriageReturn { count += 1 }
                lastEnd = index + 1
            }
            before = byte
        }
        return (count, lastEnd)
    }

    mutating func unclosedQuote(at offset: Int, rowAt start: Int, line: Int) {
        let place = place(of: offset, from: start, line: line)
        faults.add(
            .tableUnclosedQuote, line: place.line, column: place.column,
            vi: "ô mở bằng dấu \" ở đây nhưng không đóng — thêm dấu \" ở cuối ô, hoặc bỏ dấu này",
            en: "a field opens with \" here and is never closed — add a \" at its end, or take this one away")
    }

    mutating func textAfterQuote(at offset: Int, rowAt start: Int, line: Int) {
        let place = place(of: offset, from: start, line: line)
        faults.add(
            .tableAfterQuote, line: place.line, column: place.column,
            vi: "có chữ sau dấu \" đóng ô — dấu \" ở trong ô viết hai lần: \"\"",
            en: "text follows the \" that closes a field — a \" inside a field is written twice: \"\"")
    }

    mutating func wrongWidth(_ row: RawRow, expected: Int, rowAt start: Int, end: Int) {
        let count = row.cells.count
        let offset: Int
        if count > expected {
            // Points at the first field too many.
            offset = scanner.fieldStarts.isEmpty ? start + row.cells[expected].start : scanner.fieldStarts[expected]
        } else {
            var last = end
            while last > start, input.buffer[last - 1] == CSVScanner.lineFeed || input.buffer[last - 1] == CSVScanner.carriageReturn { last -= 1 }
            offset = last
        }
        let place = place(of: offset, from: start, line: row.line)
        let sign = delimiter == 0x09 ? "Tab" : String(decoding: [delimiter], as: UTF8.self)
        let hint: Message =
            count > expected
            ? Message(
                vi: "ô có “\(sign)” ở trong phải đặt trong dấu \"…\"", en: "a field with “\(sign)” inside must stand in \"…\"")
            : Message(vi: "thêm “\(sign)” cho đủ ô, kể cả ô trống", en: "add “\(sign)” for every field, empty ones too")
        faults.add(
            .tableWidth, line: place.line, column: place.column,
            vi: "dòng có \(count) ô, dòng tiêu đề có \(expected) — \(hint.vi)",
            en: "the row has \(count) fields, the header has \(expected) — \(hint.en)")
    }

    mutating func rowTooLong(line: Int) {
        let most = options.limits.rowBytes >> 20
        faults.add(
            .tableRowTooLong, line: line, vi: "dòng dài hơn \(most) MiB, không đọc tiếp — tệp hỏng hoặc không phải bảng",
            en: "the row is over \(most) MiB, reading stops — the file is damaged or no table")
    }

    mutating func damaged() {
        faults.add(
            .tableEncoding, vi: "tệp UTF-16 bị hỏng hoặc cụt — lưu lại từ Excel, loại “CSV UTF-8”",
            en: "the UTF-16 file is damaged or cut off — save it anew from Excel as “CSV UTF-8”")
    }

    mutating func notText(at offset: Int, from start: Int, line: Int) {
        let place = place(of: offset, from: min(start, offset), line: line)
        let remedy = Message(
            vi: "trong Excel chọn Lưu thành, loại “CSV UTF-8” hoặc .xlsx", en: "in Excel choose Save As, “CSV UTF-8” or .xlsx")
        if input.buffer[offset] == 0 {
            return faults.add(
                .tableEncoding, line: place.line, column: place.column,
                vi: "có ký tự rỗng (NUL) ở đây: không phải tệp CSV, hoặc đã hỏng — \(remedy.vi)",
                en: "a NUL character stands here: no CSV file, or a damaged one — \(remedy.en)")
        }
        let guess = EncodingGuess.guess(Array(input.buffer[start...].prefix(Self.sample)))
        let isUnknown = guess.phrase.vi.isEmpty
        let phrase = isUnknown ? (vi: ", có lẽ là Windows-1252 (“ANSI”)", en: ", probably Windows-1252 (“ANSI”)") : guess.phrase
        let isFont = guess == .tcvn3 || guess == .vni
        faults.add(
            .tableEncoding, line: place.line, column: place.column,
            vi: "tệp không phải UTF-8\(phrase.vi) — \(isFont ? guess.remedy.vi : remedy.vi)",
            en: "the file is not UTF-8\(phrase.en) — \(isFont ? guess.remedy.en : remedy.en)")
    }

    /// So many bytes are looked at to guess an encoding.
    private static var sample: Int { 4096 }
}
