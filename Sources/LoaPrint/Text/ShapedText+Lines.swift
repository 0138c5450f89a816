extension ShapedText {
    /// The lines for a width in points; parts too wide for a line stand out.
    ///
    /// Nothing is shaped again. There are never more lines than needed, so that smaller type never takes more.
    public func lines(width: Double, wrap: PrintStyle.Wrap) -> [SetLine] { lines(width: width, wrap: wrap, isLoose: false) }

    /// The same; when loose, a paragraph that is not balanced may have a line more if that keeps several compounds whole.
    public func lines(width: Double, wrap: PrintStyle.Wrap, isLoose: Bool) -> [SetLine] {
        var result: [SetLine] = []
        for section in sections {
            let ends = LineBreaker(self, section, width: width, wrap: wrap).ends(isLoose: isLoose)
            result.reserveCapacity(result.count + ends.count)
            var start = section.first
            for end in ends {
                result.append(line(from: start, to: end, isForced: section.isForced && end == section.last))
                start = end
            }
        }
        return result
    }

    /// How many lines there are, much quicker than making them.
    public func lineCount(width: Double, wrap: PrintStyle.Wrap, isLoose: Bool = false) -> Int {
        sections.reduce(0) { $0 + LineBreaker(self, $1, width: width, wrap: wrap).count(isLoose: isLoose) }
    }

    private func line(from first: Int, to last: Int, isForced: Bool) -> SetLine {
        let (begin, end) = (stops[first], stops[last])
        let width = end.end - begin.start
        var groups: [SetLine.Piece] = []
        var index = Int(begin.piece)
        let (hanging, next) = (Int(end.hanging), Int(end.piece))
        while index < next {
            let head = pieces[index]
            // Words of one style and stretch, hanging spaces included.
            var after = index + 1
            while after < next, pieces[after].style == head.style, pieces[after].span == head.span { after += 1 }
            var words: [TextItem.Piece] = []
            words.reserveCapacity(after - index)
            for piece in pieces[index..<after] { words.append(TextItem.Piece(piece.run, x: piece.x - head.x)) }
            // What hangs has no width, and so an underline ends where the words do.
            let right = after < hanging ? pieces[after].x : index < hanging ? end.end : head.x
            groups.append(SetLine.Piece(style: Int(head.style), span: Int(head.span), x: head.x - begin.start, width: right - head.x, words: words))
            index = after
        }
        return SetLine(pieces: groups, width: width, range: Int(begin.byte)..<Int(end.byte), isForced: isForced)
    }
}
