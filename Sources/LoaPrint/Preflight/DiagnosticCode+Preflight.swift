public import LoaMarkup

extension DiagnosticCode {
    static let printResolution = DiagnosticCode(
        "print.resolution",
        vi: "Ảnh có quá ít điểm ảnh cho cỡ in, dưới 200 điểm trên một inch, nên in ra sẽ vỡ. Hãy dùng ảnh gốc lớn hơn (không lấy ảnh gửi qua Zalo) "
            + "hoặc cho ảnh nhỏ lại.",
        en: "A picture has too few pixels for its size in print, under 200 an inch, and will look coarse. Use the larger original (not a copy from "
            + "a messenger), or make it smaller.")
    static let printCodeSize = DiagnosticCode(
        "print.qr-size",
        vi: "Mã QR cần cạnh ít nhất 20 mm, mỗi ô ít nhất 0,4 mm, để máy điện thoại cũ vẫn quét được. Hãy cho mã to ra hoặc dùng địa chỉ ngắn hơn "
            + "(mã ít ô hơn).",
        en: "A QR code needs sides of 20 mm and modules of 0.4 mm so that old phones read it. Make it larger, or use a shorter address, which has "
            + "fewer modules.")
    static let printCodeQuiet = DiagnosticCode(
        "print.qr-quiet",
        vi: "Quanh mã QR phải có khoảng trắng rộng ít nhất 4 ô (ISO/IEC 18004).",
        en: "A QR code needs an empty border of at least 4 modules (ISO/IEC 18004).")
    static let printCodePrivate = DiagnosticCode(
        "print.qr-private",
        vi: "Mã QR dẫn tới địa chỉ nội bộ (10.…, 192.168.…, localhost, .local, tên máy không có dấu chấm, file:), điện thoại của người nhận tờ rơi "
            + "không mở được. Hãy dùng địa chỉ công khai, Zalo hoặc số điện thoại (tel:).",
        en: "A QR code leads to an address inside an office (10.…, 192.168.…, localhost, .local, a name without a dot, file:), which no reader’s "
            + "phone can open. Use a public address, Zalo or a telephone number (tel:).")
    static let printCodeText = DiagnosticCode(
        "print.qr-text",
        vi: "Mã QR không chứa nổi nội dung này, hoặc nội dung trống. Hãy dùng địa chỉ ngắn hơn.",
        en: "A QR code cannot hold this text, or the text is empty. Use a shorter address.")
    static let printContrast = DiagnosticCode(
        "print.contrast",
        vi: "Chữ phải nổi trên nền: tương phản ít nhất 4,5:1, chữ to (từ 18 pt, hoặc từ 14 pt đậm) ít nhất 3:1, theo WCAG 2.2. Hãy chọn màu chữ đậm "
            + "hơn hoặc nền nhạt hơn trong print.css.",
        en: "Text must stand out from what is behind: contrast of at least 4.5:1, large text (from 18 pt, or 14 pt bold) 3:1, by WCAG 2.2. Choose a "
            + "darker text or a lighter background in print.css.")
    static let printContrastGrey = DiagnosticCode(
        "print.contrast-grey",
        vi: "Tờ rơi hay được phô tô đen trắng. Hai màu này khác nhau khi in màu nhưng gần như nhau khi phô tô; hãy chọn hai màu khác nhau cả về độ "
            + "sáng.",
        en: "Leaflets are often photocopied. These two colours differ in print but hardly on a photocopy; choose colours that differ in lightness too.")
    static let printTypeSize = DiagnosticCode(
        "print.type-size",
        vi: "Chữ để đọc nhỏ hơn cỡ nhỏ nhất của khổ in, hoặc dưới 8 pt. Hãy bớt chữ hoặc dùng khổ lớn hơn.",
        en: "Type for reading is smaller than the smallest size of the format, or under 8 pt. Use fewer words or a larger format.")
    static let printInk = DiagnosticCode(
        "print.ink",
        vi: "Một màu trong print.css đòi nhiều mực hơn mức máy in chịu được (thường 300 % giấy couché, 260 % giấy thường); bản in sẽ tự giảm, màu có "
            + "thể khác. Màu “registration” chỉ dành cho dấu cắt.",
        en: "A colour of print.css asks for more ink than the press takes (mostly 300 % on coated, 260 % on uncoated paper); it is reduced, and may "
            + "look different. The colour of marks is for marks alone.")
    static let printHairline = DiagnosticCode(
        "print.hairline",
        vi: "Nét mảnh dưới 0,25 pt có thể mất khi in. Hãy cho nét dày từ 0,25 pt.",
        en: "Lines thinner than 0.25 pt may vanish in print. Make them 0.25 pt or more.")
    static let printSafe = DiagnosticCode(
        "print.safe",
        vi: "Chữ đứng quá gần mép cắt hoặc nếp gấp: máy cắt, máy gấp có thể lệch 1–2 mm. Hãy lùi chữ vào theo “safe” của khổ in.",
        en: "Text stands too near a cut or a fold: cutters and folders may be off by 1 to 2 mm. Move it in by what the format’s “safe” says.")
    static let printOfficeMargin = DiagnosticCode(
        "print.office-margin",
        vi: "Máy in văn phòng không in được khoảng 4 mm sát mép giấy, chữ ở đó sẽ mất trên office.pdf. Bản cho nhà in thì không sao. Hãy lùi chữ vào, "
            + "hoặc tắt cảnh báo này nếu chỉ in ở nhà in.",
        en: "Office printers leave about 4 mm along the edges of the sheet blank; text there is lost from office.pdf, not at the printing house. Move it "
            + "in, or silence this where only printing houses print.")
    static let printAlternative = DiagnosticCode(
        "print.alt",
        vi: "Ảnh, biểu đồ, mã QR cần lời thay thế để người khiếm thị nghe được: ![lời mô tả](ảnh.jpg).",
        en: "Pictures, charts and codes need words for those who cannot see them: ![description](picture.jpg).")
    static let printSparse = DiagnosticCode(
        "print.sparse",
        vi: "Mặt giấy còn trống nhiều: chưa kín 60 %. Hãy thêm hình, cho chữ to hơn, hoặc dùng khổ nhỏ hơn.",
        en: "A panel is rather empty: under 60 % is filled. Add a picture, let the type be larger, or use a smaller format.")

    /// Every code of the checks before printing, for `loa explain`.
    public static let preflightCodes: [DiagnosticCode] = [
        printResolution, printCodeSize, printCodeQuiet, printCodePrivate, printCodeText, printContrast, printContrastGrey, printTypeSize, printInk,
        printHairline, printSafe, printOfficeMargin, printAlternative, printSparse,
    ]
}
