internal import LoaLaw
internal import LoaMarkup
internal import LoaSite

/// Lists what happens to the law, month by month.
struct LawCalendarReport {
    let events: [LawEvent]
    let laws: LawRegistry
    let days: ClosedRange<CalendarDate>

    func text(_ language: MessageLanguage) -> String {
        let isVietnamese = language == .vi
        let (first, last) = (days.lowerBound.text(.short, in: isVietnamese ? .vi : .en), days.upperBound.text(.short, in: isVietnamese ? .vi : .en))
        var result = isVietnamese ? "Lịch pháp luật, \(first) – \(last)\n" : "Law calendar, \(first) to \(last)\n"
        if events.isEmpty { return result + (isVietnamese ? "  Không có gì.\n" : "  Nothing.\n") }
        var month = ""
        for (day, kind, group) in grouped {
            let title = isVietnamese ? "\(day.month)/\(day.year)" : String(day.iso.prefix(7))
            if title != month {
                month = title
                result += isVietnamese ? "Tháng \(title)\n" : "\(title)\n"
            }
            let date = day.text(.short, in: isVietnamese ? .vi : .en)
            guard kind == .recheck, group.count > 3 else {
                for event in group { result += "  \(date)  \(word(event.kind, isVietnamese))  \(DisplayText.harmless(event.message.text(language)))\n" }
                continue
            }
            // A day on which many are due is one task.
            let list = group.map { self.name(of: $0) }.joined(separator: ", ")
            result += "  \(date)  \(word(kind, isVietnamese))  " + (isVietnamese ? "\(group.count) mục: " : "\(group.count) entries: ") + list + "\n"
        }
        return result
    }

    private var grouped: [(CalendarDate, LawEvent.Kind, [LawEvent])] {
        var result: [(CalendarDate, LawEvent.Kind, [LawEvent])] = []
        for event in events {
            if let last = result.last, last.0 == event.day, last.1 == event.kind {
                result[result.count - 1].2.append(event)
            } else {
                result.append((event.day, event.kind, [event]))
            }
        }
        return result
    }

    private func word(_ kind: LawEvent.Kind, _ isVietnamese: Bool) -> String {
        switch kind {
        case .ends: isVietnamese ? "hết hạn   " : "ends   "
        case .starts: isVietnamese ? "bắt đầu   " : "begins "
        case .draft: isVietnamese ? "dự thảo   " : "draft  "
        case .recheck: isVietnamese ? "đối chiếu " : "check  "
        }
    }

    private func name(of event: LawEvent) -> String {
        switch event.subject {
        case .instrument(let index): laws.instruments[index].number.text
        case .fact(let reference): laws.facts[reference.fact].id
        }
    }

    var json: String {
        JSONWriter.text(
            .object([
                ("from", .text(days.lowerBound.iso)), ("to", .text(days.upperBound.iso)),
                (
                    "events",
                    .list(
                        events.map { event in
                            .object([
                                ("day", .text(event.day.iso)), ("kind", .text(event.kind.rawValue)), ("subject", .text(name(of: event))),
                                ("vi", .text(event.message.vi)), ("en", .text(event.message.en)),
                            ])
                        })
                ),
            ]))
    }
}

extension Commands {
    /// What begins, ends and is to be checked again in the next months.
    public static func lawCalendar(_ options: CommandOptions, months: Int) async -> CommandResult {
        await report(options, page: nil, ofFaulty: true, readsPages: false) { _, site, language in
            let days = site.today...site.today.adding(months: months)
            let events = LawCalendar.events(from: days.lowerBound, to: days.upperBound, in: site.laws, recheckMonths: site.config.lawRecheck)
            let report = LawCalendarReport(events: events, laws: site.laws, days: days)
            return Answer(text: report.text(language), json: Array(report.json.utf8))
        }
    }
}
