internal import LoaMarkup

/// Tries each declaration of a style sheet before anything is printed, with every value that its variables may have.
struct StyleCheck {
    private let text: StyleText
    /// What each custom property may be, in the order of the files; most have one value, colours one for each audience.
    private let choices: [String: [[StyleToken]]]
    private let usual: [String: [StyleToken]]
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter custom: All declarations of custom properties, those of the shared tokens first.
    init(_ text: StyleText, custom: [StyleDeclaration]) {
        self.text = text
        var choices: [String: [[StyleToken]]] = [:]
        for declaration in custom where !(choices[declaration.name]?.contains(declaration.value) ?? false) {
            // Nobody has more audiences than this; a limit keeps the work in bounds.
            if (choices[declaration.name]?.count ?? 0) < 32 { choices[declaration.name, default: []].append(declaration.value) }
        }
        self.choices = choices
        usual = choices.compactMapValues(\.first)
    }

    /// How many faults are told at most; what has more is no style sheet for print.
    static let mostFaults = 100

    mutating func check(_ declaration: StyleDeclaration) {
        guard diagnostics.count < Self.mostFaults else { return }
        guard let property = declaration.property else {
            if declaration.isCustom { return }
            let near = Suggestion.phrase(for: declaration.name, in: StyleProperty.names)
            return fault(
                .printStyleProperty, declaration.range, vi: "print.css không có thuộc tính “\(declaration.name)”\(near.vi)",
                en: "print.css has no property “\(declaration.name)”\(near.en)")
        }
        guard let first = declaration.value.first else {
            return fault(.printStyleValue, declaration.range, vi: "“\(declaration.name)” chưa có giá trị", en: "“\(declaration.name)” has no value")
        }
        if declaration.value.count == 1, first.word == "inherit", property.inherit != nil { return }
        for variable in Set(StyleVariables.names(in: declaration.value)).sorted() where (choices[variable]?.count ?? 0) > 1 {
            for choice in choices[variable] ?? [] {
                guard serves(declaration, property, usual.merging([variable: choice]) { $1 }, variable, choice) else { return }
            }
        }
        _ = serves(declaration, property, usual, nil, [])
    }

    /// Whether a value serves with these variables; if not, it is told.
    private mutating func serves(
        _ declaration: StyleDeclaration, _ property: StyleProperty, _ variables: [String: [StyleToken]], _ variable: String?, _ choice: [StyleToken]
    ) -> Bool {
        let range = declaration.value.first?.range ?? declaration.range
        switch StyleVariables.resolved(declaration.value, variables) {
        case .failure(.missing(let name)):
            let near = Suggestion.phrase(for: name, in: usual.keys.sorted())
            fault(
                .printStyleValue, range, vi: "chưa đặt “\(name)” trong tokens.css hay print.css\(near.vi)",
                en: "“\(name)” is set neither in tokens.css nor in print.css\(near.en)")
        case .failure(.loop(let name)):
            fault(.printStyleValue, range, vi: "“\(name)” được định nghĩa bằng chính nó", en: "“\(name)” is defined by itself")
        case .failure(.tooLong(let name)):
            fault(.printStyleValue, range, vi: "giá trị của “\(name)” dài quá", en: "the value of “\(name)” is too long")
        case .success(let tokens):
            var draft = StyleDraft(PrintStyle())
            if property.apply(tokens, &draft, StyleContext(parent: PrintStyle(), rootSize: 11)) {
                return pathsAreGood(declaration)
            }
            report(declaration, property, tokens)
        }
        return false
    }

    private mutating func pathsAreGood(_ declaration: StyleDeclaration) -> Bool {
        for token in declaration.value {
            guard case .address(let path) = token.kind, let problem = Self.problem(ofPath: path) else { continue }
            fault(.printStyleValue, token.range, vi: problem.vi, en: problem.en)
            return false
        }
        return true
    }

    /// What is wrong with the place of a file; files are read from the theme alone, below its folder `print`.
    static func problem(ofPath path: String) -> Message? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isPlain = path.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        if isPlain, parts.allSatisfy({ !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }) { return nil }
        return Message(
            vi: "tệp phải nằm trong thư mục print/ của giao diện, ví dụ url(art/nen.svg)", en: "files stand in the theme’s folder print/, as url(art/ground.svg)")
    }

    /// Tells what is wrong with a value.
    mutating func tell(_ range: Range<Int>, vi: String, en: String) { fault(.printStyleValue, range, vi: vi, en: en) }

    /// A piece of a value as it was written.
    func text(of token: StyleToken) -> String { text.words(token.range) }

    private mutating func fault(_ code: DiagnosticCode, _ range: Range<Int>, vi: String, en: String) {
        diagnostics.append(Diagnostic(code, at: text.place(range.lowerBound), words: text.words(range), vi: vi, en: en))
    }
}
