/// Cuts an XML text into its parts and refuses what is not well-formed; entities other than the five are not expanded.
package struct XMLScanner {
    /// An attribute as written.
    package struct Attribute {
        /// The name with its prefix.
        package let name: String
        /// The value between its quotes, as written.
        package let value: Range<Int>
        /// From the white space before the name to behind the closing quote.
        package let whole: Range<Int>
    }

    /// A part of the text.
    package enum Event {
        /// `<name …>` or `<name …/>`; `tail` is `>` or `/>` with white space before.
        case start(name: String, attributes: [Attribute], isEmpty: Bool, tail: Range<Int>)
        case end(name: String)
        case text
        case cdata(Range<Int>)
        case comment
        case instruction(target: String)
        case doctype(hasSubset: Bool)
    }

    package let bytes: [UInt8]
    /// Where the next part begins.
    package private(set) var at: Int

    /// Starts behind the byte order mark, if there is one.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next part with all its bytes, or nil at the end.
    package mutating func next() throws(PictureFault) -> (event: Event, range: Range<Int>)? {
        guard at < bytes.count else { return nil }
        let start = at
        let event = try scan()
        return (event, start..<at)
    }

    /// A fault of syntax at a place.
    package func fault(vi: String, en: String, at place: Int? = nil) -> PictureFault {
        let line = 1 + bytes[..<min(place ?? at, bytes.count)].count { $0 == 0x0A }
        return PictureFault(
            .imageSVGSyntax, vi: "SVG sai cú pháp ở dòng \(line): \(vi)", en: "SVG syntax error on line \(line): \(en)",
            line: line)
    }

    private mutating func scan() throws(PictureFault) -> Event {
        if bytes[at] != 0x3C {
            at = bytes[at...].firstIndex(of: 0x3C) ?? bytes.count
            return .text
        }
        if take("<!--") {
            try skip(past: "-->", vi: "chú thích chưa đóng", en: "a comment is not closed")
            return .comment
        }
        if take("<![CDATA[") {
            let start = at
            try skip(past: "]]>", vi: "CDATA chưa đóng", en: "a CDATA section is not closed")
            return .cdata(start..<at - 3)
        }
        if take("<?") {
            let target = try name()
            try skip(past: "?>", vi: "chỉ thị <? chưa đóng", en: "an instruction <? is not closed")
            return .instruction(target: target)
        }
        if take("<!DOCTYPE") { return try doctype() }
        if take("</") {
            let name = try name()
            skipSpace()
            guard take(">") else {
                throw fault(vi: "thẻ đóng </\(name)> sai", en: "the closing tag </\(name)> is wrong")
            }
            return .end(name: name)
        }
        at += 1
        return try startTag()
    }

    private mutating func startTag() throws(PictureFault) -> Event {
        let tag = try name()
        var attributes: [Attribute] = []
        var names: Set<String> = []
        while true {
            let start = at
            skipSpace()
            if take("/>") { return .start(name: tag, attributes: attributes, isEmpty: true, tail: start..<at) }
            if take(">") { return .start(name: tag, attributes: attributes, isEmpty: false, tail: start..<at) }
            guard at > start else { throw fault(vi: "thẻ <\(tag)> viết sai", en: "the tag <\(tag)> is malformed") }
            let name = try name()
            skipSpace()
            let hasEquals = take("=")
            skipSpace()
            guard hasEquals, at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else {
                throw fault(
                    vi: "thuộc tính \(name) thiếu giá trị trong ngoặc kép",
                    en: "the attribute \(name) has no quoted value")
            }
            let quote = bytes[at]
            at += 1
            let value = at
            while at < bytes.count, bytes[at] != quote, bytes[at] != 0x3C { at += 1 }
            guard at < bytes.count, bytes[at] == quote else {
                throw fault(vi: "giá trị của \(name) chưa đóng", en: "the value of \(name) is not closed")
            }
            at += 1
            guard names.insert(name).inserted else {
                throw fault(vi: "thuộc tính \(name) lặp lại", en: "the attribute \(name) comes twice")
            }
            attributes.append(Attribute(name: name, value: value..<at - 1, whole: start..<at))
        }
    }

    private mutating func doctype() throws(PictureFault) -> Event {
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == 0x3E { return .doctype(hasSubset: false) }
            if byte == 0x5B { return .doctype(hasSubset: true) }
            if byte == 0x22 || byte == 0x27 { at = (bytes[at...].firstIndex(of: byte) ?? bytes.count - 1) + 1 }
        }
        throw fault(vi: "DOCTYPE chưa đóng", en: "the DOCTYPE is not closed")
    }

    /// A name: letters, digits, `_ - . :` and all beyond ASCII, not beginning with a digit, `-` or `.`.
    private mutating func name() throws(PictureFault) -> String {
        let start = at
        while at < bytes.count {
            switch bytes[at] {
            case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A, 0x80...: at += 1
            case 0x30...0x39 where at > start: at += 1
            case 0x2D where at > start, 0x2E where at > start: at += 1
            default:
                guard at > start else { throw fault(vi: "thiếu tên thẻ hoặc thuộc tính", en: "a name is missing") }
                return String(decoding: bytes[start..<at], as: UTF8.self)
            }
        }
        throw .truncated(.svg)
    }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[at...].starts(with: text.utf8) else { return false }
        at += text.utf8.count
        return true
    }

    private mutating func skipSpace() {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    private mutating func skip(past text: String, vi: String, en: String) throws(PictureFault) {
        let start = at
        let last = text.utf8.last ?? 0
        while let end = bytes[at...].firstIndex(of: last) {
            at = end + 1
            if at - start >= text.utf8.count, bytes[start..<at].suffix(text.utf8.count).elementsEqual(text.utf8) {
                return
            }
        }
        throw fault(vi: vi, en: en, at: start)
    }
}
