internal import LoaMarkup

/// Ids of facts and versions, and keys of parts.
enum FactID {
    /// Reads `id`.
    static func read(_ reader: inout SettingsReader, required: Bool) -> Spanned<String>? {
        guard let id = reader.text("id", required: required) else { return nil }
        guard isKey(id.value), let first = id.value.utf8.first, !(0x30...0x39).contains(first), !["x", "X", "not"].contains(id.value) else {
            reader.report(
                .lawFact, at: id.span, vi: "mã “\(id.value)” không dùng được; bắt đầu bằng chữ cái không dấu, rồi chữ, số, gạch nối: luong-co-so",
                en: "“\(id.value)” cannot be an id; it starts with a plain letter, then letters, digits, hyphens: luong-co-so")
            return nil
        }
        return id
    }

    /// Whether text is letters, digits, hyphens and low lines, and does not end in a hyphen.
    static func isKey(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.last != 0x2D && text.utf8.first != 0x2D
            && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
    }
}
