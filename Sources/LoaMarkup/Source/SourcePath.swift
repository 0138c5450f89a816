/// The place of a file inside a site, as `content/luat/phep-nam.md`: relative, `/`-separated, NFC.
public struct SourcePath: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The path as text.
    public let string: String

    /// Makes a path from text that is relative and uses `/`.
    public init(_ string: String) {
        self.string = string
    }

    /// The path as text.
    public var description: String { string }

    /// The names of the folders and of the file, in order.
    public var parts: [String] {
        string.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    }

    /// Orders by UTF-8 bytes, the same in every locale.
    public static func < (left: SourcePath, right: SourcePath) -> Bool {
        left.string.utf8Span.span.precedes(right.string.utf8Span.span)
    }
}
