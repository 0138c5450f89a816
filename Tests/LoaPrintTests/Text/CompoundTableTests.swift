import LoaMarkup
import LoaSite
import Testing

@testable import LoaPrint

@Suite struct CompoundTableTests {
    /// The words behind which a break is bad, with how bad.
    private func held(_ words: String, _ table: CompoundTable, styles: [Int] = [0]) throws -> [String] {
        let shaped = try Paragraphs.shape(words, compounds: table)
        let bytes = Array(words.utf8)
        return shaped.stops.filter { $0.penalty >= Penalty.phrase && !$0.isSpare }.map { stop in
            let before = bytes[..<Int(stop.byte)].split(separator: 0x20).last ?? []
            return String(decoding: before, as: UTF8.self) + (stop.penalty == Penalty.compound ? "!" : "")
        }
    }

    @Test func compoundsAreFoundWhateverTheirCase() throws {
        let table = CompoundTable(["Công đoàn", "hợp đồng lao động", "ĐOÀN VIÊN", "ưu đãi", "ở đợ"])
        #expect(try held("CÔNG ĐOÀN và công đoàn, Công Đoàn; đoàn viên Ưu đãi Ở đợ", table) == ["CÔNG!", "công!", "Công!", "đoàn!", "Ưu!", "Ở!"])
        #expect(try held("một hợp đồng lao động", table) == ["hợp", "đồng", "lao"])
    }

    @Test func punctuationEndsACompound() throws {
        let table = CompoundTable(["công đoàn", "an toàn lao động"])
        #expect(try held("công, đoàn (công đoàn) công “đoàn” an toàn, lao động", table) == ["(công!"])
        #expect(try held("“An toàn lao động”.", table) == ["“An", "toàn", "lao"])
    }

    @Test func similarWordsAreNoCompounds() throws {
        let table = CompoundTable(["công đoàn", "đo lường"])
        #expect(try held("cong doan công đoan cồng đoàn công và/đoàn do lường", table).isEmpty)
        // Nothing crosses a forced break.
        #expect(try held("công\nđoàn", table).isEmpty)
    }

    @Test func overlapsCountByTheWorst() throws {
        let table = CompoundTable(["bảo hiểm", "xã hội", "bảo hiểm xã hội"])
        #expect(try held("bảo hiểm xã hội", table) == ["bảo!", "hiểm", "xã!"])
    }

    @Test func compoundsReachOverRunsAndHeldSpaces() throws {
        let table = CompoundTable(["công đoàn cơ sở", "cơ sở"])
        let parts = ["Khi cô", "ng đoà", "n ", "cơ", " sở"].enumerated()
        let text = StyledText(
            runs: parts.map { .init(Array($1.utf8), style: $0 % 2, span: 0, place: Paragraphs.place) }, styles: [try Paragraphs.style.get(), try Paragraphs.bold.get()])
        let shaped = try #require(ParagraphShaper(compounds: table)).shape(text)
        #expect(shaped.stops.map(\.penalty) == [0, 0, Penalty.phrase, Penalty.phrase, Penalty.compound, 0])
        #expect(try held("công\u{A0}đoàn cơ sở", table) == ["công\u{A0}đoàn", "cơ!"])
    }

    @Test func glossaryTermsAreCompounds() throws {
        let file = """
            abbreviations:
              ATVSLĐ: { text: "an toàn, vệ sinh lao động", also: [bảo hộ lao động] }
              CĐ: công đoàn
            """
        let glossary = Glossary.read(Array(file.utf8)).value
        let table = CompoundTable(glossary, and: ["tiền lương", "", "một", "  "])
        #expect(try held("an toàn vệ sinh công đoàn tiền lương bảo hộ lao động một hai", table) == ["an!", "công!", "tiền!", "bảo", "hộ", "lao"])
        #expect(CompoundTable(["một", " ", ","]).isEmpty)
    }

    @Test func theListIsReadFromData() throws {
        let path = SourcePath("content/compounds.yaml")
        let read = CompoundTable.phrases(Array("compounds:\n  - công đoàn\n  - tiền lương\n".utf8), path: path)
        #expect(read.diagnostics.isEmpty && read.value == ["công đoàn", "tiền lương"])
        #expect(!CompoundTable.phrases(Array("compound: [a b]\n".utf8), path: path).diagnostics.isEmpty)
    }

    @Test func entriesThatHoldNothingAreTold() {
        let text = "compounds:\n  - tiền lương\n  - lương\n  - thai sản\n  - Tiền  Lương\n  - \"–\"\n"
        let read = CompoundTable.phrases(Array(text.utf8))
        #expect(read.value == ["tiền lương", "thai sản"])
        #expect(read.diagnostics.map { "\($0.code.name) \($0.span.line):\($0.span.column)" } == ["print.compounds 3:5", "print.compounds 5:5", "print.compounds 6:5"])
        #expect(read.diagnostics[1].message.vi.contains("đã có ở dòng 2"))
    }
}
