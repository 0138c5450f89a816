internal import LoaMarkup
internal import LoaStats

/// What became of one set.
struct PulledSet {
    /// How it ended.
    enum Outcome: String {
        /// New or corrected rows were stored.
        case stored
        /// The source has what is stored.
        case unchanged
        /// There are changes, but nothing was to be stored.
        case trial
        /// What the source gave cannot be taken.
        case refused
        /// The source was not reached, or not in time.
        case unreachable
        /// The machine failed.
        case failed

        /// Whether the last good copy stays in use.
        var isFailure: Bool { self == .refused || self == .unreachable || self == .failed }
    }

    let set: DataSet
    let source: LiveSource
    var outcome = Outcome.unchanged
    var exitCode = ExitCode.done
    var diagnostics: [Diagnostic] = []
    var rows: ImportedRows?
    var plan: ImportPlan?
    /// The number of the import, when it was stored.
    var number: Int?
    /// When the copy that stays in use was stored.
    var kept: String?
    /// What takes the secret out of texts.
    var redaction = Redaction([])

    init(_ set: DataSet, _ source: LiveSource) {
        self.set = set
        self.source = source
    }

    /// Whether a fault so far stops it.
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// How many rows were refused.
    var refused: Int { (rows?.refusedRows ?? 0) + (plan?.leftOut.count ?? 0) }

    /// Takes in that nothing came.
    mutating func fail(_ failure: SourceFailure) {
        outcome = failure.isRefusal ? .refused : .unreachable
        exitCode = failure.isRefusal ? .content : .machine
        diagnostics.append(
            Diagnostic(
                failure.isRefusal ? .statsSource : .statsUnreachable, at: source.span, vi: "nguồn \(source.name): \(failure.message.vi)",
                en: "source \(source.name): \(failure.message.en)"))
    }

    /// Takes in that it could not be stored.
    mutating func fail(_ diagnostic: Diagnostic, _ code: ExitCode) {
        (outcome, exitCode) = (.failed, code)
        diagnostics.append(diagnostic)
    }

    /// In a few words, for the list.
    var words: Message {
        switch outcome {
        case .stored: Message(vi: "đã lưu (lần nhập \(number ?? 0))", en: "stored (import \(number ?? 0))")
        case .unchanged: Message(vi: "không có gì mới", en: "nothing new")
        case .trial: Message(vi: "có số mới, chỉ thử nên chưa lưu", en: "there are changes; a trial, nothing is stored")
        case .refused: Message(vi: "số liệu bị từ chối, vẫn dùng bản cũ", en: "the data were refused, the old copy stays")
        case .unreachable: Message(vi: "không lấy được, vẫn dùng bản cũ", en: "could not be fetched, the old copy stays")
        case .failed: Message(vi: "không lưu được, vẫn dùng bản cũ", en: "could not be stored, the old copy stays")
        }
    }
}
