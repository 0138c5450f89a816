/// The words that chains of nouns and passives are made of.
enum ChainWord: Sendable, CaseIterable {
    /// được, bị: the passive.
    case passive
    /// bởi: who does it, as translations say it.
    case agent
    /// việc, sự, công tác: a verb made a noun.
    case noun

    /// The hash of a link's first word, and of its second when it has two.
    struct Link: Sendable {
        var first: UInt64
        var second: UInt64?
        var word: ChainWord
    }

    /// All links.
    static let links = [
        Link(first: hash("được"), word: .passive), Link(first: hash("bị"), word: .passive), Link(first: hash("bởi"), word: .agent),
        Link(first: hash("việc"), word: .noun), Link(first: hash("sự"), word: .noun), Link(first: hash("công"), second: hash("tác"), word: .noun),
    ]

    /// Words that make another word with the link behind them, as làm việc and đi công tác.
    static let before = hashes(
        "làm", "công", "ngừng", "nghỉ", "thôi", "xin", "tìm", "mất", "sự", "vụ", "chỗ", "nơi", "giao", "nhận", "đổi", "chuyển", "đuổi", "bỏ", "đến",
        "đi", "đang", "hết", "thử", "dừng", "mỗi", "một", "hai", "ba", "bốn", "năm", "mấy", "nhiều", "những", "các", "từng", "thêm", "ngoài", "gì", "lý",
        "có", "còn", "ngày", "giờ", "từ", "chọn", "sắp", "xong")

    /// Words that say with công tác behind them that somebody travels or works somewhere.
    static let beforeTravel = hashes("đi", "đang", "nơi", "chuyến", "chuyển", "quá", "vị", "năm", "thời")

    /// Words that make another word with the link before them, as sự cố and công tác phí.
    static let after = hashes("cố", "kiện", "thật", "nghiệp", "vụ", "việc", "viên", "phí", "làm", "gì", "này", "đó", "ấy", "khác", "riêng", "chung", "nhà", "nặng", "nhẹ", "bếp")

    /// Words that the names of instruments start with: “được sửa đổi, bổ sung bởi Luật …” is how the law says it.
    static let laws = hashes("luật", "bộ", "nghị", "thông", "quyết", "hiến", "pháp")

    private static func hash(_ word: String) -> UInt64 { SyllableHash.of(word: word.utf8) }

    private static func hashes(_ words: String...) -> Set<UInt64> { Set(words.map(hash)) }
}
