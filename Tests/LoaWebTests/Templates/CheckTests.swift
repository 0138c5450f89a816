import LoaMarkup
import Testing

@testable import LoaWeb

/// Faults in templates, marked under the line where they are expected: `^^^ code`.
@Suite struct TemplateCheckTests {
    struct Fault: Hashable, Comparable, CustomStringConvertible {
        var file: String
        var line, column, length: Int
        var code: String

        var description: String { "\(file):\(line):\(column)+\(length) \(code)" }
        static func < (left: Fault, right: Fault) -> Bool {
            (left.file, left.line, left.column) < (right.file, right.line, right.column)
        }
    }

    /// Takes the marks out of a file.
    static func read(_ name: String, _ marked: String) -> (text: String, faults: [Fault]) {
        var lines: [Substring] = []
        var faults: [Fault] = []
        for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
            let mark = line.drop { $0 == " " }
            guard mark.hasPrefix("^"), let code = mark.split(separator: " ").last, code.hasPrefix("template.") else {
                lines.append(line)
                continue
            }
            let length = mark.prefix { $0 == "^" }.count
            let column = line.count - mark.count + 1
            faults.append(Fault(file: name, line: lines.count, column: column, length: length, code: String(code)))
        }
        return (lines.joined(separator: "\n"), faults)
    }

    @discardableResult
    static func check(_ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation) -> [Diagnostic] {
        let read = files.map { (name: $0.key, file: Self.read($0.key, $0.value)) }
        let texts = Dictionary(uniqueKeysWithValues: read.map { ($0.name, $0.file.text) })
        let found = TemplateFixture().compile(texts).diagnostics
        let faults = found.map {
            Fault(
                file: $0.span.path.string, line: $0.span.line, column: $0.span.column, length: $0.span.length,
                code: $0.code.name)
        }
        #expect(faults.sorted() == read.flatMap(\.file.faults).sorted(), sourceLocation: sourceLocation)
        return found
    }

    @Test func unknownNames() {
        let found = Self.check([
            "page": """
            <h1>Đề mục: {{titel}}</h1>
                          ^^^^^ template.unknown-name
            {{#nav}}{{hreff}} {{words}}{{/nav}} {{href}}
                      ^^^^^ template.unknown-name
                                                  ^^^^ template.unknown-name
            {{audience.nam}} {{title.x}} {{.}} {{#tags}}{{.}}{{/tags}}
              ^^^^^^^^^^^^ template.unknown-name
                               ^^^^^^^ template.unknown-name
                                           ^ template.unknown-name
            {{#unknown}}{{anything}}{{>nothing}}{{/unknown}}
               ^^^^^^^ template.unknown-name
                                       ^^^^^^^ template.unknown-partial
            {{^unknown}}{{titel}}{{/unknown}}
               ^^^^^^^ template.unknown-name
                          ^^^^^ template.unknown-name
            """
        ])
        #expect(found.first?.message.en == "there is no “titel” in the data here (site › page) — did you mean “title”?")
        #expect(found.first?.message.vi == "không có “titel” trong dữ liệu ở đây (site › page) — ý bạn là “title”?")
        #expect(found.first?.sourceLine == "<h1>Đề mục: {{titel}}</h1>")
        #expect(found.contains { $0.message.en.contains("no “nam” in “audience.nam”") })
        #expect(found.contains { $0.message.en.contains("did you mean “name”?") })
    }

    @Test func kinds() {
        Self.check([
            "page": """
            {{{title}}} {{content}} {{is_home}} {{nav}} {{audience}} {{{words}}} {{#content}}{{{.}}}{{/content}}
               ^^^^^ template.not-html
                          ^^^^^^^ template.escaped-html
                                      ^^^^^^^ template.wrong-kind
                                                  ^^^ template.wrong-kind
                                                          ^^^^^^^^ template.wrong-kind
            """
        ])
    }

    @Test func partialsAreCheckedWhereTheyAreUsed() {
        Self.check([
            "page": "{{#nav}}{{>link}}{{/nav}}{{#prev}}{{>link}}{{/prev}}{{>link}}{{>card}}",
            "link": """
            <a href="{{href}}">{{title}}</a>
                       ^^^^ template.unknown-name
            """,
            "card": """
            {{<box}}{{$body}}{{summry}}{{/body}}{{/box}}
                               ^^^^^^ template.unknown-name
            """,
            "box": "<div>{{#prev}}{{$body}}{{/body}}{{/prev}}</div>",
            "unused": """
            {{whatever}} {{#open}}
                         ^^^^^^^^^ template.unclosed-section
            """,
        ])
    }

    @Test func structure() {
        Self.check([
            "page": """
            {{#nav}}{{title}}{{/naw}}
                             ^^^^^^^^ template.mismatched-section
            {{/nav}}
            ^^^^^^^^ template.mismatched-section
            {{#prev}}{{#nav}}x{{/prev}}
                     ^^^^^^^^ template.unclosed-section
            {{}} {{a b}} {{a..b}} {{=x=}} {{# }}
            ^^^^ template.bad-tag
                 ^^^^^^^ template.bad-tag
                         ^^^^^^^^ template.bad-tag
                                  ^^^^^^^ template.bad-tag
                                          ^^^^^^ template.bad-tag
            {{title {{title}} {{>lnk}} {{<layuot}}{{/layuot}}
            ^^ template.unclosed-tag
                                 ^^^ template.unknown-partial
                                          ^^^^^^ template.unknown-partial
            {{{content}}
            ^^ template.unclosed-tag
            {{#is_home}}
            ^^^^^^^^^^^^ template.unclosed-section
            {{ {{
            ^^ template.unclosed-tag
            """,
            "layout": "",
            "link": "",
        ])
    }

    @Test func inheritance() {
        let found = Self.check([
            "page": """
            {{<layout}}
            {{$contnet}}x{{/contnet}}
               ^^^^^^^ template.unknown-block
            {{$head}}y{{/head}}
            <p>lost</p>
            ^^^^^^^^^^^ template.ignored
            {{/layout}}
            """,
            "layout": "{{$head}}{{/head}}{{<base}}{{$main}}{{$content}}{{/content}}{{/main}}"
                + "{{$head}}z{{/head}}{{/base}}",
            "base": "{{$head}}{{/head}}{{$main}}{{/main}}",
        ])
        #expect(found.contains { $0.message.en.contains("did you mean “content”?") })
        #expect(found.filter { $0.severity == .warning }.map(\.code.name) == ["template.ignored"])
    }

    @Test func endlessCalls() {
        Self.check([
            "page": "{{>a}}{{>self}}{{#toc}}{{>tree}}{{/toc}}",
            "a": "{{#is_home}}{{>b}}{{/is_home}}",
            "b": """
            {{>a}}
            ^^^^^^ template.endless
            """,
            "self": """
            {{<self}}{{/self}}
            ^^^^^^^^^ template.endless
            """,
            "tree": "{{title}}{{#children}}{{>tree}}{{/children}}",
        ])
    }

    @Test func missingRoot() {
        let set = TemplateFixture().compile(["home": "x"])
        #expect(set.diagnostics.map(\.code.name) == ["template.missing"])
        #expect(set.value.template("page") == nil)
    }

    @Test func depthIsBounded() {
        let deep = String(repeating: "{{#is_home}}", count: 50_000) + String(repeating: "{{/is_home}}", count: 50_000)
        let codes = TemplateFixture().compile(["page": deep]).diagnostics.map(\.code.name)
        #expect(codes == ["template.too-deep"])
    }

    @Test func waysOfCallingAreBounded() throws {
        // Each step doubles the sets of blocks that may have been given: far more than anyone can mean.
        var files = ["page": "{{>t0}}", "t13": "x"]
        for step in 0..<13 {
            files["t\(step)"] =
                "{{<t\(step + 1)}}{{$a\(step)}}1{{/a\(step)}}{{/t\(step + 1)}}{{>t\(step + 1)}}"
        }
        let codes = Set(TemplateFixture().compile(files).diagnostics.map(\.code.name))
        #expect(codes.contains("template.too-complex"))
    }

    @Test func everyCodeIsRegisteredOnce() {
        let names = DiagnosticCode.templateCodes.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.hasPrefix("template.") })
    }
}
