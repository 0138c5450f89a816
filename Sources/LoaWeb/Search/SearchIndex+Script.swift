extension SearchIndex {
    /// Writes the index as a script; `pieces` are the symbols of all pieces of the plan's text, in order.
    ///
    /// Fields: `v` version; `o` beginnings of words; `w` and `p` how many words and phrases have codes of each length
    /// from one bit on; `g` those words; `q` the two parts of each phrase; `e` ending of addresses and `u` addresses;
    /// `n` sections with kinds and `s` how many documents each; `a` how many runs the abbreviations have, `m` how many
    /// tokens there are and `t` the text.
    public static func script(_ plan: SearchPlan, _ pieces: [[UInt32]]) -> [UInt8] {
        let (corpus, book, layout) = (plan.corpus, plan.book, plan.layout)
        var out: [UInt8] = Array("var loaSearchIndex={v:1,\n".utf8)
        out.reserveCapacity(corpus.total + 100_000)
        ScriptText.append("w", layout.words.map(\.count), to: &out)
        ScriptText.append("o", layout.onsets.joined(separator: [0x20]), to: &out)
        out += Array("g:[".utf8)
        for list in layout.words {
            ScriptText.append(list.bytes, to: &out)
            out.append(0x2C)
        }
        out += Array("],\n".utf8)
        ScriptText.append("p", layout.phrases.map(\.count), to: &out)
        ScriptText.append("q", parts(book, layout), to: &out)
        addresses(plan.documents, to: &out)
        out += Array("a:\(corpus.extraCount),m:\(corpus.total),\nt:\"".utf8)
        // The code has no character that a string would need escaped.
        let batch = 4096
        var codes = [UInt8](repeating: 0, count: batch * 3 + 4)
        var bits = BitWriter()
        var end = 0
        for piece in pieces {
            for start in stride(from: 0, to: piece.count, by: batch) {
                end = 0
                var writing = codes.mutableSpan
                layout.put(piece.span.extracting(start..<min(start + batch, piece.count)), &bits, into: &writing, &end)
                out += codes[..<end]
            }
        }
        end = 0
        var writing = codes.mutableSpan
        bits.finish(into: &writing, &end)
        out += codes[..<end]
        out += Array("\"};\n".utf8)
        return out
    }

    /// The codes of the two parts of each phrase, in the order of the phrases' own codes.
    private static func parts(_ book: PhraseBook, _ layout: SymbolLayout) -> ArraySlice<UInt8> {
        var codes = [UInt8](repeating: 0, count: book.parts.count * 6 + 4)
        var writing = codes.mutableSpan
        var bits = BitWriter()
        var end = 0
        for phrase in layout.phrases.joined() {
            layout.put(book.parts[phrase].0, &bits, into: &writing, &end)
            layout.put(book.parts[phrase].1, &bits, into: &writing, &end)
        }
        bits.finish(into: &writing, &end)
        return codes[..<end]
    }

    /// Writes the addresses, each without what it has in common with the one before, and the sections.
    private static func addresses(_ documents: [SearchDocument], to out: inout [UInt8]) {
        let page = Array("index.html".utf8)
        let bare = documents.contains { $0.url.isEmpty || $0.url.utf8.last == 0x2F }
        ScriptText.append("e", bare ? [] : page, to: &out)
        var urls: [UInt8] = []
        var (before, url): ([UInt8], [UInt8]) = ([], [])
        for document in documents {
            url.removeAll(keepingCapacity: true)
            url.append(contentsOf: document.url.utf8)
            while let space = url.firstIndex(of: 0x20) { url.replaceSubrange(space...space, with: "%20".utf8) }
            if !bare, url.count == page.count || url.dropLast(page.count).last == 0x2F, url.suffix(page.count) == page[...] {
                url.removeLast(page.count)
            }
            var same = 0
            let most = min(before.count, url.count, BitWriter.alphabet.count - 2)
            while same < most, before[same] == url[same], url[same] < 0x80 { same += 1 }
            if !urls.isEmpty { urls.append(0x20) }
            urls.append(BitWriter.alphabet[same + 1])
            urls += url[same...]
            swap(&before, &url)
        }
        ScriptText.append("u", urls, to: &out)

        var numbers: [String: Int] = [:]
        var stretches: [Int] = []
        var last = ("", "")
        out += Array("n:[".utf8)
        for document in documents {
            // Pages of a section mostly follow each other.
            if !stretches.isEmpty, document.section == last.0, document.kind == last.1 {
                stretches[stretches.count - 1] += 1
                continue
            }
            last = (document.section, document.kind)
            let key = "\(document.kind)\n\(document.section)"
            let number = numbers[key] ?? numbers.count
            if numbers.updateValue(number, forKey: key) == nil {
                out.append(0x5B)
                ScriptText.append(document.section.utf8, to: &out)
                out.append(0x2C)
                ScriptText.append(document.kind.utf8, to: &out)
                out += Array("],".utf8)
            }
            if stretches.count >= 2, stretches[stretches.count - 2] == number {
                stretches[stretches.count - 1] += 1
            } else {
                stretches += [number, 1]
            }
        }
        out += Array("],\n".utf8)
        ScriptText.append("s", stretches, to: &out)
    }
}
