/// One line of a template's source, for measuring indentation.
struct TemplateLine {
    /// The offset of its first byte.
    var start: Int
    /// The length of its leading whitespace in bytes.
    var indentation: Int
    /// Whether it has nothing but whitespace.
    var isBlank: Bool
}
