import LoaMarkup
import Testing

@testable import LoaWeb

/// Templates damaged at random must never stop the program, neither when read nor when rendered.
@Suite struct TemplateFuzzTests {
    /// A small generator of its own (SplitMix64), so that a failure can be repeated.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static let seeds = [
        "page": """
        {{<layout}}
        {{$head}}<title>{{title}}</title>{{/head}}
          {{$main}}
            {{#toc}}
              {{>item}}
            {{/toc}}
            {{^is_home}}{{{content}}}{{/is_home}}{{! lời chú }}
          {{/main}}
        {{/layout}}

        """,
        "layout": "<head>{{$head}}{{/head}}</head>\r\n  {{$main}}\r\n  {{/main}}\r\n"
            + "{{=<% %>=}}<%#nav%><%title%><%/nav%>\n",
        "item": "{{title}} {{audience.name}}{{#tags}}{{.}}{{/tags}}\n{{#children}}\n  {{>item}}\n{{/children}}\n",
    ]
    static let scraps = [
        "{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{<", "{{$", "{{&", "{{!", "{{=", "=}}", "=", "\n",
        "\r\n",
        "  ", "\t", ".", "title", "nav", "toc", "children", "item", "layout", "main", "head", "page", "{{>item}}",
        "{{>page}}", "{{<layout}}", "{{$main}}", "{{/main}}", "{{#toc}}", "{{/toc}}", "{{#nav}}", "{{/nav}}", "{{.}}",
        "{{#.}}", "{{/.}}", "{{=| |=}}", "|", "ữ", "\u{0}",
    ].map { Array($0.utf8) }

    private static func mutate(_ bytes: inout [UInt8], _ generator: inout Generator) {
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let at = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, at + Int.random(in: 0...12, using: &generator))
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes.removeSubrange(at..<end)
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: at)
            case 2: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &generator))
            default: bytes.insert(contentsOf: scraps.randomElement(using: &generator) ?? [], at: at)
            }
        }
    }

    @Test(arguments: [1 as UInt64, 2, 3, 4]) func damagedTemplatesNeverStopTheProgram(seed: UInt64) throws {
        var generator = Generator(state: seed)
        let fixture = TemplateFixture()
        var open = TemplateSchema(isOpen: true)
        open.types = fixture.schema.types
        let records = fixture.sample()
        let names = Self.seeds.keys.sorted()
        var (faulty, rendered, givenUp) = (0, 0, 0)
        for round in 0..<5_000 {
            let sources = names.map { name in
                var bytes = Array((Self.seeds[name] ?? "").utf8)
                if Bool.random(using: &generator) { Self.mutate(&bytes, &generator) }
                return TemplateSource(name: name, path: SourcePath(name), bytes: bytes)
            }
            let set = TemplateSet.compile(
                sources, schema: round % 2 == 0 ? fixture.schema : open,
                roots: ["page": [fixture.site, fixture.page]])
            if set.failed { faulty += 1 }
            var output: [UInt8] = []
            do {
                try set.value.render(#require(set.value.template("page")), records, into: &output)
                rendered += 1
            } catch is TemplateRenderFault {
                givenUp += 1
            }
        }
        #expect(faulty > 500)
        #expect(rendered > 4_000)
        #expect(givenUp < 500)
    }
}
