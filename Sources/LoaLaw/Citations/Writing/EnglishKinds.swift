/// The English words for kinds of instruments.
enum EnglishKinds {
    static func word(_ kind: String) -> String { words[kind] ?? kind }

    private static let words = [
        "Hiến pháp": "Constitution", "Bộ luật": "Code", "Luật": "Law", "Pháp lệnh": "Ordinance", "Lệnh": "Order", "Nghị quyết": "Resolution",
        "Nghị định": "Decree", "Quyết định": "Decision", "Chỉ thị": "Directive", "Thông tư": "Circular",
        "Thông tư liên tịch": "Joint Circular", "Văn bản hợp nhất": "Consolidated Document", "Công văn": "Official Letter",
        "Hướng dẫn": "Guidance", "Kế hoạch": "Plan", "Điều lệ": "Charter", "Dự thảo": "Draft", "Quy định": "Regulation",
        "Kết luận": "Conclusion", "Chương trình": "Programme", "Thông báo": "Notice",
    ]
}
