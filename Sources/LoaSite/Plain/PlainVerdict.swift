internal import LoaMarkup

/// Says what of a page is over the limits of its audiences, each thing once with the names of all that it is too much for.
struct PlainVerdict {
    private let site: SiteIndex
    private let page: Page
    /// The limits of each audience on this page, by bit.
    private let limits: [PlainLimits?]
    private var order: [PlainFinding] = []
    private var asked: [PlainFinding: [(limit: Int, readers: AudienceMask)]] = [:]
    private var averages: [(message: Message, readers: AudienceMask)] = []

    /// The warnings for a page; the readings with all who get that text.
    static func diagnostics(
        of page: Page, site: SiteIndex, limits: [PlainLimits?], readings: [(readers: AudienceMask, reading: PlainReading)], reader: inout PlainReader
    ) -> [Diagnostic] {
        var verdict = PlainVerdict(site: site, page: page, limits: page.front.limits.map { own in limits.map { $0?.loosened(by: own.changes) } } ?? limits)
        for (readers, reading) in readings {
            for bit in readers.bits { verdict.judge(reading, AudienceMask(bit: bit), limits: verdict.limits[bit]) }
        }
        verdict.judgeTitles(&reader)
        return verdict.diagnostics()
    }

    /// The limits of an audience on a page; nil when it has none.
    static func limits(of audience: AudienceMask, on page: Page, site: SiteIndex) -> PlainLimits? {
        let limits = site.config.audiences.audiences.first { $0.mask == audience }?.plain
        return page.front.limits.map { limits?.loosened(by: $0.changes) } ?? limits
    }

    private init(site: SiteIndex, page: Page, limits: [PlainLimits?]) {
        self.limits = limits
        self.site = site
        self.page = page
    }

    private var list: PlainList { site.plain.list }

    private mutating func judge(_ reading: PlainReading, _ audience: AudienceMask, limits: PlainLimits?) {
        if let limits, let message = average(reading.numbers, limits) {
            if let index = averages.firstIndex(where: { $0.message == message }) {
                averages[index].readers.formUnion(audience)
            } else {
                averages.append((message, audience))
            }
        }
        guard !reading.findings.isEmpty else { return }
        let own = reading.numbers(for: audience, site: site)
        let exceeded = limits.map { own.exceeded($0) } ?? []
        for finding in reading.findings {
            if let limit = limit(on: finding, limits, exceeded, reading, audience) { ask(finding, limit, audience) }
        }
    }

    /// The limit that a finding breaks for an audience, 0 where there is no number to it; nil when it breaks none.
    private func limit(
        on finding: PlainFinding, _ limits: PlainLimits?, _ exceeded: Set<PlainLimits.Limit>, _ reading: PlainReading,
        _ audience: AudienceMask
    ) -> Int? {
        func over(_ limit: PlainLimits.Limit, _ count: Int) -> Int? {
            limits?.whole(limit).flatMap { count > $0 ? $0 : nil }
        }
        func overall(_ limit: PlainLimits.Limit, _ isSame: (PlainFinding.Kind) -> Bool) -> Int? {
            over(limit, reading.findings.reduce(0) { $0 + (isSame($1.kind) ? 1 : 0) })
        }
        switch finding.kind {
        case .sentence(let count): return over(.most, count)
        case .paragraph(let count): return over(.paragraph, count)
        case .wall(let count): return over(.wall, count)
        case .phrase(let number):
            guard exceeded.contains(.phrases), list.phrases[number].audiences?.contains(audience) ?? true else { return nil }
            return limits?[.phrases]
        case .term(let number): return page.front.asOf.map { $0 <= list.terms[number].until } ?? false ? nil : 0
        case .place: return 0
        case .abbreviation: return overall(.abbreviations) { $0 == .abbreviation }
        case .number: return overall(.numbers) { $0 == .number }
        case .passive, .nouns: return overall(.chains, PlainReading.isChain)
        }
    }

