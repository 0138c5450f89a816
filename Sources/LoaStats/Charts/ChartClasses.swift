internal import LoaMarkup

/// The classes of size into which a map puts its numbers: about as many numbers in each, round limits between them.
struct ChartClasses {
    /// How many shades there are.
    static let shades = 5
    /// The smallest number of all.
    let least: DecimalNumber?
    /// The smallest number of each class but the first, in order.
    let limits: [DecimalNumber]

    /// Classes for numbers that are shown; hidden ones have no part in them.
    init(_ numbers: [DecimalNumber]) {
        let sorted = numbers.sorted()
        least = sorted.first
        guard let least = sorted.first, let most = sorted.last, least < most else {
            limits = []
            return
        }
        var limits: [DecimalNumber] = []
        for part in 1..<Self.shades {
            let limit = Self.round(sorted[sorted.count * part / Self.shades])
            if limit > least, limit > limits.last ?? least { limits.append(limit) }
        }
        self.limits = limits
    }

    /// The class of a number, from 0.
    func place(of number: DecimalNumber) -> Int { limits.count { $0 <= number } }

    /// The shade of a class, from 0, the lightest; the last is always the darkest.
    func shade(_ place: Int) -> Int { limits.isEmpty ? Self.shades / 2 : place * (Self.shades - 1) / limits.count }

    /// The next round number towards smaller ones.
    private static func round(_ number: DecimalNumber) -> DecimalNumber {
        let size = Int(number.units.magnitude)
        if size < 10 { return number }
        var step = 1
        while size / step >= 100 { step *= 10 }
        let steps = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100].map { $0 * step }
        let rounded = number.units < 0 ? -(steps.first { $0 >= size } ?? size) : steps.last { $0 <= size } ?? size
        return DecimalNumber(rounded, scale: number.scale).trimmed
    }
}
