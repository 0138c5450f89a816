/// The properties that print understands, each with what it does to a style; false for a value it does not know.
enum StyleProperty {
    typealias Apply = @Sendable ([StyleToken], inout PrintStyle, StyleContext) -> Bool

    /// All properties by name.
    static let all: [String: Apply] = type.merging(box) { first, _ in first }.merging(sides) { first, _ in first }.merging(flow) { first, _ in first }

    /// Properties that others are worked out from come first.
    static func rank(_ name: String) -> Int { name == "font-size" ? 0 : name == "color" ? 1 : 2 }

    private static func one(_ tokens: [StyleToken]) -> StyleToken? { tokens.count == 1 ? tokens[0] : nil }

    private static func choice<Value: RawRepresentable<String> & Sendable & SendableMetatype>(
        _ set: @escaping @Sendable (inout PrintStyle, Value) -> Void
    ) -> Apply {
        { tokens, style, _ in
            guard let value = one(tokens)?.word.flatMap(Value.init(rawValue:)) else { return false }
            set(&style, value)
            return true
        }
    }

    private static func count(in range: ClosedRange<Int>, _ set: @escaping @Sendable (inout PrintStyle, Int) -> Void) -> Apply {
        { tokens, style, _ in
            guard case .number(let value, "")? = one(tokens)?.kind, value == value.rounded(), range ~= Int(value) else { return false }
            set(&style, Int(value))
            return true
        }
    }

    // MARK: Type

    private static let type: [String: Apply] = [
        "font-family": { tokens, style, _ in
            var (names, words): ([String], [String]) = ([], [])
            for token in tokens {
                switch token.kind {
                case .string(let name): names.append(name)
                case .word(let word): words.append(word)
                case .comma:
                    if !words.isEmpty { names.append(words.joined(separator: " ")) }
                    words = []
                default: return false
                }
            }
            if !words.isEmpty { names.append(words.joined(separator: " ")) }
            style.families = names
            return !names.isEmpty
        },
        "font-size": { tokens, style, context in
            guard let size = one(tokens).flatMap({ StyleValue.fontSize($0, context) }) else { return false }
            style.size = size
            return true
        },
        "font-weight": { tokens, style, _ in
            switch one(tokens)?.kind {
            case .word("normal"): style.weight = 400
            case .word("bold"): style.weight = 700
            case .number(let value, "") where 1...1000 ~= value: style.weight = Int(value)
            default: return false
            }
            return true
        },
        "font-style": { tokens, style, _ in
            guard let word = one(tokens)?.word, ["normal", "italic", "oblique"].contains(word) else { return false }
            style.isItalic = word != "normal"
            return true
        },
        "line-height": { tokens, style, context in
            guard let token = one(tokens), case .number(let value, let unit) = token.kind, value > 0 else { return false }
            switch unit {
            case "": style.leading = value
            case "%": style.leading = value / 100
            case "em": style.leading = value
            default:
                guard let points = StyleValue.points(unit) else { return false }
                style.leading = value * points / style.size
            }
            return true
        },
        "letter-spacing": { tokens, style, context in
            if one(tokens)?.word == "normal" {
                style.tracking = 0
                return true
            }
            guard let length = one(tokens).flatMap({ StyleValue.length($0, size: style.size, context) }) else { return false }
            style.tracking = length.ems + length.points / style.size
            return true
        },
        "color": { tokens, style, context in
            guard let paint = one(tokens).flatMap({ StyleValue.colour($0, current: context.parent.color) }), let paint else { return false }
            if case .converted = paint.press { style.color = .text(paint.rgb) } else { style.color = paint }
            return true
        },
        "font-variant-numeric": { tokens, style, _ in
            guard let word = one(tokens)?.word, ["tabular-nums", "normal", "proportional-nums"].contains(word) else { return false }
            style.hasTabularFigures = word == "tabular-nums"
            return true
        },
        "text-align": { tokens, style, _ in
            switch one(tokens)?.word {
            case "left", "start": style.align = .start
            case "center": style.align = .center
            case "right", "end": style.align = .end
            default: return false
            }
            return true
        },
        "text-wrap": choice { $0.wrap = $1 },
        "text-decoration": { tokens, style, _ in
            for token in tokens {
                switch token.word {
                case "none": (style.isUnderlined, style.isStruck) = (false, false)
                case "underline": style.isUnderlined = true
                case "line-through": style.isStruck = true
                default: return false
                }
            }
            return !tokens.isEmpty
        },
        "vertical-align": { tokens, style, context in
            switch one(tokens)?.word {
            case "baseline": style.rise = 0
            case "super": style.rise = 0.35
            case "sub": style.rise = -0.2
            default:
                guard let length = one(tokens).flatMap({ StyleValue.length($0, size: context.parent.size, context) }) else { return false }
                style.rise = length.ems + length.points / context.parent.size
            }
            return true
        },
        "orphans": count(in: 1...20) { $0.orphans = $1 }, "widows": count(in: 1...20) { $0.widows = $1 },
        "list-style": marker, "list-style-type": marker,
        "content": { tokens, style, _ in
            switch one(tokens)?.kind {
            case .string(let text): style.before = text
            case .word("none"): style.before = nil
            default: return false
            }
            return true
        },
    ]

