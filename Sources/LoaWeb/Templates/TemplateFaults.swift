import LoaMarkup

/// Collects what is wrong with templates; each place is reported once, in however many ways it is used.
struct TemplateFaults {
    private struct Place: Hashable {
        var path: SourcePath
        var offset: Int
        var code: DiagnosticCode
    }

    private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<Place> = []

    private mutating func report(
        _ code: DiagnosticCode, _ text: TemplateText, at range: Range<Int>, severity: Severity = .error,
        vi: String, en: String
    ) {
        guard seen.insert(Place(path: text.path, offset: range.lowerBound, code: code)).inserted else { return }
        diagnostics.append(text.diagnostic(code, at: range, severity: severity, vi: vi, en: en))
    }

    mutating func unknownName(
        _ text: TemplateText, _ node: TemplateNode, _ part: String, _ candidates: [String], _ context: String
    ) {
        let name = text.string(node.bytes)
        let near = Suggestion.phrase(for: part, in: candidates)
        if part == "." {
            return report(
                .templateUnknownName, text, at: node.bytes,
                vi: "{{.}} chỉ dùng trong phần lặp qua chữ hoặc số; ở đây là bản ghi (\(context))",
                en: "{{.}} is only for sections over texts or numbers; this is a record (\(context))")
        }
        let (viWhole, enWhole) = part == name ? ("", "") : (" trong “\(name)”", " in “\(name)”")
        report(
            .templateUnknownName, text, at: node.bytes,
            vi: "không có “\(part)”\(viWhole) trong dữ liệu ở đây (\(context))\(near.vi)",
            en: "there is no “\(part)”\(enWhole) in the data here (\(context))\(near.en)")
    }

    mutating func notHTML(_ text: TemplateText, _ node: TemplateNode) {
        let name = text.string(node.bytes)
        report(
            .templateNotHTML, text, at: node.bytes,
            vi: "“\(name)” là chữ thường, không phải HTML; hãy viết {{\(name)}}",
            en: "“\(name)” is plain text, not HTML; write {{\(name)}}")
    }

    mutating func escapedHTML(_ text: TemplateText, _ node: TemplateNode) {
        let name = text.string(node.bytes)
        report(
            .templateEscapedHTML, text, at: node.bytes, vi: "“\(name)” là HTML; hãy viết {{{\(name)}}}",
            en: "“\(name)” is HTML; write {{{\(name)}}}")
    }

    mutating func wrongKind(_ text: TemplateText, _ node: TemplateNode, _ kind: TemplateKind) {
        let name = text.string(node.bytes)
        let (vi, en) =
            switch kind {
            case .list: ("danh sách", "a list")
            case .record: ("bản ghi", "a record")
            default: ("cờ có/không", "a yes-or-no flag")
            }
        report(
            .templateWrongKind, text, at: node.bytes,
            vi: "“\(name)” là \(vi), không in ra được; hãy dùng {{#\(name)}}…{{/\(name)}}",
            en: "“\(name)” is \(en) and cannot be written; use {{#\(name)}}…{{/\(name)}}")
    }

    mutating func unknownPartial(_ text: TemplateText, _ node: TemplateNode, candidates: [String]) {
        let name = text.string(node.bytes)
        let near = Suggestion.phrase(for: name, in: candidates)
        report(
            .templateUnknownPartial, text, at: node.bytes, vi: "giao diện không có khuôn “\(name)”\(near.vi)",
            en: "the theme has no template “\(name)”\(near.en)")
    }

    mutating func unknownBlock(_ text: TemplateText, _ node: TemplateNode, candidates: Set<String>) {
        let name = text.string(node.bytes)
        let near = Suggestion.phrase(for: name, in: candidates)
        report(
            .templateUnknownBlock, text, at: node.bytes, vi: "khuôn cha không có khối “\(name)”\(near.vi)",
            en: "the parent template has no block “\(name)”\(near.en)")
    }

    mutating func ignored(_ text: TemplateText, _ node: TemplateNode) {
        let range = node.tag.isEmpty ? node.bytes : node.tag
        report(
            .templateIgnored, text, at: range, severity: .warning,
            vi: "nằm ngoài các khối {{$tên}} nên không bao giờ hiện; hãy đưa vào một khối hoặc xoá đi",
            en: "stands outside the {{$name}} blocks and is never shown; put it into a block or remove it")
    }

    mutating func tooComplex(_ text: TemplateText, _ range: Range<Int>) {
        report(
            .templateTooComplex, text, at: range, vi: "các khuôn gọi nhau theo quá nhiều cách; hãy đơn giản bớt",
            en: "the templates call each other in too many ways; make them simpler")
    }

    mutating func missing(_ name: String) {
        diagnostics.append(
            Diagnostic(
                .error, .templateMissing, at: SourceSpan(SourcePath(name + ".mustache")),
                vi: "giao diện thiếu khuôn bắt buộc “\(name)”", en: "the theme lacks the required template “\(name)”"))
    }

    /// Reports every call that closes a circle of calls none of which goes deeper into the data.
    mutating func reportEndless(_ calls: [[TemplateCompiler.FlatCall]], _ trees: [TemplateTree]) {
        enum State { case new, open, done }
        var states = [State](repeating: .new, count: calls.count)
        for start in calls.indices where states[start] == .new {
            var stack = [(routine: start, next: 0)]
            states[start] = .open
            while let (routine, next) = stack.last {
                guard next < calls[routine].count else {
                    states[routine] = .done
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let call = calls[routine][next]
                if states[call.target] == .new {
                    states[call.target] = .open
                    stack.append((call.target, 0))
                } else if states[call.target] == .open {
                    report(
                        .templateEndless, trees[call.tree].text, at: call.tag,
                        vi: "khuôn này gọi lại chính nó mà không đi sâu vào dữ liệu; hãy đặt trong {{#danh_sách}}",
                        en: "the template calls itself without going deeper into the data; put it into {{#list}}")
                }
            }
        }
    }
}
