import LoaMarkup
import Testing

@testable import LoaSite

/// For random pages, what the report says an audience gets is what its tailored document holds.
@Suite struct SeenPropertyTests {
    @Test(arguments: 0..<40)
    func reportAndTailoringAgree(_ seed: Int) throws {
        for round in 0..<10 {
            var writer = RandomPage(UInt64(seed * 10 + round + 1))
            let text = writer.page()
            let fixture = try ReportFixture(["content/a.md": text])
            let page = try #require(fixture["content/a.md"])
            let report = AudienceReport.make(fixture.pages, site: fixture.site)
            let share = try #require(report.pages.first)
            for bit in page.readers.bits {
                let audience = AudienceMask(bit: bit)
                let tailored = TailoredDocument.tailor(page.document, masks: page.masks, for: audience).document
                let wanted = Self.holders(tailored)
                var runs = ""
                for block in share.blocks {
                    for run in block.runs where run.seen.contains(audience) { runs += run.text }
                    runs += " "
                    check(block, audience)
                }
                #expect(Self.words(runs) == Self.words(wanted.joined(separator: " ")), "\(text)")
                let count = wanted.reduce(0) { $0 + Syllables.count(Array($1.utf8).span) }
                #expect(share.amounts.first { $0.bit == bit }?.syllables == count, "\(text)")
                #expect(share.shared <= count && count <= share.syllables)
            }
            for other in 0..<3 where !page.readers.contains(AudienceMask(bit: other)) {
                #expect(share.blocks.allSatisfy { !$0.seen.contains(AudienceMask(bit: other)) })
            }
        }
    }

    /// What the marks of a block say holds for its words, its parts included.
    func check(_ block: AudienceReport.Block, _ audience: AudienceMask) {
        let held = block.runs.filter { !$0.seen.isEmpty && $0.text.contains { $0 != " " } }
        let got = held.filter { $0.seen.contains(audience) }
        if !block.seen.contains(audience) {
            #expect(got.isEmpty)
        } else if !block.partial.contains(audience) {
            #expect(got.count == held.count)
        } else {
            #expect(!block.parts.isEmpty)
        }
        for part in block.parts { check(part, audience) }
    }

    /// What differs is told: everything that only one of two gets stands in the diff, and nothing that both get.
    @Test(arguments: 0..<40)
    func diffTellsEveryDifference(_ seed: Int) throws {
        for round in 0..<10 {
            var writer = RandomPage(UInt64(seed * 10 + round + 7_001))
            let text = writer.page()
            let fixture = try ReportFixture(["content/a.md": text])
            let page = try #require(fixture["content/a.md"])
            let readers = fixture.site.config.audiences.audiences.filter { page.readers.contains($0.mask) }
            guard readers.count > 1 else { continue }
            let (a, b) = (readers[0], readers[1])
            let diff = AudienceDiff.make(fixture.pages, a, b)
            func words(_ audience: Audience) -> Set<String> {
                let tailored = TailoredDocument.tailor(page.document, masks: page.masks, for: audience.mask).document
                return Set(Self.words(Self.holders(tailored).joined(separator: " ")))
            }
            let (first, second) = (words(a), words(b))
            var told: (first: Set<String>, second: Set<String>) = ([], [])
            for change in diff.pages.flatMap(\.changes) {
                switch change {
                case .onlyFirst(let piece): told.first.formUnion(Self.words(piece.lines.joined(separator: " ")))
                case .onlySecond(let piece): told.second.formUnion(Self.words(piece.lines.joined(separator: " ")))
                case .variants(_, let one, let two):
                    told.first.formUnion(Self.words(one.flatMap(\.lines).joined(separator: " ")))
                    told.second.formUnion(Self.words(two.flatMap(\.lines).joined(separator: " ")))
                case .words(_, _, let segments):
                    for segment in segments where segment.side == .first {
                        told.first.formUnion(Self.words(segment.text))
                    }
                    for segment in segments where segment.side == .second {
                        told.second.formUnion(Self.words(segment.text))
                    }
                case .heading: Issue.record("titles are the same")
                }
            }
            #expect(told.first == first.subtracting(second), "\(text)")
            #expect(told.second == second.subtracting(first), "\(text)")
        }
    }

    /// The paragraphs, headings and cells of a document as plain text.
    static func holders(_ document: Document) -> [String] {
        var found: [String] = []
        for index in document.nodes.indices {
            switch document.nodes[index].kind {
            case .paragraph, .heading, .tableCell, .label: found.append(document.plainText(of: index))
            case .codeBlock: found.append(document.string(document.nodes[index].text))
            default: break
            }
        }
        return found
    }

    /// The words, sorted, since notes may stand in another order for each audience; each ends in “x”, whatever it meets.
    static func words(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber) || $0 == "x" }.map(String.init).sorted()
    }
}
