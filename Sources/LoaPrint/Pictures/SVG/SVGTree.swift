internal import LoaPictures

/// The elements of an SVG, flat, in order.
struct SVGTree {
    /// An element.
    struct Element {
        let name: String
        var attributes: [String: String]
        let line: Int
        var children: [Int] = []
    }

    /// The most elements of a drawing.
    static let mostElements = 20_000
    /// The largest file.
    static let mostBytes = 4 << 20

    private(set) var elements: [Element] = []
    private(set) var styles = SVGStyleSheet()
    private var identifiers: [String: Int] = [:]

    /// Reads an SVG that ``PictureFile`` has found well-formed and free of what runs or fetches.
    init(_ bytes: [UInt8]) throws(PictureFault) {
        guard bytes.count <= Self.mostBytes else {
            throw Self.fault(vi: "tệp SVG lớn hơn 4 MiB", en: "the SVG is larger than 4 MiB", line: 0)
        }
        var scanner = XMLScanner(bytes)
        var open: [Int] = []
        var css: [UInt8]?
        var (line, counted) = (1, 0)
        while let (event, range) = try scanner.next() {
            line += bytes[counted..<range.lowerBound].count { $0 == 0x0A }
            counted = range.lowerBound
            switch event {
            case .start(let name, let attributes, let isEmpty, _):
                guard elements.count < Self.mostElements else {
                    throw Self.fault(vi: "SVG có quá nhiều hình", en: "the SVG has too many shapes", line: line)
                }
                let index = elements.count
                elements.append(Element(name: SVGNames.split(name).local, attributes: Self.attributes(attributes, bytes), line: line))
                if let parent = open.last { elements[parent].children.append(index) }
                if let id = elements[index].attributes["id"], identifiers[id] == nil { identifiers[id] = index }
                if !isEmpty { open.append(index) }
                if elements[index].name == "style", !isEmpty { css = [] }
            case .end:
                if let text = css, open.last.map({ elements[$0].name == "style" }) ?? false {
                    styles.add(String(decoding: text, as: UTF8.self))
                    css = nil
                }
                _ = open.popLast()
            case .text: css? += XMLText.decode(bytes[range]) ?? []
            case .cdata(let content): css? += bytes[content]
            default: break
            }
        }
    }

    /// The element of an identifier.
    func element(id: String) -> Int? { identifiers[id] }

    /// The element that `url(#…)` or `#…` names.
    func element(reference text: String) -> Int? {
        guard let start = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        let id = text[text.utf8.index(after: start)...].prefix { $0 != ")" && $0 != "\"" && $0 != "'" }
        return element(id: String(id))
    }

    /// The attributes by local name, so that `xlink:href` reads as `href`.
    private static func attributes(_ list: [XMLScanner.Attribute], _ bytes: [UInt8]) -> [String: String] {
        var result: [String: String] = [:]
        for attribute in list {
            let (prefix, local) = SVGNames.split(attribute.name)
            guard prefix.isEmpty || local == "href" else { continue }
            let value = XMLText.decode(bytes[attribute.value]).map { String(decoding: $0, as: UTF8.self) } ?? ""
            if prefix.isEmpty || result[local] == nil { result[local] = value }
        }
        return result
    }

    static func fault(vi: String, en: String, line: Int) -> PictureFault {
        PictureFault(
            .printDrawing, vi: line > 0 ? vi + " (dòng \(line))" : vi, en: line > 0 ? en + " (line \(line))" : en, line: line)
    }
}
