internal import LoaMarkup

extension StyleProperty {
    /// Properties of boxes; not passed on.
    static let box: [String: StyleProperty] = [
        "display": choice(of: PrintStyle.Display.self) { $0.display = $1 },
        "background": background,
        "background-color": StyleProperty(words: ["transparent"], takes: colours) { tokens, draft, _ in
            guard let paint = one(tokens).flatMap({ StyleValue.colour($0, current: draft.style.color) }) else { return false }
            draft.style.background = paint
            return true
        },
        "background-image": StyleProperty(words: ["none"], takes: Message(vi: "hình như url(art/nen.svg)", en: "a drawing as url(art/ground.svg)")) { tokens, draft, _ in
            switch one(tokens)?.kind {
            case .address(let path): draft.style.backdrop = path
            case .word("none"): draft.style.backdrop = nil
            default: return false
            }
            return true
        },
        "background-size": choice(of: PrintStyle.Sizing.self) { $0.backdropSizing = $1 },
        "border-radius": StyleProperty(takes: positiveLengths, hasLengths: true) { tokens, draft, context in
            guard let radius = one(tokens).flatMap({ StyleValue.points($0, size: draft.style.size, context) }), radius >= 0 else { return false }
            draft.style.radius = radius
            return true
        },
        "width": extent { $0.width = $1 }, "height": extent { $0.height = $1 }, "min-height": extent { $0.height = $1 },
    ]

    /// The shorthand sets colour and picture anew, as in CSS.
    private static let background = StyleProperty(
        words: ["none", "transparent"], takes: Message(vi: "\(colours.vi), url(art/nen.svg)", en: "\(colours.en), url(art/ground.svg)")
    ) { tokens, draft, _ in
        var (paint, picture): (Paint??, String?) = (nil, nil)
        for token in tokens {
            if case .address(let path) = token.kind, picture == nil {
                picture = path
            } else if token.word == "none" {
                continue
            } else if paint == nil, let found = StyleValue.colour(token, current: draft.style.color) {
                paint = found
            } else {
                return false
            }
        }
        draft.style.background = paint ?? nil
        draft.style.backdrop = picture
        return !tokens.isEmpty
    }

    private static func extent(_ set: @escaping @Sendable (inout PrintStyle, PrintStyle.Extent) -> Void) -> StyleProperty {
        let takes = Message(vi: "độ dài như 30mm, hoặc phần như 50%", en: "a length as 30mm, or a share as 50%")
        return StyleProperty(words: ["auto"], takes: takes, hasLengths: true) { tokens, draft, context in
            guard let extent = one(tokens).flatMap({ StyleValue.extent($0, size: draft.style.size, context) }) else { return false }
            set(&draft.style, extent)
            return true
        }
    }

    /// Properties of the flow; type limits are passed on, so that type that may not grow stays so in all that is inside.
    static let flow: [String: StyleProperty] = [
        "float": choice(of: PrintStyle.Float.self) { $0.float = $1 },
        "gap": gap, "column-gap": gap,
        "column-count": count(in: 1...12) { $0.columns = $1 },
        "justify-content": choice(of: PrintStyle.Spread.self) { $0.spread = $1 },
        "break-inside": words(["auto": { $0.breakInside = .auto }, "avoid": { $0.breakInside = .avoid }]),
        "break-before": choice(of: PrintStyle.Break.self) { $0.breakBefore = $1 },
        "break-after": choice(of: PrintStyle.Break.self) { $0.breakAfter = $1 },
        "--fit-min": factor({ $1.fitMin = $0.fitMin }) { $0.fitMin = $1 }, "--fit-max": factor({ $1.fitMax = $0.fitMax }) { $0.fitMax = $1 },
    ]

    private static let gap = StyleProperty(takes: positiveLengths, hasLengths: true) { tokens, draft, context in
        guard let length = one(tokens).flatMap({ StyleValue.padding($0, size: draft.style.size, context) }) else { return false }
        draft.style.gap = length
        return true
    }

    private static func factor(
        _ inherit: @escaping @Sendable (PrintStyle, inout PrintStyle) -> Void, _ set: @escaping @Sendable (inout PrintStyle, Double) -> Void
    ) -> StyleProperty {
        let takes = Message(vi: "số lần cỡ chữ từ 0.1 đến 20, như 0.8", en: "a multiple of the size from 0.1 to 20, as 0.8")
        return StyleProperty(takes: takes, inherit: inherit) { tokens, draft, _ in
            guard case .number(let value, "")? = one(tokens)?.kind, 0.1...20 ~= value else { return false }
            set(&draft.style, value)
            return true
        }
    }
}
