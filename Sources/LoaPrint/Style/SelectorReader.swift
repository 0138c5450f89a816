internal import LoaMarkup

/// Reads one selector: names, classes, places among siblings, `>` and spaces.
struct SelectorReader {
    struct Fault: Error {
        var range: Range<Int>
        var message: Message
    }

    /// The names that elements of leaflets have.
    static let names: Set<String> = [
        "leaflet", "panel", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "table", "caption", "tr", "th", "td", "figure",
        "figcaption", "img", "svg", "hr", "pre", "code", "strong", "em", "del", "a", "sup", "abbr", "mark", "span", "qr", "chart", "notes", "footer", "div",
    ]

    /// A class that is the name of a format or panel (`leaflet.a5`, `panel.bia`).
    struct NameUse: Sendable {
        var isPanel: Bool
        var name: String
        var range: Range<Int>
    }

    /// The formats and panels that it names.
    private(set) var uses: [NameUse] = []
    private let bytes: [UInt8]
    private let isStrict: Bool
    private var at: Int
    private let end: Int

    init(_ bytes: [UInt8], _ range: Range<Int>, isStrict: Bool) {
        self.bytes = bytes
        self.isStrict = isStrict
        at = range.lowerBound
        end = range.upperBound
    }

    mutating func read() throws(Fault) -> StyleSelector {
        var selector = StyleSelector(compounds: [])
        var isChild = false
        while true {
            while at < end, bytes[at] <= 0x20 { at += 1 }
            guard at < end else { break }
            if selector.isBefore { throw fault(at..<at + 1, vi: "::before đứng cuối", en: "::before stands last") }
            if bytes[at] == UInt8(ascii: ">") {
                guard !selector.compounds.isEmpty, !isChild else { throw fault(at..<at + 1, vi: "dấu > đứng giữa hai phần tử", en: "> stands between two elements") }
                isChild = true
                at += 1
                continue
            }
            var compound = StyleCompound()
            compound.isChild = isChild
            isChild = false
            try read(&compound, &selector)
            selector.compounds.append(compound)
            if selector.compounds.count > 12 { throw fault(at - 1..<at, vi: "quá nhiều tầng, nhiều nhất 12", en: "too many levels, 12 at most") }
        }
        guard !selector.compounds.isEmpty, !isChild else {
            let last = bytes[..<end].lastIndex { $0 > 0x20 } ?? 0
            throw fault(last..<last + 1, vi: "chưa nói phần tử nào", en: "it names no element")
        }
        return selector
    }

    private func fault(_ range: Range<Int>, vi: String, en: String) -> Fault { Fault(range: range, message: Message(vi: vi, en: en)) }

    private mutating func read(_ compound: inout StyleCompound, _ selector: inout StyleSelector) throws(Fault) {
        var isFirst = true
        var ranges: [Range<Int>] = []
        defer {
            if compound.name == "leaflet" || compound.name == "panel" {
                uses += zip(compound.classes, ranges).map { NameUse(isPanel: compound.name == "panel", name: $0, range: $1) }
            }
        }
        while at < end, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">") {
            let start = at
            if selector.isBefore { throw fault(start..<start + 1, vi: "::before đứng cuối", en: "::before stands last") }
            switch bytes[at] {
            case UInt8(ascii: "*") where isFirst: at += 1
            case UInt8(ascii: "."):
                at += 1
                let name = name()
                if name.isEmpty { throw fault(start..<start + 1, vi: "sau dấu chấm là tên lớp", en: "a class follows the dot") }
                compound.classes.append(name)
                ranges.append(start + 1..<at)
            case UInt8(ascii: ":"): try pseudo(&compound, &selector)
            default:
                let name = name()
                guard isFirst, !name.isEmpty else { throw unknown(start..<max(at, start + 1)) }
                if isStrict, !Self.names.contains(name) {
                    let near = Suggestion.phrase(for: name, in: Self.names.sorted())
                    throw fault(start..<at, vi: "không có phần tử “\(name)”\(near.vi)", en: "there is no element “\(name)”\(near.en)")
                }
                compound.name = name
            }
            isFirst = false
        }
    }

    private func unknown(_ range: Range<Int>) -> Fault {
        fault(
            range, vi: "chỉ có tên phần tử, .lớp, khoảng trắng, >, :first-child, :last-child, :nth-child(), ::marker, ::before",
            en: "there are element names, .classes, spaces, >, :first-child, :last-child, :nth-child(), ::marker and ::before")
    }

    private mutating func pseudo(_ compound: inout StyleCompound, _ selector: inout StyleSelector) throws(Fault) {
        let start = at
        while at < end, bytes[at] == UInt8(ascii: ":") { at += 1 }
        let colons = at - start
        let word = name()
        switch (colons, word) {
        case (1, "root"): compound.places.append(.root)
        case (1, "first-child"): compound.places.append(.first)
        case (1, "last-child"): compound.places.append(.last)
        case (1, "nth-child"): compound.places.append(try nth(start))
        case (2, "marker"):
            // A marker is an element of its own inside the item.
            selector.compounds.append(compound)
            compound = StyleCompound(name: "::marker", isChild: true)
        case (2, "before"): selector.isBefore = true
        default: throw unknown(start..<max(at, start + 1))
        }
    }

    private mutating func nth(_ start: Int) throws(Fault) -> StyleCompound.Place {
        guard at < end, bytes[at] == UInt8(ascii: "("), let close = bytes[at..<end].firstIndex(of: UInt8(ascii: ")")) else { throw unknown(start..<at) }
        let inside = String(decoding: bytes[at + 1..<close].filter { $0 > 0x20 }, as: UTF8.self)
        at = close + 1
        switch inside {
        case "odd": return .odd
        case "even": return .even
        default:
            guard let number = Int(inside), 1...10_000 ~= number else {
                throw fault(start..<at, vi: ":nth-child nhận odd, even hoặc một số", en: ":nth-child takes odd, even or a number")
            }
            return .number(number)
        }
    }

    private mutating func name() -> String {
        let start = at
        while at < end, Self.isLetter(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// Whether a byte belongs to a name: letters, digits, hyphens, underscores and everything beyond ASCII.
    static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }
}
