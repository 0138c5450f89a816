import LoaMarkup
import Testing

@testable import LoaShell

/// A small site whose texts say which faults are expected where: `«code»` stands before the character that the
/// caret points at; `«code@file»` anywhere in a file means the file as a whole.
struct MarkedSite {
    var files: [String: String] = [:]
    var expected: [String] = []

    init(_ marked: [String: String]) {
        for (path, text) in marked { files[path] = read(path, text) }
        expected.sort()
    }

    private mutating func read(_ path: String, _ text: String) -> String {
        var out = String.UnicodeScalarView()
        var (line, column) = (1, 1)
        var scalars = text.unicodeScalars[...]
        while let first = scalars.popFirst() {
            if first == "«", let end = scalars.firstIndex(of: "»") {
                let code = String(scalars[..<end])
                if code.hasSuffix("@file") {
                    expected.append("\(path):0:1: \(code.dropLast(5))")
                } else {
                    expected.append("\(path):\(line):\(column): \(code)")
                }
                scalars = scalars[scalars.index(after: end)...]
                continue
            }
            out.append(first)
            if first == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return String(out)
    }

    /// Builds the site and compares the faults; hands back what was built.
    @discardableResult
    func check(
        today: CalendarDate? = BuiltSite.today, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> BuiltSite {
        let built = try await BuiltSite(files, today: today)
        let found = built.faults.sorted()
        #expect(found == expected, "\(built.report)", sourceLocation: sourceLocation)
        if built.errors.isEmpty { OutputCheck(built.files).expectSound(sourceLocation) }
        return built
    }

    /// A site with one more page beside the usual home.
    static func page(_ text: String, at path: String = "content/trang.md", with others: [String: String] = [:]) -> MarkedSite {
        MarkedSite(SiteParts.site(text, at: path).merging(others) { $1 })
    }
}
