import LoaMarkup
import Testing

@testable import LoaWeb

/// Rendering over typed records, beyond what the specification's examples show.
@Suite struct TemplateRenderTests {
    let fixture = TemplateFixture()

    @Test func textIsEscapedAndHTMLIsNot() throws {
        let html = try fixture.render([
            "page": "{{site_title}}|{{{content}}}|{{&content}}|{{#nav}}<a href='{{href}}'>{{title}}</a>{{/nav}}"
        ])
        #expect(
            html == "Công đoàn &quot;tỉnh&quot; &amp; bạn|<p>Mười hai ngày.</p>|<p>Mười hai ngày.</p>|"
                + "<a href='luat/?a=1&amp;b=&#39;2&#39;'>Luật</a><a href='luong/'>Lương &lt;tối thiểu&gt;</a>")
    }

    @Test func bytesAreEscapedLikeText() {
        var output: [UInt8] = []
        HTMLEscape.append(Array("a<b>&\"'c".utf8), to: &output)
        HTMLEscape.append("a<b>&\"'c!= ?", to: &output)
        #expect(
            String(decoding: output, as: UTF8.self)
                == "a&lt;b&gt;&amp;&quot;&#39;ca&lt;b&gt;&amp;&quot;&#39;c!= ?")
    }

    @Test func emptyValuesAreFalsy() throws {
        let html = try fixture.render([
            "page": "{{#summary}}no{{/summary}}{{^summary}}1{{/summary}}{{#prev}}no{{/prev}}{{^prev}}2{{/prev}}"
                + "{{prev.title}}{{#words}}{{.}}{{/words}}{{#is_home}}4{{/is_home}}{{^is_home}}no{{/is_home}}"
        ])
        #expect(html == "1234")
    }

    @Test func innerFieldHidesOuterOfTheSameName() throws {
        let html = try fixture.render(["page": "{{#nav}}{{title}},{{words}};{{/nav}}{{title}} {{audience.name}}"])
        #expect(html == "Luật,3;Lương &lt;tối thiểu&gt;,3;Nghỉ phép Người lao động")
    }

    @Test func bareTextsAreItems() throws {
        let html = try fixture.render(["page": "{{#tags}}[{{.}} {{title}}]{{/tags}}"])
        #expect(html == "[phép Nghỉ phép][lương Nghỉ phép]")
    }

    @Test func templatesMayCallThemselvesThroughData() throws {
        let html = try fixture.render([
            "page": "<ul>\n  {{>item}}\n</ul>\n",
            "item": "{{#toc}}\n<li>{{title}}</li>\n{{>children}}\n{{/toc}}\n",
            "children": "{{#children}}\n  <li>{{title}}</li>\n  {{>children}}\n{{/children}}\n",
        ])
        #expect(
            html == """
                <ul>
                  <li>1</li>
                    <li>1.1</li>
                    <li>1.2</li>
                      <li>1.2.1</li>
                </ul>

                """)
    }

    @Test func layoutTakesBlocks() throws {
        let html = try fixture.render([
            "page": """
            {{<layout}}
            {{$head}}<title>{{title}}</title>{{/head}}
            {{$main}}
            <article>
              {{{content}}}
            </article>
            {{/main}}
            {{/layout}}

            """,
            "layout": """
            <head>{{$head}}<title>?</title>{{/head}}</head>
            <body>
              {{$main}}
              {{/main}}
              {{$foot}}
              <footer>{{site_title}}</footer>
              {{/foot}}
            </body>

            """,
        ])
        #expect(
            html == """
                <head><title>Nghỉ phép</title></head>
                <body>
                  <article>
                    <p>Mười hai ngày.</p>
                  </article>
                  <footer>Công đoàn &quot;tỉnh&quot; &amp; bạn</footer>
                </body>

                """)
    }

    @Test func partialWithinALineIsNotIndented() throws {
        let html = try fixture.render([
            "page": "  {{>outer}}\n", "outer": "a {{>inner}}\n\n{{title}}\n", "inner": "b\nc",
        ])
        #expect(html == "  a b\nc\n\n  Nghỉ phép\n")
    }

    @Test func blockThatOffersItselfAgainEnds() throws {
        let html = try fixture.render([
            "page": "{{<layout}}{{$a}}({{$a}}x{{/a}}){{/a}}{{/layout}}", "layout": "[{{$a}}{{/a}}]",
        ])
        #expect(html == "[(x)]")
    }

    @Test func missingRecordsAndStrangeValuesRenderAsNothing() throws {
        let set = fixture.compile(["page": "<{{title}}{{#nav}}{{title}}{{/nav}}{{audience.name}}>"])
        var output = Array("before".utf8)
        let id = try #require(set.value.template("page"))
        try set.value.render(id, [], into: &output)
        try set.value.render(id, [TemplateRecord(fixture.page, [])], into: &output)
        try set.value.render(id, [TemplateRecord(fixture.site, [.flag(true), .html([65]), .number(1)])], into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "before<><><>")
    }

    @Test func byteOrderMarkIsLeftOut() throws {
        #expect(try fixture.render(["page": "\u{FEFF}a{{>part}}", "part": "\u{FEFF}b"]) == "ab")
    }

    @Test func endlessDataIsGivenUp() throws {
        // Each item leads back to the same list of the site.
        let set = fixture.compile(["page": "x{{>menu}}", "menu": "{{#nav}}{{>menu}}{{/nav}}"])
        var output = Array("kept".utf8)
        let id = try #require(set.value.template("page"))
        #expect(throws: TemplateRenderFault.tooDeep) {
            try set.value.render(id, fixture.sample(), into: &output)
        }
        #expect(output == Array("kept".utf8))
    }

    @Test func twoTasksShareASet() async throws {
        let set = fixture.compile(["page": "{{title}}{{#nav}}{{title}}{{>part}}{{/nav}}", "part": "{{audience.name}}"])
        let id = try #require(set.value.template("page"))
        let records = fixture.sample()
        let outputs = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var output: [UInt8] = []
                    for _ in 0..<500 { try set.value.render(id, records, into: &output) }
                    return output
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(outputs.count == 1)
        let one = "Nghỉ phépLuậtNgười lao độngLương &lt;tối thiểu&gt;Người lao động"
        #expect(outputs.first?.count == 500 * one.utf8.count)
    }
}