    private static let marker: Apply = { tokens, style, _ in
        switch one(tokens)?.kind {
        case .word("none"): style.marker = .none
        case .word("disc"): style.marker = .disc
        case .word("decimal"): style.marker = .decimal
        case .string(let text): style.marker = .text(text)
        case .address(let path): style.marker = .picture(path)
        default: return false
        }
        return true
    }

    // MARK: Boxes

    private static let box: [String: Apply] = [
        "display": choice { $0.display = $1 },
        "background": background, "background-color": background,
        "background-image": { tokens, style, _ in
            switch one(tokens)?.kind {
            case .address(let path): style.backdrop = path
            case .word("none"): style.backdrop = nil
            default: return false
            }
            return true
        },
        "background-size": choice { $0.backdropSizing = $1 },
        "border-radius": { tokens, style, _ in
            guard let radius = one(tokens).flatMap(StyleValue.fixed), radius >= 0 else { return false }
            style.radius = radius
            return true
        },
        "width": extent { $0.width = $1 }, "height": extent { $0.height = $1 }, "min-height": extent { $0.height = $1 },
        "border": { tokens, style, _ in
            guard let border = border(tokens, style.color) else { return false }
            style.border = Edges(border)
            return true
        },
        "border-width": borderSides { tokens, _ in
            tokens.compactMap(StyleValue.fixed)
        } set: {
            $0.width = $1
        },
        "border-color": borderSides { tokens, style in
            tokens.compactMap { StyleValue.colour($0, current: style.color) ?? nil }
        } set: {
            $0.paint = $1
        },
        "border-style": borderSides { tokens, _ in
            tokens.compactMap { $0.word.flatMap(PrintBorder.Line.init(rawValue:)) }
        } set: {
            $0.line = $1
        },
    ]

    private static let background: Apply = { tokens, style, _ in
        for token in tokens {
            if case .address(let path) = token.kind {
                style.backdrop = path
            } else if let paint = StyleValue.colour(token, current: style.color) {
                style.background = paint
            } else {
                return false
            }
        }
        return !tokens.isEmpty
    }

    private static func extent(_ set: @escaping @Sendable (inout PrintStyle, PrintStyle.Extent) -> Void) -> Apply {
        { tokens, style, context in
            guard let extent = one(tokens).flatMap({ StyleValue.extent($0, size: style.size, context) }) else { return false }
            set(&style, extent)
            return true
        }
    }

    private static func border(_ tokens: [StyleToken], _ current: Paint) -> PrintBorder? {
        var border = PrintBorder(width: 0.75, paint: current)
        if tokens.count == 1, tokens[0].word == "none" { return PrintBorder() }
        if let token = tokens.first, tokens.count == 1, StyleValue.fixed(token) == 0 { return PrintBorder() }
        for token in tokens {
            if let width = StyleValue.fixed(token) {
                border.width = width
            } else if let line = token.word.flatMap(PrintBorder.Line.init(rawValue:)) {
                border.line = line
            } else if let paint = StyleValue.colour(token, current: current), let paint {
                border.paint = paint
            } else {
                return nil
            }
        }
        return tokens.isEmpty ? nil : border
    }

