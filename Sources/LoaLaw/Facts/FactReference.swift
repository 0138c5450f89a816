/// What an id in a page means: a fact, perhaps one of its versions, perhaps one of its parts; all by index.
public struct FactReference: Hashable, Sendable {
    /// The fact.
    public var fact: Int
    /// The version, when its own id was written.
    public var version: Int?
    /// The part, when one was named after a dot.
    public var part: Int?

    /// Makes a reference.
    public init(fact: Int, version: Int? = nil, part: Int? = nil) {
        self.fact = fact
        self.version = version
        self.part = part
    }
}
