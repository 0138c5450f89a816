import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct ThemeSheetTests {
    @Test(arguments: ThemeFiles.sheets) func theThemesSheetsHaveNoFaults(_ file: String, _ tokens: String) throws {
        let read = PrintStyleSheet.parse(
            tokens: try ThemeFiles.bytes(tokens), tokensPath: SourcePath(tokens), sheet: try ThemeFiles.bytes(file), path: SourcePath(file))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map { "\($0.span.line):\($0.span.column) \($0.message.vi)" })")
    }

    @Test func namesOfFormatsAndPanelsAreLookedUp() throws {
        let table = try ThemeFiles.table(ThemeFiles.formats[0])
        let sheet = try ThemeFiles.bytes(ThemeFiles.sheets[0].0)
        let read = PrintStyleSheet.parse(tokens: [], tokensPath: MarkedSheet.tokensPath, sheet: sheet, path: MarkedSheet.path)
        #expect(read.value.unknownNames(formats: table, audiences: []).isEmpty)
        let wrong = MarkedSheet("leaflet.a5-2 p, leaflet.style-x.nhom panel.truoc h1 { margin: 0 }\nleaflet.a5-22 .x, p panel.biaa { margin: 0 }")
        let faults = wrong.sheet.unknownNames(formats: table, audiences: ["nhom"])
        #expect(faults.map { "\($0.span.line):\($0.span.column)" } == ["2:9", "2:27"])
        #expect(faults.map(\.message.vi) == ["không có khổ in hay nhóm độc giả “a5-22” — ý bạn là “a5-2”?", "không khổ in nào có ô “biaa” — ý bạn là “bia”?"])
        #expect(faults.allSatisfy { $0.severity == .error })
    }

    @Test func theBuiltInRulesAreUnderstood() {
        let parsed = BaseSheet.parsed()
        #expect(parsed.diagnostics.isEmpty)
        var check = StyleCheck(parsed.text, custom: [])
        for declaration in parsed.declarations { check.check(declaration) }
        #expect(check.diagnostics.isEmpty, "\(check.diagnostics.map(\.message.vi))")
        #expect(parsed.rules.count > 20)
    }
}
