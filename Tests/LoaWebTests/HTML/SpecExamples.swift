import Foundation

/// One example of the specification.
struct SpecExample: Sendable {
    /// Its number in its file, as the specification counts.
    var number: Int
    /// The line of the file where it starts.
    var line: Int
    var markdown: String
}

/// The examples of the specification of the installed cmark-gfm, as `.ci/fetch-spec` leaves them.
enum SpecExamples {
    struct Missing: Error, CustomStringConvertible {
        var path: String
        var description: String { "\(path) is missing: run .ci/fetch-spec (it takes two seconds), then test again" }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func read(_ name: String) throws -> [SpecExample] {
        let file = root.appending(path: ".build/spec/\(name).txt")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw Missing(path: file.path) }
        let fence = String(repeating: "`", count: 32)
        var examples: [SpecExample] = []
        var inside = false
        var inMarkdown = false
        var lines: [Substring] = []
        var start = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if !inside, line.hasPrefix(fence + " example") {
                (inside, inMarkdown, lines, start) = (true, true, [], index + 1)
            } else if inside, line == fence {
                inside = false
                let markdown = lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")
                examples.append(SpecExample(number: examples.count + 1, line: start, markdown: markdown))
            } else if inMarkdown, line == "." {
                inMarkdown = false
            } else if inMarkdown {
                lines.append(line)
            }
        }
        return examples
    }
}
