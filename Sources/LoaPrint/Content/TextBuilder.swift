internal import LoaMarkup

/// Collects the words of one block.
struct TextBuilder {
    var text = PrintText()
    /// The pictures met among the words; they follow the block.
    var pictures: [PrintBlock] = []
    /// The stretch that words go to.
    private(set) var span = 0
    /// Whether the last words are the mark of a note.
    private var endsWithMark = false

    init(_ element: StyleElement) { text.spans = [.init(element, parent: nil)] }

    /// Adds words to the stretch that is open.
    mutating func add(_ words: some Sequence<UInt8>, _ place: SourcePlace) {
        let words = Array(words)
        guard !words.isEmpty else { return }
        if words.contains(where: { $0 != 32 }) { endsWithMark = false }
        if let last = text.runs.indices.last, text.runs[last].span == span {
            text.runs[last].text += words
        } else {
            text.runs.append(.init(words, span: span, place: place))
        }
    }

    /// Adds words.
    mutating func add(_ words: String, _ place: SourcePlace) { add(words.utf8, place) }

    /// Adds what `inner` adds as a stretch of its own.
    mutating func within(_ made: PrintText.Span, _ inner: (inout TextBuilder) -> Void) {
        let outer = span
        var made = made
        made.parent = outer
        text.spans.append(made)
        span = text.spans.count - 1
        inner(&self)
        span = outer
    }

    /// Adds the marks of notes, close to the words before.
    mutating func mark(_ numbers: [Int], _ place: SourcePlace) {
        guard !numbers.isEmpty else { return }
        // A mark never begins a line: a space that writers put before it goes.
        while let last = text.runs.indices.last, text.runs[last].text.last == 32 {
            text.runs[last].text.removeLast()
            if text.runs[last].text.isEmpty { text.runs.removeLast() }
        }
        let follows = endsWithMark
        within(.init(StyleElement("sup"), parent: nil, role: .reference)) { inner in
            for (index, number) in numbers.enumerated() {
                if follows || index > 0 { inner.add(",", place) }
                var mark = PrintText.Span(StyleElement("span"), parent: nil, role: .link)
                mark.note = number
                inner.within(mark) { $0.add(String(number), place) }
            }
        }
        endsWithMark = true
    }

    /// Takes spaces and breaks away from both ends.
    mutating func trim() {
        while let first = text.runs.first, let byte = first.text.first, byte == 32 || byte == 10 {
            text.runs[0].text.removeFirst()
            if text.runs[0].text.isEmpty { text.runs.removeFirst() }
        }
        while let last = text.runs.indices.last, let byte = text.runs[last].text.last, byte == 32 || byte == 10 {
            text.runs[last].text.removeLast()
            if text.runs[last].text.isEmpty { text.runs.removeLast() }
        }
    }
}
