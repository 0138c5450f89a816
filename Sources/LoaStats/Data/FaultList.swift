internal import LoaMarkup

/// Faults of one file, up to a limit: who sees a thousand of them mends the first and looks again.
struct FaultList {
    /// How many are told.
    static let limit = 1000

    private let path: SourcePath
    private var faults: [Diagnostic] = []
    /// How many there were.
    private(set) var count = 0

    init(_ path: SourcePath) { self.path = path }

    /// The faults, with a last one that counts those left out.
    var all: [Diagnostic] {
        guard count > Self.limit else { return faults }
        let more = NumberForm(.vi).text(count - Self.limit)
        return faults + [
            Diagnostic(.statsCell, at: SourceSpan(path), vi: "và còn \(more) lỗi nữa trong tệp này", en: "and \(more) more faults in this file")
        ]
    }

    mutating func add(_ fault: @autoclosure () -> Diagnostic) {
        count += 1
        if count <= Self.limit { faults.append(fault()) }
    }

    mutating func add(_ code: DiagnosticCode, at place: SourcePlace, words: String, vi: String, en: String) {
        add(Diagnostic(code, at: place, words: words, vi: vi, en: en))
    }
}
