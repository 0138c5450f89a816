/// Words for places in an instrument; places with the same article or clause share its name.
enum ProvisionWords {
    /// “điểm a khoản 1 Điều 5”, “khoản 2 và khoản 3 Điều 5”, “Điều 113 và Điều 114”.
    static func vietnamese(_ places: [Provision], _ style: CitationText.Style) -> String {
        let articles = groups(places) { Provision(article: $0.article, articleLetter: $0.articleLetter, division: $0.division) }
        let words = articles.map { article, places in
            let clauses = groups(places) { Provision(clause: $0.clause, clauseLetter: $0.clauseLetter) }
            let clauseWords = clauses.map { clause, places in
                let points = places.compactMap(\.point).map { "điểm \($0)" }
                let number = clause.clause.map { "khoản \($0)\(clause.clauseLetter ?? "")" }
                return [CitationText.list(points, "và"), number ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            }
            let inner = join(clauseWords.filter { !$0.isEmpty }, hasLists: places.contains { $0.point != nil } && clauses.count > 1, "và")
            return [inner, upper(article, "Điều") { vietnameseDivision($0) }].filter { !$0.isEmpty }.joined(separator: " ")
        }
        let text = join(words, hasLists: articles.count > 1 && articles.contains { $0.places.count > 1 }, "và")
        guard style == .administrative, let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// “point a, clause 1, article 5”, “clauses 2 and 3, article 5”, “articles 113 and 114”.
    static func english(_ places: [Provision]) -> String {
        if places.count > 1, places.allSatisfy({ $0.clause == nil && $0.point == nil && $0.division == nil }) {
            return "Articles " + CitationText.list(places.map { "\($0.article ?? 0)\($0.articleLetter ?? "")" }, "and")
        }
        let articles = groups(places) { Provision(article: $0.article, articleLetter: $0.articleLetter, division: $0.division) }
        let words = articles.map { article, places in
            let clauses = groups(places) { Provision(clause: $0.clause, clauseLetter: $0.clauseLetter) }
            let onlyClauses = places.allSatisfy { $0.point == nil && $0.clause != nil }
            let clauseWords =
                onlyClauses && clauses.count > 1
                ? ["clauses " + CitationText.list(clauses.map { "\($0.key.clause ?? 0)\($0.key.clauseLetter ?? "")" }, "and")]
                : clauses.map { clause, places in
                    let points = places.compactMap(\.point)
                    let point = points.isEmpty ? "" : "point\(points.count > 1 ? "s" : "") " + CitationText.list(points, "and")
                    let number = clause.clause.map { "clause \($0)\(clause.clauseLetter ?? "")" } ?? ""
                    return [point, number].filter { !$0.isEmpty }.joined(separator: ", ")
                }
            let inner = join(clauseWords.filter { !$0.isEmpty }, hasLists: places.contains { $0.point != nil } && clauses.count > 1, "and")
            return [inner, upper(article, "Article") { englishDivision($0) }].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        let text = join(words, hasLists: articles.count > 1, "and")
        return (text.first?.uppercased() ?? "") + text.dropFirst()
    }

    private static func upper(_ place: Provision, _ word: String, _ division: (ProvisionDivision) -> String) -> String {
        let article = place.article.map { "\(word) \($0)\(place.articleLetter ?? "")" }
        let glue = word == "Điều" ? " " : ", "
        return [article, place.division.map(division)].compactMap(\.self).joined(separator: glue)
    }

    private static func vietnameseDivision(_ division: ProvisionDivision) -> String {
        let word =
            switch division.kind {
            case .part: "Phần"
            case .chapter: "Chương"
            case .section: "mục"
            case .annex: "Phụ lục"
            }
        return division.label.isEmpty ? word : "\(word) \(division.label)"
    }

    private static func englishDivision(_ division: ProvisionDivision) -> String {
        let word =
            switch division.kind {
            case .part: "Part"
            case .chapter: "Chapter"
            case .section: "Section"
            case .annex: "Annex"
            }
        return division.label.isEmpty ? word : "\(word) \(division.label)"
    }

    /// Joins; where the words themselves hold lists, a semicolon keeps them apart.
    private static func join(_ words: [String], hasLists: Bool, _ and: String) -> String {
        hasLists ? words.joined(separator: "; ") : CitationText.list(words, and)
    }

    /// Neighbours with the same key, in order.
    private static func groups(_ places: [Provision], by key: (Provision) -> Provision) -> [(key: Provision, places: [Provision])] {
        var result: [(key: Provision, places: [Provision])] = []
        for place in places {
            let key = key(place)
            if let last = result.last, last.key == key {
                result[result.count - 1].places.append(place)
            } else {
                result.append((key, [place]))
            }
        }
        return result
    }
}
