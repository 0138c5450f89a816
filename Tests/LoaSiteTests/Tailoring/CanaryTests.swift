import LoaMarkup
import LoaWeb
import Testing

@testable import LoaSite

/// What is meant for others is nowhere, and what is meant for a reader is there: in the elements of the tailored
/// document, in its text to the last byte, in its directives and in the HTML made of it.
@Suite struct CanaryTests {
    struct Prepared {
        var document: Document
        var masks: [AudienceMask]?
        var diagnostics: [Diagnostic]
    }

    static func prepare(_ source: String, snippets written: [(String, String)]) -> Prepared {
        var snippets = Snippets()
        var diagnostics: [Diagnostic] = []
        for (name, text) in written {
            let path = SourcePath(Snippets.folder + name + ".md")
            diagnostics += snippets.add(name, text: Array(text.utf8), path: path, options: MarkdownParser.Options())
        }
        let bytes = Array(source.utf8)
        var options = MarkdownParser.Options()
        options.noBreaks = true
        let parsed = MarkdownParser.parse(bytes, body: 0..<bytes.count, path: SourcePath("content/a.md"), options: options)
        let whole = Assembly.assemble(parsed, snippets: snippets, options: options)
        let resolved = MaskResolver.resolve(whole.value, for: CanaryPage.all, audiences: CanaryPage.audiences)
        return Prepared(
            document: whole.value, masks: resolved.value, diagnostics: diagnostics + whole.diagnostics + resolved.diagnostics)
    }

    /// All that can be reached from the elements.
    static func reachable(_ document: Document) -> Set<Int> {
        var found: Set<Int> = []
        for node in document.nodes {
            found.formUnion(Canaries.found(in: document.bytes(node.text)))
            found.formUnion(Canaries.found(in: document.bytes(node.extra)))
            if let directive = document.directive(of: node) { found.formUnion(words(directive)) }
        }
        return found
    }

    static func words(_ directive: Directive) -> Set<Int> {
        let parts = [directive.name, directive.argument, directive.label] + directive.words + directive.attributes.map(\.value)
        return Canaries.found(in: parts.joined(separator: " ").utf8)
    }

    @Test func canariesReachTheirReadersAlone() throws {
        var canaries = 0
        var restricted = 0
        for seed in 1...400 {
            var page = CanaryPage(seed: UInt64(seed))
            let (source, snippets) = page.make()
            let prepared = Self.prepare(source, snippets: snippets)
            let errors = prepared.diagnostics.filter { $0.severity == .error }
            #expect(errors.isEmpty, "seed \(seed): \(errors.map { "\($0.span.path):\($0.span.line) \($0.message.en)" })\n\(source)")
            guard errors.isEmpty else { break }
            canaries += page.expected.count
            restricted += page.expected.count { $0 != CanaryPage.all }
            var ok = true
            for audience in CanaryPage.audiences.audiences {
                let document = TailoredDocument.tailor(prepared.document, masks: prepared.masks, for: audience.mask).document
                let expected = Set(page.expected.indices.filter { page.expected[$0].contains(audience.mask) })
                let where_ = "seed \(seed), \(audience.id)"
                ok = same(Self.reachable(document), expected, where_ + ", elements") && ok
                let kept = document.directives.reduce(Canaries.found(in: document.text)) { $0.union(Self.words($1)) }
                ok = same(kept, expected, where_ + ", memory") && ok
                var writer = HTMLWriter(document)
                let html = Canaries.found(in: writer.write())
                ok = same(html.subtracting(expected), [], where_ + ", HTML") && ok
            }
            guard ok else {
                Issue.record("\(source)\n\(snippets)")
                break
            }
        }
        #expect(canaries >= 10_000)
        #expect(restricted >= canaries / 3)
    }

    func same(_ found: Set<Int>, _ expected: Set<Int>, _ where_: String) -> Bool {
        let leaked = found.subtracting(expected).sorted()
        let lost = expected.subtracting(found).sorted()
        #expect(leaked.isEmpty, "\(where_): leaked")
        #expect(lost.isEmpty, "\(where_): lost")
        return leaked.isEmpty && lost.isEmpty
    }
}
