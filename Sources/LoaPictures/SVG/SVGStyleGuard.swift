/// Finds what in CSS would fetch something.
enum SVGStyleGuard {
    /// What is not allowed in a style or a presentation attribute, as written there; nil when all is well.
    ///
    /// Only `url(#…)` and embedded fonts pass. CSS escapes are decoded first, since `\75rl(` is `url(` too; comments
    /// stay, since they separate and so cannot hide a name.
    static func offence(in css: [UInt8]) -> String? {
        guard css.contains(where: { $0 == 0x28 || $0 == 0x5C || $0 == 0x40 }) else { return nil }
        let text = unescaped(css)
        for (index, byte) in text.enumerated() {
            if byte == 0x40, text[index...].starts(with: "@import".utf8) { return "@import" }
            guard byte == 0x28 else { continue }
            let before = text[..<index]
            if before.hasSuffix("url"), !isInside(text[(index + 1)...]) { return "url(…)" }
            for name in ["image", "image-set", "src", "expression"] where before.hasSuffix(name) { return name + "(…)" }
        }
        return text.contains("-moz-binding".utf8) ? "-moz-binding" : nil
    }

    /// Whether the address behind `url(` points into the file itself.
    private static func isInside(_ rest: ArraySlice<UInt8>) -> Bool {
        let address = rest.drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        return ["#", "data:font/", "data:application/font", "data:application/x-font"].contains {
            address.starts(with: $0.utf8)
        }
    }

    /// In lower case and without CSS escapes.
    private static func unescaped(_ css: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(css.count)
        var at = 0
        while at < css.count {
            let byte = css[at]
            at += 1
            guard byte == 0x5C, at < css.count else {
                out.append(lower(byte))
                continue
            }
            let digits = css[at...].prefix(6).prefix { hex($0) != nil }
            guard !digits.isEmpty else {
                out.append(lower(css[at]))
                at += 1
                continue
            }
            let value = digits.reduce(UInt32(0)) { $0 << 4 | (hex($1) ?? 0) }
            out += String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8.map(lower)
            at = digits.endIndex
            if at < css.count, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(css[at]) { at += 1 }
        }
        return out
    }

    private static func lower(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

    private static func hex(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46, 0x61...0x66: UInt32(byte & 0xDF) - 0x37
        default: nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether it ends with an ASCII text.
    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

extension [UInt8] {
    /// Whether it contains an ASCII text.
    fileprivate func contains(_ text: String.UTF8View) -> Bool {
        guard let first = text.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: text) }
    }
}
