internal import LoaLaw
internal import LoaMarkup
internal import LoaShell
internal import LoaSite
internal import LoaStats

/// What happens to a site in the time to come: pages that begin and end, law that changes, figures that grow old.
struct SiteCalendar {
    /// How far it looks.
    static let months = 12

    private struct Event {
        var day: CalendarDate
        var kind: String
        var text: String
        var file: String?
    }

    private let site: SiteIndex
    private let language: MessageLanguage
    private var events: [Event] = []

    init(_ site: SiteIndex, _ language: MessageLanguage) {
        self.site = site
        self.language = language
        let last = site.today.adding(months: Self.months)
        for page in site.pages where page.row == nil && !page.front.isDraft {
            let title = page.title.common.isEmpty ? page.path.string : page.title.common
            if let day = page.front.publish, day > site.today, day <= last {
                events.append(Event(day: day, kind: "publish", text: title, file: page.path.string))
            }
            if let day = page.front.expires, day >= site.today, day <= last {
                events.append(Event(day: day, kind: "expire", text: title, file: page.path.string))
            }
        }
        var rechecks: [CalendarDate: [LawEvent]] = [:]
        for event in LawCalendar.events(from: site.today, to: last, in: site.laws, recheckMonths: site.config.lawRecheck) {
            if event.kind == .recheck {
                rechecks[event.day, default: []].append(event)
            } else {
                events.append(Event(day: event.day, kind: "law-\(event.kind.rawValue)", text: words(event), file: event.fact.map { site.laws.facts[$0].id }))
            }
        }
        // A day on which many are due is one task.
        for (day, due) in rechecks {
            let many = language == .vi ? "\(due.count) dữ kiện pháp luật đến hạn đối chiếu" : "\(due.count) facts of law are due"
            events.append(Event(day: day, kind: "law-recheck", text: due.count == 1 ? words(due[0]) : many))
        }
        events.sort { ($0.day, $0.kind, $0.text) < ($1.day, $1.kind, $1.text) }
    }

    /// An event of law with names that people know in the place of ids.
    private func words(_ event: LawEvent) -> String {
        let text = event.message.text(language)
        switch event.subject {
        case .fact(let reference):
            let fact = site.laws.facts[reference.fact]
            return text.replacing("“\(fact.id)”", with: "“\(Self.name(fact, reference.version))”", maxReplacements: 1)
        case .instrument(let index): return "\(text): \(site.laws.instruments[index].title)"
        }
    }

    /// What a fact speaks of: its sentence up to the first value, or with dots for its values where it begins with one.
    static func name(_ fact: LegalFact, _ version: Int?) -> String {
        guard let sentence = fact.versions.indices.contains(version ?? 0) ? fact.versions[version ?? 0].sentence : nil else { return fact.id }
        var name = ""
        for piece in sentence.pieces {
            switch piece {
            case .words(let words): name += words
            // The words before it, unless they are none or one: “Từ {value}…”.
            case .value where name.split(separator: " ").count > 1: return trimmed(name)
            case .value: name += "…"
            }
        }
        return name.isEmpty ? fact.id : trimmed(name)
    }

    /// A name without what leads to the value: a colon before words about one part, “là”.
    private static func trimmed(_ name: String) -> String {
        var rest = name[...]
        if let colon = rest.lastIndex(of: ":") { rest = rest[..<colon] }
        while let last = rest.last, last == " " || last == "," || last == "." || last == ":" || last == "(" { rest.removeLast() }
        if rest.hasSuffix(" là") { rest.removeLast(3) }
        return String(rest)
    }

    private var dates: TextLanguage { language == .vi ? .vi : .en }

    /// What comes next, in order.
    var upcoming: JSONWriter.Value {
        .list(
            events.prefix(40).map { event in
                .object([
                    ("day", .text(event.day.iso)), ("dayText", .text(event.day.text(.short, in: dates))), ("kind", .text(event.kind)),
                    ("text", .text(event.text)), ("file", event.file.map { .text($0) } ?? .null),
                ])
            })
    }

    /// The figures that are too old, or will be within two months.
    var ageing: JSONWriter.Value {
        var found: [(left: Int, value: JSONWriter.Value)] = []
        for (index, figure) in site.figures.schema.figures.enumerated() {
            guard let limit = figure.warnAfter ?? figure.errorAfter, let age = site.figures.age(index), let last = site.figures.latest(index) else { continue }
            let left = limit - age.days
            guard left <= 60 else { continue }
            found.append(
                (
                    left,
                    .object([
                        ("id", .text(figure.id)), ("title", .text(figure.title)), ("left", .number(left)),
                        ("asOf", .text(last.lastDay.text(.short, in: dates))),
                    ])
                ))
        }
        return .list(found.sorted { $0.left < $1.left }.map(\.value))
    }

    /// The days on which something changes, and the first of each month to come: what people want to look at.
    var days: JSONWriter.Value {
        var seen: Set<CalendarDate> = []
        var list: [JSONWriter.Value] = []
        for event in events where event.kind != "law-recheck" && event.kind != "expire" && event.day > site.today {
            guard seen.count < 12, seen.insert(event.day).inserted else { continue }
            list.append(.object([("day", .text(event.day.iso)), ("text", .text(event.day.text(.short, in: dates))), ("why", .text(event.text))]))
        }
        var months: [JSONWriter.Value] = []
        for step in 1...Self.months {
            let day = site.today.adding(months: step)
            guard let first = CalendarDate(year: day.year, month: day.month, day: 1) else { continue }
            months.append(.object([("day", .text(first.iso)), ("month", .number(first.month)), ("year", .number(first.year))]))
        }
        return .object([("events", .list(list)), ("months", .list(months))])
    }
}

extension LawEvent {
    /// The fact it happens to.
    fileprivate var fact: Int? {
        if case .fact(let reference) = subject { return reference.fact }
        return nil
    }
}
