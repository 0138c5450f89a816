/// Marks of content in conditional requests (RFC 9110, 8.8.3).
enum EntityTag {
    /// Whether a list of marks names this one; the weak comparison takes `W/` away first.
    static func matches(_ field: String, _ tag: String, weak: Bool) -> Bool {
        for item in field.split(separator: ",") {
            var text = item.drop { $0 == " " || $0 == "\t" }
            while let last = text.last, last == " " || last == "\t" { text.removeLast() }
            if text == "*" { return true }
            if text.hasPrefix("W/") {
                if !weak { continue }
                text = text.dropFirst(2)
            }
            if text == tag { return true }
        }
        return false
    }
}
