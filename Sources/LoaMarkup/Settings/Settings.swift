/// A YAML value with the place of every part; YAML types nothing here, a scalar is always text.
public struct Settings: Hashable, Sendable {
    /// What the value is.
    public enum Content: Hashable, Sendable {
        /// Nothing was written (`title:` alone), or `~` without quotes.
        case empty
        /// Text as it reads after quotes and escapes, with the way it was written.
        case scalar(String, ScalarStyle)
        /// A list.
        case sequence([Settings])
        /// Pairs in the order written; keys are unique.
        case mapping([Entry])
    }

    /// How a scalar was written.
    public enum ScalarStyle: Hashable, Sendable {
        /// Without quotes.
        case plain
        /// In '…' or "…".
        case quoted
        /// After `|` or `>`.
        case block
    }

    /// One pair of a mapping.
    public struct Entry: Hashable, Sendable {
        /// The key.
        public var key: String
        /// Where the key stands.
        public var keySpan: SourceSpan
        /// The value.
        public var value: Settings

        /// Makes a pair.
        public init(key: String, keySpan: SourceSpan, value: Settings) {
            self.key = key
            self.keySpan = keySpan
            self.value = value
        }
    }

    /// What the value is.
    public var content: Content
    /// Where it starts, quotes included; an empty value stands where its key or dash ends.
    public var span: SourceSpan

    /// Makes a value.
    public init(_ content: Content, at span: SourceSpan) {
        self.content = content
        self.span = span
    }

    /// The value of a key, when this is a mapping that has it.
    public subscript(key: String) -> Settings? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The text, when this is a scalar.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// The items, when this is a list.
    public var items: [Settings]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// The pairs in the order written, when this is a mapping.
    public var entries: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }
}
