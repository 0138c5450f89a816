import Foundation
import Testing

/// An import is killed, or fails, at every system call that changes something: what stands is the old state or the
/// new one, and the next import of the same file ends where an undisturbed one does.
@Suite(.enabled(if: FaultInjection.canTrace, "strace cannot trace processes here")) struct StatsKillTests {
    static let found = StatsPlace.head + "2026-09,06658,5,0,5,2,\n"
    static let sent = StatsPlace.head + "2026-10,06652,1,2,3,,\n2026-10,06658,5,0,5,2,\n"
    static let after = StatsPlace.head + "2026-09,06658,5,0,5,2,\n2026-10,06652,1,2,3,,\n2026-10,06658,5,0,5,2,\n"

    /// So long that its rows are not held in memory: lines above the table, which a person would write shorter.
    static let long = String(repeating: String(repeating: "x", count: 30000) + "\n", count: 36) + after

    private func place(isLong: Bool = false) throws -> (StatsPlace, [String]) {
        let place = try StatsPlace()
        if isLong {
            let file = try place.file(Self.long)
            return (place, [Program.products + "/loa", "stats", "import", file, "--site", place.path, "--today", "2026-11-05"])
        }
        try place.folder.put("content/stats/bang.csv", Self.found)
        let file = try place.file(Self.sent)
        return (place, [Program.products + "/loa", "stats", "import", file, "--site", place.path, "--today", "2026-11-05"])
    }

    /// How often an undisturbed import makes a call.
    private func count(_ call: String, isLong: Bool = false) throws -> Int {
        let (place, command) = try place(isLong: isLong)
        let log = place.path + "/log"
        _ = try Program.run(["strace", "-f", "-o", log, "-e", "trace=\(call)", "-e", "signal=none"] + command)
        #expect(place.stored == Self.after)
        let text = try String(contentsOfFile: log, encoding: .utf8)
        return text.split(separator: "\n").count { $0.contains("\(call)(") }
    }

    private func check(_ fault: String) throws {
        let (place, command) = try place()
        let result = try FaultInjection.run([fault], command)
        let now = place.stored
        #expect(now == Self.found || now == Self.after, "\(fault): mixed: \(now ?? "gone")")
        let isReported = result.wasKilled || result.code != 0
        if !isReported { #expect(now == Self.after, "\(fault): said done, but is not") }
        let next = try Program.run(command)
        #expect(next.code == 0, "\(fault): next import: \(next.text)")
        #expect(place.stored == Self.after, "\(fault): next import is not whole")
        #expect(place.history == ["0001.csv", "0002.csv", "journal.csv"], "\(fault): left \(place.history)")
        #expect(place.journal.map { String($0.prefix(2)) } == ["nu", "1,", "2,"], "\(fault): \(place.journal)")
        let beside = try FileManager.default.contentsOfDirectory(atPath: place.path + "/content/stats")
        #expect(!beside.contains { $0.hasPrefix(".") }, "\(fault): left \(beside)")
        // What the journal says is what the batches make.
        try FileManager.default.removeItem(atPath: place.path + "/content/stats/bang.csv")
        let restored = try Program.run(command)
        #expect(restored.code == 0, "\(fault): \(restored.text)")
        #expect(place.stored == Self.after, "\(fault): the history does not make the state")
    }

    @Test(arguments: ["rename", "fsync", "write", "mkdir", "unlink", "flock"]) func `Every call kills or fails once`(call: String) throws {
        let calls = try count(call)
        #expect(calls > 0, "\(call) is not made")
        for number in 1...max(1, calls) {
            try check("\(call):signal=SIGKILL:when=\(number)")
            if call != "unlink" { try check("\(call):error=EIO:when=\(number)") }
        }
    }

    @Test(arguments: ["rename", "fsync", "write", "unlink"]) func `Every call of an import without rows in memory kills or fails once`(call: String) throws {
        let calls = try count(call, isLong: true)
        for number in 1...max(1, calls) {
            for fault in ["\(call):signal=SIGKILL:when=\(number)", "\(call):error=EIO:when=\(number)"] where !fault.contains("unlink:error") {
                let (place, command) = try place(isLong: true)
                let result = try FaultInjection.run([fault], command)
                let now = place.stored
                #expect(now == nil || now == Self.after, "\(fault): mixed: \(now ?? "gone")")
                if !result.wasKilled, result.code == 0 { #expect(now == Self.after, "\(fault): said done, but is not") }
                let next = try Program.run(command)
                #expect(next.code == 0, "\(fault): next import: \(next.text)")
                #expect(place.stored == Self.after, "\(fault): next import is not whole")
                #expect(place.history == ["0001.csv", "journal.csv"], "\(fault): left \(place.history)")
                let beside = try FileManager.default.contentsOfDirectory(atPath: place.path + "/content/stats")
                #expect(!beside.contains { $0.hasPrefix(".") }, "\(fault): left \(beside)")
            }
        }
    }
}
