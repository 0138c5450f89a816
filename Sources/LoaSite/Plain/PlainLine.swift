public import LoaMarkup

/// How plain a page is for those of its audiences for whom the numbers are the same.
public struct PlainLine: Sendable, Hashable {
    /// Who gets this text.
    public var readers: AudienceMask
    /// The numbers.
    public var numbers: PlainNumbers
    /// The limits that they exceed, in the order of ``PlainLimits/Limit``.
    public var exceeded: [PlainLimits.Limit]

    /// The lines of a page: one for each text that some audience gets, in the order of the audiences.
    ///
    /// There are none for languages that are not measured, and for pages without sentences.
    static func lines(of prepared: PreparedPage, site: SiteIndex) -> [PlainLine] {
        let page = site.pages[prepared.page]
        guard PlainReader.measures(page) else { return [] }
        let readers = page.intended
        let alike = prepared.firstAlike(among: readers)
        var reader = PlainReader(measuring: site)
        reader.begin(isShared: true)
        var readings: [Int: PlainReading] = [:]
        var lines: [PlainLine] = []
        for bit in readers.bits {
            let reading = readings[alike[bit]] ?? reader.read(prepared.tailored(for: bit).document)
            readings[alike[bit]] = reading
            let audience = AudienceMask(bit: bit)
            let numbers = reading.numbers(for: audience, site: site)
            let exceeded = PlainVerdict.limits(of: audience, on: page, site: site).map { numbers.exceeded($0) } ?? []
            let line = PlainLine(readers: audience, numbers: numbers, exceeded: PlainLimits.Limit.allCases.filter(exceeded.contains))
            guard numbers.sentences > 0 else { continue }
            if let same = lines.firstIndex(where: { $0.numbers == line.numbers && $0.exceeded == line.exceeded }) {
                lines[same].readers.formUnion(audience)
            } else {
                lines.append(line)
            }
        }
        return lines
    }

    /// The numbers in words.
    public func words(_ language: MessageLanguage) -> String {
        func tenths(_ value: Int) -> String { Tenths.text(value, language) }
        let (average, p90, longest, count) = (tenths(numbers.average), numbers.p90, numbers.longest, numbers.sentences)
        let rate = tenths(numbers.phraseRate)
        return switch language {
        case .vi:
            "\(average) tiếng một câu, 90% không quá \(p90), dài nhất \(longest) (\(count) câu); đoạn dài nhất \(numbers.longestParagraph) tiếng; \(rate) cụm hành chính trên 100 tiếng"
        case .en:
            "\(average) syllables a sentence, 90% within \(p90), longest \(longest) (\(count) \(count == 1 ? "sentence" : "sentences")); longest paragraph \(numbers.longestParagraph); \(rate) office phrases in 100 syllables"
        }
    }

    /// What exceeds the limits, in words; nil when nothing does.
    public func over(_ language: MessageLanguage) -> String? {
        guard !exceeded.isEmpty else { return nil }
        let names = exceeded.map { limit in
            switch limit {
            case .average: language == .vi ? "trung bình" : "average"
            case .p90: "90%"
            case .most: language == .vi ? "câu dài nhất" : "longest sentence"
            case .longShare: language == .vi ? "tỷ lệ câu dài" : "share of long sentences"
            case .paragraph: language == .vi ? "đoạn dài nhất" : "longest paragraph"
            case .phrases: language == .vi ? "cụm hành chính" : "office phrases"
            case .long, .wall, .abbreviations, .numbers, .chains: limit.rawValue
            }
        }
        return (language == .vi ? "quá giới hạn: " : "over the limit: ") + names.joined(separator: ", ")
    }
}
