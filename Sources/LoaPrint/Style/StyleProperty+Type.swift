internal import LoaMarkup

extension StyleProperty {
    /// Properties of type; passed on to what is inside.
    static let type: [String: StyleProperty] = [
        "font-family": StyleProperty(
            takes: Message(vi: "tên phông chữ đã khai bằng @font-face", en: "names of fonts declared by @font-face"), inherit: { $1.families = $0.families }
        ) { tokens, draft, _ in
            guard let names = families(tokens) else { return false }
            draft.style.families = names
            return true
        },
        "font-size": StyleProperty(
            takes: Message(vi: "cỡ chữ như 11pt, 1.2em, 1.5rem, 80%", en: "a size as 11pt, 1.2em, 1.5rem, 80%"), hasLengths: true, isEarly: true,
            inherit: { $1.size = $0.size }
        ) { tokens, draft, context in
            guard let size = one(tokens).flatMap({ StyleValue.fontSize($0, context) }) else { return false }
            draft.style.size = size
            return true
        },
        "font-weight": StyleProperty(
            words: ["normal", "bold"], takes: Message(vi: "số từ 1 đến 1000", en: "a number from 1 to 1000"), inherit: { $1.weight = $0.weight }
        ) { tokens, draft, _ in
            guard let weight = one(tokens).flatMap(StyleValue.weight) else { return false }
            draft.style.weight = weight
            return true
        },
        "font-style": words(
            ["normal": { $0.isItalic = false }, "italic": { $0.isItalic = true }, "oblique": { $0.isItalic = true }], inherit: { $1.isItalic = $0.isItalic }),
        "line-height": StyleProperty(
            takes: Message(vi: "bội số như 1.4, hoặc 140%, 16pt", en: "a multiple as 1.4, or 140%, 16pt"), inherit: { $1.leading = $0.leading }
        ) { tokens, draft, context in
            guard let token = one(tokens), let leading = StyleValue.leading(token, size: draft.style.size, context) else { return false }
            draft.style.leading = leading
            return true
        },
        "letter-spacing": StyleProperty(words: ["normal"], takes: lengths, hasLengths: true, inherit: { $1.tracking = $0.tracking }) { tokens, draft, context in
            guard let token = one(tokens) else { return false }
            if token.word == "normal" {
                draft.style.tracking = 0
                return true
            }
            guard let length = StyleValue.length(token, size: draft.style.size, context) else { return false }
            draft.style.tracking = length.ems + length.points / draft.style.size
            return true
        },
        "color": StyleProperty(takes: colours, isEarly: true, inherit: { $1.color = $0.color }) { tokens, draft, context in
            guard let paint = one(tokens).flatMap({ StyleValue.colour($0, current: context.parent.color) }), let paint else { return false }
            if case .converted = paint.press { draft.style.color = .text(paint.rgb) } else { draft.style.color = paint }
            return true
        },
        "font-variant-numeric": words(
            [
                "tabular-nums": { $0.hasTabularFigures = true }, "proportional-nums": { $0.hasTabularFigures = false },
                "normal": { $0.hasTabularFigures = false },
            ], inherit: { $1.hasTabularFigures = $0.hasTabularFigures }),
        "text-align": words(
            [
                "left": { $0.align = .start }, "start": { $0.align = .start }, "center": { $0.align = .center }, "right": { $0.align = .end },
                "end": { $0.align = .end },
            ], inherit: { $1.align = $0.align }),
        "text-wrap": choice(of: PrintStyle.Wrap.self, inherit: { $1.wrap = $0.wrap }) { $0.wrap = $1 },
        "orphans": count(in: 1...20, inherit: { $1.orphans = $0.orphans }) { $0.orphans = $1 },
        "widows": count(in: 1...20, inherit: { $1.widows = $0.widows }) { $0.widows = $1 },
        "text-decoration": StyleProperty(words: ["none", "underline", "line-through"]) { tokens, draft, _ in
            var (isUnderlined, isStruck) = (false, false)
            for token in tokens {
                switch token.word {
                case "none" where tokens.count == 1: break
                case "underline": isUnderlined = true
                case "line-through": isStruck = true
                default: return false
                }
            }
            (draft.style.isUnderlined, draft.style.isStruck) = (isUnderlined, isStruck)
            return !tokens.isEmpty
        },
        "vertical-align": StyleProperty(words: ["baseline", "super", "sub"], takes: lengths, hasLengths: true) { tokens, draft, context in
            guard let token = one(tokens) else { return false }
            switch token.word {
            case "baseline": draft.style.rise = 0
            case "super": draft.style.rise = 0.35
            case "sub": draft.style.rise = -0.2
            default:
                // Lengths in em are those of the raised words’ own size; the style counts in sizes of the parent’s.
                guard let length = StyleValue.length(token, size: draft.style.size, context) else { return false }
                draft.style.rise = length.resolved(draft.style.size) / context.parent.size
            }
            return true
        },
    ]

    /// Names between commas, each one string or some words.
    private static func families(_ tokens: [StyleToken]) -> [String]? {
        var names: [String] = []
        for part in tokens.split(separator: .comma, omittingEmptySubsequences: false, matching: \.kind) {
            if part.count == 1, case .string(let name)? = part.first?.kind, !name.isEmpty {
                names.append(name)
                continue
            }
            let words = part.compactMap(\.word)
            guard !words.isEmpty, words.count == part.count else { return nil }
            names.append(words.joined(separator: " "))
        }
        return names
    }

    /// Properties of lists and of words that the style sheet brings.
    static let lists: [String: StyleProperty] = ["list-style": marker, "list-style-type": marker, "content": content]

    private static let marker = StyleProperty(
        words: ["none", "disc", "decimal"], takes: Message(vi: "chữ trong dấu nháy như \"–\", hoặc url(hình.svg)", en: "words in quotes as \"–\", or url(drawing.svg)"),
        inherit: { $1.marker = $0.marker }
    ) { tokens, draft, _ in
        switch one(tokens)?.kind {
        case .word("none"): draft.style.marker = .none
        case .word("disc"): draft.style.marker = .disc
        case .word("decimal"): draft.style.marker = .decimal
        case .string(let text): draft.style.marker = .text(text)
        case .address(let path): draft.style.marker = .picture(path)
        default: return false
        }
        return true
    }

    private static let content = StyleProperty(
        words: ["none"], takes: Message(vi: "chữ trong dấu nháy như \"→ \"", en: "words in quotes as \"→ \"")
    ) { tokens, draft, _ in
        switch one(tokens)?.kind {
        case .string(let text): draft.style.before = text.isEmpty ? nil : text
        case .word("none"): draft.style.before = nil
        default: return false
        }
        return true
    }
}

extension [StyleToken] {
    /// The stretches between tokens of a kind.
    fileprivate func split<Value: Equatable>(
        separator: Value, omittingEmptySubsequences: Bool, matching path: KeyPath<StyleToken, Value>
    ) -> [ArraySlice<StyleToken>] {
        split(omittingEmptySubsequences: omittingEmptySubsequences) { $0[keyPath: path] == separator }
    }
}
