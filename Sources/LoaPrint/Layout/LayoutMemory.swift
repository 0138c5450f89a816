/// What leaflets laid out one after the other have in common: styled elements and shaped words.
///
/// Leaflets of one pattern differ in few words; what stays the same is worked out once. What is found here is what would
/// be made anew, so that files do not depend on what was laid out before.
final class LayoutMemory {
    private struct Element: Hashable {
        var element: StyleElement
        var parent: ObjectIdentifier?
    }

    private struct Look: Hashable {
        var node: ObjectIdentifier
        /// Whether it stands among the words of another.
        var isInside: Bool
    }

    private struct Words: Hashable {
        /// The runs, each with its numbers before its text.
        var bytes: [UInt8]
        var nodes: [ObjectIdentifier]
    }

    private let stylist: any Stylist
    private let shaper: ParagraphShaper
    // What keys name by identity is kept with the values, so that nothing else gets that identity.
    private var nodes: [Element: (node: StyleNode, parent: StyleNode?)] = [:]
    private var styles: [Look: (node: StyleNode, style: TextStyle)] = [:]
    private var texts: [Words: (text: ShapedText, nodes: [StyleNode])] = [:]
    private static let mostNodes = 4096
    private static let mostTexts = 512

    init(stylist: any Stylist, shaper: ParagraphShaper) {
        self.stylist = stylist
        self.shaper = shaper
    }

    /// The leaflet itself.
    func root(_ element: StyleElement) -> StyleNode { node(element, nil) { stylist.root(element) } }

    /// An element in another.
    func node(_ element: StyleElement, in parent: StyleNode) -> StyleNode { node(element, parent) { stylist.node(element, in: parent) } }

    private func node(_ element: StyleElement, _ parent: StyleNode?, _ make: () -> StyleNode) -> StyleNode {
        let key = Element(element: element, parent: parent.map(ObjectIdentifier.init))
        if let known = nodes[key] { return known.node }
        let made = make()
        if nodes.count >= Self.mostNodes { nodes.removeAll(keepingCapacity: true) }
        nodes[key] = (made, parent)
        return made
    }

    /// How words in an element look, which may stand among the words of another.
    func style(_ node: StyleNode, isInside: Bool, _ make: () -> TextStyle) -> TextStyle {
        let key = Look(node: ObjectIdentifier(node), isInside: isInside)
        if let known = styles[key] { return known.style }
        let made = make()
        if styles.count >= Self.mostNodes { styles.removeAll(keepingCapacity: true) }
        styles[key] = (node, made)
        return made
    }

    /// Words as glyphs; the nodes are those of the styles.
    func shape(_ text: StyledText, _ nodes: [StyleNode]) -> ShapedText {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.runs.reduce(0) { $0 + $1.text.count + 12 })
        for run in text.runs {
            for number in [run.style, run.span, run.text.count] {
                for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
            }
            bytes += run.text
        }
        let key = Words(bytes: bytes, nodes: nodes.map(ObjectIdentifier.init))
        if let known = texts[key] { return known.text }
        let made = shaper.shape(text)
        // What is missing is told with its place, which is another each time.
        guard made.missing.isEmpty else { return made }
        if texts.count >= Self.mostTexts { texts.removeAll(keepingCapacity: true) }
        texts[key] = (made, nodes)
        return made
    }
}
