public import LoaMarkup

/// One template file of a theme: the name other templates call it by, where it is, and its bytes.
public struct TemplateSource: Sendable {
    /// The name in `{{>name}}` and `{{<name}}`, as `page` or `parts/head`.
    public var name: String
    /// The file, for messages.
    public var path: SourcePath
    /// The text as UTF-8; damaged UTF-8 passes through as it is.
    public var bytes: [UInt8]

    /// Makes a source of its parts.
    public init(name: String, path: SourcePath, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }
}
