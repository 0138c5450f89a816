public import LoaMarkup

extension DiagnosticCode {
    /// Limits that cannot be read, or loosened without a reason.
    public static let plainLimits = DiagnosticCode(
        "plain.limits",
        vi: """
            Giới hạn câu chữ của nhóm độc giả nằm ở “plain” trong content/loa.yaml: average, p90, most, long, \
            long_share, paragraph, wall, phrases, abbreviations, numbers, chains; mỗi mục là một số, hoặc “none”. \
            Một trang được nới ra bằng “limits: { most: 40, reason: vì sao }” ở đầu trang.
            """,
        en: """
            The limits of an audience stand under “plain” in content/loa.yaml: average, p90, most, long, long_share, \
            paragraph, wall, phrases, abbreviations, numbers, chains; each is a number or “none”. A page loosens them \
            with “limits: { most: 40, reason: why }” above it.
            """)
    /// A list that cannot be used as written.
    public static let plainList = DiagnosticCode(
        "plain.list",
        vi: "content/plain.yaml có mục không dùng được: cụm từ trống, cụm từ đã có ở chỗ khác, hoặc bảng đơn vị không có.",
        en: "content/plain.yaml has an entry that cannot be used: no words, words listed before, or an unknown table of units.")
    /// Sentences that are too long on the whole.
    public static let plainAverage = DiagnosticCode(
        "plain.average",
        vi: """
            Tính trên đúng phần chữ mà nhóm độc giả ấy nhận: đoạn văn và mục danh sách, không tính tiêu đề, bảng, nút, \
            căn cứ, ghi chú. Câu hết ở . ! ? … và ở cuối đoạn. Tiếng là chữ cách nhau bằng dấu cách. Trang dưới 5 câu \
            không tính trung bình. Hai bản thảo công nhân đọc được đo khoảng 12 tiếng một câu, 90% số câu không quá 18; kế hoạch \
            hành chính khoảng 31 và 64. Tách câu dài; hoặc nới cho riêng trang này bằng “limits” kèm lý do.
            """,
        en: """
            Measured on the very text that the audience gets: paragraphs and list items, not headings, tables, buttons, \
            sources, notes. A sentence ends at . ! ? … and at the end of its paragraph. Syllables are what spaces part. \
            A page of fewer than 5 sentences has no average. Two drafts that workers read measure about 12 a sentence, \
            90% within 18; an administrative plan about 31 and 64. Split long sentences, or loosen “limits” for the page, with a reason.
            """)
    /// A sentence that is too long.
    public static let plainSentence = DiagnosticCode(
        "plain.sentence",
        vi: "Câu có nhiều tiếng hơn giới hạn “most” của nhóm độc giả. Tách thành hai, ba câu, mỗi câu một ý; hoặc đưa các ý vào danh sách.",
        en: "The sentence has more syllables than the audience's limit “most”. Split it, one thought each; or make the parts a list.")
    /// A paragraph that is too long.
    public static let plainParagraph = DiagnosticCode(
        "plain.paragraph",
        vi: "Đoạn có nhiều tiếng hơn giới hạn “paragraph”. Tách đoạn, hoặc viết thành danh sách.",
        en: "The paragraph has more syllables than the limit “paragraph”. Split it, or make it a list.")
    /// Too many paragraphs with nothing between them.
    public static let plainWall = DiagnosticCode(
        "plain.wall",
        vi: "Nhiều đoạn liền nhau không có tiêu đề, danh sách, bảng hay ảnh xen vào, quá giới hạn “wall”. Chèn tiêu đề nói ý chính.",
        en: "Paragraphs follow each other without heading, list, table or picture beyond the limit “wall”. Put in headings that say the point.")
    /// A phrase of offices.
    public static let plainPhrase = DiagnosticCode(
        "plain.phrase",
        vi: """
            Cụm từ nằm trong danh sách “phrases” của content/plain.yaml, kèm cách viết dễ hiểu hơn. Chữ trong “…” không tính. \
            Giới hạn “phrases” là số cụm trên 100 tiếng. Danh sách sửa được: thêm, bớt, hoặc ghi “unless” cho cách dùng đúng.
            """,
        en: """
            The phrase is in the list “phrases” of content/plain.yaml, with a plainer wording. Words in “…” do not count. \
            The limit “phrases” is how many there may be in 100 syllables. The list can be edited; “unless” has wordings that are right.
            """)
    /// A name that no longer holds.
    public static let plainTerm = DiagnosticCode(
        "plain.term",
        vi: """
            Tên cơ quan, tổ chức, địa giới đã thôi dùng, theo danh sách “terms” của content/plain.yaml. Thay bằng tên mới. \
            Nói chuyện cũ thì viết “trước đây” trong câu, đặt tên trong “…”, hoặc ghi “as_of” trước ngày ấy ở đầu trang.
            """,
        en: """
            A body or place that no longer exists, by the list “terms” of content/plain.yaml. Write the new name. Where the \
            past is meant write “trước đây” in the sentence, quote the name, or give the page an “as_of” before that day.
            """)
    /// A place that is not spelt as in the list.
    public static let plainPlace = DiagnosticCode(
        "plain.place",
        vi: """
            Tên sau “phường”, “xã”… gần giống một tên trong danh sách đơn vị nhưng không trùng. Hòa và hoà là một. \
            Nếu đó là nơi khác có thật, thêm tên vào “places: known” của content/plain.yaml.
            """,
        en: """
            The name after a word such as “phường” or “xã” is near one in the list of units but not the same; hòa and hoà \
            are. If it is another real place, add it to “places: known” in content/plain.yaml.
            """)
    /// An abbreviation that nothing explains.
    public static let plainAbbreviation = DiagnosticCode(
        "plain.abbreviation",
        vi: """
            Chữ viết tắt không có trong content/glossary.yaml và trang không giải thích. Viết đầy đủ; viết “tên đầy đủ (TẮT)” ở lần \
            đầu; thêm vào content/glossary.yaml; hoặc nếu ai cũng biết, thêm vào “abbreviations” của content/plain.yaml.
            """,
        en: """
            The abbreviation is not in content/glossary.yaml and the page does not explain it. Write it out, explain it at its first \
            use, add it to the glossary, or, when everybody knows it, to “abbreviations” in content/plain.yaml.
            """)
    /// A number without a unit.
    public static let plainNumber = DiagnosticCode(
        "plain.number",
        vi: "Số từ 1.000 trở lên trong câu mà sau nó không có chữ nào là đơn vị. Viết rõ: đồng, người, ngày, doanh nghiệp…",
        en: "A number of 1,000 or more in a sentence with no word behind it that can be its unit. Say what it counts.")
    /// Chains of nouns or passives.
    public static let plainChain = DiagnosticCode(
        "plain.chain",
        vi: """
            “Được … bởi” là cách nói dịch: viết ai làm gì. Ba lần trở lên “việc”, “sự”, “công tác” trong một câu biến động từ \
            thành danh từ: dùng thẳng động từ. “Được sửa đổi, bổ sung bởi Luật …” không tính.
            """,
        en: """
            “Được … bởi” is a translated passive: write who does what. Three or more “việc”, “sự”, “công tác” in a sentence make \
            nouns of verbs: use the verbs. “Được sửa đổi, bổ sung bởi Luật …” does not count.
            """)

    /// All codes of plain language.
    public static let plainCodes: [DiagnosticCode] = [
        plainLimits, plainList, plainAverage, plainSentence, plainParagraph, plainWall, plainPhrase, plainTerm, plainPlace,
        plainAbbreviation, plainNumber, plainChain,
    ]
}
