/// How grave a diagnostic is: an error stops publishing, a warning does not (unless `--strict`).
public enum Severity: String, Sendable {
    /// Nothing is published.
    case error
    /// Published, but worth a look; can be silenced by code in `loa.yaml`, with a reason.
    case warning
}

/// A stable name of one kind of fault, such as `audience.unknown`, with what `loa explain` prints of it.
public struct DiagnosticCode: Hashable, Sendable {
    /// The name, as shown in messages.
    public let name: String
    /// What it means and how to mend it.
    public let explanation: Message

    /// Declares a code; every code is listed in its module's `DiagnosticCode` registry.
    public init(_ name: String, vi: String, en: String) {
        self.name = name
        explanation = Message(vi: vi, en: en)
    }

    /// Two codes are the same when their names are.
    public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A sentence for people, in the languages that messages come in.
public struct Message: Hashable, Sendable {
    /// Vietnamese, the language of the staff.
    public var vi: String
    /// English.
    public var en: String

    /// Makes a message of both.
    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The text in one language.
    public func text(_ language: MessageLanguage) -> String { language == .vi ? vi : en }
}

/// The languages of messages and help.
public enum MessageLanguage: String, Sendable, CaseIterable {
    /// Vietnamese, the default.
    case vi
    /// English, by `--lang en`.
    case en
}

/// One fault: where it is, which rule, what is wrong and what to do.
public struct Diagnostic: Hashable, Sendable {
    /// How grave it is.
    public var severity: Severity
    /// The rule.
    public var code: DiagnosticCode
    /// Where it is.
    public var span: SourceSpan
    /// What is wrong, with what to do about it; starts in lower case, has no full stop.
    public var message: Message
    /// The line it points at, without its line break, when it is known.
    public var sourceLine: String?
    /// What is to be looked up in the file's text before showing; see ``refined(in:)``.
    public var refinement: Refinement?

    /// Makes a diagnostic.
    public init(
        _ severity: Severity, _ code: DiagnosticCode, at span: SourceSpan, vi: String, en: String,
        sourceLine: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.span = span
        message = Message(vi: vi, en: en)
        self.sourceLine = sourceLine
    }

    /// Makes an error.
    public init(_ code: DiagnosticCode, at span: SourceSpan, vi: String, en: String, sourceLine: String? = nil) {
        self.init(.error, code, at: span, vi: vi, en: en, sourceLine: sourceLine)
    }
}

extension Diagnostic: Comparable {
    /// Orders by file, line, column, code and text, so that parallel work never shows.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        let (l, r) = (left.span, right.span)
        if l.path != r.path { return l.path < r.path }
        if l.line != r.line { return l.line < r.line }
        if l.column != r.column { return l.column < r.column }
        if left.code.name != right.code.name { return left.code.name < right.code.name }
        return left.message.en < right.message.en
    }
}

/// A value together with the faults found while making it.
public struct Reported<Value> {
    /// The value, as complete as the faults allow.
    public var value: Value
    /// The faults, in the order found.
    public var diagnostics: [Diagnostic]

    /// Pairs a value with faults.
    public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    /// Whether one of the faults is an error.
    public var failed: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Reported: Sendable where Value: Sendable {}
