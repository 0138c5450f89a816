public import LoaMarkup

extension DiagnosticCode {
    /// A fact that ends soon.
    public static let factEnds = DiagnosticCode(
        "law.fact-ends",
        vi: """
            Dữ kiện sắp hết hiệu lực mà chưa có bản kế tiếp. Tìm văn bản mới và thêm bản mới vào content/laws/. Số ngày báo trước \
            đặt ở “laws: notice” trong content/loa.yaml.
            """,
        en: """
            The fact ends soon and no next version is known. Look for the new instrument and add the version to content/laws/. \
            “laws: notice” in content/loa.yaml says how many days ahead this is told.
            """)
    /// A form in which a fact cannot be written.
    public static let factForm = DiagnosticCode(
        "law.fact-form", vi: "Dữ kiện có nhiều giá trị thì phải chọn một: “mã.phần”, hoặc as=list để viết tất cả. Chữ không viết được thành số.",
        en: "Of a fact with several values one must be chosen, as “id.part”, or all written by as=list. Words cannot be written as numbers.")
    /// A fact that is not verified, shown to the public as if it were.
    public static let factUnsure = DiagnosticCode(
        "law.fact-unsure", vi: "Dự thảo, hoặc dữ kiện mới có một nguồn (tin C), chỉ đến độc giả công khai kèm chữ “chưa kiểm chứng”: bọc trong :unverified[…] hay “::: unverified”.",
        en: "A draft, or a fact with one source alone (trust C), goes to public readers with the words “not verified” alone: put it into :unverified[…] or “::: unverified”.")
    /// Facts that nobody has checked for long.
    public static let factRecheck = DiagnosticCode(
        "law.fact-recheck",
        vi: "Đã lâu chưa ai đối chiếu dữ kiện với văn bản. Đối chiếu lại rồi ghi “checked: {on: ngày, by: ai}”. Số tháng đặt ở “laws: recheck” trong content/loa.yaml.",
        en: "Nobody has held the fact against its instrument for long. Do so and note “checked: {on: day, by: who}”. “laws: recheck” in content/loa.yaml sets the months.")
    /// A name that is a fact and a figure.
    public static let factName = DiagnosticCode(
        "law.fact-name", vi: "Một tên không thể vừa là dữ kiện pháp luật vừa là số liệu: “::table[tên]” sẽ không biết chọn cái nào. Đổi một tên.",
        en: "One name cannot be a legal fact and a figure: “::table[name]” could not tell which. Change one of them.")

    /// All codes of the law on pages.
    public static let pageLawCodes: [DiagnosticCode] = [
        .factEnds, .factForm, .factUnsure, .factRecheck, .factName,
    ]
}
