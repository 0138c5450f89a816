internal import LoaMarkup
public import LoaStats

/// Puts the numbers into a tailored document in place of the directives that ask for them.
struct FigureFiller {
    let figures: PageFigures
    let level: PublicationLevel
    /// Whether the words stand alone, as in titles: each number then says its day.
    let isAlone: Bool
    var seen: Set<Seen> = []
    var result = Document()

    /// The level of a span that holds what is said of a number, and not the number.
    static let marksLevel: UInt8 = 1

    struct Seen: Hashable {
        let figure: Int
        let period: Period
    }

    /// The document with its numbers.
    static func fill(_ document: Document, figures: PageFigures, level: PublicationLevel, isAlone: Bool) -> Document {
        guard document.nodes.contains(where: { $0.kind == .span }) else { return document }
        var filler = FigureFiller(figures: figures, level: level, isAlone: isAlone)
        return filler.run(document)
    }

    mutating func run(_ document: Document) -> Document {
        result = document
        result.nodes = []
        result.nodes.reserveCapacity(document.nodes.count + 8)
        var open = OpenElements()
        var index = 0
        while index < document.nodes.count {
            open.close(before: index, in: &result)
            let node = document.nodes[index]
            if node.kind == .span, document.directives[Int(node.value)].name == "figure" {
                put(node)
                index = Int(node.end)
            } else {
                open.begin(node, in: &result)
                index += 1
            }
        }
        open.close(before: .max, in: &result)
        return result
    }

    /// The span with its number as its only words, and after it what must be said of the number.
    ///
    /// Nothing stands where the question was faulty, which is told already.
    private mutating func put(_ node: Node) {
        guard let query = figures.queries[Int(node.value)], case .value(let form) = query.shape else { return }
        var made = node
        made.end = Int32(result.nodes.count + 2)
        result.nodes.append(made)
        let value = figures.value(query, level: level)
        append(value.map { figures.words($0, query) } ?? FigureWords(figures.textLanguage).absent, like: node)
        guard let value, form != .date else { return }
        let isFirst = seen.insert(Seen(figure: query.figure, period: value.period)).inserted
        guard isAlone || isFirst else { return }
        append(" ", like: node)
        // A span of its own, so that a page that stands open renews the day along with the number.
        var marks = node
        marks.level = Self.marksLevel
        marks.end = Int32(result.nodes.count + 2)
        result.nodes.append(marks)
        append(figures.marks(value), like: node)
    }

    private mutating func append(_ text: String, like node: Node) {
        var words = Node(.text)
        (words.line, words.endLine, words.column, words.file) = (node.line, node.endLine, node.column, node.file)
        words.text = TextRange(start: result.text.count, count: text.utf8.count)
        result.text += Array(text.utf8)
        words.end = Int32(result.nodes.count + 1)
        result.nodes.append(words)
    }
}

extension PageFigures {
    /// The value that a query asks for, as readers of a level may see it.
    public func value(_ query: FigureQuery, level: PublicationLevel) -> FigureValue? {
        if let whole = query.whole {
            return store.share(of: query.figure, in: whole, at: query.period, in: query.place, level: level)
        }
        return store.value(query.figure, at: query.period, in: query.place, level: level)
    }
}
