import Foundation
import LoaMarkup
import LoaWeb
import Testing

/// All examples of the specification, of its extensions and of its regressions give the bytes of the reference
/// program, apart from the listed ones with raw HTML.
@Suite struct GFMSpecTests {
    @Test(arguments: ["gfm-spec", "gfm-extensions", "gfm-regression"])
    func examplesGiveTheReference(_ name: String) throws {
        let examples = try SpecExamples.read(name)
        #expect(examples.count >= 25)
        let raw = RawHTMLExamples.all[name] ?? [:]
        let reference = try ReferenceProgram.html(of: examples.map(\.markdown))
        for (example, expected) in zip(examples, reference) {
            let ours = plainHTML(example.markdown, directives: false)
            let same = ours == String(decoding: expected, as: UTF8.self)
            // An example may neither differ unlisted nor be listed without need.
            #expect(same == (raw[example.number] == nil), "\(name) example \(example.number), line \(example.line)")
            #expect(plainHTML(example.markdown, directives: true) == ours, "directives change example \(example.number)")
            #expect(HTMLShape.fault(in: ours) == nil, "example \(example.number)")
        }
    }

    /// Where HTML is raw, ours is what the reference program writes when it omits raw HTML, with the tags shown as
    /// text in the gaps and nothing in those of comments: so no tag passes, and nothing else differs.
    @Test(arguments: ["gfm-spec", "gfm-extensions", "gfm-regression"])
    func rawHTMLIsShownAsText(_ name: String) throws {
        let raw = RawHTMLExamples.all[name] ?? [:]
        let examples = try SpecExamples.read(name).filter { raw[$0.number] != nil }
        #expect(examples.count == raw.count)
        let reference = try ReferenceProgram.html(of: examples.map(\.markdown), unsafe: false)
        for (example, omitted) in zip(examples, reference) {
            let expected = RawHTMLExamples.filled(String(decoding: omitted, as: UTF8.self), example.markdown)
            #expect(plainHTML(example.markdown, directives: false) == expected, "\(name) example \(example.number)")
        }
    }

    @Test func missingSpecificationIsSaidClearly() {
        #expect(throws: SpecExamples.Missing.self) { try SpecExamples.read("gfm-none") }
    }
}
