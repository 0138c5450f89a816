/// One line of YAML, taken apart as far as messages need it.
struct YAMLLine {
    private let scalars: [Unicode.Scalar]

    /// The line with this number, from 0; empty past the end.
    init(_ number: Int, of bytes: ArraySlice<UInt8>) {
        var start = bytes.startIndex
        for _ in 0..<max(number, 0) {
            guard let end = bytes[start...].firstIndex(of: 0x0A) else {
                start = bytes.endIndex
                break
            }
            start = end + 1
        }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
        scalars = Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
    }

    /// The scalar at a column, from 0.
    subscript(column: Int) -> Unicode.Scalar? { scalars.indices.contains(column) ? scalars[column] : nil }

    /// Where the first tab stands among the blanks that begin the line.
    var indentTab: Int? { scalars.prefix { $0 == " " || $0 == "\t" }.firstIndex(of: "\t") }

    /// Whether the first thing is a `:`.
    var startsWithColon: Bool { scalars.first { $0 != " " } == ":" }

    /// Where a `:` stands that ends a key and lacks its space, as in `title:Abc`.
    var colonWithoutSpace: Int? {
        guard let colon = scalars.firstIndex(of: ":"), colon + 1 < scalars.count, scalars[colon + 1] != " " else {
            return nil
        }
        let key = scalars[..<colon].drop { $0 == " " || $0 == "-" }
        guard !key.isEmpty,
            key.allSatisfy({
                $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || $0.value < 0x3A && $0.value > 0x2F
            })
        else { return nil }
        // An address such as https://… is no key.
        return scalars[colon + 1] == "/" || scalars[colon + 1] == "\t" ? nil : colon
    }

    /// The key before the first `: `, when there is one.
    var key: String? {
        guard let colon = firstColon else { return nil }
        let key = scalars[..<colon].drop { $0 == " " || $0 == "-" }
        return key.isEmpty ? nil : text(key)
    }

    /// Where the value begins after the first `: `, or after `- `.
    var valueStart: Int? {
        let start =
            firstColon.map { $0 + 1 } ?? scalars.firstIndex { $0 != " " }.flatMap { scalars[$0] == "-" ? $0 + 1 : nil }
        guard let start else { return nil }
        return scalars[start...].firstIndex { $0 != " " }
    }

    /// The value after the first `: `, without blanks at its ends.
    var value: String {
        guard let start = valueStart else { return "" }
        let end = scalars.lastIndex { $0 != " " } ?? start
        return start <= end ? text(scalars[start...end]) : ""
    }

    private var firstColon: Int? {
        scalars.indices.first { scalars[$0] == ":" && ($0 + 1 == scalars.count || scalars[$0 + 1] == " ") }
    }

    private func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: part)
        return String(view)
    }
}
