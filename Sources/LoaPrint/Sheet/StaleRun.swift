public import LoaMarkup

/// A run on paper that no longer says what is so.
public struct StaleRun: Hashable, Sendable {
    /// Why it is stale.
    public enum Reason: Hashable, Sendable {
        /// The last day on which it was to be handed out is past.
        case useEnded(CalendarDate)
        /// An instrument that it rests on holds no longer; with the number of what came in its place.
        case lawEnded(String, last: CalendarDate, by: String?)
        /// A fact of law has other words today.
        case factChanged(id: String, printed: String, today: String)
        /// A fact of law no longer holds.
        case factEnded(id: String, printed: String)
        /// A figure was corrected: it is another on the same day.
        case figureCorrected(id: String, printed: String, today: String, day: CalendarDate)
        /// There is a figure of a later day, and it differs by more than the site lets pass.
        case figureNewer(id: String, printed: String, today: String, day: CalendarDate)
        /// A figure is no longer kept.
        case figureEnded(id: String, printed: String)
        /// A QR code on the paper would open nothing.
        case targetGone(String)
    }

    /// The run.
    public var run: PrintRun
    /// Why it is stale, in the order day, law, facts, figures, codes.
    public var reasons: [Reason]
}

extension StaleRun.Reason {
    /// The name of the reason for programs.
    public var kind: String {
        switch self {
        case .useEnded: "use-ended"
        case .lawEnded: "law-ended"
        case .factChanged: "fact-changed"
        case .factEnded: "fact-ended"
        case .figureCorrected: "figure-corrected"
        case .figureNewer: "figure-newer"
        case .figureEnded: "figure-ended"
        case .targetGone: "qr-gone"
        }
    }

    /// What to do about it.
    public var advice: Message {
        switch self {
        case .useEnded: Message(vi: "ngừng phát, bỏ tờ còn lại", en: "stop handing it out, throw away what is left")
        case .lawEnded, .factChanged, .factEnded, .figureCorrected: Message(vi: "thu hồi tờ còn lại, sửa rồi in lại", en: "take back what is left, mend it and print anew")
        case .figureNewer, .figureEnded: Message(vi: "lần in sau dùng số mới", en: "use the new figure in the next run")
        case .targetGone: Message(vi: "giữ trang, hoặc ghi địa chỉ cũ vào “aliases” của trang thay", en: "keep the page, or name the address in “aliases” of the one in its place")
        }
    }

    private static func shown(_ value: String) -> (vi: String, en: String) {
        PrintedNumber.parse(value).map { (NumberForm(.vi).text($0), NumberForm(.en).text($0)) } ?? (value, value)
    }

    /// The reason in words.
    public var message: Message {
        switch self {
        case .useEnded(let day):
            Message(vi: "chỉ dùng đến \(day.text(.short, in: .vi)), nay đã quá ngày", en: "was for use until \(day.text(.short, in: .en)), which is past")
        case .lawEnded(let number, let last, let by):
            Message(
                vi: "căn cứ \(number) hết hiệu lực sau \(last.text(.short, in: .vi))\(by.map { ", thay bằng \($0)" } ?? "")",
                en: "rests on \(number), which ended on \(last.text(.short, in: .en))\(by.map { ", replaced by \($0)" } ?? "")")
        case .factChanged(let id, let printed, let today):
            Message(vi: "“\(id)” đã in là “\(printed)”, nay là “\(today)”", en: "“\(id)” was printed as “\(printed)” and is “\(today)” now")
        case .factEnded(let id, let printed):
            Message(vi: "“\(id)” đã in là “\(printed)”, nay không còn hiệu lực", en: "“\(id)” was printed as “\(printed)” and holds no longer")
        case .figureCorrected(let id, let printed, let today, let day):
            Message(
                vi: "số liệu “\(id)” ngày \(day.text(.short, in: .vi)) đã in là “\(Self.shown(printed).vi)”, nay được sửa thành “\(Self.shown(today).vi)”",
                en: "the figure “\(id)” of \(day.text(.short, in: .en)) was printed as “\(Self.shown(printed).en)” and has been corrected to “\(Self.shown(today).en)”")
        case .figureNewer(let id, let printed, let today, let day):
            Message(
                vi: "số liệu “\(id)” đã in là “\(Self.shown(printed).vi)”, nay có số mới “\(Self.shown(today).vi)” (ngày \(day.text(.short, in: .vi)))",
                en: "the figure “\(id)” was printed as “\(Self.shown(printed).en)”; there is a newer one, “\(Self.shown(today).en)” (\(day.text(.short, in: .en)))")
        case .figureEnded(let id, let printed):
            Message(vi: "số liệu “\(id)” đã in là “\(Self.shown(printed).vi)”, nay không còn", en: "the figure “\(id)” was printed as “\(Self.shown(printed).en)” and is kept no longer")
        case .targetGone(let target):
            Message(
                vi: "mã QR đã in dẫn tới “\(target)”, trang này không còn", en: "a printed QR code leads to “\(target)”, which is not there")
        }
    }
}

extension StaleRun {
    /// One diagnostic a reason, at the run’s line: an error for codes that would open nothing, warnings otherwise.
    public func diagnostics(in path: SourcePath = PrintLedger.path) -> [Diagnostic] {
        let number = (vi: NumberForm(.vi).text(run.quantity), en: NumberForm(.en).text(run.quantity))
        let which = (
            vi: "\(run.leaflet), \(number.vi) bản in ngày \(run.day.text(.short, in: .vi)): ",
            en: "\(run.leaflet), \(number.en) pieces of \(run.day.text(.short, in: .en)): "
        )
        return reasons.map { reason in
            var (severity, code) = (Severity.warning, DiagnosticCode.printStale)
            if case .targetGone = reason { (severity, code) = (.error, .printTargetGone) }
            return Diagnostic(
                severity, code, at: SourceSpan(path, line: run.line), vi: "\(which.vi)\(reason.message.vi) — \(reason.advice.vi)", en: "\(which.en)\(reason.message.en) — \(reason.advice.en)")
        }
    }
}
