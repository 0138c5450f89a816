internal import LoaLaw
internal import LoaMarkup
internal import LoaSite

/// Whether what a leaflet states of the law was held against its source lately: paper cannot be called back.
struct LawAge {
    private let law: LawNotes
    /// After how many months facts are to be checked again.
    private let months: Int

    init(_ law: LawNotes, months: Int) {
        self.law = law
        self.months = months
    }

    /// The facts stated that nobody has checked for too long, by name.
    ///
    /// Those never checked count from their first day.
    private var old: [String] {
        let (laws, day) = (law.page.ground.laws, law.page.ground.day)
        let names = law.facts.union(law.page.conditions.flatMap(\.facts)).compactMap { fact -> String? in
            guard let value = laws.value(fact, on: day), let base = value.checked?.on ?? value.from, base.adding(months: months) <= day else { return nil }
            return laws.facts[fact.fact].id
        }
        return Set(names).sorted()
    }

    /// A warning that names them; nil when all were checked in time.
    func fault(at place: SourcePlace) -> Diagnostic? {
        let old = old
        guard !old.isEmpty else { return nil }
        let names = old.prefix(5).joined(separator: ", ") + (old.count > 5 ? ", …" : "")
        return Diagnostic(
            .warning, .printLawCheck, at: place,
            vi: "tờ rơi nêu \(old.count) dữ kiện đã quá \(months) tháng chưa đối chiếu với văn bản: \(names) — trước khi in, đối chiếu rồi ghi “checked” ở dữ kiện",
            en: "the leaflet states \(old.count) facts that were not checked for over \(months) months: \(names) — before printing check them and note it under “checked”")
    }
}
