public import LoaMarkup

/// A theme’s style sheet for print: rules over elements, classes, panels and formats, and the tokens it shares with the web.
public final class PrintStyleSheet: Stylist {
    /// The font files that it declares.
    public let faces: [FontFaceRule]
    /// The pictures of the theme that it names, with their places.
    public let pictures: [(path: String, place: SourcePlace)]
    private let rules: [StyleRule]
    private let byName: [String: [Int]]
    private let byClass: [String: [Int]]
    private let others: [Int]

    private init(rules: [StyleRule], faces: [FontFaceRule], pictures: [(path: String, place: SourcePlace)]) {
        self.rules = rules
        self.faces = faces
        self.pictures = pictures
        var (byName, byClass, others): ([String: [Int]], [String: [Int]], [Int]) = ([:], [:], [])
        for (index, rule) in rules.enumerated() {
            guard let last = rule.selector.compounds.last else { continue }
            if let name = last.classes.first {
                byClass[name, default: []].append(index)
            } else if let name = last.name {
                byName[name, default: []].append(index)
            } else {
                others.append(index)
            }
        }
        (self.byName, self.byClass, self.others) = (byName, byClass, others)
    }

    /// Reads `print.css`, with the custom properties of `tokens.css` before it.
    public static func parse(tokens: [UInt8], tokensPath: SourcePath, sheet: [UInt8], path: SourcePath) -> Reported<PrintStyleSheet> {
        var base = StyleParser(StyleText(Array(BaseSheet.text.utf8), path), isStrict: true)
        base.run()
        var shared = StyleParser(StyleText(tokens, tokensPath), isStrict: false)
        shared.run()
        var own = StyleParser(StyleText(sheet, path), isStrict: true)
        own.run()
        var rules: [StyleRule] = []
        // What a theme says always outweighs what we say, whatever the selectors.
        for var rule in base.rules {
            rule.order -= 1_000_000
            rules.append(rule)
        }
        for var rule in shared.rules + own.rules {
            rule.order = rules.count
            rules.append(rule)
        }
        var diagnostics = own.diagnostics
        var pictures: [(path: String, place: SourcePlace)] = []
        let variables = Self.variables(rules)
        var told: Set<SourcePlace> = []
        for rule in own.rules {
            for declaration in rule.declarations where told.insert(declaration.place).inserted {
                diagnostics += faults(declaration, variables)
                for case .address(let path) in declaration.value.map(\.kind) { pictures.append((path, declaration.place)) }
            }
        }
        return Reported(PrintStyleSheet(rules: rules, faces: own.faces, pictures: pictures), diagnostics)
    }

    // MARK: Checks

    /// The custom properties that are set anywhere, to try values with.
    private static func variables(_ rules: [StyleRule]) -> [String: [StyleToken]] {
        var result: [String: [StyleToken]] = [:]
        for declaration in rules.flatMap(\.declarations) where declaration.name.hasPrefix("--") && result[declaration.name] == nil {
            result[declaration.name] = declaration.value
        }
        return result
    }

    private static func faults(_ declaration: StyleDeclaration, _ variables: [String: [StyleToken]]) -> [Diagnostic] {
        func fault(_ words: String, _ vi: String, _ en: String) -> [Diagnostic] {
            [Diagnostic(.printStyle, at: declaration.place, words: words, vi: vi, en: en)]
        }
        let name = declaration.name
        guard let apply = StyleProperty.all[name] else {
            if name.hasPrefix("--") { return [] }
            let near = Suggestion.phrase(for: name, in: StyleProperty.all.keys.sorted())
            return fault(name, "print.css không có thuộc tính “\(name)”\(near.vi)", "print.css has no property “\(name)”\(near.en)")
        }
        switch StyleVariables.resolved(declaration.value, variables) {
        case .failure(let problem):
            let near = Suggestion.phrase(for: problem.name, in: variables.keys.sorted())
            if problem.isLoop {
                return fault(problem.name, "“\(problem.name)” được định nghĩa bằng chính nó", "“\(problem.name)” is defined by itself")
            }
            return fault(problem.name, "chưa đặt “\(problem.name)” trong tokens.css hay print.css\(near.vi)", "“\(problem.name)” is set neither in tokens.css nor print.css\(near.en)")
        case .success(let tokens):
            if tokens.count == 1, tokens[0].word == "inherit" { return [] }
            var style = PrintStyle()
            if apply(tokens, &style, StyleContext(parent: PrintStyle(), rootSize: 11)) { return [] }
            return fault(
                name, "giá trị của “\(name)” không dùng được trong bản in; xem bảng thuộc tính trong README",
                "this value of “\(name)” does not serve in print; see the table of properties in the README")
        }
    }

