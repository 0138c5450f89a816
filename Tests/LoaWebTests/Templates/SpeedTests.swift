import LoaMarkup
import Testing

@testable import LoaWeb

/// A coarse guard on speed: a page of about 150 operations takes microseconds.
@Suite struct TemplateSpeedTests {
    @Test func aPageRendersInMicroseconds() throws {
        let fixture = TemplateFixture()
        let item = "<li>{{title}} <b>{{words}}</b>{{#is_home}}!{{/is_home}}{{audience.name}}</li>"
        let items = String(repeating: item, count: 20)
        let set = fixture.compile([
            "page": "{{<layout}}{{$main}}<h1>{{title}}</h1>\(items){{{content}}}{{/main}}{{/layout}}",
            "layout": "<html><title>{{title}} | {{site_title}}</title>"
                + "<nav>{{#nav}}<a href=\"{{href}}\"{{#current}} aria-current=\"page\"{{/current}}>{{title}}</a>{{/nav}}"
                + "</nav><main>{{$main}}{{/main}}</main>{{^summary}}<p>{{#tags}}{{.}} {{/tags}}</p>{{/summary}}</html>",
        ])
        #expect(set.diagnostics == [])
        let id = try #require(set.value.template("page"))
        let records = fixture.sample()
        var output: [UInt8] = []
        #if DEBUG
            let rounds = 100
        #else
            let rounds = 20_000
        #endif
        var best = Duration.seconds(100)
        for _ in 0..<5 {
            let time = try ContinuousClock().measure {
                for _ in 0..<rounds {
                    output.removeAll(keepingCapacity: true)
                    try set.value.render(id, records, into: &output)
                }
            }
            best = min(best, time / rounds)
        }
        print("a page of \(output.count) bytes: \(best)")
        #if !DEBUG
            #expect(best < .microseconds(40))
        #endif
    }
}
