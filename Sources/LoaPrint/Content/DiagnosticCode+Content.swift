public import LoaMarkup

extension DiagnosticCode {
    static let leafletPanel = DiagnosticCode(
        "leaflet.panel",
        vi: """
            Chữ của tờ rơi phải nằm trong các mặt mà khổ in có: mỗi mặt một lần “::: panel tên”, mặt bắt buộc nào cũng có \
            chữ, không chữ nào nằm ngoài. Tên mặt nằm trong themes/…/print/formats.yaml.
            """,
        en: """
            A leaflet's text stands in the panels of its format: each once as “::: panel name”, none that is needed empty, \
            no words outside. Panels have their names in themes/…/print/formats.yaml.
            """)
    static let leafletContact = DiagnosticCode(
        "leaflet.contact",
        vi: "Người cầm tờ rơi phải biết hỏi ai, làm gì: thêm số điện thoại, Zalo, địa chỉ, ::qr, ::button hoặc khối ::: action.",
        en: "Who holds the leaflet must know whom to ask and what to do: add a telephone number, Zalo, an address, ::qr, ::button or a block ::: action.")
    static let leafletUntil = DiagnosticCode(
        "leaflet.until",
        vi: "Tờ rơi có số liệu hoặc quy định thì phải nói dùng đến ngày nào. loa lấy ngày hết hiệu lực sớm nhất của các dữ kiện; khi không có ngày nào thì thêm “use_until: 2026-12-31”.",
        en: "A leaflet with figures or rules says until when it may be used. loa takes the earliest end of its facts; where there is none, add “use_until: 2026-12-31”.")
    static let leafletPicture = DiagnosticCode(
        "leaflet.picture", vi: "Trong ô của bảng không in được ảnh; bản in chỉ có mô tả ảnh. Đặt ảnh ra ngoài bảng.",
        en: "A cell of a table cannot hold a picture in print, only its description. Put the picture outside the table.")
    static let printLawCheck = DiagnosticCode(
        "print.law-check",
        vi: """
            Giấy đã phát không thu về được: trước khi in, quy định trên tờ rơi phải được đối chiếu với văn bản trong thời hạn đặt ở “laws: recheck” \
            của content/loa.yaml. Đối chiếu lại rồi ghi “checked: {on: ngày, by: ai}” ở dữ kiện.
            """,
        en: """
            Paper that was handed out cannot be called back: before printing, the rules on a leaflet are held against their sources within the \
            months of “laws: recheck” in content/loa.yaml. Do so and note “checked: {on: day, by: who}” at the fact.
            """)
    static let printCompounds = DiagnosticCode(
        "print.compounds",
        vi: "content/compounds.yaml kê những từ nhiều tiếng không nên tách ra hai dòng trên tờ rơi: mỗi từ hai tiếng trở lên, mỗi từ một lần.",
        en: "content/compounds.yaml lists words of several syllables that lines of leaflets should not tear apart: two syllables or more, each once.")

    /// All codes of the content of leaflets.
    public static let leafletContentCodes: [DiagnosticCode] = [leafletPanel, leafletContact, leafletUntil, leafletPicture, printLawCheck, printCompounds]
}
