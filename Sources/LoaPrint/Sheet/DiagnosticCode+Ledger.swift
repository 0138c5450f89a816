public import LoaMarkup

extension DiagnosticCode {
    /// A ledger that cannot be read.
    public static let printLedger = DiagnosticCode(
        "print.ledger",
        vi: "Sổ in (content/print-ledger.csv) do `loa print --record` ghi thêm từng dòng; đừng sửa tay những dòng đã có. Dòng hỏng thì lấy lại từ bản sao lưu.",
        en: "The print ledger (content/print-ledger.csv) is written by `loa print --record`, line by line; do not edit the lines that are there. Restore damaged "
            + "ones from a backup.")
    static let printStale = DiagnosticCode(
        "print.stale",
        vi: "Tờ đã in, đang ở tay người đọc, nói điều nay đã khác. Hãy in lại, hoặc báo cho nơi đã phát.",
        en: "A leaflet that people hold states something that has changed. Print it anew, or tell those who handed it out.")
    static let printTargetGone = DiagnosticCode(
        "print.qr-gone",
        vi: "Mã QR trên tờ đã in dẫn tới một trang mà lần dựng này không còn làm ra. Hãy giữ trang đó, hoặc ghi địa chỉ cũ vào “aliases” của trang thay.",
        en: "A QR code on printed paper leads to a page that this build no longer makes. Keep the page, or name the old address in “aliases” of the one "
            + "in its place.")

    /// Every code of the print ledger, for `loa explain`.
    public static let printLedgerCodes: [DiagnosticCode] = [printLedger, printStale, printTargetGone]
}
