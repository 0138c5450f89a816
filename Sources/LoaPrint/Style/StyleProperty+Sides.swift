internal import LoaMarkup

extension StyleProperty {
    /// The four sides with the places that they have in edges.
    private enum Side: String, CaseIterable {
        case top, right, bottom, left

        func set<Value>(_ value: Value, in edges: inout Edges<Value>) {
            switch self {
            case .top: edges.top = value
            case .right: edges.right = value
            case .bottom: edges.bottom = value
            case .left: edges.left = value
            }
        }

        func change<Value>(_ edges: inout Edges<Value>, _ change: (inout Value) -> Void) {
            switch self {
            case .top: change(&edges.top)
            case .right: change(&edges.right)
            case .bottom: change(&edges.bottom)
            case .left: change(&edges.left)
            }
        }
    }

    /// Margins and paddings.
    static let sides: [String: StyleProperty] = {
        let (outer, inner) = (StyleProperty.sided(\.margin, words: ["auto"], lengths, StyleValue.margin), StyleProperty.sided(\.padding, positiveLengths, StyleValue.padding))
        var all = ["margin": outer.all, "padding": inner.all]
        for side in Side.allCases {
            all["margin-\(side.rawValue)"] = outer.each(side)
            all["padding-\(side.rawValue)"] = inner.each(side)
        }
        return all
    }()

    private static func sided<Value: Hashable & Sendable>(
        _ path: any WritableKeyPath<PrintStyle, Edges<Value>> & Sendable, words: [String] = [], _ takes: Message,
        _ read: @escaping @Sendable (StyleToken, Double, StyleContext) -> Value?
    ) -> (all: StyleProperty, each: (Side) -> StyleProperty) {
        let all = StyleProperty(words: words, takes: takes, hasLengths: true) { tokens, draft, context in
            let values = tokens.compactMap { read($0, draft.style.size, context) }
            guard values.count == tokens.count, let edges = StyleValue.sides(values) else { return false }
            draft.style[keyPath: path] = edges
            return true
        }
        return (
            all,
            { side in
                StyleProperty(words: words, takes: takes, hasLengths: true) { tokens, draft, context in
                    guard let value = one(tokens).flatMap({ read($0, draft.style.size, context) }) else { return false }
                    side.set(value, in: &draft.style[keyPath: path])
                    return true
                }
            }
        )
    }

    /// Lines around boxes.
    static let borders: [String: StyleProperty] = {
        let lines = ["none"] + PrintBorder.Line.allCases.map(\.rawValue)
        var all: [String: StyleProperty] = [
            "border": StyleProperty(words: lines, takes: borderTakes, hasLengths: true) { tokens, draft, context in
                guard let border = border(tokens, draft.style, context) else { return false }
                draft.borders = Edges(border)
                return true
            },
            "border-width": StyleProperty(takes: positiveLengths, hasLengths: true) { tokens, draft, context in
                each(tokens, &draft, { width($0, $1, context) }) { $0.width = $1 }
            },
            "border-style": StyleProperty(words: lines) { tokens, draft, _ in each(tokens, &draft, { token, _ in line(token) }) { $0.line = $1 } },
            "border-color": StyleProperty(takes: colours) { tokens, draft, _ in each(tokens, &draft, { token, _ in paint(token) }) { $0.paint = $1 } },
        ]
        for side in Side.allCases {
            all["border-\(side.rawValue)"] = StyleProperty(words: lines, takes: borderTakes, hasLengths: true) { tokens, draft, context in
                guard let border = border(tokens, draft.style, context) else { return false }
                side.set(border, in: &draft.borders)
                return true
            }
            all["border-\(side.rawValue)-width"] = StyleProperty(takes: positiveLengths, hasLengths: true) { tokens, draft, context in
                guard let width = one(tokens).flatMap({ width($0, draft.style, context) }) else { return false }
                side.change(&draft.borders) { $0.width = width }
                return true
            }
            all["border-\(side.rawValue)-style"] = StyleProperty(words: lines) { tokens, draft, _ in
                guard let line = one(tokens).flatMap(line) else { return false }
                side.change(&draft.borders) { $0.line = line }
                return true
            }
            all["border-\(side.rawValue)-color"] = StyleProperty(takes: colours) { tokens, draft, _ in
                guard let paint = one(tokens).flatMap(paint) else { return false }
                side.change(&draft.borders) { $0.paint = paint }
                return true
            }
        }
        return all
    }()

    private static let borderTakes = Message(vi: "bề dày, kiểu nét và màu như 1pt solid #c1121f", en: "width, line and colour as 1pt solid #c1121f")

    /// A width, a line and a colour in any order.
    ///
    /// In CSS a border without a line is not there; nobody who writes a width means that.
    private static func border(_ tokens: [StyleToken], _ style: PrintStyle, _ context: StyleContext) -> StyleDraft.Border? {
        var (width, line, paint): (Double?, PrintBorder.Line??, Paint??) = (nil, nil, nil)
        for token in tokens {
            if width == nil, let found = Self.width(token, style, context) {
                width = found
            } else if line == nil, let found = Self.line(token) {
                line = found
            } else if paint == nil, let found = Self.paint(token) {
                paint = found
            } else {
                return nil
            }
        }
        guard line != nil || (width == 0 && paint == nil) else { return nil }
        return StyleDraft.Border(width: width ?? StyleDraft.Border().width, line: line ?? nil, paint: paint ?? nil)
    }

    private static func width(_ token: StyleToken, _ style: PrintStyle, _ context: StyleContext) -> Double? {
        StyleValue.points(token, size: style.size, context).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// The inner nil is `none`.
    private static func line(_ token: StyleToken) -> PrintBorder.Line?? {
        token.word == "none" ? .some(nil) : token.word.flatMap(PrintBorder.Line.init(rawValue:)).map { .some($0) }
    }

    /// The inner nil is the colour of the type; lines cannot be transparent.
    private static func paint(_ token: StyleToken) -> Paint?? {
        if StyleValue.isCurrentColour(token) { return .some(nil) }
        guard let found = StyleValue.colour(token, current: .black), let found else { return nil }
        return found
    }

    /// One to four values for the sides.
    private static func each<Value: Hashable & Sendable>(
        _ tokens: [StyleToken], _ draft: inout StyleDraft, _ read: (StyleToken, PrintStyle) -> Value?, _ set: (inout StyleDraft.Border, Value) -> Void
    ) -> Bool {
        let values = tokens.compactMap { read($0, draft.style) }
        guard values.count == tokens.count, let edges = StyleValue.sides(values) else { return false }
        set(&draft.borders.top, edges.top)
        set(&draft.borders.right, edges.right)
        set(&draft.borders.bottom, edges.bottom)
        set(&draft.borders.left, edges.left)
        return true
    }
}
