public import LoaMarkup

/// A theme’s style sheet for print: rules over elements, classes, panels and formats, and the tokens it shares with the web.
///
/// It is a part of CSS: cascade, inheritance and values are those of CSS 2.2, Selectors 4 and Custom Properties 1 where they are understood.
public final class PrintStyleSheet: Stylist {
    /// The font files that it declares.
    public let faces: [FontFaceRule]
    /// The pictures of the theme that it names, with their places.
    public let pictures: [(path: String, place: SourcePlace)]
    /// The rules, the weightiest last.
    private let rules: [StyleRule]
    private let names: [(use: SelectorReader.NameUse, place: SourcePlace)]
    private let byName: [String: [Int]]
    private let byClass: [String: [Int]]
    private let others: [Int]

    private init(
        rules: [StyleRule], faces: [FontFaceRule], pictures: [(path: String, place: SourcePlace)],
        names: [(use: SelectorReader.NameUse, place: SourcePlace)]
    ) {
        self.names = names
        self.rules = rules.enumerated().sorted { left, right in
            let (first, second) = (left.element.weight, right.element.weight)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
        self.faces = faces
        self.pictures = pictures
        var (byName, byClass, others): ([String: [Int]], [String: [Int]], [Int]) = ([:], [:], [])
        for (index, rule) in self.rules.enumerated() {
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
    ///
    /// What `print.css` says must be understood, or it is an error with its place; of `tokens.css` only custom properties of `:root`, `leaflet`
    /// and classes count, and the rest is passed over.
    public static func parse(tokens: [UInt8], tokensPath: SourcePath, sheet: [UInt8], path: SourcePath) -> Reported<PrintStyleSheet> {
        var shared = StyleParser(StyleText(tokens, tokensPath), isStrict: false)
        shared.run()
        var own = StyleParser(StyleText(sheet, path), isStrict: true)
        own.run()
        var check = StyleCheck(own.text, custom: shared.declarations.filter(\.isCustom) + own.declarations.filter(\.isCustom))
        var pictures: [(path: String, place: SourcePlace)] = []
        for declaration in own.declarations {
            check.check(declaration)
            for token in declaration.value {
                guard case .address(let file) = token.kind, StyleCheck.problem(ofPath: file) == nil else { continue }
                pictures.append((file, own.text.place(token.range.lowerBound)))
            }
        }
        let rules = BaseSheet.rules + shared.rules + own.rules
        let names = own.uses.map { (use: $0, place: own.text.place($0.range.lowerBound)) }
        return Reported(PrintStyleSheet(rules: rules, faces: own.faces, pictures: pictures, names: names), (own.diagnostics + check.diagnostics).sorted())
    }

    /// Faults of selectors that can mean nothing: `leaflet.a55` and `panel.biaa`, where no format or panel has that name.
    ///
    /// Classes of leaflets are formats, audiences and `style-…`; those of panels are the names of panels in any format.
    public func unknownNames(formats: FormatTable, audiences: [String]) -> [Diagnostic] {
        // Job tickets have a format of their own, which no site writes down.
        let all = formats.all + [JobTicket.format]
        let leaflets = Set(all.map(\.id) + audiences)
        let panels = Set(all.flatMap { $0.panels.map(\.name) })
        return names.compactMap { use, place in
            let known = use.isPanel ? panels : leaflets
            if known.contains(use.name) || (!use.isPanel && use.name.hasPrefix("style-")) { return nil }
            let near = Suggestion.phrase(for: use.name, in: known.sorted())
            return Diagnostic(
                .printStyleSelector, at: place, words: use.name,
                vi: use.isPanel ? "không khổ in nào có ô “\(use.name)”\(near.vi)" : "không có khổ in hay nhóm độc giả “\(use.name)”\(near.vi)",
                en: use.isPanel ? "no format has a panel “\(use.name)”\(near.en)" : "there is no format or audience “\(use.name)”\(near.en)")
        }
    }

    // MARK: Styles

    /// The leaflet itself; see ``Stylist``.
    public func root(_ element: StyleElement) -> StyleNode { make(element, in: nil) }

    /// An element in another.
    public func node(_ element: StyleElement, in parent: StyleNode) -> StyleNode { make(element, in: parent) }

    private func make(_ element: StyleElement, in parent: StyleNode?) -> StyleNode {
        let matching = matches(element, in: parent)
        var variables = parent?.variables ?? [:]
        for index in matching where !rules[index].selector.isBefore {
            for declaration in rules[index].custom { variables[declaration.name] = declaration.value }
        }
        let above = parent?.style ?? PrintStyle()
        var draft = StyleDraft(above.inherited)
        var context = StyleContext(parent: above, rootSize: parent?.rootSize ?? above.size)
        for index in matching { for declaration in rules[index].early { Self.apply(declaration, variables, &draft, context) } }
        if parent == nil { context.rootSize = draft.style.size }
        for index in matching { for declaration in rules[index].late { Self.apply(declaration, variables, &draft, context) } }
        return StyleNode(element, style: draft.finished, parent: parent, variables: variables)
    }

    /// The rules that mean an element, the weightiest last.
    private func matches(_ element: StyleElement, in parent: StyleNode?) -> [Int] {
        var found: [Int] = others
        found += byName[element.name] ?? []
        for (index, name) in element.classes.enumerated() where !element.classes[..<index].contains(name) { found += byClass[name] ?? [] }
        found = found.filter { rules[$0].selector.matches(element, in: parent) }
        found.sort()
        return found
    }

    /// A value that cannot be worked out here was told before, and leaves what was there.
    private static func apply(_ declaration: StyleDeclaration, _ variables: [String: [StyleToken]], _ draft: inout StyleDraft, _ context: StyleContext) {
        guard let property = declaration.property else { return }
        var tokens = declaration.value
        if declaration.hasVariables {
            guard case .success(let resolved) = StyleVariables.resolved(tokens, variables) else { return }
            tokens = resolved
        }
        if let inherit = property.inherit, tokens.count == 1, tokens[0].word == "inherit" {
            inherit(context.parent, &draft.style)
        } else {
            _ = property.apply(tokens, &draft, context)
        }
    }
}
