/// A part of an instrument above its articles, or instead of them: mục II, chương IV, phụ lục I.
public struct ProvisionDivision: Hashable, Sendable {
    /// What the part is.
    public enum Kind: String, Sendable, CaseIterable {
        /// Phần.
        case part
        /// Chương.
        case chapter
        /// Mục; the Party’s resolutions have these in place of articles.
        case section
        /// Phụ lục.
        case annex
    }

    /// What the part is.
    public var kind: Kind
    /// Its number or letter as printed, in capitals: `II`, `4`, `A`; empty for the only annex.
    public var label: String

    /// Makes a part.
    public init(_ kind: Kind, _ label: String) {
        self.kind = kind
        self.label = label
    }
}
