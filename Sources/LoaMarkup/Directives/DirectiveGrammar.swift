/// Reads the one grammar of directives from the bytes after the colons.
enum DirectiveGrammar {
    /// What is wrong with a directive's text.
    enum Fault {
        case noName
        case labelOpen
        case bracesOpen
        case trailing(String)
        case repeated(String)
        case tooMany
    }

    /// Reads `name args {key=value}` of a container.
    static func container(_ text: UnsafeBufferPointer<UInt8>, place: SourcePlace) -> (Directive, Fault?) {
        var scan = unsafe Scan(text)
        scan.skipSpaces()
        var directive = Directive(form: .container, name: scan.name(), place: place)
        guard !directive.name.isEmpty else { return (directive, .noName) }
        guard let open = scan.bracesStart() else {
            directive.argument = scan.trimmed(scan.at..<scan.end)
            return (directive, nil)
        }
        directive.argument = scan.trimmed(scan.at..<open)
        scan.at = open
        var fault = scan.attributes(into: &directive)
        if fault == nil, case let after = scan.trimmed(scan.at..<scan.end), !after.isEmpty { fault = .trailing(after) }
        return (directive, fault)
    }

    /// Reads `name[label]{…}` of a leaf; nothing may follow.
    static func leaf(_ text: UnsafeBufferPointer<UInt8>, place: SourcePlace) -> (Directive, Fault?) {
        var scan = unsafe Scan(text)
        var directive = Directive(form: .leaf, name: scan.name(), place: place)
        guard !directive.name.isEmpty else { return (directive, .noName) }
        if scan.peek == UInt8(ascii: "[") {
            directive.hasLabel = true
            guard let label = scan.bracketed() else { return (directive, .labelOpen) }
            directive.label = label
        }
        if scan.peek == UInt8(ascii: "{") {
            if let fault = scan.attributes(into: &directive) { return (directive, fault) }
        }
        let rest = scan.trimmed(scan.at..<scan.end)
        return (directive, rest.isEmpty ? nil : .trailing(rest))
    }

    /// Reads `{…}` of an inline directive.
    static func braces(_ text: String, into directive: inout Directive) -> Fault? {
        var text = text
        return text.withUTF8 { bytes in
            var scan = unsafe Scan(bytes)
            return scan.attributes(into: &directive)
        }
    }

    /// A cursor over the bytes of one directive, which outlive it.
    @safe struct Scan {
        /// At most so many words and keys stand in braces.
        static let limit = 64

        private let bytes: UnsafeBufferPointer<UInt8>
        var at = 0

        /// The end of the bytes.
        let end: Int

        init(_ text: UnsafeBufferPointer<UInt8>) {
            unsafe bytes = text
            end = text.count
        }

        var peek: UInt8? { at < end ? unsafe bytes[at] : nil }

        func string(_ range: Range<Int>) -> String {
            let range = range.clamped(to: 0..<end)
            return unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        }

        /// The text of a range without the spaces round it.
        func trimmed(_ range: Range<Int>) -> String {
            var range = range.clamped(to: 0..<end)
            while let first = range.first, unsafe bytes[first] == 32 || bytes[first] == 9 { range.removeFirst() }
            while let last = range.last, unsafe bytes[last] == 32 || bytes[last] == 9 || bytes[last] == 13 || bytes[last] == 10 {
                range.removeLast()
            }
            return range.isEmpty ? "" : string(range)
        }

        /// The `{` that starts a container's braces: the last at a word's start, so that a title may hold `:for[…]{…}`.
        func bracesStart() -> Int? {
            var index = end - 1
            while index >= at {
                if unsafe bytes[index] == UInt8(ascii: "{"),
                    unsafe index == at || bytes[index - 1] == 32 || bytes[index - 1] == 9
                {
                    return index
                }
                index -= 1
            }
            return nil
        }

        mutating func skipSpaces() {
            while let byte = peek, byte == 32 || byte == 9 { at += 1 }
        }

        /// Letters, digits and `-`, starting with a letter; letters beyond ASCII too, to name them in messages.
        mutating func name() -> String {
            let start = at
            while let byte = peek, isNameByte(byte, first: at == start) { at += 1 }
            return string(start..<at)
        }

        func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): !first
            default: false
            }
        }

        /// The text between `[` and its `]`, which is passed; nil when it is not closed.
        mutating func bracketed() -> String? {
            var depth = 0
            let start = at + 1
            while at < end {
                switch unsafe bytes[at] {
                case UInt8(ascii: "\\"): at += 1
                case UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "]"):
                    depth -= 1
                    if depth == 0 {
                        at += 1
                        return string(start..<at - 1)
                    }
                default: break
                }
                at += 1
            }
            at = end
            return nil
        }

        mutating func attributes(into directive: inout Directive) -> Fault? {
            directive.hasBraces = true
            at += 1
            while true {
                while let byte = peek, byte == 32 || byte == 9 || byte == UInt8(ascii: ",") { at += 1 }
                guard let byte = peek else { return .bracesOpen }
                if byte == UInt8(ascii: "}") {
                    at += 1
                    return nil
                }
                if directive.words.count + directive.keys.count == Self.limit { return .tooMany }
                let start = at
                while let byte = peek, !isSeparator(byte), byte != UInt8(ascii: "=") { at += 1 }
                let word = string(start..<at)
                guard peek == UInt8(ascii: "=") else {
                    directive.words.append(word)
                    continue
                }
                at += 1
                guard let value = value() else { return .bracesOpen }
                if directive.keys.contains(word) { return .repeated(word) }
                directive.keys.append(word)
                directive.values.append(value)
            }
        }

        func isSeparator(_ byte: UInt8) -> Bool {
            byte == 32 || byte == 9 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
        }

        /// Whether a text stands here.
        func starts(_ text: StaticString) -> Bool {
            guard end - at >= text.utf8CodeUnitCount else { return false }
            for index in 0..<text.utf8CodeUnitCount where unsafe bytes[at + index] != text.utf8Start[index] { return false }
            return true
        }

        /// A bare word or text in straight or curly quotes.
        mutating func value() -> String? {
            for (open, close): (StaticString, StaticString) in [("\"", "\""), ("'", "'"), ("“", "”")] where starts(open) {
                at += open.utf8CodeUnitCount
                let start = at
                while at < end {
                    if starts(close) {
                        defer { at += close.utf8CodeUnitCount }
                        return string(start..<at)
                    }
                    at += 1
                }
                return nil
            }
            let start = at
            while let byte = peek, !isSeparator(byte) { at += 1 }
            return string(start..<at)
        }
    }
}
