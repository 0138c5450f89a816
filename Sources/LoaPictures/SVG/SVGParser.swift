/// Reads an SVG, refuses what runs or fetches, and keeps what draws.
struct SVGParser {
    private struct Open {
        let name: String
        let isKept: Bool
        let isStyle: Bool
        let depth: Int
    }

    private var scanner: XMLScanner
    private var names = SVGNames()
    private var open: [Open] = []
    private var pieces = PicturePieces()
    private var style: [UInt8] = []
    private var size: (width: Int, height: Int)?

    /// Reads an SVG; comments, `<metadata>`, instructions, the DOCTYPE and what editors left for themselves go.
    static func parse(_ bytes: [UInt8]) throws(PictureFault) -> ParsedPicture {
        var parser = SVGParser(scanner: XMLScanner(bytes))
        return try parser.run()
    }

    private init(scanner: XMLScanner) { self.scanner = scanner }

    private mutating func run() throws(PictureFault) -> ParsedPicture {
        try checkCharacters()
        while let (event, range) = try scanner.next() { try take(event, range) }
        guard open.isEmpty else { throw PictureFault.truncated(.svg) }
        guard let size else { throw Self.notSVG }
        return try .make(.svg, size: size, pieces: pieces)
    }

    private func checkCharacters() throws(PictureFault) {
        let bytes = scanner.bytes
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw scanner.fault(vi: "chữ không phải mã UTF-8", en: "the text is not UTF-8", at: 0)
        }
        if let index = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
            throw scanner.fault(vi: "có ký tự điều khiển", en: "a control character", at: index)
        }
    }

    private mutating func take(_ event: XMLScanner.Event, _ range: Range<Int>) throws(PictureFault) {
        switch event {
        case .comment: break
        case .doctype(let hasSubset):
            guard !hasSubset else {
                throw scanner.active(
                    vi: "khai báo trong DOCTYPE", en: "declarations in its DOCTYPE", at: range.lowerBound)
            }
            guard size == nil else {
                throw scanner.fault(vi: "DOCTYPE sai chỗ", en: "a misplaced DOCTYPE", at: range.lowerBound)
            }
        case .instruction(let target): try instruction(target, range)
        case .text: try text(range, range)
        case .cdata(let content): try text(content, range, isCDATA: true)
        case .start(let name, let attributes, let isEmpty, let tail):
            try start(name, attributes, range.lowerBound, tail)
            if isEmpty { try end(name, nil, at: range.lowerBound) }
        case .end(let name): try end(name, range, at: range.lowerBound)
        }
    }

    private func instruction(_ target: String, _ range: Range<Int>) throws(PictureFault) {
        let text = String(decoding: scanner.bytes[range], as: UTF8.self).lowercased()
        if target.lowercased() == "xml-stylesheet" {
            throw scanner.active(vi: "chỉ thị \(target)", en: "the instruction \(target)", at: range.lowerBound)
        }
        guard target.lowercased() == "xml",
            let encoding = text.split(separator: "encoding", maxSplits: 1).dropFirst().first
        else { return }
        let value = encoding.drop { " \t\r\n='\"".contains($0) }.prefix { !"'\" ?".contains($0) }
        guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(value) else {
            throw scanner.fault(
                vi: "mã chữ \(value), cần UTF-8", en: "its encoding is \(value), where UTF-8 is needed",
                at: range.lowerBound)
        }
    }

    private mutating func text(_ content: Range<Int>, _ whole: Range<Int>, isCDATA: Bool = false) throws(PictureFault) {
        let raw = scanner.bytes[content]
        guard let parent = open.last else {
            guard !isCDATA, raw.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
                throw size == nil
                    ? Self.notSVG : scanner.fault(vi: "chữ sau </svg>", en: "text after </svg>", at: content.lowerBound)
            }
            return
        }
        guard let decoded = isCDATA ? Array(raw) : XMLText.decode(raw) else {
            throw scanner.fault(vi: "ký hiệu & không rõ", en: "an unknown & reference", at: content.lowerBound)
        }
        guard parent.isKept else { return }
        if parent.isStyle { style += decoded }
        pieces.keep(whole)
    }

    private mutating func start(
        _ name: String, _ attributes: [XMLScanner.Attribute], _ at: Int, _ tail: Range<Int>
    ) throws(PictureFault) {
        guard open.count < 256, !(open.isEmpty && size != nil) else {
            throw scanner.fault(vi: "thẻ <\(name)> lồng sai chỗ", en: "the tag <\(name)> is misplaced", at: at)
        }
        let depth = names.depth
        var values: [[UInt8]] = []
        for attribute in attributes {
            guard let value = XMLText.decode(scanner.bytes[attribute.value]) else {
                throw scanner.fault(
                    vi: "ký hiệu & không rõ trong \(attribute.name)", en: "an unknown & reference in \(attribute.name)",
                    at: attribute.whole.lowerBound)
            }
            values.append(value)
            let (prefix, local) = SVGNames.split(attribute.name)
            guard attribute.name == "xmlns" || prefix == "xmlns" else { continue }
            guard names.bind(prefix.isEmpty ? "" : local, String(decoding: value, as: UTF8.self)) else {
                throw scanner.fault(vi: "quá nhiều xmlns", en: "too many xmlns", at: at)
            }
        }
        let element = try element(name, at)
        let isKept = element != nil && (open.last?.isKept ?? true)
        guard !(isKept && open.last?.isStyle == true) else {
            throw scanner.fault(
                vi: "thẻ <\(name)> nằm trong <style>", en: "the tag <\(name)> is inside <style>", at: at)
        }
        if let element, isKept {
            if open.isEmpty { try root(element, attributes, values) }
            pieces.keep(at..<at + 1 + name.utf8.count)
            let judge = SVGAttributes(scanner: scanner, names: names)
            for (attribute, value) in zip(attributes, values) {
                switch try judge.judge(attribute, on: element, value: value) {
                case .keep: pieces.keep(attribute.whole)
                case .drop: break
                case .replace(let fresh):
                    pieces.keep(attribute.whole.lowerBound..<attribute.value.lowerBound)
                    pieces.add(fresh)
                    pieces.keep(attribute.value.upperBound..<attribute.whole.upperBound)
                }
            }
            pieces.keep(tail)
        }
        guard isKept || !open.isEmpty else { throw Self.notSVG }
        open.append(Open(name: name, isKept: isKept, isStyle: element == "style", depth: depth))
    }

    /// The local name of an element that draws; nil for one to leave out.
    private func element(_ name: String, _ at: Int) throws(PictureFault) -> String? {
        let (prefix, local) = SVGNames.split(name)
        guard let uri = names.uri(of: prefix) else {
            throw scanner.fault(
                vi: "tiền tố “\(prefix):” chưa khai báo", en: "the prefix “\(prefix):” is not declared", at: at)
        }
        let lower = local.lowercased()
        if lower == "script" || SVGVocabulary.active.contains(uri)
            || (uri == SVGVocabulary.svg && SVGVocabulary.running.contains(lower))
        {
            throw scanner.active(vi: "thẻ <\(name)>", en: "the tag <\(name)>", at: at)
        }
        return uri == SVGVocabulary.svg && SVGVocabulary.drawn.contains(local) ? local : nil
    }

    private mutating func root(
        _ element: String, _ attributes: [XMLScanner.Attribute], _ values: [[UInt8]]
    ) throws(PictureFault) {
        guard element == "svg" else { throw Self.notSVG }
        func value(_ name: String) -> String? {
            zip(attributes, values).first { $0.0.name == name }.map { String(decoding: $0.1, as: UTF8.self) }
        }
        size = try SVGSize.pixels(width: value("width"), height: value("height"), viewBox: value("viewBox"))
    }

    private mutating func end(_ name: String, _ range: Range<Int>?, at: Int) throws(PictureFault) {
        guard let last = open.popLast(), last.name == name else {
            throw scanner.fault(
                vi: "thẻ đóng </\(name)> không khớp", en: "the closing tag </\(name)> does not match", at: at)
        }
        if last.isStyle, last.isKept {
            if let offence = SVGStyleGuard.offence(in: style) {
                throw scanner.active(vi: "\(offence) trong <style>", en: "\(offence) in <style>", at: at)
            }
            style = []
        }
        if last.isKept, let range { pieces.keep(range) }
        names.leave(to: last.depth)
    }

    private static let notSVG = PictureFault(
        .imageSVGSyntax,
        vi:
            "tệp là văn bản có thẻ nhưng gốc không phải <svg xmlns=\"http://www.w3.org/2000/svg\">; hãy lưu lại dạng “Plain SVG”",
        en: "the file is markup whose root is not <svg xmlns=\"http://www.w3.org/2000/svg\">; save it as “Plain SVG”")
}
