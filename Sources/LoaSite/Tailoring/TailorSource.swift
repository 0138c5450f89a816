internal import LoaMarkup

/// The elements, words and masks that a ``Tailor`` reads: taken out of their arrays once, not at each element.
@safe struct TailorSource {
    private let nodes: UnsafeBufferPointer<Node>
    private let text: UnsafeBufferPointer<UInt8>
    private let masks: UnsafeBufferPointer<AudienceMask>
    private let maskCount: Int
    private let audience: AudienceMask

    /// Looks at arrays that outlive this; there are as many masks as elements, or none.
    init(
        nodes: UnsafeBufferPointer<Node>, text: UnsafeBufferPointer<UInt8>, masks: UnsafeBufferPointer<AudienceMask>,
        audience: AudienceMask
    ) {
        unsafe self.nodes = nodes
        unsafe self.text = text
        unsafe self.masks = masks
        self.audience = audience
        count = nodes.count
        maskCount = masks.count
    }

    /// How many elements.
    let count: Int

    /// An element; the index is that of the root or from an element's `end`.
    @inline(__always)
    func node(_ index: Int) -> Node {
        precondition(index >= 0 && index < count)
        return unsafe nodes[index]
    }

    /// Whether the audience sees an element; only to be asked when there are masks.
    @inline(__always)
    func isVisible(_ index: Int) -> Bool {
        precondition(index >= 0 && index < maskCount)
        return unsafe masks[index].contains(audience)
    }

    /// The bytes of a range of the text.
    @inline(__always)
    func bytes(_ range: TextRange) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(rebasing: text[range.range])
    }
}
