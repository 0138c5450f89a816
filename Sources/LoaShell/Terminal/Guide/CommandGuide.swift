public import LoaMarkup

/// What people are told of one command, from which help, usage errors and suggestions are made.
public struct CommandGuide: Sendable {
    /// An option as people see it.
    public struct Option: Sendable {
        /// The name with its hyphens, as `--site`.
        public var name: String
        /// What stands after it; nil for one that stands alone.
        public var value: Message?
        /// What it does.
        public var help: Message
        /// Whether it may be given more than once.
        public var repeats: Bool

        /// Makes an option.
        public init(_ name: String, _ value: Message? = nil, repeats: Bool = false, vi: String, en: String) {
            self.name = name
            self.value = value
            self.repeats = repeats
            help = Message(vi: vi, en: en)
        }
    }

    /// A word without hyphens, by its place.
    public struct Argument: Sendable {
        /// What it stands for, as `TRANG`.
        public var name: Message
        /// What it does.
        public var help: Message
        /// Whether it must be there.
        public var isRequired: Bool
        /// Whether more than one may be given; only for the last.
        public var repeats: Bool

        /// Makes an argument.
        public init(_ name: Message, isRequired: Bool = true, repeats: Bool = false, vi: String, en: String) {
            self.name = name
            self.isRequired = isRequired
            self.repeats = repeats
            help = Message(vi: vi, en: en)
        }
    }

    /// An invocation worth copying, with what it does.
    public struct Example: Sendable {
        /// The whole line.
        public var line: String
        /// What it does.
        public var help: Message

        /// Makes an example.
        public init(_ line: String, vi: String, en: String) {
            self.line = line
            help = Message(vi: vi, en: en)
        }
    }

    /// The words that call it, as `audience report`; empty for `loa` itself.
    public var name: String
    /// One line of what it does, in lower case, without a full stop.
    public var summary: Message
    /// More about it, in sentences; empty when the line says all.
    public var details: Message
    /// The words it takes by their place.
    public var arguments: [Argument]
    /// Options of its own.
    public var options: [Option]
    /// Names of the common options that mean something to it.
    public var common: [String]
    /// Examples.
    public var examples: [Example]
    /// Commands below it.
    public var commands: [CommandGuide]
    /// Whether it does something itself although there are commands below it.
    public var standsAlone = false

    /// Makes a guide; `common` nil means all common options.
    public init(
        _ name: String, vi: String, en: String, details: Message = Message(vi: "", en: ""),
        arguments: [Argument] = [], options: [Option] = [], common: [String]? = nil, examples: [Example] = [],
        commands: [CommandGuide] = []
    ) {
        self.name = name
        summary = Message(vi: vi, en: en)
        self.details = details
        self.arguments = arguments
        self.options = options
        self.common = common ?? Self.commonOptions.map(\.name)
        self.examples = examples
        self.commands = commands
    }

    /// The last word of the name, as `report`.
    public var word: String { name.split(separator: " ").last.map(String.init) ?? "loa" }

    /// The command one writes, as `loa audience report`.
    public var call: String { name.isEmpty ? "loa" : "loa " + name }

    /// The option of a name, among its own and the common ones.
    public func option(_ name: String) -> Option? {
        options.first { $0.name == name } ?? Self.commonOptions.first { $0.name == name }
    }

    /// All guides below this one, and itself.
    public var all: [CommandGuide] { [self] + commands.flatMap(\.all) }
}
