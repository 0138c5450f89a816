public import LoaMarkup

extension DiagnosticCode {
    static let leafletFormat = DiagnosticCode(
        "leaflet.format",
        vi: "Tờ rơi (kind: leaflet) cần biết in khổ nào: “print: [a5]”. Tên khổ nằm trong themes/…/print/formats.yaml. Trang thường cũng có thể có “print”.",
        en: "A leaflet (kind: leaflet) must say its format: “print: [a5]”. Formats have their names in themes/…/print/formats.yaml. Other pages may have “print”, too.")
    static let leafletPlace = DiagnosticCode(
        "leaflet.place",
        vi: "“::: panel” chia chữ của tờ rơi ra các mặt giấy, nên chỉ đứng trong tệp có “kind: leaflet”, ngoài cùng hoặc trong “::: for”, “::: choose”.",
        en: "“::: panel” shares a leaflet's text out over its panels, so it stands only in files of “kind: leaflet”, at the top or inside “::: for”, “::: choose”.")

    /// All codes of what pages say of print.
    public static let leafletCodes: [DiagnosticCode] = [leafletFormat, leafletPlace]
}
