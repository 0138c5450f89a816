public import LoaMarkup

/// What holds today, asked by the ledger.
public struct PrintedToday {
    /// The words of a figure as leaflets would print it today, and the day it holds on; nil when there is no such figure.
    public var figure: (_ id: String) -> (value: String, day: CalendarDate)?
    /// The words of a fact of law today; nil when there is no such fact or it does not hold.
    public var fact: (_ id: String) -> String?
    /// Whether what a QR code says can still be opened: false for pages of the site that a build would not make.
    public var opens: (_ target: String) -> Bool

    /// Makes the answers of three questions.
    public init(
        figure: @escaping (_ id: String) -> (value: String, day: CalendarDate)?, fact: @escaping (_ id: String) -> String?,
        opens: @escaping (_ target: String) -> Bool
    ) {
        self.figure = figure
        self.fact = fact
        self.opens = opens
    }
}

/// A run on paper that no longer says what is so.
public struct StaleRun: Hashable, Sendable {
    /// Why it is stale.
    public enum Reason: Hashable, Sendable {
        /// A fact of law has other words today.
        case factChanged(id: String, printed: String, today: String)
        /// A fact of law no longer holds.
        case factEnded(id: String, printed: String)
        /// A figure was corrected: it is another on the same day.
        case figureCorrected(id: String, printed: String, today: String, day: CalendarDate)
        /// There is a figure of a later day.
        case figureNewer(id: String, printed: String, today: String, day: CalendarDate)
        /// A figure is no longer kept.
        case figureEnded(id: String, printed: String)
        /// A QR code on the paper would open nothing.
        case targetGone(String)
    }

    /// The run.
    public var run: PrintRun
    /// Why it is stale, in the order facts, figures, codes.
    public var reasons: [Reason]
}

extension StaleRun.Reason {
    /// Whether paper in people’s hands misleads them: a newer figure does not, since its day is printed beside it.
    public var isWrong: Bool {
        if case .figureNewer = self { false } else { true }
    }

    /// The reason in words.
    public var message: Message {
        switch self {
        case .factChanged(let id, let printed, let today):
            Message(vi: "“\(id)” đã in là “\(printed)”, nay là “\(today)”", en: "“\(id)” was printed as “\(printed)” and is “\(today)” now")
        case .factEnded(let id, let printed):
            Message(vi: "“\(id)” đã in là “\(printed)”, nay không còn hiệu lực", en: "“\(id)” was printed as “\(printed)” and holds no longer")
        case .figureCorrected(let id, let printed, let today, let day):
            Message(
                vi: "số liệu “\(id)” ngày \(day.text(.short, in: .vi)) đã in là “\(printed)”, nay được sửa thành “\(today)”",
                en: "the figure “\(id)” of \(day.text(.short, in: .en)) was printed as “\(printed)” and has been corrected to “\(today)”")
        case .figureNewer(let id, let printed, let today, let day):
            Message(
                vi: "số liệu “\(id)” đã in là “\(printed)”, nay có số mới “\(today)” (ngày \(day.text(.short, in: .vi)))",
                en: "the figure “\(id)” was printed as “\(printed)”; there is a newer one, “\(today)” (\(day.text(.short, in: .en)))")
        case .figureEnded(let id, let printed):
            Message(vi: "số liệu “\(id)” đã in là “\(printed)”, nay không còn", en: "the figure “\(id)” was printed as “\(printed)” and is kept no longer")
        case .targetGone(let target):
            Message(
                vi: "mã QR đã in dẫn tới “\(target)”, trang này sẽ không còn; hãy giữ trang hoặc thêm “aliases”",
                en: "a printed QR code leads to “\(target)”, which would be gone; keep the page or add “aliases”")
        }
    }
}

extension StaleRun {
    /// One diagnostic a reason, at the run’s line: an error for codes that would open nothing, warnings otherwise.
    public func diagnostics(in path: SourcePath = SourcePath(PrintLedger.fileName)) -> [Diagnostic] {
        let number = (vi: NumberForm(.vi).text(run.quantity), en: NumberForm(.en).text(run.quantity))
        let which = (
            vi: "\(run.leaflet), \(number.vi) bản in ngày \(run.day.text(.short, in: .vi)): ",
            en: "\(run.leaflet), \(number.en) pieces of \(run.day.text(.short, in: .en)): "
        )
        return reasons.map { reason in
            var (severity, code) = (Severity.warning, DiagnosticCode.printStale)
            if case .targetGone = reason { (severity, code) = (.error, .printTargetGone) }
            return Diagnostic(
                severity, code, at: SourceSpan(path, line: run.line), vi: which.vi + reason.message.vi, en: which.en + reason.message.en)
        }
    }
}