    private static func borderSides<Value: Hashable & Sendable>(
        _ read: @escaping @Sendable ([StyleToken], PrintStyle) -> [Value], set: @escaping @Sendable (inout PrintBorder, Value) -> Void
    ) -> Apply {
        { tokens, style, _ in
            let values = read(tokens, style)
            guard values.count == tokens.count, let edges = StyleValue.sides(values) else { return false }
            set(&style.border.top, edges.top)
            set(&style.border.right, edges.right)
            set(&style.border.bottom, edges.bottom)
            set(&style.border.left, edges.left)
            return true
        }
    }

    // MARK: Sides

    private enum Side { case top, right, bottom, left }

    private static func set<Value>(_ edges: inout Edges<Value>, _ side: Side, _ value: Value) {
        switch side {
        case .top: edges.top = value
        case .right: edges.right = value
        case .bottom: edges.bottom = value
        case .left: edges.left = value
        }
    }

    private static func get<Value>(_ edges: Edges<Value>, _ side: Side) -> Value {
        switch side {
        case .top: edges.top
        case .right: edges.right
        case .bottom: edges.bottom
        case .left: edges.left
        }
    }

    private static let sides: [String: Apply] = {
        var all: [String: Apply] = [
            "margin": { tokens, style, context in
                let size = style.size
                let values = tokens.compactMap { margin($0, size, context) }
                guard values.count == tokens.count, let edges = StyleValue.sides(values) else { return false }
                style.margin = edges
                return true
            },
            "padding": { tokens, style, context in
                let size = style.size
                let values = tokens.compactMap { padding($0, size, context) }
                guard values.count == tokens.count, let edges = StyleValue.sides(values) else { return false }
                style.padding = edges
                return true
            },
        ]
        let sides: [(String, Side)] = [("top", .top), ("right", .right), ("bottom", .bottom), ("left", .left)]
        for (name, side) in sides {
            all["margin-\(name)"] = { tokens, style, context in
                guard let value = one(tokens).flatMap({ margin($0, style.size, context) }) else { return false }
                set(&style.margin, side, value)
                return true
            }
            all["padding-\(name)"] = { tokens, style, context in
                guard let value = one(tokens).flatMap({ padding($0, style.size, context) }) else { return false }
                set(&style.padding, side, value)
                return true
            }
            all["border-\(name)"] = { tokens, style, _ in
                guard let border = border(tokens, style.color) else { return false }
                set(&style.border, side, border)
                return true
            }
            all["border-\(name)-width"] = { tokens, style, _ in
                guard let width = one(tokens).flatMap(StyleValue.fixed), width >= 0 else { return false }
                var border = get(style.border, side)
                border.width = width
                set(&style.border, side, border)
                return true
            }
            all["border-\(name)-color"] = { tokens, style, _ in
                guard let paint = one(tokens).flatMap({ StyleValue.colour($0, current: style.color) }), let paint else { return false }
                var border = get(style.border, side)
                border.paint = paint
                set(&style.border, side, border)
                return true
            }
        }
        return all
    }()

    /// A margin: the inner nil is `auto`.
    private static func margin(_ token: StyleToken, _ size: Double, _ context: StyleContext) -> PrintLength?? {
        if token.word == "auto" { return .some(nil) }
        return StyleValue.length(token, size: size, context)
    }

    private static func padding(_ token: StyleToken, _ size: Double, _ context: StyleContext) -> PrintLength? {
        guard let length = StyleValue.length(token, size: size, context), length.points >= 0, length.ems >= 0 else { return nil }
        return length
    }

    // MARK: Flow

    private static let flow: [String: Apply] = [
        "float": choice { $0.float = $1 },
        "gap": gap, "column-gap": gap,
        "column-count": count(in: 1...12) { $0.columns = $1 },
        "justify-content": choice { $0.spread = $1 },
        "break-inside": choice { $0.breakInside = $1 }, "break-before": choice { $0.breakBefore = $1 }, "break-after": choice { $0.breakAfter = $1 },
        "--fit-min": factor { $0.fitMin = $1 }, "--fit-max": factor { $0.fitMax = $1 },
    ]

    private static let gap: Apply = { tokens, style, context in
        guard let length = one(tokens).flatMap({ padding($0, style.size, context) }) else { return false }
        style.gap = length
        return true
    }

    private static func factor(_ set: @escaping @Sendable (inout PrintStyle, Double) -> Void) -> Apply {
        { tokens, style, _ in
            guard case .number(let value, "")? = one(tokens)?.kind, 0.1...20 ~= value else { return false }
            set(&style, value)
            return true
        }
    }
}
