/// How words are shaped; kerning and placed marks are always on but in tabular figures.
public struct ShapingOptions: Hashable, Sendable {
    /// Whether all figures are equally wide, for columns of numbers; kerning is off, which would move them.
    public var tabularFigures: Bool
    /// Whether letters may join, as fi does in some fonts.
    public var ligatures: Bool

    /// Makes options.
    public init(tabularFigures: Bool = false, ligatures: Bool = true) {
        self.tabularFigures = tabularFigures
        self.ligatures = ligatures
    }
}
