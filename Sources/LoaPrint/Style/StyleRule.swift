internal import LoaMarkup

/// A property with its value.
struct StyleDeclaration: Sendable {
    var name: String
    var value: [StyleToken]
    /// Where the name stands, in bytes of the file.
    var range: Range<Int>
    /// What it does; nil for custom properties and unknown ones.
    let property: StyleProperty?
    /// Whether variables must be put in their places.
    let hasVariables: Bool

    init(name: String, value: [StyleToken], range: Range<Int>) {
        self.name = name
        self.value = value
        self.range = range
        property = StyleProperty.all[name]
        hasVariables = StyleVariables.isNeeded(for: value)
    }

    /// Whether it names a value for others.
    var isCustom: Bool { property == nil && name.hasPrefix("--") }
}

/// Declarations for a selector, parted by when they are needed.
struct StyleRule: Sendable {
    /// Who says it: we, or the theme.
    enum Origin: Int, Sendable { case base, theme }

    let selector: StyleSelector
    let origin: Origin
    /// Values for others.
    let custom: [StyleDeclaration]
    /// What others are worked out from: size and colour.
    let early: [StyleDeclaration]
    /// All others.
    let late: [StyleDeclaration]

    init(_ selector: StyleSelector, _ declarations: [StyleDeclaration], origin: Origin) {
        self.selector = selector
        self.origin = origin
        custom = declarations.filter(\.isCustom)
        early = declarations.filter { $0.property?.isEarly ?? false }
        late = declarations.filter { $0.property.map { !$0.isEarly } ?? false }
    }

    /// Which outweighs: what a theme says always outweighs what we say, then classes and places count, then names.
    var weight: (Int, Int, Int) { (origin.rawValue, selector.weight.0, selector.weight.1) }
}
