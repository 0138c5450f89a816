import Foundation
import Testing

@testable import LoaShell

/// A site whose one data set has a source, and the program run on it as people run it.
final class LivePlace {
    /// A password that must never be seen again.
    static let canary = "C4nary-mat-khau-9"

    let stats: StatsPlace
    /// What the environment adds, as the secret.
    var environment: [String: String] = [:]
    /// What every run so far has printed.
    private(set) var printed = ""

    init(_ source: String, columns: String = "") throws {
        stats = try StatsPlace()
        try declare(source, columns: columns)
    }

    /// Puts `from` into the schema; lines of the source as they stand below it.
    func declare(_ source: String, columns: String = "") throws {
        let indented = source.split(separator: "\n").map { "      \($0)\n" }.joined()
        let schema = StatsPlace.schema.replacing("    file: bang.csv\n", with: "    file: bang.csv\n    from:\n\(indented)")
        try stats.folder.put("content/stats/stats.yaml", columns.isEmpty ? schema : schema.trimmingCharacters(in: .newlines) + "\n" + columns)
    }

    func pull(_ words: String..., day: String = "2026-11-05") throws -> BuiltProgram.Ending {
        let ending = try BuiltProgram.run(["stats", "pull"] + words + ["--site", stats.path, "--today", day], environment: environment)
        printed += ending.output + ending.errors
        return ending
    }

    /// Where the secret shows: in what was printed, or in a file of the site other than those named.
    func leaks(_ secret: String = canary, except: Set<String> = []) throws -> [String] {
        var found = printed.contains(secret) ? ["printed: \(printed)"] : []
        let walk = try #require(FileManager.default.enumerator(atPath: stats.path))
        let bytes = Data(secret.utf8)
        while let name = walk.nextObject() as? String {
            guard !except.contains(name), let data = FileManager.default.contents(atPath: stats.path + "/" + name) else { continue }
            if data.range(of: bytes) != nil { found.append(name) }
        }
        return found
    }

    /// Everything below the site but the schema, to see that nothing was left half-written.
    var tree: [String: [UInt8]?] { TestFolder.tree(stats.path).filter { $0.key != "content/stats/stats.yaml" } }

    static let row = StatsPlace.head + "2026-09,06652,1,2,3,,\n"
}
