/// One directive as written: its name, arguments and attributes, each with its place.
public struct Directive: Sendable, Hashable {
    /// The three forms of the grammar.
    public enum Form: UInt8, Sendable {
        /// `::: name args {key=value}` … `:::`
        case container
        /// `::name[label]{…}` on a line of its own.
        case leaf
        /// `:name[label]{…}` in a line.
        case inline
    }

    /// Which of the forms.
    public var form: Form
    /// The name, as written.
    public var name: String
    /// What follows the name of a container, up to the attributes.
    public var argument: String
    /// Words in the braces that are no `key=value`, separated by commas or spaces.
    public var words: [String]
    /// `key=value` pairs in the braces, in the order written.
    public var attributes: [(key: String, value: String)] { zip(keys, values).map { ($0, $1) } }
    /// Whether there were brackets.
    public var hasLabel: Bool
    /// Whether there were braces.
    public var hasBraces: Bool
    /// The raw label of a leaf; the children of an inline directive hold its label instead.
    public var label: String
    /// Where the directive starts.
    public var place: SourcePlace
    /// The line of the closing fence of a container, or 0.
    public var closingLine: Int

    var keys: [String]
    var values: [String]

    /// Makes a directive without arguments.
    public init(form: Form, name: String, place: SourcePlace) {
        self.form = form
        self.name = name
        self.place = place
        argument = ""
        words = []
        hasLabel = false
        hasBraces = false
        label = ""
        closingLine = 0
        keys = []
        values = []
    }

    /// The value of an attribute, or nil.
    public func attribute(_ key: String) -> String? {
        keys.firstIndex(of: key).map { values[$0] }
    }

    /// Gives every attribute another value.
    public mutating func mapAttributes(_ change: (_ key: String, _ value: String) -> String) {
        for index in keys.indices { values[index] = change(keys[index], values[index]) }
    }

    /// The names in the argument and the braces, split at commas and spaces.
    public var names: [String] { Self.split(argument) + words }

    static func split(_ text: String) -> [String] {
        var names: [String] = []
        var name: [UInt8] = []
        func end() {
            if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
            name.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\t"): end()
            case 0xA0 where name.last == 0xC2:
                // A no-break space.
                name.removeLast()
                end()
            default: name.append(byte)
            }
        }
        end()
        return names
    }
}
