import LoaMarkup
import LoaShell

@main struct Loa {
    static func main() async throws {
        let arguments = CommandLine.arguments
        let site = arguments.count > 1 ? arguments[1] : "."
        let reader = DiskReader(root: site)
        let stage = try OutputStage(target: arguments.count > 2 ? arguments[2] : site + "/_site", site: site)
        let result = try await SiteBuild.run(reader, today: CalendarDate(year: 2026, month: 11, day: 22) ?? CalendarDate(daysSinceEpoch: 0), jobs: arguments.count > 3 ? Int(arguments[3]) ?? 2 : 2, sink: stage)
        for d in result.diagnostics { print("\(d.span.path):\(d.span.line):\(d.span.column): \(d.severity) [\(d.code.name)] \(d.message.vi)"); if let s = d.sourceLine { print("   ", s.prefix(150)) } }
        if result.failed { stage.abandon() } else { print(try stage.commit()) }
        print(result.value)
    }
}
