internal import LoaMarkup

extension AudienceDiff {
    /// The differences for machines, as UTF-8 JSON.
    public func json() -> [UInt8] {
        ReportJSON.record([
            ("report", .text("audience-diff")), ("format", .number(1)), ("first", .text(first.id)),
            ("second", .text(second.id)), ("same_pages", .number(same)),
            ("only_first", .list(onlyFirst.map(lone))), ("only_second", .list(onlySecond.map(lone))),
            (
                "pages",
                .list(
                    pages.map { page in
                        .record([
                            ("file", .text(page.path.string)), ("title", .text(page.title)),
                            ("hidden", page.hidden.map { .text(ReportWords.hidden($0, .en)) } ?? .null),
                            ("changes", .list(page.changes.map(change))),
                        ])
                    })
            ),
        ]).document
    }

    private func lone(_ page: LonePage) -> ReportJSON {
        .record([
            ("file", .text(page.path.string)), ("title", .text(page.title)),
            ("hidden", page.hidden.map { .text(ReportWords.hidden($0, .en)) } ?? .null),
            ("syllables", .number(page.syllables)),
        ])
    }

    private func piece(_ piece: Piece) -> [(String, ReportJSON)] {
        place(piece.place) + [("kind", .text(piece.name.key)), ("lines", .list(piece.lines.map { .text($0) }))]
    }

    private func place(_ place: SourcePlace) -> [(String, ReportJSON)] {
        [("file", .text(place.path.string)), ("line", .number(place.line))]
    }

    private func change(_ change: Change) -> ReportJSON {
        switch change {
        case .onlyFirst(let piece): return .record([("change", .text("only_first"))] + self.piece(piece))
        case .onlySecond(let piece): return .record([("change", .text("only_second"))] + self.piece(piece))
        case .variants(let place, let first, let second):
            return .record(
                [("change", .text("variants"))] + self.place(place) + [
                    ("first", .list(first.map { .record(piece($0)) })),
                    ("second", .list(second.map { .record(piece($0)) })),
                ])
        case .words(let name, let place, let segments):
            let parts = segments.map { ReportJSON.record([("in", .text($0.side.rawValue)), ("text", .text($0.text))]) }
            return .record(
                [("change", .text("words"))] + self.place(place) + [
                    ("kind", .text(name.key)), ("segments", .list(parts)),
                ])
        case .heading(let key, let place, let first, let second):
            return .record(
                [("change", .text(key))] + self.place(place) + [("first", .text(first)), ("second", .text(second))])
        }
    }
}
