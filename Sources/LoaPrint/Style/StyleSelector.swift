/// A part of a selector: what one element must be.
struct StyleCompound: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case root, first, last, odd, even
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
            case .root: if element.name != "leaflet" { return false }
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

/// A selector: compounds from the outside in; at least one.
struct StyleSelector: Hashable, Sendable {
    var compounds: [StyleCompound]
    /// Whether it means the words before an element (`::before`).
    var isBefore = false

    /// How much it outweighs others: classes and places, then names.
    var weight: (Int, Int) {
        (compounds.reduce(0) { $0 + $1.classes.count + $1.places.count }, compounds.reduce(0) { $0 + ($1.name == nil ? 0 : 1) })
    }

    /// Whether it means an element.
    ///
    /// Going outwards the nearest element that fits is taken. When a chain of `>` breaks, only the element that the chain began with is looked
    /// for further out: what was found inside of it stays right. So the work is at most the depth times the compounds.
    func matches(_ element: StyleElement, in parent: StyleNode?) -> Bool {
        guard let last = compounds.last, last.matches(element) else { return false }
        var node = parent
        var index = compounds.count - 2
        var again: (index: Int, node: StyleNode?)?
        while index >= 0 {
            if compounds[index + 1].isChild {
                if let here = node, compounds[index].matches(here.element) {
                    node = here.parent
                    index -= 1
                } else if let back = again {
                    (index, node, again) = (back.index, back.node, nil)
                } else {
                    return false
                }
                continue
            }
            while let here = node, !compounds[index].matches(here.element) { node = here.parent }
            guard let here = node else { return false }
            again = (index, here.parent)
            node = here.parent
            index -= 1
        }
        return true
    }
}
