public import LoaMarkup

extension DiagnosticCode {
    static let leafletOverflow = DiagnosticCode(
        "leaflet.overflow",
        vi: "Chữ không vừa mặt giấy ở cỡ nhỏ nhất mà khổ in cho phép. Không gì bị cắt bỏ: tờ rơi không được in cho đến khi bớt chữ, chuyển sang mặt khác hoặc chọn khổ lớn hơn.",
        en:
            "The text does not fit the panel at the smallest type that the format allows. Nothing is dropped: the leaflet is not made until there are fewer words, another panel takes some, or the format is larger."
    )
    static let leafletWide = DiagnosticCode(
        "leaflet.wide", vi: "Một từ hoặc bảng rộng hơn cột chữ. Viết ngắn lại, cho xuống dòng, hoặc bớt cột của bảng.",
        en: "A word or table is wider than the column. Shorten it, break it, or use fewer columns.")
    static let leafletPages = DiagnosticCode(
        "leaflet.pages", vi: "Chữ chạy quá số trang mà khổ in cho phép.", en: "The text runs over more pages than the format allows.")

    /// All codes of the layout of leaflets.
    public static let leafletLayoutCodes: [DiagnosticCode] = [leafletOverflow, leafletWide, leafletPages]
}
