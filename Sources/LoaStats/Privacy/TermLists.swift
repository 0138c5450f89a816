/// Many lists of summands in two flat arrays, for the innermost loops.
struct TermLists {
    /// Where each list begins, and the end of the last.
    let starts: [Int]
    let cells: [Int]
    let coefficients: [Int]

    init(_ lists: [[CellSystem.Term]]) {
        var starts = [0]
        for list in lists { starts.append((starts.last ?? 0) + list.count) }
        self.starts = starts
        cells = lists.flatMap { $0.map(\.cell) }
        coefficients = lists.flatMap { $0.map(\.coefficient) }
    }

    /// The places of one list.
    func range(_ list: Int) -> Range<Int> { starts[list]..<starts[list + 1] }

    /// How many summands a list has.
    func count(_ list: Int) -> Int { starts[list + 1] - starts[list] }
}
