internal import CCMark

/// Parses Markdown with our directives into documents; the only way into cmark.
public enum MarkdownParser {
    /// What a text is parsed as.
    public struct Options: Sendable {
        /// Whether `:::` and `:name[]{}` are directives.
        public var directives = true
        /// Whether no-break spaces are put where Vietnamese typography wants them.
        public var noBreaks = false
        /// Whether raw HTML is worth a warning.
        public var warnsOfHTML = true

        /// Our Markdown, without typography.
        public init() {}
    }

    /// Parses a body.
    ///
    /// `source` is UTF-8, NFC, with `\n` line ends; `body` is the part of it to parse, whose first line is
    /// `firstLine` of the file. Guards against known blow-ups stand before cmark.
    public static func parse(
        _ source: [UInt8], body: Range<Int>, path: SourcePath, firstLine: Int = 1, options: Options = Options()
    ) -> Reported<Document> {
        var diagnostics: [Diagnostic] = []
        var references: [Int32] = []
        let guarded = unsafe source.withUnsafeBufferPointer {
            unsafe MarkupGuard.check(
                UnsafeBufferPointer(rebasing: $0[body]), path: path, firstLine: firstLine,
                referenceLines: &references)
        }
        if !guarded.isEmpty {
            var empty = Document()
            empty.files = [path]
            empty.nodes = [Node(.document)]
            empty.nodes[0].end = 1
            return Reported(empty, guarded)
        }
        guard let library = CMarkLibrary.shared else {
            diagnostics.append(
                Diagnostic(
                    .markupLibrary, at: SourceSpan(path), vi: "thư viện cmark-gfm không dùng được",
                    en: "the cmark-gfm library cannot be used"))
            return Reported(Document(), diagnostics)
        }
        var builder = DocumentBuilder(
            numbers: library.numbers, size: body.count, path: path, firstLine: firstLine, options: options)
        builder.document.referenceLines = references
        CMarkArena.run {
            unsafe source.withUnsafeBufferPointer { bytes in
                guard let parser = unsafe cmark_parser_new_with_mem(CMarkLibrary.options, CMarkArena.memory) else { return }
                let extensions = unsafe options.directives ? library.extensions : library.plainExtensions
                for index in unsafe extensions.indices {
                    unsafe cmark_parser_attach_syntax_extension(parser, extensions[index])
                }
                unsafe UnsafeBufferPointer(rebasing: bytes[body]).withMemoryRebound(to: CChar.self) {
                    if let base = $0.baseAddress { unsafe cmark_parser_feed(parser, base, $0.count) }
                }
                // Neither the tree nor the parser is freed: they go with the arena.
                if let root = unsafe cmark_parser_finish(parser) { unsafe builder.build(root) }
            }
        }
        return builder.finish(diagnostics)
    }

    /// Parses words that stand in a line (a title, a label) into the children of a paragraph-less document.
    public static func parseInline(_ text: String, place: SourcePlace, options: Options = Options()) -> Reported<Document> {
        let bytes = Array(text.utf8)
        var result = parse(bytes, body: 0..<bytes.count, path: place.path, firstLine: place.line, options: options)
        for index in result.value.nodes.indices where result.value.nodes[index].line == place.line {
            result.value.nodes[index].column += Int32(place.byteColumn - 1)
        }
        return result
    }
}
