extension LawRegistry {
    /// For each fact, the facts that its formulas name, in any of its versions.
    public var operands: [Set<Int>] {
        facts.map { fact in
            Set(fact.versions.flatMap(\.contents).flatMap(\.names).compactMap { self.fact($0.text)?.fact })
        }
    }
}
