public import LoaMarkup

/// Finds columns that would hold data of single persons, which have no place here.
///
/// Source of the rule: DOMAIN §3.4; Law 91/2025/QH15.
public enum PersonalData {
    /// What a column's name says of single persons, or nil.
    public static func kind(of name: String) -> Message? {
        let words = Fold.fold(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let joined = " " + words.joined(separator: " ") + " "
        return kinds.first { kind in kind.marks.contains { joined.contains(" \($0) ") } }?.message
    }

    private static let kinds: [(marks: [String], message: Message)] = [
        (["ho ten", "ho va ten", "hoten", "ten doan vien", "ten nguoi lao dong", "full name", "fullname"], Message(vi: "họ tên", en: "names")),
        (
            ["cccd", "cmnd", "cmt", "can cuoc", "so dinh danh", "ma dinh danh", "ho chieu", "passport"],
            Message(vi: "số căn cước", en: "identity numbers")
        ),
        (["sdt", "dien thoai", "so dien thoai", "di dong", "zalo", "phone"], Message(vi: "số điện thoại", en: "telephone numbers")),
        (["ngay sinh", "nam sinh", "ngaysinh", "sinh ngay", "birthday", "date of birth"], Message(vi: "ngày sinh", en: "days of birth")),
        (["email", "e mail", "thu dien tu"], Message(vi: "thư điện tử", en: "e-mail addresses")),
        (["dia chi nha", "dia chi thuong tru", "noi o", "que quan"], Message(vi: "nơi ở", en: "home addresses")),
        (["so bhxh", "ma so bhxh", "so tai khoan", "stk", "ma so thue ca nhan"], Message(vi: "số sổ, số tài khoản", en: "account numbers")),
        (["dan toc", "ton giao", "suc khoe", "benh"], Message(vi: "dữ liệu nhạy cảm", en: "sensitive data")),
    ]
}
