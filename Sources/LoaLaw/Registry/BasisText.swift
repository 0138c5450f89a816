internal import LoaMarkup

/// Reads what entries cite: a number, perhaps with its day, perhaps with places.
enum BasisText {
    /// The places that a text cites, or why it cites none.
    static func parse(_ text: String) -> Result<[Citation], CitationFault> { Citation.parse(text) }

    /// The citations of a text; faults are reported at the text.
    static func citations(_ text: Spanned<String>, _ reader: inout SettingsReader) -> [Citation] {
        switch parse(text.value) {
        case .success(let citations): return citations
        case .failure(let fault):
            let message = fault.message
            reader.report(
                .lawPlace, at: text.span, vi: message.vi + "; nguồn không phải văn bản thì ghi vào source", en: message.en + "; what is no instrument belongs under source")
            return []
        }
    }

    /// A number, perhaps with its day, without a place.
    static func number(_ text: Spanned<String>, _ reader: inout SettingsReader) -> Citation? {
        switch parse(text.value) {
        case .success(let citations):
            if citations.count == 1, let citation = citations.first, citation.provision.isWhole { return citation }
            reader.report(
                .lawPlace, at: text.span, vi: "ở đây chỉ ghi số hiệu, không ghi điều khoản; ví dụ 50/2024/QH15",
                en: "only a number belongs here, without a place; for example 50/2024/QH15")
        case .failure(let fault): reader.report(.lawPlace, at: text.span, vi: fault.message.vi, en: fault.message.en)
        }
        return nil
    }

    /// The places of a list such as `[Điều 4 khoản 2, Điều 8]` in an instrument.
    static func places(_ key: String, in number: Citation?, _ reader: inout SettingsReader) -> [Provision] {
        reader.texts(key).flatMap { text -> [Provision] in
            guard let number else { return [] }
            switch parse("\(number.number.text) \(text.value)") {
            case .success(let citations):
                let places = citations.map(\.provision).filter { !$0.isWhole }
                if !places.isEmpty { return places }
                reader.report(
                    .lawPlace, at: text.span, vi: "ở đây cần điều, khoản, điểm hoặc phụ lục; ví dụ Điều 4 khoản 2",
                    en: "an article, clause, point or annex is wanted here; for example Điều 4 khoản 2")
            case .failure(let fault): reader.report(.lawPlace, at: text.span, vi: fault.message.vi, en: fault.message.en)
            }
            return []
        }
    }
}
