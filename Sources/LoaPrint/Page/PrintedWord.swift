/// A word of a document where it is painted.
public struct PrintedWord: Hashable, Sendable {
    /// The word as UTF-8, without spaces.
    public var text: [UInt8]
    /// The number of its page, from 0.
    public var page: Int
    /// What it covers on the page, in points from the upper left corner.
    public var rect: PageRect
    /// The content that it belongs to: the same on a sheet and in the file for reading.
    var slot: Int
}

extension [PrintPage] {
    /// The words that are read, page by page in the order of painting; those of decoration and of second copies on a sheet are left out.
    public var words: [PrintedWord] {
        var reader = WordReader()
        for (number, page) in enumerated() {
            reader.page = number
            for item in page.items { reader.read(item, .identity, nil) }
        }
        return reader.words
    }
}

extension PrintDocument {
    /// The words that are read, page by page.
    public var words: [PrintedWord] { pages.words }

    /// The places of another document's words in this one, which shows the same leaflet; nil where a word is not found.
    ///
    /// Words of one content stand in one order everywhere, whatever the pages are like.
    public func places(of others: [PrintedWord]) -> [PrintedWord?] {
        let own = Dictionary(grouping: words, by: \.slot)
        var next: [Int: Int] = [:]
        return others.map { word in
            let number = next[word.slot, default: 0]
            next[word.slot] = number + 1
            guard let there = own[word.slot], there.indices.contains(number), there[number].text == word.text else { return nil }
            return there[number]
        }
    }
}

/// Goes through what is painted and takes the words.
private struct WordReader {
    var words: [PrintedWord] = []
    var page = 0

    /// - Parameter mark: What a group around says that all of it is.
    mutating func read(_ item: PageItem, _ map: PageTransform, _ mark: ContentMark?) {
        switch item {
        case .text(let text): read(text, map, mark ?? text.mark)
        case .group(let group):
            // What is faded is a picture of its own in the file.
            guard group.opacity >= 1, group.transform.determinant != 0 else { return }
            let inner = map.after(group.transform)
            for item in group.items { read(item, inner, mark ?? group.mark) }
        case .path, .picture, .link: break
        }
    }

    private mutating func read(_ item: TextItem, _ map: PageTransform, _ mark: ContentMark) {
        guard case .content(let slot) = mark, item.size > 0, item.size.isFinite else { return }
        var word: [UInt8] = []
        var (left, right) = (0.0, 0.0)
        func end(_ words: inout [PrintedWord]) {
            guard !word.isEmpty else { return }
            let rect = PageRect(x: item.origin.x + left, y: item.origin.y - item.size * 0.85, width: right - left, height: item.size * 1.1)
            words.append(PrintedWord(text: word, page: page, rect: map.apply(rect), slot: slot.index))
            word = []
        }
        for piece in item.pieces {
            let scale = item.size / Double(piece.run.face.metrics.unitsPerEm)
            let bytes = piece.run.text[...]
            var (glyph, at, pen) = (0, 0, piece.x)
            /// How far the glyphs before a place of the text reach.
            func reach(_ place: Int) -> Double {
                while glyph < piece.run.glyphs.count, Int(piece.run.glyphs[glyph].cluster) < place {
                    pen += Double(piece.run.glyphs[glyph].advance) * scale + item.tracking
                    glyph += 1
                }
                return pen
            }
            while at < bytes.count {
                let space = PrintedWord.space(bytes[at...])
                if space > 0 {
                    end(&words)
                    at += space
                    continue
                }
                if word.isEmpty { left = reach(at) }
                let start = at
                while at < bytes.count, PrintedWord.space(bytes[at...]) == 0 { at += 1 }
                word += bytes[start..<at]
                right = reach(at)
            }
        }
        end(&words)
    }
}

extension PrintedWord {
    /// How many bytes of a space begin here: a plain one, one that does not break, or a narrow one; fonts have one glyph for all.
    static func space(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        if first == 32 { return 1 }
        if first == 0xC2, bytes.starts(with: [0xC2, 0xA0]) { return 2 }
        if first == 0xE2, bytes.starts(with: [0xE2, 0x80, 0xAF]) || bytes.starts(with: [0xE2, 0x80, 0x89]) { return 3 }
        return 0
    }
}
