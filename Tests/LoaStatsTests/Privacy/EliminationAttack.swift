import LoaStats

/// A fraction of 128-bit numbers.
struct Fraction: Equatable {
    let top: Int128
    let bottom: Int128

    init(_ top: Int128, _ bottom: Int128 = 1) {
        var (a, b) = (top.magnitude, bottom.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = Int128(a == 0 ? 1 : a) * (bottom < 0 ? -1 : 1)
        (self.top, self.bottom) = (top / divisor, bottom / divisor)
    }

    static func - (l: Fraction, r: Fraction) -> Fraction { Fraction(l.top * r.bottom - r.top * l.bottom, l.bottom * r.bottom) }
    static func * (l: Fraction, r: Fraction) -> Fraction { Fraction(l.top * r.top, l.bottom * r.bottom) }
    static func / (l: Fraction, r: Fraction) -> Fraction { Fraction(l.top * r.bottom, l.bottom * r.top) }
}

/// Solves the published sums for what is hidden, by elimination over fractions.
enum EliminationAttack {
    /// The cells that the sums alone determine, with their values.
    static func determined(_ view: PublishedView) -> [Int: Int] {
        var rows: [[Int: Fraction]] = view.relations.map { relation in
            var row: [Int: Fraction] = [-1: Fraction(Int128(relation.constant))]
            for term in relation.terms {
                if case .value(let value) = view.sights[term.cell] {
                    row[-1] = (row[-1] ?? Fraction(0)) - Fraction(Int128(value * term.coefficient))
                } else {
                    row[term.cell] = Fraction(Int128(term.coefficient))
                }
            }
            return row
        }
        var solved: [(cell: Int, row: Int)] = []
        for index in rows.indices {
            guard let cell = rows[index].keys.filter({ $0 >= 0 }).min(), let pivot = rows[index][cell] else { continue }
            rows[index] = rows[index].mapValues { $0 / pivot }
            for other in rows.indices where other != index {
                guard let factor = rows[other][cell] else { continue }
                for (column, value) in rows[index] {
                    let result = (rows[other][column] ?? Fraction(0)) - factor * value
                    rows[other][column] = result.top == 0 && column >= 0 ? nil : result
                }
            }
            solved.append((cell, index))
        }
        var values: [Int: Int] = [:]
        for (cell, row) in solved where rows[row].count == 2 {
            if let value = rows[row][-1], value.bottom == 1 { values[cell] = Int(value.top) }
        }
        return values
    }
}
