internal import LoaMarkup

/// What may be written with one directive; a new directive is one line in ``DirectiveCatalog``.
struct DirectiveRule: Sendable {
    /// What follows the name of a container.
    enum Argument: Sendable {
        /// Nothing.
        case none
        /// Names of audiences.
        case audiences
        /// A title in the writer's words.
        case title
        /// What must hold, in a grammar of its own.
        case condition
        /// A name in small letters without marks.
        case name
    }

    var name: String
    var forms: [Directive.Form]
    var argument = Argument.none
    /// Whether brackets must, may or must not be there: true, nil, false.
    var label: Bool?
    var attributes: [String] = []
    /// The attributes that must be there.
    var required: [String] = []
    /// The values that an attribute may have.
    var choices: [String: [String]] = [:]
    /// Whether what stands in the brackets is a name or an address, and no words of the page.
    var hasNameInBrackets = false
}

/// All directives.
enum DirectiveCatalog {
    static let rules: [DirectiveRule] = audience + callouts + blocks + leaves + words + figures + lists + laws + print

    static let audience = [
        DirectiveRule(name: "for", forms: [.container, .inline], argument: .audiences, label: nil),
        DirectiveRule(name: "except", forms: [.container, .inline], argument: .audiences, label: nil),
        DirectiveRule(name: "choose", forms: [.container], label: false),
        DirectiveRule(name: "when", forms: [.container], argument: .audiences, label: false),
        DirectiveRule(name: "otherwise", forms: [.container], label: false),
    ]
    static let callouts = ["note", "tip", "important", "warning", "caution", "case", "unverified"].map {
        DirectiveRule(name: $0, forms: $0 == "unverified" ? [.container, .inline] : [.container], argument: .title, label: nil)
    }
    static let blocks = ["steps", "action", "quick", "sources", "more", "hero", "questions", "number", "cards"].map {
        DirectiveRule(name: $0, forms: [.container], argument: .title, label: false)
    }
    static let leaves = [
        DirectiveRule(name: "include", forms: [.leaf], label: true),
        DirectiveRule(
            name: "button", forms: [.leaf], label: true, attributes: ["to", "style"], required: ["to"],
            choices: ["style": ["primary", "secondary"]]),
        DirectiveRule(
            name: "image", forms: [.leaf], label: true, attributes: ["src", "caption"], required: ["src"]),
        DirectiveRule(name: "qr", forms: [.leaf], label: true, attributes: ["caption"], hasNameInBrackets: true),
    ]
    static let words = [DirectiveRule(name: "missing", forms: [.inline], label: true)]
    static let figures = [
        DirectiveRule(
            name: "figure", forms: [.inline], label: true, attributes: ["at", "unit", "of", "as"],
            choices: ["as": ["number", "percent", "delta", "words", "date"]]),
        DirectiveRule(
            name: "progress", forms: [.leaf], label: true, attributes: ["at", "unit"], hasNameInBrackets: true),
        DirectiveRule(
            name: "chart", forms: [.leaf], label: true, attributes: ["kind", "from", "by", "at", "unit", "of", "title"],
            choices: ["kind": ["line", "bar", "stack", "dot", "map"]], hasNameInBrackets: true),
        DirectiveRule(
            name: "table", forms: [.leaf], label: true, attributes: ["rows", "cols", "from", "at", "unit", "title"],
            hasNameInBrackets: true),
    ]
    static let lists =
        ["definitions", "reporting"].map { DirectiveRule(name: $0, forms: [.leaf], label: true, hasNameInBrackets: true) }
        + [DirectiveRule(name: "rows", forms: [.leaf], label: true, attributes: ["group", "text"], hasNameInBrackets: true)]
    static let laws = [
        DirectiveRule(
            name: "fact", forms: [.inline], label: true, attributes: ["as", "at"],
            choices: ["as": ["value", "number", "words", "short", "text", "bound", "day", "list", "note"]]),
        DirectiveRule(
            name: "calc", forms: [.inline], label: true, attributes: ["as", "round"],
            choices: ["as": ["value", "number", "words", "short"]]),
        DirectiveRule(
            name: "law", forms: [.inline], label: true, attributes: ["as"],
            choices: ["as": ["official", "short", "full", "number", "note"]]),
        DirectiveRule(name: "when-fact", forms: [.container], argument: .condition, label: false),
        DirectiveRule(
            name: "instruments", forms: [.leaf], label: true, hasNameInBrackets: true),
    ]
    static let print = [DirectiveRule(name: "panel", forms: [.container], argument: .name, label: false)]

    private static let byName = Dictionary(rules.map { ($0.name, $0) }) { first, _ in first }
    static func rule(_ name: String) -> DirectiveRule? { byName[name] }

    /// More faults than this in one text nobody reads.
    static let faultLimit = 100
    /// The most bytes of an address in a code; with more its modules are too small on a leaflet.
    static let codeLimit = 300

