/// Reads one selector: names, classes, places among siblings, `>` and spaces.
struct SelectorReader {
    struct Fault: Error {
        var offset: Int
        var vi: String
        var en: String
    }

    private let bytes: [UInt8]
    private var at: Int
    private let end: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        at = range.lowerBound
        end = range.upperBound
    }

    mutating func read() -> Result<StyleSelector, Fault> {
        var selector = StyleSelector(compounds: [])
        var isChild = false
        while true {
            let start = at
            while at < end, bytes[at] <= 0x20 { at += 1 }
            guard at < end else { break }
            if bytes[at] == UInt8(ascii: ">") {
                guard !selector.compounds.isEmpty, !isChild else { return .failure(Fault(offset: at, vi: "dấu > đứng sau một phần tử", en: "> stands after an element")) }
                isChild = true
                at += 1
                continue
            }
            var compound = StyleCompound()
            compound.isChild = isChild
            isChild = false
            if case .failure(let fault) = self.compound(&compound, &selector) { return .failure(fault) }
            if at == start { return .failure(Fault(offset: at, vi: "ký tự lạ", en: "a strange character")) }
            selector.compounds.append(compound)
        }
        guard !selector.compounds.isEmpty, !isChild else { return .failure(Fault(offset: max(0, end - 1), vi: "chưa nói phần tử nào", en: "it names no element")) }
        return .success(selector)
    }

    private mutating func compound(_ compound: inout StyleCompound, _ selector: inout StyleSelector) -> Result<Void, Fault> {
        var isFirst = true
        while at < end, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">") {
            let start = at
            switch bytes[at] {
            case UInt8(ascii: "*") where isFirst: at += 1
            case UInt8(ascii: "."):
                at += 1
                let name = name()
                if name.isEmpty { return .failure(Fault(offset: start, vi: "sau dấu chấm là tên lớp", en: "a class follows the dot")) }
                compound.classes.append(name)
            case UInt8(ascii: ":"):
                if case .failure(let fault) = pseudo(&compound, &selector) { return .failure(fault) }
            default:
                let name = name()
                guard isFirst, !name.isEmpty else {
                    return .failure(
                        Fault(
                            offset: start, vi: "chỉ có tên phần tử, .lớp, :first-child, :last-child, :nth-child(), ::marker, ::before",
                            en: "there are element names, .classes, :first-child, :last-child, :nth-child(), ::marker and ::before"))
                }
                compound.name = name
            }
            isFirst = false
        }
        return .success(())
    }

    private mutating func pseudo(_ compound: inout StyleCompound, _ selector: inout StyleSelector) -> Result<Void, Fault> {
        let start = at
        while at < end, bytes[at] == UInt8(ascii: ":") { at += 1 }
        let isElement = at - start == 2
        let word = name()
        switch (isElement, word) {
        case (false, "root"): compound.name = "leaflet"
        case (false, "first-child"): compound.places.append(.first)
        case (false, "last-child"): compound.places.append(.last)
        case (false, "nth-child"):
            guard at < end, bytes[at] == UInt8(ascii: "("), let close = (at..<end).first(where: { bytes[$0] == UInt8(ascii: ")") }) else { fallthrough }
            let inside = String(decoding: bytes[at + 1..<close].filter { $0 > 0x20 }, as: UTF8.self)
            at = close + 1
            if inside == "odd" {
                compound.places.append(.odd)
            } else if inside == "even" {
                compound.places.append(.even)
            } else if let number = Int(inside), number > 0 {
                compound.places.append(.number(number))
            } else {
                return .failure(Fault(offset: start, vi: ":nth-child nhận odd, even hoặc một số", en: ":nth-child takes odd, even or a number"))
            }
        case (true, "marker"):
            // A marker is an element of its own inside the item.
            selector.compounds.append(compound)
            compound = StyleCompound(name: "::marker", isChild: true)
        case (true, "before"): selector.isBefore = true
        default:
            return .failure(
                Fault(offset: start, vi: "chỉ có :first-child, :last-child, :nth-child(), ::marker, ::before", en: "there are :first-child, :last-child, :nth-child(), ::marker and ::before"))
        }
        return .success(())
    }

    private mutating func name() -> String {
        let start = at
        while at < end {
            switch bytes[at] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: at += 1
            default: return String(decoding: bytes[start..<at], as: UTF8.self)
            }
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }
}
