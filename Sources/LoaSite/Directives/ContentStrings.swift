/// The few words that the body of a page needs besides the writer's own, by language.
public struct ContentStrings: Sendable {
    /// The titles of call-outs by their names.
    public var callouts: [String: String]
    /// The title of what is read quickly.
    public var quick: String
    /// The title of what to do.
    public var action: String
    /// The title of what the page rests on.
    public var sources: String
    /// The head of the writer’s own sources on a page that has the list of what it rests on in law.
    public var moreSources: String
    /// The title of what is folded away.
    public var more: String
    /// That something is not known yet.
    public var missing: String
    /// That something is not verified.
    public var unverified: String
    /// The name of the list of notes.
    public var notes: String
    /// The way back from a note.
    public var backToText: String
    /// The word for a table.
    public var table: String
    /// That a task is open.
    public var taskOpen: String
    /// That a task is done.
    public var taskDone: String

    /// The words of a language; English for one that has none of its own.
    public static func of(_ language: String) -> ContentStrings {
        table_[String(language.prefix { $0 != "-" })] ?? english
    }

    private static let table_: [String: ContentStrings] = [
        "vi": vietnamese, "en": english, "zh": chinese, "ja": japanese, "ko": korean,
    ]

    private static let vietnamese = ContentStrings(
        callouts: [
            "note": "Lưu ý", "tip": "Mách bạn", "important": "Quan trọng", "warning": "Cảnh báo", "caution": "Cẩn thận",
            "case": "Tình huống", "unverified": "Chưa kiểm chứng",
        ], quick: "Đọc nhanh 20 giây", action: "Việc cần làm", sources: "Căn cứ", moreSources: "Ghi thêm về nguồn", more: "Xem thêm", missing: "chưa có",
        unverified: "chưa kiểm chứng", notes: "Ghi chú", backToText: "Về chỗ đang đọc", table: "Bảng",
        taskOpen: "Chưa làm", taskDone: "Đã làm")
    private static let english = ContentStrings(
        callouts: [
            "note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning", "caution": "Caution",
            "case": "Case", "unverified": "Not verified",
        ], quick: "In 20 seconds", action: "What to do", sources: "Sources", moreSources: "More on sources", more: "More", missing: "missing",
        unverified: "not verified", notes: "Notes", backToText: "Back to the text", table: "Table", taskOpen: "To do",
        taskDone: "Done")
    private static let chinese = ContentStrings(
        callouts: [
            "note": "注意", "tip": "提示", "important": "重要", "warning": "警告", "caution": "小心", "case": "案例",
            "unverified": "未经核实",
        ], quick: "20秒速读", action: "该做什么", sources: "依据", moreSources: "来源说明", more: "更多", missing: "暂缺", unverified: "未经核实",
        notes: "注释", backToText: "返回正文", table: "表", taskOpen: "未完成", taskDone: "已完成")
    private static let japanese = ContentStrings(
        callouts: [
            "note": "注意", "tip": "ヒント", "important": "重要", "warning": "警告", "caution": "用心", "case": "事例",
            "unverified": "未確認",
        ], quick: "20秒で読む", action: "すること", sources: "根拠", moreSources: "出典について", more: "もっと見る", missing: "未入手", unverified: "未確認",
        notes: "注", backToText: "本文に戻る", table: "表", taskOpen: "未完了", taskDone: "完了")
    private static let korean = ContentStrings(
        callouts: [
            "note": "참고", "tip": "도움말", "important": "중요", "warning": "경고", "caution": "주의", "case": "사례",
            "unverified": "미확인",
        ], quick: "20초 요약", action: "할 일", sources: "근거", moreSources: "출처 설명", more: "더 보기", missing: "자료 없음", unverified: "미확인",
        notes: "주석", backToText: "본문으로", table: "표", taskOpen: "미완료", taskDone: "완료")
}
