internal import LoaMarkup

/// Reads the declarations of an `@font-face`.
struct FontFaceReader {
    private let text: StyleText
    private let at: Int
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: StyleText, at: Int) {
        self.text = text
        self.at = at
    }

    private static let names = ["font-family", "src", "font-weight", "font-style"]

    mutating func read(_ declarations: [StyleDeclaration]) -> FontFaceRule? {
        var (family, weight, isItalic): (String?, Int?, Bool?)
        var source: (path: String, range: Range<Int>)?
        var isBroken = false
        for declaration in declarations {
            let first = declaration.value.first
            var isKnown = true
            switch declaration.name {
            case "font-family":
                if declaration.value.count == 1, case .string(let name)? = first?.kind {
                    family = name
                } else {
                    let words = declaration.value.compactMap(\.word)
                    isKnown = !words.isEmpty && words.count == declaration.value.count
                    family = words.joined(separator: " ")
                }
            case "src":
                // A hint about the kind of file may follow.
                if case .address(let path)? = first?.kind { source = (path, first?.range ?? declaration.range) } else { isKnown = false }
            case "font-weight":
                weight = declaration.value.count == 1 ? first.flatMap(StyleValue.weight) : nil
                isKnown = weight != nil
            case "font-style":
                isItalic = ["normal": false, "italic": true, "oblique": true][first?.word ?? ""]
                isKnown = isItalic != nil && declaration.value.count == 1
            default:
                let near = Suggestion.phrase(for: declaration.name, in: Self.names)
                fault(
                    .printStyleProperty, declaration.range, vi: "@font-face không có “\(declaration.name)”\(near.vi)",
                    en: "@font-face has no “\(declaration.name)”\(near.en)")
            }
            if !isKnown {
                isBroken = true
                fault(
                    .printStyleValue, first?.range ?? declaration.range, vi: "giá trị này của “\(declaration.name)” không dùng được trong @font-face",
                    en: "this value of “\(declaration.name)” does not serve in @font-face")
            }
        }
        guard let family, let source else {
            if !isBroken {
                fault(
                    .printStyle, at..<at + 10, vi: "@font-face cần font-family và src: url(fonts/….ttf)", en: "@font-face needs font-family and src: url(fonts/….ttf)")
            }
            return nil
        }
        if isBroken { return nil }
        if let problem = StyleCheck.problem(ofPath: source.path) {
            fault(.printStyleValue, source.range, vi: problem.vi, en: problem.en)
            return nil
        }
        return FontFaceRule(family: family, source: source.path, weight: weight, isItalic: isItalic, place: text.place(source.range.lowerBound))
    }

    private mutating func fault(_ code: DiagnosticCode, _ range: Range<Int>, vi: String, en: String) {
        diagnostics.append(Diagnostic(code, at: text.place(range.lowerBound), words: text.words(range), vi: vi, en: en))
    }
}
