extension Provision: Comparable {
    /// Orders as the instrument has its parts: the whole first, annexes last, points by the Vietnamese alphabet.
    public static func < (left: Provision, right: Provision) -> Bool {
        let (l, r) = (left.place, right.place)
        return l.lexicographicallyPrecedes(r)
    }

    /// Whether this is the whole instrument.
    public var isWhole: Bool { self == Provision() }

    /// Whether another place is this one or lies in it.
    public func contains(_ other: Provision) -> Bool {
        if let division, division != other.division { return false }
        if let article, article != other.article || articleLetter != other.articleLetter { return false }
        if let clause, clause != other.clause || clauseLetter != other.clauseLetter { return false }
        return point == nil || point == other.point
    }

    /// The letters that points have, in their order.
    static let pointLetters = Array("abcdđeghiklmnopqrstuvxy")

    private var place: [Int] {
        let part = division.map { [$0.kind == .annex ? 2 : 1] + Self.order($0.label) } ?? [0]
        return part + [-1, article ?? 0] + Self.order(articleLetter ?? "") + [-1, clause ?? 0]
            + Self.order(clauseLetter ?? "") + [-1] + Self.order(point ?? "")
    }

    private static func order(_ label: String) -> [Int] {
        if let number = Int(label) { return [number] }
        if let number = RomanNumber.value(label) { return [number] }
        return label.map { letter in
            pointLetters.firstIndex(of: letter).map { $0 + 1 } ?? letter.wholeNumberValue.map { $0 + 40 } ?? 99
        }
    }
}
