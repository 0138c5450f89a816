internal import LoaMarkup

/// The instruments and dated facts of a site, read once from `content/laws/*.yaml` and then only asked.
///
/// Instruments and facts are meant by their index. Whatever depends on time takes the day: the registry has no today.
public struct LawRegistry: Sendable {
    /// The folder of the registry’s files.
    public static let folder = "content/laws"
    /// A registry without entries.
    public static let empty = LawRegistry()

    /// Instruments in the order of files and entries.
    public internal(set) var instruments: [Instrument] = []
    /// Facts in the order of files and entries.
    public internal(set) var facts: [LegalFact] = []

    /// Instruments by number.
    var numbers: [InstrumentNumber: [Int]] = [:]
    /// Facts and versions by id.
    var names: [String: FactReference] = [:]
    /// What was done to each instrument by others: amendments.
    var amendments: [[InstrumentChange]] = []
    /// What was done to each instrument by others: parts that ended.
    var partEnds: [[InstrumentChange]] = []

    /// Makes an empty registry.
    public init() {}

    /// Whether there is nothing in it.
    public var isEmpty: Bool { instruments.isEmpty && facts.isEmpty }

    /// The ids of facts and versions, in order, for suggestions.
    public var factNames: [String] {
        facts.flatMap { fact in [fact.id] + fact.versions.compactMap(\.id) }
    }

    /// The numbers of instruments, in order, for suggestions.
    public var instrumentNames: [String] { instruments.map(\.number.text) }
}
