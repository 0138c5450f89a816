import LoaLaw
import LoaMarkup
import TestSupport
import Testing

@Suite struct CitationScannerTests {
    @Test func generatedLines() {
        var generator = CitationGenerator(11)
        let (citations, amounts) = Judgement.of((0..<4000).map { _ in generator.line() })
        print("generated", citations.recall, citations.precision, amounts.recall, amounts.precision)
        for note in citations.notes.prefix(40) { print(note) }
        for note in amounts.notes.prefix(40) { print(note) }
    }

    @Test func judged() {
        for (name, text) in [("sentences", JudgedSentences.text), ("prose", JudgedProse.text)] {
            let (citations, amounts) = Judgement.of(text.split(separator: "\n").map(String.init))
            print(name, citations.wanted, citations.recall, citations.precision, amounts.wanted, amounts.recall, amounts.precision)
        }
    }
}
