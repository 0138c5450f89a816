internal import LoaMarkup

/// Large numbers that do not say what they count.
enum NumberWithoutUnit {
    /// Whether a number of a thousand or more has no word behind it that can be its unit.
    ///
    /// Years, telephone numbers, the signs of instruments and numbers inside brackets or quotation marks are left alone.
    static func stands(_ words: PlainWords, _ index: Int) -> Bool {
        let tokens = words.tokens
        let token = tokens[index]
        guard token.signs.isDisjoint(with: [.reference, .quoted, .opened]), isLarge(words.letters(index)) else { return false }
        if index > 0, token.joint != .stop, names.contains(tokens[index - 1].hash) || tokens[index - 1].signs.contains(.capitals) { return false }
        var next = index + 1
        // 1.000 đến 2.000 đồng, 1.000–2.000 đồng: the unit stands behind the last.
        if next + 1 < tokens.count, tokens[next].joint == .space, ranges.contains(tokens[next].hash), tokens[next + 1].signs.contains(.number) { return false }
        if next < tokens.count, tokens[next].joint == .dash || tokens[next].joint == .comma, tokens[next].signs.contains(.number) { return false }
        while next < tokens.count, tokens[next].signs.contains(.reference) { next += 1 }
        guard next < tokens.count, !token.signs.contains(.end) else { return true }
        // The bracket of a source is no stop.
        switch next == index + 1 ? tokens[next].joint : .space {
        case .stop: return !words.bytes[Int(token.end)..<Int(tokens[next].start)].contains(UInt8(ascii: "("))
        case .comma, .dash: return true
        case .space: return small.contains(tokens[next].hash)
        }
    }

    /// Whether letters are a number of a thousand or more, and neither a year nor the number of a telephone.
    static func isLarge(_ letters: ArraySlice<UInt8>) -> Bool {
        guard let first = letters.first, first != UInt8(ascii: "0") else { return false }
        let groups = letters.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isWhole = !letters.contains(UInt8(ascii: ","))
        if groups.count > 1 {
            return isWhole && groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
        }
        guard isWhole, letters.count >= 4, letters.count <= 8 else { return false }
        let value = letters.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return letters.count > 4 || !(1800...2199).contains(value)
    }

    /// Words before a number that make it a name.
    private static let names = hashes(
        "số", "năm", "mã", "điều", "khoản", "luật", "nghị", "định", "quyết", "hotline", "zalo", "gọi", "thoại", "máy", "tài", "biển", "phòng", "nhánh",
        "viết", "ghi", "gõ", "nhập", "viber", "đài", "tin")

    /// Words between the two ends of a range.
    private static let ranges = hashes("đến", "tới", "hoặc", "hay", "và")

    /// Words that are no units.
    private static let small = hashes(
        "và", "hoặc", "hay", "thì", "là", "mà", "nhưng", "nên", "vì", "do", "để", "cho", "của", "từ", "tại", "ở", "trong", "trên", "dưới", "với", "bằng",
        "so", "theo", "được", "bị", "đã", "đang", "sẽ", "không", "một", "mỗi", "hằng", "hàng", "nếu", "khi", "sau", "trước", "vào", "còn", "cũng", "chỉ",
        "vẫn", "tức", "rồi", "này", "đó", "đến", "tới")

    private static func hashes(_ words: String...) -> Set<UInt64> { Set(words.map { SyllableHash.of(word: $0.utf8) }) }
}
