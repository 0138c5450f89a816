/// Gives elements their computed style.
public protocol Stylist: Sendable {
    /// The leaflet itself, with its format and the style of its audience among its classes.
    func root(_ element: StyleElement) -> StyleNode
    /// An element in another.
    func node(_ element: StyleElement, in parent: StyleNode) -> StyleNode
}
