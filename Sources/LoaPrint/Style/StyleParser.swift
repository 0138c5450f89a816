public import LoaMarkup

/// Reads a style sheet into rules; what print does not understand is an error, or is passed over in sheets made for the web.
struct StyleParser {
    private let text: StyleText
    private let bytes: [UInt8]
    private let isStrict: Bool
    private var at = 0
    var rules: [StyleRule] = []
    var faces: [FontFaceRule] = []
    var diagnostics: [Diagnostic] = []

    /// - Parameter isStrict: Whether everything must be understood; otherwise only custom properties of the leaflet are read.
    init(_ text: StyleText, isStrict: Bool) {
        self.text = text
        self.isStrict = isStrict
        bytes = Self.withoutComments(text.bytes)
    }

    /// The same bytes with blanks for comments, so that places stay.
    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "\""), let end = stringEnd(bytes, index) {
                index = end
                continue
            }
            guard bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") else {
                index += 1
                continue
            }
            var end = index + 2
            while end + 1 < bytes.count, !(bytes[end] == UInt8(ascii: "*") && bytes[end + 1] == UInt8(ascii: "/")) { end += 1 }
            let stop = min(end + 2, bytes.count)
            for place in index..<stop where result[place] != 10 { result[place] = 0x20 }
            index = stop
        }
        return result
    }

    private static func stringEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count, bytes[index] != 10 {
            if bytes[index] == bytes[start] { return index + 1 }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    mutating func run() {
        while true {
            skipSpace()
            guard at < bytes.count else { return }
            let start = at
            guard let open = find(UInt8(ascii: "{"), stopAt: UInt8(ascii: ";")) else {
                if isStrict { fault(start, vi: "chỗ này không thành một quy tắc; mỗi quy tắc là “chọn { thuộc-tính: giá-trị; }”", en: "this is no rule; a rule is “selector { property: value; }”") }
                if at < bytes.count { at += 1 }
                continue
            }
            let head = start..<open
            guard let close = blockEnd(open) else {
                fault(open, vi: "dấu { này không có } đóng lại", en: "this { is never closed by }")
                at = bytes.count
                return
            }
            at = close + 1
            if bytes[start] == UInt8(ascii: "@") { atRule(head, open + 1..<close) } else { rule(head, open + 1..<close) }
        }
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || 0x09...0x0D ~= bytes[at] { at += 1 }
    }

    private mutating func find(_ byte: UInt8, stopAt stop: UInt8) -> Int? {
        while at < bytes.count {
            if bytes[at] == byte { return at }
            if bytes[at] == stop { return nil }
            at += 1
        }
        return nil
    }

    private func blockEnd(_ open: Int) -> Int? {
        var (depth, index) = (0, open)
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return index }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if let end = Self.stringEnd(bytes, index) {
                    index = end
                    continue
                }
            default: break
            }
            index += 1
        }
        return nil
    }

    mutating func fault(_ offset: Int, words: String = "", vi: String, en: String) {
        diagnostics.append(Diagnostic(.printStyle, at: text.place(offset), words: words, vi: vi, en: en))
    }

    // MARK: Rules

    private mutating func atRule(_ head: Range<Int>, _ body: Range<Int>) {
        let name = String(decoding: bytes[head].prefix { $0 > 0x20 }, as: UTF8.self)
        guard isStrict else { return }
        guard name == "@font-face" else {
            return fault(
                head.lowerBound, words: name, vi: "print.css không hiểu \(name); chỉ có @font-face", en: "print.css does not know \(name); there is @font-face alone")
        }
        var values: [String: StyleDeclaration] = [:]
        for declaration in declarations(body) {
            guard ["font-family", "src", "font-weight", "font-style"].contains(declaration.name) else {
                let near = Suggestion.phrase(for: declaration.name, in: ["font-family", "src", "font-weight", "font-style"])
                diagnostics.append(
                    Diagnostic(
                        .printStyle, at: declaration.place, vi: "@font-face không có “\(declaration.name)”\(near.vi)",
                        en: "@font-face has no “\(declaration.name)”\(near.en)"))
                continue
            }
            values[declaration.name] = declaration
        }
        var family: String?
        switch values["font-family"]?.value.first?.kind {
        case .string(let name), .word(let name): family = name
        default: break
        }
        guard let family, let source = values["src"], case .address(let path)? = source.value.first?.kind else {
            return fault(
                head.lowerBound, vi: "@font-face cần font-family và src: url(fonts/….ttf)", en: "@font-face needs font-family and src: url(fonts/….ttf)")
        }
        faces.append(FontFaceRule(family: family, source: path, place: source.place))
    }

    private mutating func rule(_ head: Range<Int>, _ body: Range<Int>) {
        var selectors: [StyleSelector] = []
        var start = head.lowerBound
        for index in head.lowerBound...head.upperBound where index == head.upperBound || bytes[index] == UInt8(ascii: ",") {
            var reader = SelectorReader(bytes, start..<index)
            switch reader.read() {
            case .success(let selector): selectors.append(selector)
            case .failure(let problem):
                if isStrict {
                    fault(problem.offset, vi: "print.css không hiểu phần chọn này: \(problem.vi)", en: "print.css does not know this selector: \(problem.en)")
                }
            }
            start = index + 1
        }
        // Of a sheet for the web only the leaflet’s own tokens count.
        if !isStrict { selectors = selectors.filter { $0.compounds.count == 1 && ($0.compounds[0].name ?? "leaflet") == "leaflet" && $0.compounds[0].places.isEmpty } }
        guard !selectors.isEmpty else { return }
        let found = declarations(body).filter { isStrict || $0.name.hasPrefix("--") }
        for selector in selectors { rules.append(StyleRule(selector: selector, declarations: found, order: rules.count)) }
    }

    private mutating func declarations(_ body: Range<Int>) -> [StyleDeclaration] {
        var result: [StyleDeclaration] = []
        var start = body.lowerBound
        var (depth, index) = (0, body.lowerBound)
        while index <= body.upperBound {
            let isEnd = index == body.upperBound
            if !isEnd, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"), let end = Self.stringEnd(bytes, index) {
                index = end
                continue
            }
            if !isEnd, bytes[index] == UInt8(ascii: "(") { depth += 1 }
            if !isEnd, bytes[index] == UInt8(ascii: ")") { depth -= 1 }
            if isEnd || (bytes[index] == UInt8(ascii: ";") && depth <= 0) {
                if let declaration = declaration(start..<index) { result.append(declaration) }
                start = index + 1
            }
            index += 1
        }
        return result
    }

    private mutating func declaration(_ range: Range<Int>) -> StyleDeclaration? {
        guard let first = range.first(where: { bytes[$0] > 0x20 }) else { return nil }
        guard let colon = range.first(where: { bytes[$0] == UInt8(ascii: ":") }) else {
            if isStrict { fault(first, vi: "thiếu dấu hai chấm: viết “thuộc-tính: giá-trị”", en: "a colon is missing: write “property: value”") }
            return nil
        }
        let written = String(decoding: bytes[first..<colon].filter { $0 > 0x20 }, as: UTF8.self)
        let name = written.hasPrefix("--") ? written : written.lowercased()
        var scanner = StyleScanner(bytes, colon + 1..<range.upperBound)
        switch scanner.tokens() {
        case .success(let tokens): return StyleDeclaration(name: name, value: tokens, place: text.place(first))
        case .failure(let problem):
            // Tokens for the web may hold what print never uses.
            if isStrict {
                let isImportant = problem.offset < bytes.count && bytes[problem.offset] == UInt8(ascii: "!")
                fault(
                    problem.offset, vi: isImportant ? "print.css không dùng !important; quy tắc viết sau thắng" : "không hiểu giá trị này của “\(name)”",
                    en: isImportant ? "print.css has no !important; the later rule wins" : "this value of “\(name)” is not understood")
            }
            return nil
        }
    }
}

/// A font file that a style sheet declares.
public struct FontFaceRule: Hashable, Sendable {
    /// The family.
    public var family: String
    /// The file, seen from the style sheet.
    public var source: String
    /// Where it is declared.
    public var place: SourcePlace
}
