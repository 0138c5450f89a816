public import LoaMarkup

/// A place in an instrument on which a fact rests.
public struct FactBasis: Hashable, Sendable {
    /// The place.
    public var citation: Citation
    /// The instrument, by index; nil when the registry has none, which is a fault told already.
    public var instrument: Int?
    /// Where the basis is written.
    public var span: SourceSpan

    /// Whether both mean the same place; where they are written does not count.
    func isSame(as other: FactBasis) -> Bool { citation == other.citation && instrument == other.instrument }
}
