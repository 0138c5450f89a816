/// The rules of `<style>`: names of elements, classes and identifiers alone, as drawing programs write them.
struct SVGStyleSheet {
    private var rules: [(selector: Substring, rank: Int, declarations: [(name: String, value: String)])] = []

    /// Adds the rules of a sheet; at-rules and selectors that are not plain are passed over.
    mutating func add(_ text: String) {
        var rest = Self.withoutComments(text)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let declarations = Self.declarations(rest[rest.index(after: open)..<close])
            for selector in rest[..<open].split(separator: ",") {
                let plain = Self.trimmed(selector)
                guard let first = plain.unicodeScalars.first, rules.count < 5_000 else { continue }
                let isPlain = plain.dropFirst().unicodeScalars.allSatisfy {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
                }
                if isPlain { rules.append((plain, first == "#" ? 2 : first == "." ? 1 : 0, declarations)) }
            }
            rest = rest[rest.index(after: close)...]
        }
    }

    /// The properties of an element from weak to strong: attributes, rules by rank and order, its own style.
    func properties(_ element: SVGTree.Element) -> [String: String] {
        var result: [String: String] = [:]
        for name in Self.names { if let value = element.attributes[name] { result[name] = String(Self.trimmed(value[...])) } }
        if !rules.isEmpty {
            let classes = (element.attributes["class"] ?? "").split { $0 == " " || $0 == "\n" || $0 == "\t" }
            for rank in 0...2 {
                for rule in rules where rule.rank == rank {
                    let applies: Bool
                    switch rank {
                    case 0: applies = rule.selector == element.name || rule.selector == "*"
                    case 1: applies = classes.contains(rule.selector.dropFirst())
                    default: applies = element.attributes["id"].map { $0 == rule.selector.dropFirst() } ?? false
                    }
                    if applies { for (name, value) in rule.declarations { result[name] = value } }
                }
            }
        }
        if let style = element.attributes["style"] { for (name, value) in Self.declarations(style[...]) { result[name] = value } }
        return result
    }

    /// The properties that change how shapes look here.
    private static let names = [
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin",
        "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "color", "display", "visibility", "clip-path", "clip-rule",
        "stop-color", "stop-opacity", "filter", "mask", "marker", "marker-start", "marker-mid", "marker-end", "mix-blend-mode",
    ]

    private static func declarations(_ text: Substring) -> [(name: String, value: String)] {
        text.split(separator: ";").compactMap { part in
            guard let colon = part.firstIndex(of: ":") else { return nil }
            var value = trimmed(part[part.index(after: colon)...])
            if value.hasSuffix("!important") { value = trimmed(value.dropLast(10)) }
            return (String(trimmed(part[..<colon])), String(value))
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    private static func withoutComments(_ text: String) -> String {
        var bytes: [UInt8] = []
        let all = Array(text.utf8)
        var at = 0
        while at < all.count {
            if all[at...].starts(with: "/*".utf8) {
                at += 2
                while at < all.count, !all[at...].starts(with: "*/".utf8) { at += 1 }
                at += 2
            } else {
                bytes.append(all[at])
                at += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
