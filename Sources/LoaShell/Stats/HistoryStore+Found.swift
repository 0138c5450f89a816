internal import LoaMarkup
internal import LoaStats

extension HistoryStore {
    /// Records the rows that stood there before the first import, in the name of who imports now.
    mutating func recordFound(_ line: JournalLine) throws {
        let file = SenderTable.open(place)
        var line = line
        (line.file, line.sha256) = (RealPath.split(path.string).name, try file.digest())
        (line.reason, line.added, line.corrected, line.removed) = (JournalLine.asFound, table.count, 0, 0)
        try commit(line, batch: HistoryBatch.bytes(asFound: table, set), state: table, writesState: false)
    }

    /// What to say of a file that somebody edited.
    var edited: Diagnostic {
        Diagnostic(
            .statsEdited, at: SourceSpan(path),
            vi: "tệp này khác với lần nhập cuối (số \(lines.count)): có người đã sửa tay. Nếu sửa đúng, ghi nhận: loa stats import \(path) --reason \"lý do\"; nếu không, lấy lại bản cũ",
            en: "this file is not what the last import (number \(lines.count)) left: somebody edited it. If that is right, record it: loa stats import \(path) --reason \"why\"; if not, restore it")
    }

    /// What is in use as long as nothing newer comes, with its age.
    func kept(on today: CalendarDate) -> Message {
        guard table.count > 0 else {
            return Message(vi: "bộ “\(set.id)” chưa có số liệu nào để dùng tạm", en: "the set “\(set.id)” has no data to go on with")
        }
        var when = Message(vi: "không rõ lưu lúc nào", en: "stored nobody knows when")
        if let line = lines.last, let day = line.day {
            let days = max(0, day.days(until: today))
            let clock = line.time.dropFirst(11).prefix(5)
            when = Message(
                vi: "lưu lúc \(clock) ngày \(day.slashed), " + (days == 0 ? "hôm nay" : "\(days) ngày trước"),
                en: "stored at \(clock) on \(day.iso), " + (days == 0 ? "today" : days == 1 ? "1 day ago" : "\(days) days ago"))
        }
        return Message(
            vi: "trang vẫn dùng bản tốt cuối cùng của bộ “\(set.id)”: \(table.count) dòng, \(when.vi)",
            en: "the site goes on with the last good copy of the set “\(set.id)”: \(table.count) rows, \(when.en)")
    }
}
