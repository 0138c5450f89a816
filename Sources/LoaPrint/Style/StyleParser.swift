internal import LoaMarkup

/// Reads a style sheet into rules; what print does not understand is an error, or is passed over in sheets made for the web.
struct StyleParser {
    let text: StyleText
    private let bytes: [UInt8]
    private let isStrict: Bool
    private let origin: StyleRule.Origin
    private var at = 0
    private(set) var rules: [StyleRule] = []
    /// All declarations in the order of the file, each once.
    private(set) var declarations: [StyleDeclaration] = []
    private(set) var faces: [FontFaceRule] = []
    /// The formats and panels that selectors name.
    private(set) var uses: [SelectorReader.NameUse] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter isStrict: Whether everything must be understood; otherwise only custom properties of the leaflet are read.
    init(_ text: StyleText, isStrict: Bool, origin: StyleRule.Origin = .theme) {
        self.text = text
        self.isStrict = isStrict
        self.origin = origin
        let stripped = StyleBytes.withoutComments(text.bytes)
        bytes = stripped.bytes
        guard isStrict, !stripped.unclosed.isEmpty else { return }
        // What follows would be told many times over; it is read once these are closed.
        at = bytes.count
        for start in stripped.unclosed.prefix(StyleCheck.mostFaults) {
            if StyleBytes.isQuote(bytes[start]) {
                fault(.printStyle, start..<start + 1, vi: "dấu nháy này chưa được đóng trên cùng một dòng", en: "this quotation mark is not closed on its line")
            } else {
                fault(.printStyle, start..<start + 2, vi: "chú thích mở bằng /* này không có */ đóng lại", en: "this comment /* is never closed by */")
            }
        }
    }

