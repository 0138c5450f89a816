import Testing

@testable import LoaMarkup

@Suite struct SettingsReaderTests {
    let path = SourcePath("content/a.md")

    enum Kind: String, CaseIterable { case page, leaflet }

    func read<Value>(_ yaml: String, _ schema: (inout SettingsReader) -> Value) -> Reported<Value> {
        let parsed = Settings.parse(Array(yaml.utf8), path: path)
        return SettingsReader.read(parsed.value, at: SourceSpan(path, line: 1), schema)
    }

    func faults<Value>(_ yaml: String, _ schema: (inout SettingsReader) -> Value) -> [String] {
        read(yaml, schema).diagnostics.map { "\($0.code.name) \($0.span.line):\($0.span.column)" }
    }

    @Test func readsEveryType() {
        let yaml = """
            title: Nghỉ phép
            for: nguoi-lao-dong
            tags: [lương, "nghỉ"]
            date: 01/7/2025
            weight: 12
            draft: Không
            kind: leaflet
            review: { by: An }
            contacts:
              - name: Hoa
              - name: Đào
            audiences:
              can-bo: { name: Cán bộ }
              moi-nguoi:
            x_own: bất kỳ
            """
        let result = read(yaml) { reader in
            #expect(reader.text("title", required: true)?.value == "Nghỉ phép")
            #expect(reader.texts("for").map(\.value) == ["nguoi-lao-dong"])
            #expect(reader.texts("tags").map(\.span.column) == [8, 15])
            #expect(reader.date("date")?.value == CalendarDate(year: 2025, month: 7, day: 1))
            #expect(reader.integer("weight", in: 1...99)?.value == 12)
            #expect(reader.flag("draft")?.value == false)
            #expect(reader.choice("kind", of: Kind.self)?.value == .leaflet)
            #expect(reader.mapping("review") { $0.text("by")?.value } == "An")
            #expect(reader.list("contacts") { $0.text("name")?.value } == ["Hoa", "Đào"])
            let audiences = reader.named("audiences") { name, child in child.text("name")?.value ?? name.value }
            #expect(audiences.map(\.name.value) == ["can-bo", "moi-nguoi"])
            #expect(audiences.map(\.value) == ["Cán bộ", "moi-nguoi"])
            #expect(reader.text("summary") == nil)
        }
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    }

    @Test func unknownKeysAreNamedWithTheNearest() {
        let result = read("titel: a\nreview: { bye: An }\nzzzzzz: 1\nx_free: 2\n") { reader in
            _ = reader.text("title")
            _ = reader.mapping("review") { $0.text("by") }
        }
        let sorted = result.diagnostics.sorted()
        #expect(
            sorted.map { "\($0.code.name) \($0.span.line):\($0.span.column)" } == [
                "yaml.unknown-key 1:1", "yaml.unknown-key 2:11", "yaml.unknown-key 3:1",
            ])
        #expect(sorted.first?.message.vi.contains("ý bạn là “title”?") == true)
        #expect(sorted.last?.message.vi.contains("ý bạn là") == false)
        #expect(read("x_free: 2\n") { _ in }.diagnostics.isEmpty)
    }

    @Test func missingKeysAreReportedWhereTheyShouldStand() {
        #expect(faults("a: 1\n") { _ = ($0.text("a"), $0.text("title", required: true)) } == ["yaml.missing-key 1:1"])
        #expect(
            faults("a: 1\ntitle:\n") { _ = ($0.text("a"), $0.text("title", required: true)) } == [
                "yaml.missing-key 2:1"
            ])
        #expect(faults("") { _ = $0.text("title", required: true) } == ["yaml.missing-key 1:1"])
        #expect(faults("a: 1\ntitle:\n") { _ = ($0.text("a"), $0.text("title")) } == [])
    }

    @Test func wrongTypesSayWhatWasWanted() {
        #expect(faults("a: [x]\n") { _ = $0.text("a") } == ["yaml.type 1:4"])
        #expect(faults("a: {x: y}\n") { _ = $0.texts("a") } == ["yaml.type 1:4"])
        #expect(faults("a: [x, [y], z]\n") { _ = $0.texts("a") } == ["yaml.type 1:8"])
        #expect(faults("a: maybe\n") { _ = $0.flag("a") } == ["yaml.type 1:4"])
        #expect(faults("a: 12.5\n") { _ = $0.integer("a") } == ["yaml.type 1:4"])
        #expect(faults("a: 1-2\n") { _ = $0.integer("a") } == ["yaml.type 1:4"])
        #expect(faults("a: 99999999999999999999\n") { _ = $0.integer("a") } == ["yaml.type 1:4"])
        #expect(faults("a: 101\n") { _ = $0.integer("a", in: 1...100) } == ["yaml.value 1:4"])
        #expect(faults("a: 31/02/2026\n") { _ = $0.date("a") } == ["yaml.date 1:4"])
        #expect(faults("a: [1]\n") { _ = $0.date("a") } == ["yaml.type 1:4"])
        #expect(faults("a: x\n") { _ = $0.mapping("a") { _ in } } == ["yaml.type 1:4"])
        #expect(faults("a: [{b: 1}, c]\n") { _ = $0.list("a") { $0.text("b") } } == ["yaml.type 1:13"])
        #expect(faults("- a\n- b\n") { _ in } == ["yaml.type 1:1"])
        #expect(faults("chữ\n") { _ in } == ["yaml.type 1:1"])
        let message = read("a: [x]\n") { _ = $0.text("a") }.diagnostics.first?.message
        #expect(message?.en == "text expected here, not a list; for example: a: Chữ ở đây")
    }

    @Test func choicesSuggestTheNearest() {
        let result = read("kind: leaflett\n") { #expect($0.choice("kind", of: Kind.self) == nil) }
        #expect(result.diagnostics.map(\.code) == [.yamlValue])
        #expect(result.diagnostics.first?.message.vi.contains("“leaflet”") == true)
        #expect(result.diagnostics.first?.message.en.contains("page, leaflet") == true)
    }
}
