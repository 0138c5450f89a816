internal import LoaMarkup

/// The words of a warning about plain language.
struct PlainMessage {
    let list: PlainList
    let audiences: AudienceList
    /// The limits that are broken, lowest first, with those whose limits they are.
    let limits: [(limit: Int, readers: AudienceMask)]

    /// All that it is too much for, by name.
    private var names: String {
        audiences.names(of: limits.reduce(into: AudienceMask()) { $0.formUnion($1.readers) })
    }

    /// Each limit with the names, as `25 (a, b), 40 (c)`.
    private var each: String { limits.map { "\($0.limit) (\(audiences.names(of: $0.readers)))" }.joined(separator: ", ") }

    func diagnostic(_ finding: PlainFinding) -> Diagnostic {
        let (code, vi, en) = say(finding)
        return Diagnostic(.warning, code, at: finding.place, words: finding.words, vi: vi, en: en)
    }

    private func say(_ finding: PlainFinding) -> (DiagnosticCode, vi: String, en: String) {
        let words = finding.shown
        switch finding.kind {
        case .sentence(let count):
            return (
                .plainSentence, "câu dài \(count) tiếng, nhiều nhất \(each) — tách thành hai, ba câu",
                "a sentence of \(count) syllables, at most \(each) — split it into two or three"
            )
        case .paragraph(let count):
            return (
                .plainParagraph, "đoạn dài \(count) tiếng, nhiều nhất \(each) — tách đoạn, hoặc viết thành danh sách",
                "a paragraph of \(count) syllables, at most \(each) — split it, or make it a list"
            )
        case .wall(let count):
            return (
                .plainWall, "\(count) tiếng liền không có tiêu đề, danh sách, bảng hay ảnh, nhiều nhất \(each) — chèn tiêu đề, hoặc đổi một phần thành danh sách",
                "\(count) syllables without heading, list, table or picture, at most \(each) — put headings in, or make a part a list"
            )
        case .phrase(let number): return phrase(list.phrases[number], words)
        case .term(let number): return term(list.terms[number], words)
        case .place(let fault): return place(fault, words)
        case .abbreviation:
            return (
                .plainAbbreviation, "“\(words)” không được giải thích cho \(names) — viết đầy đủ, hoặc thêm vào content/glossary.yaml",
                "nothing explains “\(words)” to \(names) — write it out, or add it to content/glossary.yaml"
            )
        case .number:
            return (
                .plainNumber, "số “\(words)” không có đơn vị — viết rõ đồng, người, ngày… (cho \(names))",
                "the number “\(words)” has no unit — say what it counts (for \(names))"
            )
        case .passive:
            return (
                .plainChain, "“\(words)” là câu bị động kiểu dịch — đưa người làm lên đầu câu (cho \(names))",
                "“\(words)” is a passive — say first who does it (for \(names))"
            )
        case .nouns(let count):
            return (
                .plainChain, "một câu có \(count) lần “việc”, “sự”, “công tác” — dùng thẳng động từ (cho \(names))",
                "a sentence with \(count) verbs made nouns (“việc”, “sự”, “công tác”) — use the verbs themselves (for \(names))"
            )
        }
    }

    private func phrase(_ phrase: PlainList.Phrase, _ words: String) -> (DiagnosticCode, vi: String, en: String) {
        let allowed = limits.allSatisfy { $0.limit == 0 }
        let rate = limits.map { (Tenths.text($0.limit, .vi), Tenths.text($0.limit, .en)) }.first ?? ("", "")
        let over = allowed ? ("", "") : ("; trang có quá \(rate.0) cụm như vậy trên 100 tiếng", "; the page has more than \(rate.1) of these in 100 syllables")
        var (vi, en) = phrase.instead.isEmpty ? ("", "") : ("viết “\(phrase.instead)”", "write “\(phrase.instead)”")
        if !phrase.advice.isEmpty {
            vi += vi.isEmpty ? phrase.advice : ", \(phrase.advice)"
            en += en.isEmpty ? phrase.advice : ", \(phrase.advice)"
        }
        return (
            .plainPhrase, "“\(words)” là cách nói hành chính — \(vi) (cho \(names)\(over.0))",
            "“\(words)” is office language — \(en) (for \(names)\(over.1))"
        )
    }

    private func term(_ term: PlainList.Term, _ words: String) -> (DiagnosticCode, vi: String, en: String) {
        let day = term.until.adding(days: 1)
        let source = term.source.isEmpty ? "" : " (\(term.source))"
        return (
            .plainTerm, "“\(words)” không còn từ \(day.text(.named, in: .vi))\(source) — viết “\(term.instead)”; nói chuyện cũ thì thêm “trước đây”",
            "“\(words)” is no more since \(day.text(.named, in: .en))\(source) — write “\(term.instead)”; when the past is meant add “trước đây”"
        )
    }

    private func place(_ fault: Gazetteer.Fault, _ words: String) -> (DiagnosticCode, vi: String, en: String) {
        switch fault {
        case .misspelt(let name):
            (
                .plainPlace, "không có “\(words)” trong danh sách đơn vị — ý bạn là “\(name)”?",
                "“\(words)” is not in the list of units — did you mean “\(name)”?"
            )
        case .type(let name):
            (
                .plainPlace, "“\(words)” sai loại đơn vị — trong danh sách là “\(name)”",
                "“\(words)” has the wrong type — the list has “\(name)”"
            )
        case .short(let names):
            (
                .plainPlace, "“\(words)” thiếu phần sau — trong danh sách có \(names)",
                "“\(words)” lacks its end — the list has \(names)"
            )
        }
    }
}
