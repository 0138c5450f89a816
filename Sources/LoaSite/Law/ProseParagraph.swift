internal import LoaMarkup

/// Goes through the words of a document, paragraph by paragraph, with the places that they come from.
///
/// Words that directives wrote are left out, and so is code.
struct ProseParagraph {
    private let document: Document
    private var index = 0
    /// Which directives wrote the words in them.
    private let areWritten: [Bool]
    /// The words of the paragraph at hand.
    private(set) var bytes: [UInt8] = []
    private var marks: [(start: Int, node: Int)] = []

    private static let gap = Array(" … ".utf8)

    init(_ document: Document) {
        self.document = document
        areWritten = document.directives.map { LawFiller.names.contains($0.name) || $0.name == "figure" }
    }

    /// Goes on to the next block with words; false at the end.
    mutating func next() -> Bool {
        bytes.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        while index < document.nodes.count {
            let node = document.nodes[index]
            if !node.kind.isInline {
                // A block ends what came before it.
                if !bytes.isEmpty { return true }
                // What a directive on a line of its own wrote is no writer’s prose.
                let isWritten = node.kind == .container && document.directives[Int(node.value)].form == .leaf
                index = isWritten ? Int(node.end) : index + 1
                continue
            }
            switch node.kind {
            case .text:
                marks.append((bytes.count, index))
                bytes += document.text[node.text.range]
            case .softBreak, .lineBreak: bytes.append(32)
            case .span:
                if areWritten[Int(node.value)] {
                    bytes += Self.gap
                    index = Int(node.end)
                    continue
                }
            case .abbreviation:
                marks.append((bytes.count, index))
                bytes += document.text[node.text.range]
            default: break
            }
            index += 1
        }
        return !bytes.isEmpty
    }

    /// The place of a byte of the paragraph.
    func place(of byte: Int) -> SourcePlace {
        guard let mark = marks.last(where: { $0.start <= byte }) ?? marks.first else {
            return SourcePlace(path: document.files.first ?? SourcePath(""), line: 0)
        }
        var place = document.place(of: document.nodes[mark.node])
        place.byteColumn += byte - mark.start
        return place
    }
}