    mutating func run() {
        while true {
            while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
            guard at < bytes.count, diagnostics.count < StyleCheck.mostFaults else { return }
            let start = at
            let stop = StyleBytes.find({ $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "}") }, bytes, start..<bytes.count)
            guard let open = stop, bytes[open] == UInt8(ascii: "{") else {
                strayText(start, stop)
                at = stop.map { $0 + 1 } ?? bytes.count
                continue
            }
            guard let block = StyleBytes.blockEnd(bytes, open) else {
                if isStrict { fault(.printStyle, open..<open + 1, vi: "dấu { này không có } đóng lại", en: "this { is never closed by }") }
                return
            }
            at = block.close + 1
            if bytes[start] == UInt8(ascii: "@") {
                atRule(start..<open, open + 1..<block.close)
            } else if let inner = block.inner {
                if isStrict {
                    fault(
                        .printStyle, inner..<inner + 1, vi: "quy tắc nằm trong quy tắc khác; có thể phía trên thiếu dấu }",
                        en: "a rule inside another rule; a } may be missing above")
                }
            } else {
                rule(start..<open, open + 1..<block.close)
            }
        }
    }

    // MARK: Faults

    private mutating func fault(_ code: DiagnosticCode, _ range: Range<Int>, vi: String, en: String) {
        diagnostics.append(Diagnostic(code, at: text.place(range.lowerBound), words: text.words(range), vi: vi, en: en))
    }

    /// Words that begin no rule: `@import …;`, a brace too many, a declaration outside of rules.
    private mutating func strayText(_ start: Int, _ stop: Int?) {
        guard isStrict else { return }
        if bytes[start] == UInt8(ascii: "@") { return atFault(start) }
        if stop == start, bytes[start] == UInt8(ascii: "}") {
            return fault(.printStyle, start..<start + 1, vi: "thừa dấu }", en: "a } too many")
        }
        if stop == start { return }
        fault(
            .printStyle, start..<(stop ?? bytes.count), vi: "chỗ này không thành một quy tắc; mỗi quy tắc là “chọn { thuộc-tính: giá-trị; }”",
            en: "this is no rule; a rule is “selector { property: value; }”")
    }

    private mutating func atFault(_ start: Int) {
        let end = bytes[(start + 1)...].firstIndex { !SelectorReader.isLetter($0) } ?? bytes.count
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        let isPage = name == "@page"
        fault(
            .printStyle, start..<end, vi: "print.css không có \(name), chỉ có @font-face\(isPage ? "; khổ giấy khai trong formats.yaml" : "")",
            en: "print.css has no \(name), there is @font-face alone\(isPage ? "; sheets are declared in formats.yaml" : "")")
    }

    // MARK: Rules

    private mutating func atRule(_ head: Range<Int>, _ body: Range<Int>) {
        guard isStrict else { return }
        let name = bytes[head].prefix { $0 > 0x20 }
        guard name.elementsEqual("@font-face".utf8) else { return atFault(head.lowerBound) }
        var reader = FontFaceReader(text, at: head.lowerBound)
        faces += reader.read(declarations(body)).map { [$0] } ?? []
        diagnostics += reader.diagnostics
    }

    private mutating func rule(_ head: Range<Int>, _ body: Range<Int>) {
        var selectors: [StyleSelector] = []
        var start = head.lowerBound
        while start <= head.upperBound {
            let end = StyleBytes.find({ $0 == UInt8(ascii: ",") }, bytes, start..<head.upperBound) ?? head.upperBound
            var reader = SelectorReader(bytes, start..<end, isStrict: isStrict)
            do throws(SelectorReader.Fault) {
                selectors.append(try reader.read())
                uses += reader.uses
            } catch {
                if isStrict {
                    fault(
                        .printStyleSelector, error.range, vi: "print.css không hiểu phần chọn này: \(error.message.vi)",
                        en: "print.css does not know this selector: \(error.message.en)")
                }
            }
            start = end + 1
        }
        // Of a sheet for the web only the leaflet’s own values count.
        if !isStrict { selectors = selectors.filter { $0.isOfLeaflet } }
        guard !selectors.isEmpty || isStrict else { return }
        let found = declarations(body).filter { isStrict || $0.isCustom }
        let isBefore = selectors.contains(where: \.isBefore)
        if isStrict {
            for declaration in found where (declaration.name == "content") != isBefore && !selectors.isEmpty {
                let name = declaration.name
                fault(
                    .printStyleProperty, declaration.range, vi: isBefore ? "::before chỉ nhận content, không nhận “\(name)”" : "content chỉ dùng với ::before",
                    en: isBefore ? "::before takes content alone, not “\(name)”" : "content goes with ::before alone")
            }
        }
        declarations += found
        for selector in selectors { rules.append(StyleRule(selector, found, origin: origin)) }
    }

    // MARK: Declarations

    private mutating func declarations(_ body: Range<Int>) -> [StyleDeclaration] {
        var result: [StyleDeclaration] = []
        var start = body.lowerBound
        while start < body.upperBound {
            let end = StyleBytes.find({ $0 == UInt8(ascii: ";") }, bytes, start..<body.upperBound) ?? body.upperBound
            if let declaration = declaration(start..<end) { result.append(declaration) }
            start = end + 1
        }
        return result
    }

    private mutating func declaration(_ range: Range<Int>) -> StyleDeclaration? {
        guard let first = range.first(where: { bytes[$0] > 0x20 }) else { return nil }
        guard let colon = bytes[first..<range.upperBound].firstIndex(of: UInt8(ascii: ":")) else {
            if isStrict { fault(.printStyle, first..<range.upperBound, vi: "thiếu dấu hai chấm: viết “thuộc-tính: giá-trị”", en: "a colon is missing: write “property: value”") }
            return nil
        }
        let last = bytes[first..<colon].lastIndex { $0 > 0x20 } ?? first
        let written = String(decoding: bytes[first..<last + 1], as: UTF8.self)
        let name = written.hasPrefix("--") ? written : written.lowercased()
        // Two colons mean that a semicolon is missing; the next line would be lost without a word.
        if isStrict, let second = bytes[(colon + 1)..<range.upperBound].firstIndex(of: UInt8(ascii: ":")),
            let line = bytes[(colon + 1)..<second].lastIndex(of: 10), !bytes[(colon + 1)..<second].contains(where: StyleBytes.isQuote)
        {
            let end = bytes[(colon + 1)..<line].lastIndex { $0 > 0x20 } ?? colon
            fault(.printStyle, end..<end + 1, vi: "sau giá trị của “\(name)” thiếu dấu chấm phẩy", en: "a semicolon is missing after the value of “\(name)”")
            return nil
        }
        var scanner = StyleScanner(bytes, colon + 1..<range.upperBound)
        switch scanner.tokens() {
        case .success(let tokens): return StyleDeclaration(name: name, value: tokens, range: first..<last + 1)
        case .failure(let problem):
            // Values for the web may hold what print never reads; whoever uses them is told.
            guard isStrict else {
                return StyleDeclaration(name: name, value: [StyleToken(kind: .unusable, range: colon..<range.upperBound)], range: first..<last + 1)
            }
            let place = min(problem.offset, range.upperBound - 1)
            let isImportant = bytes[place] == UInt8(ascii: "!")
            fault(
                .printStyleValue, place..<range.upperBound,
                vi: isImportant ? "print.css không có !important; quy tắc chọn hẹp hơn hoặc viết sau thắng" : "không đọc được giá trị này của “\(name)”",
                en: isImportant ? "print.css has no !important; the narrower or later rule wins" : "this value of “\(name)” cannot be read")
            return nil
        }
    }
}

extension StyleSelector {
    /// Whether it means the leaflet as a whole, as `:root` and `.style-worker` do.
    fileprivate var isOfLeaflet: Bool {
        compounds.count == 1 && !isBefore && (compounds[0].name ?? "leaflet") == "leaflet" && compounds[0].places.allSatisfy { $0 == .root }
    }
}
