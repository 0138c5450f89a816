public import LoaMarkup

/// A document as one audience gets it: nothing in its elements is meant for others.
public struct TailoredDocument: Sendable {
    /// The elements; audience directives are gone, their content stands in their place.
    public var document: Document

    /// Makes one of a document that is the same for all.
    init(_ document: Document) {
        self.document = document
    }

    /// The part of a document that an audience may see.
    ///
    /// Elements emptied by this go away with their frames: a list without items, a table without rows, a link
    /// without words. `masks` is nil when nothing differs.
    public static func tailor(_ document: Document, masks: [AudienceMask]?, for audience: AudienceMask) -> TailoredDocument {
        guard !document.directives.isEmpty || masks != nil else { return TailoredDocument(document) }
        var tailor = Tailor(source: document, isMasked: masks != nil)
        return TailoredDocument(
            unsafe document.nodes.withUnsafeBufferPointer { nodes in
                unsafe document.text.withUnsafeBufferPointer { text in
                    unsafe (masks ?? []).withUnsafeBufferPointer { masks in
                        unsafe tailor.run(TailorSource(nodes: nodes, text: text, masks: masks, audience: audience))
                    }
                }
            })
    }
}
