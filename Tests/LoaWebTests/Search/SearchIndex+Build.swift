@testable import LoaWeb

extension SearchIndex {
    /// The whole index in one go.
    static func build(
        documents: [SearchDocument], collectors: [SearchTokens], abbreviations: [(short: String, long: String)] = []
    ) -> [UInt8] {
        let plan = SearchPlan(documents: documents, collectors: collectors, abbreviations: abbreviations)
        return script(plan, (0..<SearchPlan.pieces).map(plan.symbols))
    }
}
