internal import LoaMarkup

extension CitationCheck {
    private func name(_ entry: Int) -> (vi: String, en: String) {
        let instrument = book.entries[entry].instrument
        return (CitationText(.vi).name(instrument, .full), CitationText(.en).name(instrument, .full))
    }

    private func list(_ entries: [Int], _ words: (CitedInstrument) -> String, _ and: String) -> String {
        CitationText.list(entries.map { words(book.entries[$0].instrument) }, and)
    }

    func unknown(_ site: Site, _ near: [Int], _ severity: Severity, isNamed: Bool) -> Diagnostic {
        let shown = near.prefix(3).map { $0 }
        let (vi, en): (String, String) =
            shown.isEmpty
            ? ("", "")
            : (
                " — có \(list(shown, { CitationText(.vi).name($0, .full) }, "và"))",
                " — there is \(list(shown, { CitationText(.en).name($0, .full) }, "and"))"
            )
        return Diagnostic(
            severity, .citationUnknown, at: site.place, words: site.words,
            vi: isNamed ? "sổ văn bản không có “\(site.words)” của năm đó\(vi)" : "sổ văn bản không có “\(site.words)”\(vi)",
            en: isNamed ? "the registry has no “\(site.words)” of that year\(en)" : "the registry does not have “\(site.words)”\(en)")
    }

    func ambiguous(_ site: Site, _ entries: [Int]) -> Diagnostic {
        let days = entries.compactMap { book.entries[$0].instrument.signed }
        return Diagnostic(
            .warning, .citationAmbiguous, at: site.place, words: site.words,
            vi: "“\(site.words)” là số của \(entries.count) văn bản, ký \(CitationText.list(days.map { $0.text(.named, in: .vi) }, "và")); hãy ghi thêm ngày ký",
            en: "“\(site.words)” is the number of \(entries.count) instruments, signed \(CitationText.list(days.map { $0.text(.short, in: .en) }, "and")); add the day of signing")
    }

    func stateFaults(_ site: Site, _ index: Int) -> [Diagnostic] {
        let entry = book.entries[index]
        let name = name(index)
        if entry.isDraft {
            return [
                Diagnostic(
                    .warning, .citationDraft, at: site.place, words: site.words,
                    vi: "\(name.vi) mới là dự thảo, chưa thể làm căn cứ", en: "\(name.en) is only a draft and no basis yet")
            ]
        }
        if let from = entry.from, day < from {
            return [
                Diagnostic(
                    .warning, .citationNotYet, at: site.place, words: site.words,
                    vi: "\(name.vi) có hiệu lực từ \(from.text(.named, in: .vi)), sau ngày của trang",
                    en: "\(name.en) is in force from \(from.text(.short, in: .en)), after the day of the page")
            ]
        }
        guard let to = entry.to, to < day else { return [] }
        let after = entry.endedBy.isEmpty ? nil : entry.endedBy
        let vi = after.map { "; dẫn \(list($0, { CitationText(.vi).name($0, .full) }, "và"))" } ?? ""
        let en = after.map { "; cite \(list($0, { CitationText(.en).name($0, .full) }, "and"))" } ?? ""
        return [
            Diagnostic(
                .warning, .citationEnded, at: site.place, words: site.words,
                vi: "\(name.vi) hết hiệu lực từ \(to.adding(days: 1).text(.named, in: .vi))\(vi)",
                en: "\(name.en) is not in force since \(to.adding(days: 1).text(.short, in: .en))\(en)")
        ]
    }

    func amended(_ site: Site, _ entry: Int, _ by: [Int], _ places: [Provision]) -> Diagnostic {
        var instrument = book.entries[entry].instrument
        instrument.amendments = by.map { book.entries[$0].instrument }
        let (vi, en) = (CitationText(.vi), CitationText(.en))
        return Diagnostic(
            .warning, .citationAmended, at: site.place, words: site.words,
            vi: "\(vi.place(places)) \(vi.name(instrument, .short)) đã được sửa đổi; viết thêm “\(vi.amendment(instrument).dropFirst(2))”",
            en: "\(en.place(places)), \(en.name(instrument, .short)), has been amended; add “\(en.amendment(instrument).dropFirst(2))”")
    }

    func beyondLast(_ site: Site, _ entry: Int, _ place: Provision, _ last: Int) -> Diagnostic {
        let name = name(entry)
        return Diagnostic(
            .citationPlace, at: site.place, words: site.words,
            vi: "\(name.vi) chỉ có \(last) điều, không có Điều \(place.article ?? 0)",
            en: "\(name.en) has \(last) articles only; there is no Article \(place.article ?? 0)")
    }

    func form(_ site: Site, _ entry: Int) -> Diagnostic {
        let instrument = book.entries[entry].instrument
        let right = CitationText().name(instrument, instrument.hasName && !instrument.isAmending ? .full : .short)
        return Diagnostic(
            .warning, .citationForm, at: site.place, words: site.words, vi: "“\(site.words)” viết đủ là “\(right)”",
            en: "“\(site.words)” in full is “\(right)”")
    }

    func otherDay(_ site: Site, _ entry: Int, _ written: CalendarDate, _ known: CalendarDate) -> Diagnostic {
        let number = book.entries[entry].instrument.number.text
        return Diagnostic(
            .warning, .citationDay, at: site.place, words: site.words,
            vi: "\(number) ký \(known.text(.named, in: .vi)) theo sổ văn bản, không phải \(written.text(.named, in: .vi))",
            en: "\(number) was signed on \(known.text(.short, in: .en)) by the registry, not on \(written.text(.short, in: .en))")
    }
}
