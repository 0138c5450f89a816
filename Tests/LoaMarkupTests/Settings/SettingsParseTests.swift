import Testing

@testable import LoaMarkup

@Suite struct SettingsParseTests {
    static let path = SourcePath("content/a.md")

    static func parse(_ yaml: String, firstLine: Int = 1) -> Settings? {
        Settings.parse(Array(yaml.utf8), path: path, firstLine: firstLine).value
    }

    /// The tree as one line, with every place: `text@line:column+length`.
    static func dump(_ settings: Settings?) -> String {
        guard let settings else { return "nil" }
        let place = "@\(settings.span.line):\(settings.span.column)+\(settings.span.length)"
        switch settings.content {
        case .empty: return "~" + place
        case .scalar(let text, .plain): return text + place
        case .scalar(let text, .quoted): return "“\(text)”" + place
        case .scalar(let text, .block): return "|\(text)|" + place
        case .sequence(let items): return "[" + items.map(dump).joined(separator: " ") + "]" + place
        case .mapping(let entries):
            let pairs = entries.map {
                "\($0.key)@\($0.keySpan.line):\($0.keySpan.column)+\($0.keySpan.length)=\(dump($0.value))"
            }
            return "{" + pairs.joined(separator: " ") + "}" + place
        }
    }

    @Test(arguments: [
        ("a: b\n", "{a@1:1+1=b@1:4+1}@1:1+1"),
        ("tiêu đề:  Điều 24 \n", "{tiêu đề@1:1+7=Điều 24@1:11+7}@1:1+1"),
        ("a: \"Điều: 1\"\nb: 'it''s'\n", "{a@1:1+1=“Điều: 1”@1:4+9 b@2:1+1=“it's”@2:4+7}@1:1+1"),
        ("a: [x, \"y\", ]\n", "{a@1:1+1=[x@1:5+1 “y”@1:8+3]@1:4+1}@1:1+1"),
        ("a:\n- x\n- ý kiến\n", "{a@1:1+1=[x@2:3+1 ý kiến@3:3+6]@2:1+1}@1:1+1"),
        ("a: { b: c }\n", "{a@1:1+1={b@1:6+1=c@1:9+1}@1:4+1}@1:1+1"),
        ("a:\n  b: 25.000\n  c: 012\n", "{a@1:1+1={b@2:3+1=25.000@2:6+6 c@3:3+1=012@3:6+3}@2:3+1}@1:1+1"),
        ("a: no\nb: null\nc: ~\nd:\n", "{a@1:1+1=no@1:4+2 b@2:1+1=null@2:4+4 c@3:1+1=~@3:4+1 d@4:1+1=~@4:3+1}@1:1+1"),
        ("# đầu\na: b # cuối\n", "{a@2:1+1=b@2:4+1}@2:1+1"),
        ("", "nil"), ("# chỉ có lời\n", "nil"), ("chữ\n", "chữ@1:1+3"),
    ])
    func everyPartHasItsPlace(_ yaml: String, _ wanted: String) {
        #expect(Self.dump(Self.parse(yaml)) == wanted)
    }

    @Test func frontMatterCountsLinesOfTheFile() {
        #expect(Self.dump(Self.parse("a: b\nc: d\n", firstLine: 2)) == "{a@2:1+1=b@2:4+1 c@3:1+1=d@3:4+1}@2:1+1")
    }

    @Test func blocksKeepTheirLines() {
        #expect(Self.parse("a: |\n  một\n  hai\n")?["a"]?.text == "một\nhai\n")
        #expect(Self.parse("a: >-\n  một\n  hai\n")?["a"]?.text == "một hai")
        #expect(Self.parse("a: một\n  hai\n")?["a"]?.text == "một hai")
        #expect(Self.parse("a: \"x\\ty\\u0110\"\n")?["a"]?.text == "x\tyĐ")
    }

    @Test func duplicateKeysKeepTheFirst() {
        #expect(Self.parse("a: 1\na: 2\nb: 3\n")?["a"]?.text == "1")
        #expect(Self.parse("a: 1\na: {x: y}\nb: 3\n")?["b"]?.text == "3")
    }

    @Test func manyKeysAreReadInLinearTime() {
        let clock = ContinuousClock()
        let yaml = (0..<20_000).map { "khoa-\($0): x\n" }.joined()
        let time = clock.measure { #expect(Self.parse(yaml)?.entries?.count == 20_000) }
        #expect(time < .seconds(60), "\(time)")
    }
}
