/// Builds the tree of one document from events, without recursion over hostile depth.
struct SettingsComposer {
    /// The deepest nesting allowed; nothing a person writes comes near.
    static let depthLimit = 32

    let path: SourcePath
    let firstLine: Int
    private var diagnostics: [Diagnostic] = []
    private var open: [Frame] = []
    private var root: Settings?

    /// A list or mapping that is not closed yet.
    private struct Frame {
        var isMapping: Bool
        var span: SourceSpan
        var items: [Settings] = []
        var entries: [Settings.Entry] = []
        /// The keys so far, so that thousands of them cost no more each than a few.
        var known: Set<String> = []
        var key: (text: String, span: SourceSpan)?
        /// Set while a value is read that belongs to a refused key.
        var dropsValue = false
    }

    init(path: SourcePath, firstLine: Int) {
        self.path = path
        self.firstLine = firstLine
    }

    /// The tree with the faults found; nil after a fault of syntax and for an empty document.
    mutating func compose(_ bytes: ArraySlice<UInt8>) -> Reported<Settings?> {
        let isRead = YAMLEventReader.withReader(of: bytes) { readAll(&$0, bytes) }
        if isRead, let root, case .scalar(_, .plain) = root.content,
            let column = YAMLLine(root.span.line - firstLine, of: bytes).colonWithoutSpace
        {
            let translator = YAMLFaultTranslator(path: path, firstLine: firstLine)
            return Reported(nil, diagnostics + [translator.missingSpace(root.span.line - firstLine, column)])
        }
        return Reported(isRead ? root : nil, diagnostics)
    }

    private mutating func readAll(_ reader: inout YAMLEventReader, _ bytes: ArraySlice<UInt8>) -> Bool {
        var documents = 0
        while true {
            let marked: YAMLMarkedEvent
            do {
                marked = try reader.next()
            } catch {
                diagnostics.append(YAMLFaultTranslator(path: path, firstLine: firstLine).diagnostic(error, in: bytes))
                return false
            }
            switch marked.event {
            case .streamEnd: return true
            case .documentEnd: break
            case .documentStart:
                documents += 1
                if documents > 1 {
                    report(
                        .yamlDocuments, span(marked),
                        vi: "chỉ được có một khối YAML trong tệp này; bỏ dòng “---” thứ hai",
                        en: "only one YAML document is allowed in this file; remove the second “---” line")
                    return true
                }
            default:
                guard take(marked) else { return false }
            }
        }
    }

    /// Takes in one event; false when reading cannot go on.
    private mutating func take(_ marked: YAMLMarkedEvent) -> Bool {
        let place = span(marked)
        if marked.anchor != nil {
            report(
                .yamlAnchor, place, vi: "không dùng “&tên” của YAML ở đây; nếu là chữ, đặt trong dấu ngoặc kép",
                en: "YAML anchors (“&name”) are not used here; put text in quotation marks")
        }
        if marked.tag != nil {
            report(
                .yamlTag, place, vi: "không dùng “!kiểu” của YAML ở đây; nếu là chữ, đặt trong dấu ngoặc kép",
                en: "YAML tags (“!type”) are not used here; put text in quotation marks")
        }
        switch marked.event {
        case .scalar(let text, let style):
            let isEmpty = style == .plain && (text.isEmpty || text == "~")
            if isKeyNext {
                key(text, isEmpty: isEmpty, at: place)
            } else {
                add(Settings(isEmpty ? .empty : .scalar(text, style), at: place))
            }
        case .alias:
            report(
                .yamlAnchor, place, vi: "không dùng “*tên” của YAML ở đây; nếu là chữ, đặt trong dấu ngoặc kép",
                en: "YAML aliases (“*name”) are not used here; put text in quotation marks")
            if isKeyNext {
                open[open.count - 1].key = ("", place)
                open[open.count - 1].dropsValue = true
            } else {
                add(Settings(.empty, at: place))
            }
        case .sequenceStart, .mappingStart:
            if isKeyNext {
                report(
                    .yamlComplexKey, place,
                    vi: "tên mục phải là chữ trên một dòng; nếu chữ có [ hoặc {, đặt trong dấu ngoặc kép",
                    en: "a key must be text on one line; put it in quotation marks if it has [ or {")
                return false
            }
            guard open.count < Self.depthLimit else {
                report(
                    .yamlDepth, place, vi: "lồng nhau quá \(Self.depthLimit) tầng",
                    en: "nested deeper than \(Self.depthLimit) levels")
                return false
            }
            let isMapping = if case .mappingStart = marked.event { true } else { false }
            open.append(Frame(isMapping: isMapping, span: place))
        case .sequenceEnd, .mappingEnd:
            guard let frame = open.popLast() else { return false }
            add(Settings(frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items), at: frame.span))
        case .documentStart, .documentEnd, .streamEnd: break
        }
        return true
    }

    private var isKeyNext: Bool {
        guard let frame = open.last else { return false }
        return frame.isMapping && frame.key == nil
    }

    private mutating func key(_ text: String, isEmpty: Bool, at place: SourceSpan) {
        let top = open.count - 1
        open[top].key = (text, place)
        open[top].dropsValue = true
        if text == "<<" {
            report(
                .yamlAnchor, place, vi: "không dùng “<<” của YAML ở đây; chép các mục ra",
                en: "YAML merge keys (“<<”) are not used here; write the entries out")
        } else if isEmpty {
            report(.yamlComplexKey, place, vi: "thiếu tên mục trước dấu “:”", en: "the key before “:” is missing")
        } else if !open[top].known.insert(text).inserted, let first = open[top].entries.first(where: { $0.key == text }) {
            report(
                .yamlDuplicateKey, place, vi: "mục “\(text)” đã có ở dòng \(first.keySpan.line); giữ một, bỏ một",
                en: "the key “\(text)” already stands on line \(first.keySpan.line); keep one of them")
        } else {
            open[top].dropsValue = false
        }
    }

    private mutating func add(_ value: Settings) {
        let top = open.count - 1
        guard top >= 0 else {
            root = value
            return
        }
        guard open[top].isMapping else {
            open[top].items.append(value)
            return
        }
        if let key = open[top].key, !open[top].dropsValue {
            open[top].entries.append(Settings.Entry(key: key.text, keySpan: key.span, value: value))
        }
        open[top].key = nil
        open[top].dropsValue = false
    }

    private func span(_ marked: YAMLMarkedEvent) -> SourceSpan {
        let isOneLine = marked.line == marked.endLine
        return SourceSpan(
            path, line: firstLine + marked.line, column: marked.column + 1,
            length: isOneLine ? max(1, marked.endColumn - marked.column) : 1)
    }

    private mutating func report(_ code: DiagnosticCode, _ place: SourceSpan, vi: String, en: String) {
        diagnostics.append(Diagnostic(.error, code, at: place, vi: vi, en: en))
    }
}
