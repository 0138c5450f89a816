import LoaMarkup

/// The examples of the specification that hold raw HTML, which is never passed through, with what they show.
enum RawHTMLExamples {
    enum Reason {
        /// A block of tags, declarations or instructions: a paragraph that shows them.
        case block
        /// Tags in a line: shown in the line.
        case inline
        /// Both of them.
        case both
        /// Comments alone: gone.
        case comment
    }

    static let all: [String: [Int: Reason]] = [
        "gfm-spec": list([
            (.block, [119...137, 139...147, 149...151, 153...155, 157...160, 317...317, 327...327]),
            (
                .inline,
                [
                    138...138, 156...156, 170...170, 354...354, 484...486, 500...500, 503...503, 532...532, 544...544,
                    632...636, 642...642, 647...651, 663...664,
                ]
            ),
            (.both, [118...118, 653...653]),
            (.comment, [148...148, 152...152, 288...289, 644...644]),
        ]),
        "gfm-extensions": list([(.inline, [12...12]), (.both, [22...22])]),
        "gfm-regression": list([(.block, [3...3, 17...17]), (.inline, [6...6, 9...9, 14...14])]),
    ]

    static func list(_ parts: [(Reason, [ClosedRange<Int>])]) -> [Int: Reason] {
        var found: [Int: Reason] = [:]
        for (reason, ranges) in parts { for range in ranges { for number in range { found[number] = reason } } }
        return found
    }

    /// The reference with omissions, each filled with what our policy shows there.
    static func filled(_ omitted: String, _ markdown: String) -> String {
        let mark = "<!-- raw HTML omitted -->"
        let bytes = Array(markdown.utf8)
        let document = MarkdownParser.parse(bytes, body: 0..<bytes.count, path: SourcePath("spec.md")).value
        let pieces = document.nodes.filter { $0.kind == .htmlBlock || $0.kind == .htmlInline }
        var result = ""
        var rest = omitted[...]
        for piece in pieces {
            guard let found = rest.firstRange(of: mark) else { return "fewer omissions than pieces" }
            result += rest[..<found.lowerBound]
            rest = rest[found.upperBound...]
            let text = document.string(piece.text)
            if RawHTML.isComment(document.bytes(piece.text)) {
                if piece.kind == .htmlBlock, rest.first == "\n" { rest = rest.dropFirst() }
            } else if piece.kind == .htmlBlock {
                var shown = String(decoding: RawHTML.shown(document.bytes(piece.text)), as: UTF8.self)[...]
                while shown.last == "\n" { shown = shown.dropLast() }
                result += "<p>" + escaped(shown) + "</p>"
            } else {
                result += escaped(text[...])
            }
        }
        return result + rest
    }

    static func escaped(_ text: Substring) -> String {
        String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