    private mutating func ask(_ finding: PlainFinding, _ limit: Int, _ audience: AudienceMask) {
        guard var limits = asked[finding] else {
            order.append(finding)
            asked[finding] = [(limit, audience)]
            return
        }
        if let index = limits.firstIndex(where: { $0.limit == limit }) {
            limits[index].readers.formUnion(audience)
        } else {
            limits.append((limit, audience))
        }
        asked[finding] = limits
    }

    /// Names out of date and places in titles and summaries.
    private mutating func judgeTitles(_ reader: inout PlainReader) {
        guard !list.terms.isEmpty || site.plain.gazetteer != nil else { return }
        let texts: [(TailoredText, SourceSpan?)] = [
            (page.title, page.front.title?.span), (page.summary, page.front.summary?.span),
        ]
        for (text, span) in texts {
            guard let span else { continue }
            if text.variants.isEmpty {
                judge(reader.read(text.common, at: span), page.intended, limits: nil)
                continue
            }
            var read: Set<String> = []
            for bit in page.intended.bits {
                let words = text.text(for: bit)
                guard read.insert(words).inserted else { continue }
                judge(reader.read(words, at: span), AudienceMask(bit: bit), limits: nil)
            }
        }
    }

    private func average(_ numbers: PlainNumbers, _ limits: PlainLimits) -> Message? {
        let exceeded = numbers.exceeded(limits)
        var parts = (vi: [String](), en: [String]())
        if exceeded.contains(.average), let limit = limits[.average] {
            parts.vi.append("trung bình \(Tenths.text(numbers.average, .vi)) tiếng một câu, giới hạn \(Tenths.text(limit, .vi))")
            parts.en.append("\(Tenths.text(numbers.average, .en)) syllables a sentence on average, the limit is \(Tenths.text(limit, .en))")
        }
        if exceeded.contains(.p90), let limit = limits.whole(.p90) {
            parts.vi.append("90% số câu dài đến \(numbers.p90) tiếng, giới hạn \(limit)")
            parts.en.append("nine of ten sentences have up to \(numbers.p90) syllables, the limit is \(limit)")
        }
        if exceeded.contains(.longShare), let limit = limits.whole(.longShare) {
            parts.vi.append("\(numbers.share(longerThan: limits.long))% số câu dài hơn \(limits.long) tiếng, giới hạn \(limit)%")
            parts.en.append("\(numbers.share(longerThan: limits.long))% of the sentences have more than \(limits.long) syllables, the limit is \(limit)%")
        }
        return parts.vi.isEmpty ? nil : Message(vi: parts.vi.joined(separator: "; "), en: parts.en.joined(separator: "; "))
    }

    private func diagnostics() -> [Diagnostic] {
        let names = site.config.audiences
        let line = page.front.title?.span.line ?? 1
        var found = averages.map { message, readers in
            Diagnostic(
                .warning, .plainAverage, at: SourceSpan(page.path, line: line),
                vi: "câu chữ quá dài cho \(names.names(of: readers)): \(message.vi) — tách câu, mỗi câu một ý",
                en: "sentences are too long for \(names.names(of: readers)): \(message.en) — split them, one thought each")
        }
        for finding in order {
            guard let limits = asked[finding] else { continue }
            found.append(PlainMessage(list: list, audiences: names, limits: limits.sorted { $0.limit < $1.limit }).diagnostic(finding))
        }
        return found
    }
}

extension PlainReading {
    static func isChain(_ kind: PlainFinding.Kind) -> Bool {
        switch kind {
        case .passive, .nouns: true
        default: false
        }
    }

    /// The numbers with those phrases alone that are too hard for an audience.
    public func numbers(for audience: AudienceMask, site: SiteIndex) -> PlainNumbers {
        var own = numbers
        own.phrases = findings.reduce(0) { count, finding in
            guard case .phrase(let number) = finding.kind else { return count }
            return count + (site.plain.list.phrases[number].audiences?.contains(audience) ?? true ? 1 : 0)
        }
        return own
    }
}
