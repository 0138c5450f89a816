internal import LoaMarkup

/// Reads one format of `formats.yaml`.
struct FormatReader {
    let id: Spanned<String>
    let path: SourcePath
    /// The keys of the format; what is read from it is known, the rest is told.
    var reader: SettingsReader

    /// Reads a format; nil where its sheet or its panels are not known.
    ///
    /// Every key is asked for whatever the others say, so that one fault is one message.
    static func read(_ id: Spanned<String>, _ path: SourcePath, _ reader: inout SettingsReader) -> PrintFormat? {
        var own = FormatReader(id: id, path: path, reader: reader)
        let format = own.format()
        reader = own.reader
        return format
    }

    private mutating func format() -> PrintFormat? {
        checkID()
        let vi = reader.text("name", required: true)?.value ?? id.value
        let en = reader.text("name_en")?.value ?? vi
        let sheet = size("sheet")
        let like = reader.text("like")
        let (bleed, safe) = (measure("bleed", most: 20), measure("safe", most: 50))
        let (flip, filling) = (reader.choice("flip", of: FlipEdge.self)?.value, reader.choice("fill", of: PanelFilling.self)?.value ?? .named)
        let (type, leading) = (range("type", required: true, in: 4...400), range("leading", in: 0.5...3))
        let (paper, paperEn) = (reader.text("paper")?.value, reader.text("paper_en")?.value)
        var format = PrintFormat(
            id: id.value, name: Message(vi: vi, en: en), place: SourcePlace(path: path, line: id.span.line, byteColumn: id.span.column),
            sheet: sheet ?? PaperSize(1, 1), panels: [], fit: FitLimits(size: type ?? 8...12, leading: leading ?? 0.94...1.1))
        format.like = like?.value
        format.bleed = bleed ?? format.bleed
        format.safe = safe ?? format.safe
        format.flip = flip ?? format.flip
        format.filling = filling
        format.paper = paper.map { Message(vi: $0, en: paperEn ?? $0) }
        let isWhole = filling == .flow ? readRunning(&format, hasSheet: sheet != nil) : readPanels(&format, hasSheet: sheet != nil)
        let folds = reader.value("folds")
        let impose = reader.value("impose")
        guard isWhole, sheet != nil else { return nil }
        checkSafe(format)
        format.folds = self.folds(folds, format)
        if let impose { format.imposition = imposition(impose, format) }
        return format
    }

    // MARK: Faults

    mutating func fault(_ span: SourceSpan?, vi: String, en: String, severity: Severity = .error) {
        reader.report(.printFormats, at: span ?? id.span, vi: vi, en: en, severity: severity)
    }

    /// Names of formats and panels are classes in style sheets, words in commands and parts of file names.
    static func isName(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, 0x61...0x7A ~= first, bytes.count <= 40 else { return false }
        return bytes.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
    }

    private mutating func checkID() {
        guard !Self.isName(id.value) else { return }
        fault(
            id.span, vi: "tên khổ in “\(id.value)” viết bằng chữ thường không dấu, chữ số, gạch nối, ví dụ a5-2",
            en: "the name “\(id.value)” of a format is made of small letters without marks, digits and hyphens, as a5-2")
    }

    /// Text keeps away from cuts on both sides and needs room between.
    private mutating func checkSafe(_ format: PrintFormat) {
        guard let narrow = format.panels.min(by: { min($0.width, $0.height) < min($1.width, $1.height) }) else { return }
        guard format.safe * 2 >= min(narrow.width, narrow.height) else { return }
        fault(
            reader.keySpan("safe"), vi: "lề an toàn (safe) không chừa chỗ cho chữ trên ô “\(narrow.name)”",
            en: "the margin “safe” leaves no room for text on the panel “\(narrow.name)”")
    }

    // MARK: Measures

    /// `297 x 210`, in millimetres.
    mutating func size(_ key: String) -> PaperSize? {
        guard let text = reader.text(key, required: true) else { return nil }
        if let (width, height) = FormatMeasures.pair(text.value, around: ["x", "X", "×"]), 10...2000 ~= width, 10...2000 ~= height {
            return PaperSize(width, height)
        }
        fault(
            text.span, vi: "“\(key)” là rộng x cao bằng mm, từ 10 đến 2000, ví dụ \(key): 297 x 210",
            en: "“\(key)” is width x height in millimetres from 10 to 2000, as \(key): 297 x 210")
        return nil
    }

    /// A number of millimetres.
    mutating func measure(_ key: String, least: Double = 0, most: Double = 2000) -> Double? {
        guard let text = reader.text(key) else { return nil }
        if let value = FormatMeasures.number(text.value), least...most ~= value { return value }
        let (low, high) = (Int(least), Int(most))
        fault(
            text.span, vi: "“\(key)” là số mm từ \(low) đến \(high), ví dụ \(key): \(max(low, min(3, high)))",
            en: "“\(key)” is a number of millimetres from \(low) to \(high), as \(key): \(max(low, min(3, high)))")
        return nil
    }

    /// `9.5 – 12`, or a single number.
    private mutating func range(_ key: String, required: Bool = false, in bounds: ClosedRange<Double>) -> ClosedRange<Double>? {
        guard let text = reader.text(key, required: required) else { return nil }
        let ends = FormatMeasures.number(text.value).map { ($0, $0) } ?? FormatMeasures.pair(text.value, around: ["–", "-", "…"])
        if let (low, high) = ends, low <= high, bounds ~= low, bounds ~= high { return low...high }
        let example = key == "type" ? "type: 9.5 – 12" : "leading: 0.95 – 1.1"
        fault(
            text.span, vi: "“\(key)” viết từ nhỏ đến lớn, trong khoảng \(short(bounds.lowerBound)) đến \(short(bounds.upperBound)), ví dụ \(example)",
            en: "“\(key)” goes from small to large within \(short(bounds.lowerBound)) to \(short(bounds.upperBound)), as \(example)")
        return nil
    }

    /// A measure as people write it, with at most two decimals.
    func short(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
