public import LoaMarkup

extension DiagnosticCode {
    /// An instrument that the registry does not have.
    public static let citationUnknown = DiagnosticCode(
        "citation.unknown",
        vi: "Văn bản được dẫn không có trong sổ content/laws. Sửa số hiệu theo gợi ý, hoặc thêm văn bản vào sổ.",
        en: "The instrument cited is not in the registry content/laws. Mend the number as suggested, or enter the instrument.")
    /// A number that several instruments bear.
    public static let citationAmbiguous = DiagnosticCode(
        "citation.ambiguous",
        vi: "Nhiều văn bản mang cùng số hiệu. Ghi đủ số, ngày ký và cơ quan ban hành; trong :law[…] viết như 02-NQ/TW@2021-06-12.",
        en: "Several instruments bear the number. Write number, day of signing and issuer; in :law[…] as 02-NQ/TW@2021-06-12.")
    /// An instrument that is no longer in force.
    public static let citationEnded = DiagnosticCode(
        "citation.ended",
        vi: "Văn bản được dẫn đã hết hiệu lực vào ngày của trang. Dẫn văn bản thay thế, sau khi xem điều khoản có còn đúng số không.",
        en: "The instrument cited is no longer in force on the day of the page. Cite its successor, after a look whether the articles still match.")
    /// An instrument that is not yet in force.
    public static let citationNotYet = DiagnosticCode(
        "citation.not-yet", vi: "Văn bản được dẫn chưa có hiệu lực vào ngày của trang. Ghi rõ ngày có hiệu lực, hoặc chờ đến ngày đó.",
        en: "The instrument cited is not in force yet on the day of the page. Say from when it is, or wait until then.")
    /// A draft cited as law.
    public static let citationDraft = DiagnosticCode(
        "citation.draft", vi: "Dự thảo không phải căn cứ. Bỏ đi, hoặc nói rõ đó là dự thảo.",
        en: "A draft is no basis. Leave it out, or say plainly that it is a draft.")
    /// A place that was amended, with the amendment left unsaid.
    public static let citationAmended = DiagnosticCode(
        "citation.amended",
        vi: "Điều khoản được dẫn đã được sửa đổi. Ghi thêm “được sửa đổi, bổ sung bởi …” trong cùng đoạn, hoặc dùng :law[…] để trang tự ghi.",
        en: "The place cited has been amended. Add “as amended by …” in the same paragraph, or use :law[…], which writes it itself.")
    /// An article beyond the last.
    public static let citationPlace = DiagnosticCode(
        "citation.place", vi: "Điều được dẫn lớn hơn điều cuối của văn bản. Xem lại số điều, hoặc văn bản.",
        en: "The article cited comes after the last one of the instrument. Look at the number of the article again, or at the instrument.")
    /// A number typed in another way than it is printed.
    public static let citationForm = DiagnosticCode(
        "citation.form", vi: "Số hiệu viết tắt hoặc viết sai kiểu. Viết đủ như trong sổ văn bản để người đọc tra được.",
        en: "The number is written short or in another way. Write it in full as in the registry, so that readers can look it up.")
    /// A day of signing that is not the one known.
    public static let citationDay = DiagnosticCode(
        "citation.day", vi: "Ngày ký viết ở đây khác ngày trong sổ văn bản. Xem lại ngày, hoặc sửa sổ.",
        en: "The day of signing differs from the one in the registry. Look at the day again, or mend the registry.")
    /// An amount that a fact had before.
    public static let amountOld = DiagnosticCode(
        "law.amount-old", vi: "Con số gõ tay trùng với mức cũ của một dữ kiện. Thay bằng mức mới, hoặc dùng :fact[…] để số tự đổi theo ngày.",
        en: "The amount typed by hand is what a fact used to be. Write the new value, or use :fact[…], which changes with the day.")
    /// An amount that a fact has today, typed by hand.
    public static let amountTyped = DiagnosticCode(
        "law.amount-typed", vi: "Con số gõ tay trùng với một dữ kiện đang có hiệu lực. Dùng :fact[…] thì số tự đổi khi luật đổi.",
        en: "The amount typed by hand is what a fact is today. With :fact[…] it changes when the law does.")

    /// All codes of citations and amounts.
    public static let citationCodes: [DiagnosticCode] = [
        citationUnknown, citationAmbiguous, citationEnded, citationNotYet, citationDraft, citationAmended, citationPlace, citationForm,
        citationDay, amountOld, amountTyped,
    ]
}
