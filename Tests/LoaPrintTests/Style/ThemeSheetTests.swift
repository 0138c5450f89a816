import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct ThemeSheetTests {
    @Test(arguments: ThemeFiles.sheets) func theThemesSheetsHaveNoFaults(_ file: String, _ tokens: String) throws {
        let read = PrintStyleSheet.parse(
            tokens: try ThemeFiles.bytes(tokens), tokensPath: SourcePath(tokens), sheet: try ThemeFiles.bytes(file), path: SourcePath(file))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map { "\($0.span.line):\($0.span.column) \($0.message.vi)" })")
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
