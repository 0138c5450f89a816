internal import LoaMarkup

extension AudienceReport {
    /// The report for machines, as UTF-8 JSON.
    public func json() -> [UInt8] {
        ReportJSON.record([
            ("report", .text("audience")), ("format", .number(1)), ("site", .text(site)), ("date", .text(today.iso)),
            ("audiences", .list(audiences.map(audience))), ("pages", .list(pages.map(page))),
        ]).document
    }

    private func audience(_ audience: Audience) -> ReportJSON {
        let total = totals.first { $0.bit == audience.bit }
        return .record([
            ("id", .text(audience.id)), ("name", .text(audience.name)), ("internal", .flag(audience.isInternal)),
            ("pages", .number(total?.pages ?? 0)), ("syllables", .number(total?.syllables ?? 0)),
            ("minutes", .number(total?.minutes ?? 0)),
        ])
    }

    private func page(_ page: PageShare) -> ReportJSON {
        .record([
            ("file", .text(page.path.string)), ("title", .text(page.title)),
            ("hidden", page.hidden.map { .text(ReportWords.hidden($0, .en)) } ?? .null),
            ("for", ReportWords.ids(page.readers, audiences)), ("syllables", .number(page.syllables)),
            ("shared_syllables", .number(page.shared)), ("shared_percent", .number(page.sharedPercent)),
            (
                "amounts",
                .list(
                    page.amounts.map { amount in
                        .record([
                            ("audience", .text(audiences.first { $0.bit == amount.bit }?.id ?? "")),
                            ("syllables", .number(amount.syllables)), ("minutes", .number(amount.minutes)),
                        ])
                    })
            ), ("plain", .list(page.plain.map(plain))), ("blocks", .list(page.blocks.map(block))),
        ])
    }

    private func plain(_ line: PlainLine) -> ReportJSON {
        .record([
            ("audiences", ReportWords.ids(line.readers, audiences)), ("sentences", .number(line.numbers.sentences)),
            ("average", .tenths(line.numbers.average)), ("p90", .number(line.numbers.p90)), ("longest", .number(line.numbers.longest)),
            ("long_percent", .number(line.numbers.share(longerThan: PlainLimits.usualLong))),
            ("longest_paragraph", .number(line.numbers.longestParagraph)), ("phrases_per_100", .tenths(line.numbers.phraseRate)),
            ("over", .list(line.exceeded.map { .text($0.rawValue) })),
        ])
    }

    private func block(_ block: Block) -> ReportJSON {
        var entries: [(String, ReportJSON)] = [
            ("kind", .text(block.name.key)), ("file", .text(block.place.path.string)),
            ("line", .number(block.place.line)), ("seen_by", ReportWords.ids(block.seen, audiences)),
            ("seen_in_part_by", ReportWords.ids(block.partial, audiences)), ("syllables", .number(block.syllables)),
            ("text", .text(block.text)),
        ]
        if let choose = block.choose { entries.append(("variant_of_line", .number(choose))) }
        if !block.parts.isEmpty { entries.append(("parts", .list(block.parts.map(self.block)))) }
        return .record(entries)
    }
}
