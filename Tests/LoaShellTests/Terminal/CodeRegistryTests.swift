import Foundation
import LoaMarkup
import LoaShell
import Testing

@testable import loa

@Suite struct CodeRegistryTests {
    /// The codes declared anywhere in the sources, by the text of the declaration.
    static func declared() throws -> [(name: String, file: String)] {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources").standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var result: [(String, String)] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(
                of: /static\s+let\s+\w+\s*(?::\s*DiagnosticCode\s*)?=\s*DiagnosticCode\(\s*"([^"]+)"/)
            {
                result.append((String(match.1), file.lastPathComponent))
            }
            // A declaration of another form would slip through.
            let calls = text.matches(of: /DiagnosticCode\(\s*"/).count
            let found = result.count { $0.1 == file.lastPathComponent }
            #expect(calls <= found, "\(file.lastPathComponent) declares a code in an unknown way")
        }
        return result
    }

    @Test func everyCodeCanBeExplained() throws {
        let declared = try Self.declared()
        #expect(declared.count > 60)
        let known = Set(DiagnosticCode.all.map(\.name))
        for (name, file) in declared { #expect(known.contains(name), "\(name) of \(file) is in no registry") }
        #expect(known == Set(declared.map(\.name)))
    }

    @Test func namesAreUnique() throws {
        for names in [DiagnosticCode.all.map(\.name), try Self.declared().map(\.name)] {
            let doubled = Dictionary(grouping: names, by: \.self).filter { $1.count > 1 }.keys.sorted()
            #expect(doubled.isEmpty)
        }
    }

    @Test(arguments: DiagnosticCode.all.map(\.name)) func explanationsAreWhole(name: String) async throws {
        #expect(name.contains(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/))
        for language in MessageLanguage.allCases {
            let ending = await CommandLineTool(languageVariable: language.rawValue).run(["explain", name])
            #expect(ending.exitCode == .done)
            let text = ending.output
            #expect(text.hasPrefix(name + "\n"))
            #expect(text.count > name.count + 20, "says too little: \(text)")
            #expect(![" ", ",", ";"].contains(text.dropLast().last), "ends in the middle: \(text)")
        }
    }

    @Test func listsNameEveryCode() async {
        let all = await CommandLineTool().run(["explain"])
        #expect(all.output.split(separator: "\n").count == DiagnosticCode.all.count)
        let area = await CommandLineTool().run(["explain", "audience"])
        #expect(area.output.split(separator: "\n").allSatisfy { $0.hasPrefix("audience.") })
        let narrow = await CommandLineTool(terminal: TerminalFacts(columns: 70)).run(["explain"])
        #expect(narrow.output.split(separator: "\n").allSatisfy { DisplayText.width(of: $0) <= 70 })
    }
}
