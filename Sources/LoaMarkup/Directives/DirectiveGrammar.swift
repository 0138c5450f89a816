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
    static func container(_ text: String, place: SourcePlace) -> (Directive, Fault?) {
        var scan = Scan(text)
        scan.skipSpaces()
        var directive = Directive(form: .container, name: scan.name(), place: place)
        guard !directive.name.isEmpty else { return (directive, .noName) }
        var fault: Fault?
        let rest = scan.rest()
        if let open = bracesStart(rest) {
            directive.argument = trim(String(rest[..<open]))
            var braces = Scan(String(rest[open...]))
            fault = braces.attributes(into: &directive)
            let after = trim(String(braces.rest()))
            if fault == nil, !after.isEmpty { fault = .trailing(after) }
        } else {
            directive.argument = trim(String(rest))
        }
        return (directive, fault)
    }

    /// The `{` that starts a container's braces: the last at a word's start, so that a title may hold `:for[…]{…}`.
    static func bracesStart(_ text: Substring) -> Substring.Index? {
        var found: Substring.Index?
        var before: Unicode.Scalar = " "
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            if scalar == "{", before == " " || before == "\t" { found = index }
            before = scalar
        }
        return found
    }

    /// Reads `name[label]{…}` of a leaf; nothing may follow.
    static func leaf(_ text: String, place: SourcePlace) -> (Directive, Fault?) {
        var scan = Scan(text)
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
        let rest = trim(String(scan.rest()))
        return (directive, rest.isEmpty ? nil : .trailing(rest))
    }

    /// Reads `{…}` of an inline directive.
    static func braces(_ text: String, into directive: inout Directive) -> Fault? {
        var scan = Scan(text)
        return scan.attributes(into: &directive)
    }

    static func trim(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first == 32 || first == 9 { bytes.removeFirst() }
        while let last = bytes.last, last == 32 || last == 9 || last == 13 || last == 10 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A cursor over the bytes of one directive.
    struct Scan {
        /// At most so many words and keys stand in braces.
        static let limit = 64

        let bytes: [UInt8]
        var at = 0

        init(_ text: String) { bytes = Array(text.utf8) }

        var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

        mutating func skipSpaces() {
            while let byte = peek, byte == 32 || byte == 9 { at += 1 }
        }

        /// Letters, digits and `-`, starting with a letter; letters beyond ASCII too, to name them in messages.
        mutating func name() -> String {
            let start = at
            while let byte = peek, isNameByte(byte, first: at == start) { at += 1 }
            return String(decoding: bytes[start..<at], as: UTF8.self)
        }

        func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): !first
            default: false
            }
        }

        func rest() -> Substring { String(decoding: bytes[min(at, bytes.count)...], as: UTF8.self)[...] }

        /// The text between `[` and its `]`, which is passed; nil when it is not closed.
        mutating func bracketed() -> String? {
            var depth = 0
            let start = at + 1
            while at < bytes.count {
                switch bytes[at] {
                case UInt8(ascii: "\\"): at += 1
                case UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "]"):
                    depth -= 1
                    if depth == 0 {
                        at += 1
                        return String(decoding: bytes[start..<(at - 1)], as: UTF8.self)
                    }
                default: break
                }
                at += 1
            }
            at = bytes.count
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
                let word = String(decoding: bytes[start..<at], as: UTF8.self)
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

        /// A bare word or text in straight or curly quotes.
        mutating func value() -> String? {
            for (open, close) in [("\"", "\""), ("'", "'"), ("“", "”")] where bytes[at...].starts(with: open.utf8) {
                at += open.utf8.count
                let start = at
                while at < bytes.count {
                    if bytes[at...].starts(with: close.utf8) {
                        defer { at += close.utf8.count }
                        return String(decoding: bytes[start..<at], as: UTF8.self)
                    }
                    at += 1
                }
                return nil
            }
            let start = at
            while let byte = peek, !isSeparator(byte) { at += 1 }
            return String(decoding: bytes[start..<at], as: UTF8.self)
        }
    }
}
