/// An element as selectors see it.
public struct StyleElement: Hashable, Sendable {
    /// The name: `leaflet` for the whole, `panel`, and those of HTML.
    public var name: String
    /// The classes: of the leaflet its format and `style-…` of the audience, of a panel its name, of others what they are.
    public var classes: [String]
    /// The place among its siblings, from 0.
    public var index: Int
    /// Whether no sibling follows.
    public var isLast: Bool

    /// Names an element.
    public init(_ name: String, classes: [String] = [], index: Int = 0, isLast: Bool = true) {
        self.name = name
        self.classes = classes
        self.index = index
        self.isLast = isLast
    }
}

/// An element in its place with its computed style.
public final class StyleNode: Sendable {
    /// The element.
    public let element: StyleElement
    /// What it looks like.
    public let style: PrintStyle
    /// What it stands in; nil for the leaflet.
    public let parent: StyleNode?
    /// The custom properties that hold here.
    let variables: [String: [StyleToken]]
    /// The size of the leaflet’s type in points.
    let rootSize: Double

    /// Puts an element in its place.
    public convenience init(_ element: StyleElement, style: PrintStyle, parent: StyleNode?) {
        self.init(element, style: style, parent: parent, variables: [:])
    }

    init(_ element: StyleElement, style: PrintStyle, parent: StyleNode?, variables: [String: [StyleToken]]) {
        self.element = element
        self.style = style
        self.parent = parent
        self.variables = variables
        rootSize = parent?.rootSize ?? style.size
    }
}
