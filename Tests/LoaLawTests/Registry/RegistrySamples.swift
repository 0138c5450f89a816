import Foundation
import LoaLaw
import LoaMarkup
import Testing

/// A day of a test, written as it is in files.
func day(_ text: String) throws -> CalendarDate { try CalendarDate.parse(text).get() }

/// Reads one file of a registry.
func read(_ yaml: String, path: String = "content/laws/a.yaml") -> Reported<LawRegistry> {
    LawRegistry.read([(path: SourcePath(path), text: Array(yaml.utf8))])
}

/// A registry without faults.
func registry(_ yaml: String, _ location: SourceLocation = #_sourceLocation) -> LawRegistry {
    let read = read(yaml)
    for fault in read.diagnostics { Issue.record("\(fault.span.line):\(fault.span.column) \(fault.code.name) \(fault.message.en)", sourceLocation: location) }
    return read.value
}

/// The words of a fact on a day; `-` where it is not in force.
func words(_ registry: LawRegistry, _ id: String, _ day: CalendarDate, _ form: FactForm = .value) -> String {
    registry.fact(id).flatMap { registry.value($0, on: day) }.flatMap { FactText().text($0, form) } ?? "-"
}

/// Holds the faults of a file against the comments in it: `# law.unknown` or `# law.unknown:12` with the column.
func expectMarkedFaults(_ yaml: String, _ location: SourceLocation = #_sourceLocation) {
    var expected: [String] = []
    for (number, line) in yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard let mark = line.range(of: "# ") else { continue }
        for word in line[mark.upperBound...].split(separator: " ") { expected.append("\(number + 1):\(word)") }
    }
    let diagnostics = read(yaml).diagnostics
    for fault in diagnostics {
        #expect(!fault.message.vi.hasSuffix("."), sourceLocation: location)
        #expect(fault.message.vi != fault.message.en, sourceLocation: location)
    }
    var found = diagnostics.map { ("\($0.span.line):\($0.code.name)", "\($0.span.line):\($0.code.name):\($0.span.column)") }
    for wanted in expected {
        if let index = found.firstIndex(where: { $0.0 == wanted || $0.1 == wanted }) {
            found.remove(at: index)
        } else {
            Issue.record("missing: \(wanted)", sourceLocation: location)
        }
    }
    for extra in found {
        let message = diagnostics.first { "\($0.span.line):\($0.code.name):\($0.span.column)" == extra.1 }?.message.en ?? ""
        Issue.record("not expected: \(extra.1) \(message)", sourceLocation: location)
    }
}
