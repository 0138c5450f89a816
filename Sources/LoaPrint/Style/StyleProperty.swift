internal import LoaMarkup

/// A property that print understands: what it takes, and what it does to a style.
struct StyleProperty: Sendable {
    /// Puts a value into a style; false when it is none of those that the property takes.
    typealias Apply = @Sendable ([StyleToken], inout StyleDraft, StyleContext) -> Bool

    /// The words that it takes.
    var words: [String] = []
    /// What else it takes, with an example.
    var takes: Message?
    /// Whether lengths are among what it takes, for messages about units.
    var hasLengths = false
    /// Whether others are worked out from it, so that it comes first.
    var isEarly = false
    /// Takes the value of the parent (`inherit`); nil where values are not passed on.
    var inherit: (@Sendable (PrintStyle, inout PrintStyle) -> Void)?
    var apply: Apply

    /// All properties by name.
    static let all: [String: StyleProperty] = [type, lists, box, sides, borders, flow].reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    /// Their names in order.
    static let names: [String] = all.keys.sorted()

    /// The only piece of a value; nil when there are more.
    static func one(_ tokens: [StyleToken]) -> StyleToken? { tokens.count == 1 ? tokens[0] : nil }

    /// A property whose values are the names of an enumeration.
    static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable & SendableMetatype>(
        of type: Value.Type, inherit: (@Sendable (PrintStyle, inout PrintStyle) -> Void)? = nil,
        _ set: @escaping @Sendable (inout PrintStyle, Value) -> Void
    ) -> StyleProperty {
        StyleProperty(words: type.allCases.map(\.rawValue), inherit: inherit) { tokens, draft, _ in
            guard let value = one(tokens)?.word.flatMap(Value.init(rawValue:)) else { return false }
            set(&draft.style, value)
            return true
        }
    }

    /// A property whose values are words, each with its effect.
    static func words(
        _ effects: KeyValuePairs<String, @Sendable (inout PrintStyle) -> Void>, inherit: (@Sendable (PrintStyle, inout PrintStyle) -> Void)? = nil
    ) -> StyleProperty {
        let table = Dictionary(effects.map { ($0.key, $0.value) }) { first, _ in first }
        return StyleProperty(words: effects.map(\.key), inherit: inherit) { tokens, draft, _ in
            guard let effect = one(tokens)?.word.flatMap({ table[$0] }) else { return false }
            effect(&draft.style)
            return true
        }
    }

    /// A property whose values are whole numbers.
    static func count(
        in range: ClosedRange<Int>, inherit: (@Sendable (PrintStyle, inout PrintStyle) -> Void)? = nil,
        _ set: @escaping @Sendable (inout PrintStyle, Int) -> Void
    ) -> StyleProperty {
        let (low, high) = (range.lowerBound, range.upperBound)
        let takes = Message(vi: "số nguyên từ \(low) đến \(high)", en: "a whole number from \(low) to \(high)")
        return StyleProperty(takes: takes, inherit: inherit) { tokens, draft, _ in
            guard case .number(let value, "")? = one(tokens)?.kind, value == value.rounded(), Double(low)...Double(high) ~= value else { return false }
            set(&draft.style, Int(value))
            return true
        }
    }

    /// What lengths look like, for messages.
    static let lengths = Message(vi: "độ dài như 4mm, 12pt, 1.5em", en: "a length as 4mm, 12pt, 1.5em")
    static let positiveLengths = Message(vi: "độ dài từ 0 trở lên như 4mm, 12pt, 1.5em", en: "a length of 0 or more as 4mm, 12pt, 1.5em")
    static let colours = Message(
        vi: "màu như #c1121f, black, rgb(193 18 31), device-cmyk(0 100 100 10, #c1121f)",
        en: "a colour as #c1121f, black, rgb(193 18 31), device-cmyk(0 100 100 10, #c1121f)")
}
