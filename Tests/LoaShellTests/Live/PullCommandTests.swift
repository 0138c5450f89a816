import Foundation
import LoaStats
import Testing

@testable import LoaShell

@Suite struct PullCommandTests {
    /// A password in the schema is told, and never repeated: not by this command, nor by those that build.
    @Test(arguments: [
        "kind: postgres\nconnection: { host: a, dbname: b, user: c, password: CANARY }\nquery: SELECT 1",
        "kind: postgres\nconnection: \"host=a user=b password=CANARY\"\nquery: SELECT 1", "kind: postgress\nconnection: postgres://a:CANARY@b/c",
        "kind: postgres\nconnection:\n  host: a\n  pass: |\n    CANARY\nquery: SELECT 1", "kind: http\nurl: https://a:CANARY@b/c",
        "kind: http\nurl: https://b/c?api_key=CANARY", "kind: http\nurl: https://b/c\nmat_khau: CANARY", "kind: http\nurl: https://b/c\ntoken: 'CANARY'",
        "kind: http\nurl: https://b/c\nsecret: CANARY", "kind: program\nprogram: [./a, --password, CANARY]", "kind: program\nprogram: [./a, --token=CANARY]",
        "{ kind: httpp, password: \"CANARY\", url: [a }", "kind: http\nurl: https://b/c\npassword: 'CANARY\n", "kind: sqlite\npath: a\nquery: SELECT 1\nsecret: CANARY",
    ]) func passwordsInTheSchemaAreNotRepeated(source: String) throws {
        let place = try LivePlace(source.replacing("CANARY", with: LivePlace.canary))
        for words in [["stats", "pull"], ["stats", "log"], ["check"], ["build"], ["stats", "pull", "--json"], ["check", "--json"]] {
            let ending = try BuiltProgram.run(words + ["--site", place.stats.path, "--today", "2026-11-05"].dropLast(words[1...].first == "log" ? 2 : 0))
            #expect(ending.exitCode == 1, "\(words): \(ending.errors)")
            #expect(!(ending.output + ending.errors).contains(LivePlace.canary), "\(words): \(ending.output)\(ending.errors)")
        }
        #expect(try place.leaks(except: ["content/stats/stats.yaml"]) == [])
    }

    @Test func wrongCallsEndWithTwo() throws {
        let place = try LivePlace("kind: file\npath: a.csv")
        let unknown = try place.pull("bangg")
        #expect(unknown.exitCode == 2)
        #expect(unknown.errors.contains("ý bạn là “bang”"))
        try place.stats.folder.put("content/stats/stats.yaml", StatsPlace.schema)
        #expect(try place.pull("bang").exitCode == 2)
        #expect(try place.pull().exitCode == 2)
    }

    /// One set that fails does not hold up the others.
    @Test func setsStandForThemselves() throws {
        let place = try LivePlace("kind: file\npath: so.csv")
        try place.stats.folder.put("so.csv", LivePlace.row)
        let schema = try place.stats.folder.text("content/stats/stats.yaml")
        let set = schema[schema.range(of: "  bang:")!.lowerBound...].replacing("bang", with: "khac").replacing("so.csv", with: "khong-co.csv")
        try place.stats.folder.put("content/stats/stats.yaml", schema + set)
        let ending = try place.pull("--json")
        #expect(ending.exitCode == 3)
        #expect(ending.output.contains(#""outcome":"stored""#) && ending.output.contains(#""outcome":"unreachable""#))
        #expect(place.stats.stored == LivePlace.row)
    }

    /// What stood there before the first fetch stays in the history; what was edited by hand is not overwritten.
    @Test func handMadeRowsAreSafe() throws {
        let place = try LivePlace("kind: file\npath: so.csv")
        try place.stats.folder.put("so.csv", LivePlace.row)
        try place.stats.folder.put("content/stats/bang.csv", StatsPlace.head + "2026-09,06658,5,0,5,,\n")
        #expect(try place.pull().exitCode == 0)
        #expect(place.stats.journal.count == 3)
        #expect(place.stats.journal[1].contains(",bang.csv,") && place.stats.journal[1].contains("as found,1,0,0"))
        let edited = StatsPlace.head + "2026-09,06658,6,0,6,,\n"
        try place.stats.folder.put("content/stats/bang.csv", edited)
        let ending = try place.pull()
        #expect(ending.exitCode == 1)
        #expect(ending.errors.contains("[stats.edited]"))
        #expect(place.stats.stored == edited)
    }

    @Test func aSetThatIsBeingWrittenIsLeft() throws {
        let place = try LivePlace("kind: file\npath: so.csv")
        try place.stats.folder.put("so.csv", LivePlace.row)
        let site = try StatsSite.load(CommandOptions(site: place.stats.path), call: "")
        let lock = try HistoryLock(site.schema.sets[0], site.options)
        let ending = try place.pull()
        withExtendedLifetime(lock) {}
        #expect(ending.exitCode == 3)
        #expect(ending.errors.contains("[output.busy]"))
        #expect(place.stats.stored == nil)
    }
}
