import Testing

@testable import LoaMarkup

/// Faults are marked in the YAML where they happen: `⟦code⟧` stands right before the column that is reported.
@Suite struct SettingsFaultTests {
    @Test(arguments: [
        "title: Vào công đoàn⟦yaml.colon-in-text⟧: được gì?\nfor: a\n",
        "for: a\ntitle⟦yaml.missing-space⟧:Abc\n",
        "title⟦yaml.missing-space⟧:Abc\nfor: x\n",
        "title⟦yaml.missing-space⟧:Abc",
        "review:\n⟦yaml.tab⟧\tby: An\n",
        "tags:\n  - a\n⟦yaml.tab⟧\t- b\n",
        "title: ⟦yaml.unclosed-quote⟧\"Nghỉ phép\nfor: a\n",
        "title: ⟦yaml.unclosed-quote⟧'Nghỉ phép\n",
        "title: \"a ⟦yaml.escape⟧\\q\"\n",
        "title: a\n⟦yaml.syntax⟧chỉ có chữ\nfor: b\n",
        "for: ⟦yaml.brackets⟧[a, b\ntitle: c\n",
        "for: ⟦yaml.brackets⟧{a: b\n",
        "title: \"a\" ⟦yaml.syntax⟧b\n",
        "title: ⟦yaml.needs-quotes⟧@tên\n",
        "title: ⟦yaml.needs-quotes⟧`mã`\n",
        "title: ⟦yaml.needs-quotes⟧*Điều\n",
        "title: ⟦yaml.needs-quotes⟧%5 lương\n",
        "title: ⟦yaml.anchor⟧*ten\n",
        "title: ⟦yaml.anchor⟧&ten chữ\n",
        "title: ⟦yaml.tag⟧!!str 5\n",
        "title: ⟦yaml.needs-quotes⟧!Chú ý\n",
        "a: 1\nb: 2\n⟦yaml.duplicate-key⟧a: 3\n",
        "⟦yaml.anchor⟧<<: { a: 1 }\n",
        "⟦yaml.complex-key⟧[a, b]: c\n",
        "? ⟦yaml.complex-key⟧{a: b}\n: c\n",
        "⟦yaml.complex-key⟧: a\n",
        "a: 1\n⟦yaml.documents⟧---\nb: 2\n",
        "tags: ⟦yaml.syntax⟧- a\n",
        "a: 1\n  b⟦yaml.indent⟧: 2\n",
        "a:\n    b: 1\n  ⟦yaml.indent⟧c: 2\n",
        "tiêu đề: x⟦yaml.control⟧\u{7}y\n",
        "a: 1\nđường: x\nb: \"ngoặc ⟦yaml.control⟧\u{1B}\"\n",
    ])
    func faultIsLocatedAndNamed(_ marked: String) throws {
        let (yaml, wanted) = try Self.unmark(marked)
        let result = Settings.parse(Array(yaml.utf8), path: SourcePath("content/loa.yaml"))
        let found = result.diagnostics.map { "\($0.code.name) \($0.span.line):\($0.span.column)" }
        #expect(found == [wanted], "\(result.diagnostics.map(\.message.en))")
        #expect(result.diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test func theRemedyForAColonIsShownInFull() {
        let result = Settings.parse(Array("title: Vào công đoàn: được gì?\n".utf8), path: SourcePath("a.md"))
        let message = result.diagnostics.first?.message.vi ?? ""
        #expect(message.contains("đặt tiêu đề trong dấu ngoặc kép"))
        #expect(message.contains("title: \"Vào công đoàn: được gì?\""))
        #expect(result.value == nil)
    }

    @Test func depthIsBounded() {
        for opening in ["[", "{a: "] {
            let yaml = String(repeating: opening, count: 40)
            let result = Settings.parse(Array(yaml.utf8), path: SourcePath("a.yaml"))
            #expect(result.diagnostics.map(\.code) == [.yamlDepth])
        }
        let nested = (0..<31).reduce("x") { text, _ in "[\(text)]" }
        #expect(Settings.parse(Array(nested.utf8), path: SourcePath("a.yaml")).diagnostics.isEmpty)
    }

    @Test func everyCodeIsListedOnceAndExplained() {
        let names = (DiagnosticCode.settingsCodes + DiagnosticCode.textCodes).map(\.name)
        #expect(Set(names).count == names.count)
        #expect((DiagnosticCode.settingsCodes + DiagnosticCode.textCodes).allSatisfy { !$0.explanation.vi.isEmpty })
    }

    /// Takes the mark out and says what it marks.
    static func unmark(_ marked: String) throws -> (text: String, wanted: String) {
        let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = try #require(parts.last).split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
        let before = String(try #require(parts.first))
        let line = before.unicodeScalars.count { $0 == "\n" } + 1
        let column =
            (before.split(separator: "\n", omittingEmptySubsequences: false).last ?? "").unicodeScalars.count + 1
        return (before + String(try #require(rest.last)), "\(rest[0]) \(line):\(column)")
    }
}
