internal import LoaMarkup

/// A part of a selector: what one element must be.
struct StyleCompound: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case first, last, odd, even
        case number(Int)
    }
    /// The name; nil for any.
    var name: String?
    var classes: [String] = []
    var places: [Place] = []
    /// Whether only elements right inside the one before count (`>`).
    var isChild = false

    func matches(_ element: StyleElement) -> Bool {
        if let name, name != element.name { return false }
        for one in classes where !element.classes.contains(one) { return false }
        for place in places {
            switch place {
            case .first: if element.index != 0 { return false }
            case .last: if !element.isLast { return false }
            case .odd: if element.index % 2 != 0 { return false }
            case .even: if element.index % 2 != 1 { return false }
            case .number(let number): if element.index != number - 1 { return false }
            }
        }
        return true
    }
}

/// A selector: compounds from the outside in.
struct StyleSelector: Hashable, Sendable {
    var compounds: [StyleCompound]
    /// Whether it means the words before an element (`::before`).
    var isBefore = false

    /// How much it outweighs others: classes and places, then names.
    var weight: (Int, Int) {
        (compounds.reduce(0) { $0 + $1.classes.count + $1.places.count }, compounds.reduce(0) { $0 + ($1.name == nil ? 0 : 1) })
    }

    func matches(_ element: StyleElement, in parent: StyleNode?) -> Bool {
        guard let last = compounds.last, last.matches(element) else { return false }
        return Self.matches(compounds.dropLast(), child: last.isChild, in: parent)
    }

    private static func matches(_ rest: ArraySlice<StyleCompound>, child: Bool, in parent: StyleNode?) -> Bool {
        guard let wanted = rest.last else { return true }
        var node = parent
        while let here = node {
            if wanted.matches(here.element), matches(rest.dropLast(), child: wanted.isChild, in: here.parent) { return true }
            if child { return false }
            node = here.parent
        }
        return false
    }
}

/// A property with its value.
struct StyleDeclaration: Sendable {
    var name: String
    var value: [StyleToken]
    var place: SourcePlace
}

/// Declarations for a selector.
struct StyleRule: Sendable {
    var selector: StyleSelector
    var declarations: [StyleDeclaration]
    /// Its place among all rules.
    var order: Int
}