    /// Checks every directive of a document against its rule.
    static func check(_ document: Document) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for directive in document.directives where found.count < faultLimit { found += check(directive) }
        return found
    }

    static func check(_ directive: Directive) -> [Diagnostic] {
        // What could not be read has its fault already.
        guard !directive.name.isEmpty else { return [] }
        guard let rule = rule(directive.name) else { return [unknown(directive)] }
        guard rule.forms.contains(directive.form) else { return [form(directive, rule)] }
        return label(directive, rule) + arguments(directive, rule) + attributes(directive, rule)
    }

    static func unknown(_ directive: Directive) -> Diagnostic {
        let near = Suggestion.phrase(for: directive.name, in: rules.map(\.name))
        return Diagnostic(
            .directiveUnknown, at: directive.place, words: directive.name,
            vi: "không có lệnh “\(directive.name)”\(near.vi); muốn in dấu hai chấm thì viết \\:",
            en: "there is no directive “\(directive.name)”\(near.en); to print the colon write \\:")
    }

    static func form(_ directive: Directive, _ rule: DirectiveRule) -> Diagnostic {
        let name = rule.name
        let right = rule.forms.map { form -> String in
            switch form {
            case .container: "“::: \(name)” … “:::”"
            case .leaf: "“::\(name)[…]{…}” trên một dòng riêng"
            case .inline: "“:\(name)[…]” trong câu"
            }
        }
        let rightEn = rule.forms.map { form -> String in
            switch form {
            case .container: "“::: \(name)” … “:::”"
            case .leaf: "“::\(name)[…]{…}” on a line of its own"
            case .inline: "“:\(name)[…]” in a sentence"
            }
        }
        return Diagnostic(
            .directiveForm, at: directive.place, words: name,
            vi: "“\(name)” viết là \(right.joined(separator: " hoặc "))",
            en: "“\(name)” is written \(rightEn.joined(separator: " or "))")
    }

    static func label(_ directive: Directive, _ rule: DirectiveRule) -> [Diagnostic] {
        guard directive.form != .container else { return [] }
        if rule.label == true, !directive.hasLabel || (directive.form == .leaf && directive.label.isEmpty) {
            return [
                Diagnostic(
                    .directiveForm, at: directive.place, words: rule.name,
                    vi: "“\(rule.name)” thiếu chữ trong ngoặc vuông: \(rule.name)[…]",
                    en: "“\(rule.name)” needs words in brackets: \(rule.name)[…]")
            ]
        }
        return directive.form == .leaf && rule.name == "qr" ? code(directive) : []
    }

    /// A code that people can scan holds a whole address, and not a long one.
    static func code(_ directive: Directive) -> [Diagnostic] {
        let (vi, en): (String, String)
        if directive.label.utf8.count > codeLimit {
            vi = "địa chỉ cho mã QR dài quá \(codeLimit) byte, mã sẽ quá dày để quét — dùng địa chỉ ngắn hơn"
            en = "the address for the QR code has over \(codeLimit) bytes, too dense to scan — use a shorter one"
        } else if LinkPath.scheme(directive.label.utf8) == nil {
            vi = "mã QR được quét từ máy khác, nên cần địa chỉ đầy đủ, ví dụ https://… hay tel:…"
            en = "a QR code is scanned by another device and needs a whole address, such as https://… or tel:…"
        } else {
            return []
        }
        return [Diagnostic(.directiveArgument, at: directive.place, words: directive.label, vi: vi, en: en)]
    }

    static func arguments(_ directive: Directive, _ rule: DirectiveRule) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if rule.argument == .none, !directive.argument.isEmpty {
            found.append(
                Diagnostic(
                    .directiveArgument, at: directive.place, words: directive.argument,
                    vi: "“\(rule.name)” không nhận “\(directive.argument)” phía sau",
                    en: "“\(rule.name)” takes nothing after it, not “\(directive.argument)”"))
        }
        if rule.argument == .name, !isName(directive.argument) {
            let slug = Slug.slug(directive.argument)
            let (vi, en) = slug.isEmpty ? ("", "") : (" (thử “\(slug)”)", " (try “\(slug)”)")
            found.append(
                Diagnostic(
                    .directiveArgument, at: directive.place, words: directive.argument.isEmpty ? rule.name : directive.argument,
                    vi: "“\(rule.name)” cần một tên viết thường không dấu phía sau\(vi)",
                    en: "“\(rule.name)” needs a name in small letters without marks after it\(en)"))
        }
        if rule.argument != .audiences, let word = directive.words.first {
            found.append(
                Diagnostic(
                    .directiveArgument, at: directive.place, words: word,
                    vi: "“\(word)” trong ngoặc nhọn của “\(rule.name)” không có nghĩa — viết khóa=giá-trị",
                    en: "“\(word)” in the braces of “\(rule.name)” means nothing — write key=value"))
        }
        return found
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }
    }

    static func attributes(_ directive: Directive, _ rule: DirectiveRule) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (key, value) in directive.attributes {
            found += PlainText.check(value, at: directive.place)
            guard rule.attributes.contains(key) else {
                let near = Suggestion.phrase(for: key, in: rule.attributes)
                found.append(
                    Diagnostic(
                        .directiveArgument, at: directive.place, words: key,
                        vi: "“\(rule.name)” không có khóa “\(key)”\(near.vi)",
                        en: "“\(rule.name)” has no key “\(key)”\(near.en)"))
                continue
            }
            if let choices = rule.choices[key], !choices.contains(value) {
                let near = Suggestion.phrase(for: value, in: choices)
                found.append(
                    Diagnostic(
                        .directiveArgument, at: directive.place, words: value,
                        vi: "“\(key)” không nhận “\(value)”\(near.vi) (được dùng: \(choices.joined(separator: ", ")))",
                        en: "“\(key)” cannot be “\(value)”\(near.en) (allowed: \(choices.joined(separator: ", ")))"))
            }
        }
        for key in rule.required where directive.attribute(key) == nil {
            found.append(
                Diagnostic(
                    .directiveArgument, at: directive.place, words: rule.name,
                    vi: "“\(rule.name)” thiếu “\(key)=…”", en: "“\(rule.name)” needs “\(key)=…”"))
        }
        return found
    }
}
