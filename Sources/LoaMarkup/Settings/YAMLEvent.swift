/// One event of a YAML stream, in Swift values.
enum YAMLEvent {
    /// A document starts; `isFirst` is decided by the composer.
    case documentStart
    /// A document ends.
    case documentEnd
    /// `*name`.
    case alias(String)
    /// A scalar with its text.
    case scalar(String, Settings.ScalarStyle)
    /// A list starts.
    case sequenceStart
    /// A list ends.
    case sequenceEnd
    /// A mapping starts.
    case mappingStart
    /// A mapping ends.
    case mappingEnd
    /// Nothing follows.
    case streamEnd
}

/// An event with its place and what was attached to it.
struct YAMLMarkedEvent {
    /// The event.
    var event: YAMLEvent
    /// The first line, counted from 0.
    var line: Int
    /// The first column, counted from 0 in scalars.
    var column: Int
    /// The last line, counted from 0.
    var endLine: Int
    /// The column after the end, counted from 0 in scalars.
    var endColumn: Int
    /// The name after `&`, or nil.
    var anchor: String?
    /// The name after `!`, or nil.
    var tag: String?
}

/// A fault that libyaml found, in its own words, with places counted from 0.
struct YAMLFault: Error {
    /// What it calls the problem.
    var problem: String
    /// What it was reading, such as `while scanning a quoted scalar`.
    var context: String
    /// The line of the problem.
    var line: Int
    /// The column of the problem.
    var column: Int
    /// The line where the thing started that it was reading.
    var contextLine: Int
    /// The column where the thing started that it was reading.
    var contextColumn: Int
    /// Whether the bytes themselves are at fault (control characters), with no line known.
    var isReader: Bool
    /// The byte at fault when `isReader`.
    var offset: Int
    /// The value at fault when `isReader`.
    var value: Int
}
