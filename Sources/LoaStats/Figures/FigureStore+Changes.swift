extension FigureStore {
    /// The figures that may show something else here than in another store of the same schema and day.
    ///
    /// A figure made from others differs where one of them does. What is hidden counts as shown: rows of one data set can
    /// uncover or hide numbers of another.
    public func figures(differingFrom other: FigureStore) -> Set<Int> {
        let veiled = veil.figures(differingFrom: other.veil)
        var differs = schema.figures.indices.map { figure -> Bool? in
            guard let set = schema.figures[figure].kind.ownMeasure?.set else { return nil }
            return veiled.contains(figure) || states[set] != other.states[set] || cubes[figure] != other.cubes[figure]
        }
        for figure in differs.indices { _ = mark(figure, &differs) }
        return Set(differs.indices.filter { differs[$0] == true })
    }

    /// Whether a figure or one that it is made from differs; figures are never made of themselves.
    private func mark(_ figure: Int, _ differs: inout [Bool?]) -> Bool {
        if let known = differs[figure] { return known }
        var isOther = false
        for part in schema.parts(of: figure) where mark(part, &differs) { isOther = true }
        differs[figure] = isOther
        return isOther
    }
}