    // MARK: Styles

    /// The leaflet itself in its computed style.
    public func root(_ element: StyleElement) -> StyleNode { make(element, in: nil) }

    /// An element in another, in its computed style.
    public func node(_ element: StyleElement, in parent: StyleNode) -> StyleNode { make(element, in: parent) }

    private func make(_ element: StyleElement, in parent: StyleNode?) -> StyleNode {
        var found: [Int] = others
        found += byName[element.name] ?? []
        for name in element.classes { found += byClass[name] ?? [] }
        var matching = found.map { rules[$0] }.filter { $0.selector.matches(element, in: parent) }
        matching.sort { left, right in
            let (isBase, otherIsBase) = (left.order < 0, right.order < 0)
            if isBase != otherIsBase { return isBase }
            let (first, second) = (left.selector.weight, right.selector.weight)
            if first != second { return first < second }
            return left.order < right.order
        }
        var variables = parent?.variables ?? [:]
        for rule in matching where !rule.selector.isBefore {
            for declaration in rule.declarations where declaration.name.hasPrefix("--") { variables[declaration.name] = declaration.value }
        }
        let above = parent?.style ?? PrintStyle()
        var style = Self.inherited(above)
        let rootSize = parent.map { $0.rootSize } ?? above.size
        let context = StyleContext(parent: above, rootSize: rootSize)
        for rank in 0...2 {
            for rule in matching {
                for declaration in rule.declarations where StyleProperty.rank(declaration.name) == rank {
                    guard rule.selector.isBefore == (declaration.name == "content"), let apply = StyleProperty.all[declaration.name] else { continue }
                    guard let tokens = try? StyleVariables.resolved(declaration.value, variables).get() else { continue }
                    if tokens.count == 1, tokens[0].word == "inherit" { continue }
                    _ = apply(tokens, &style, context)
                }
            }
        }
        return StyleNode(element, style: style, parent: parent, variables: variables)
    }

    /// What passes from an element to those inside.
    private static func inherited(_ parent: PrintStyle) -> PrintStyle {
        var style = PrintStyle()
        (style.families, style.weight, style.isItalic, style.size) = (parent.families, parent.weight, parent.isItalic, parent.size)
        (style.leading, style.tracking, style.color) = (parent.leading, parent.tracking, parent.color)
        (style.hasTabularFigures, style.align, style.wrap, style.marker) = (parent.hasTabularFigures, parent.align, parent.wrap, parent.marker)
        (style.orphans, style.widows) = (parent.orphans, parent.widows)
        // Type that may not grow stays so in all that is inside.
        (style.fitMin, style.fitMax) = (parent.fitMin, parent.fitMax)
        return style
    }
}

extension DiagnosticCode {
    static let printStyle = DiagnosticCode(
        "print.style", vi: "print.css viết bằng một phần của CSS; README có bảng những gì dùng được. Sửa dòng được chỉ ra.",
        en: "print.css is written in a part of CSS; the README has the table of what there is. Mend the line shown.")

    /// All codes of style sheets for print.
    public static let printStyleCodes: [DiagnosticCode] = [printStyle]
}
