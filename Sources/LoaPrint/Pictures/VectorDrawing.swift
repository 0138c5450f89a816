public import LoaPictures

/// An SVG as shapes, sharp at any size: a logo or icon.
public struct VectorDrawing: Sendable {
    /// The width in CSS pixels (1/96 inch) that the file asks for.
    public let width: Double
    /// The height in CSS pixels that the file asks for.
    public let height: Double
    private let box: SVGViewBox
    private let rule: String?
    private let items: [PageItem]

    /// Reads an SVG of paths, basic shapes, groups, uses, clips and gradients; style sheets may be simple ones.
    ///
    /// What cannot be drawn (live text, filters, masks, patterns, markers, embedded pictures) is a fault that says how to mend it.
    /// Faults have codes `image.svg-*` and `print.drawing`.
    public init(_ bytes: [UInt8]) throws(PictureFault) {
        let info = try PictureFile.inspect(bytes).get()
        guard info.format == .svg else {
            throw PictureFault(.printDrawing, vi: "tệp là \(info.format.name), không phải SVG", en: "the file is \(info.format.name) and not SVG")
        }
        let tree = try SVGTree(bytes)
        let root = tree.elements.first
        width = Double(info.width)
        height = Double(info.height)
        box = SVGViewBox(root?.attributes["viewBox"]) ?? SVGViewBox(width: width, height: height)
        rule = root?.attributes["preserveAspectRatio"]
        var painter = SVGPainter(tree, width: box.rect.width, height: box.rect.height)
        items = try painter.run()
    }

    /// The drawing in a rectangle, cut at its sides; fitted as a whole into the middle unless the file says otherwise.
    public func item(in rect: PageRect, mark: ContentMark) -> PageItem {
        let inner = GroupItem(items, transform: box.map(into: rect, rule))
        return .group(GroupItem([.group(inner)], clip: PagePath(rect), mark: mark))
    }
}
