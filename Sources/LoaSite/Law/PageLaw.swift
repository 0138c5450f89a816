public import LoaLaw
public import LoaMarkup

/// What a page states of the law, by the directives that state it.
public struct PageLaw: Sendable {
    /// One statement.
    public struct Use: Sendable {
        /// The facts it rests on.
        public var facts: [FactReference] = []
        /// The places in instruments that it rests on.
        public var bases: [Basis] = []
        /// The lines of the list “Căn cứ” that stand for them.
        public internal(set) var lines: [BasisLine] = []
        /// Whether it shows the number of its basis alone, and no words.
        public var isNote = false
        /// Whether some of it is a draft or known from one secondary source alone.
        public var isUnsure = false
    }

    /// A place in an instrument, and how well the fact that rests on it is known; nil where the place itself is cited.
    public struct Basis: Sendable {
        /// The place.
        public var citation: Citation
        /// How well the fact is known.
        public var trust: TrustLevel?
    }

    /// What it rests on.
    public let ground: LegalGround
    /// The statements by the index of their directive.
    public internal(set) var uses: [Int: Use] = [:]
    /// The facts that conditions ask for, with the directives that ask.
    public internal(set) var conditions: [(directive: Directive, facts: [FactReference])] = []

    /// The statements that are left in a tailored document, in the order of reading.
    public func uses(in document: Document) -> [Use] {
        guard !uses.isEmpty else { return [] }
        var found: [Use] = []
        var known: Set<Int32> = []
        for node in document.nodes where node.kind == .span || node.kind == .container || node.kind == .leaf {
            if let use = uses[Int(node.value)], known.insert(node.value).inserted { found.append(use) }
        }
        return found
    }
}
