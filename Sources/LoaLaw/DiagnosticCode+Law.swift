public import LoaMarkup

extension DiagnosticCode {
    /// An instrument that stands in the registry twice.
    public static let lawDuplicate = DiagnosticCode(
        "law.duplicate",
        vi: "Một văn bản hay một mã dữ kiện chỉ được ghi một lần trong các tệp content/laws. Gộp hai mục làm một, hoặc đổi mã.",
        en: "An instrument or the id of a fact stands once in the files of content/laws. Make one entry of both, or change the id.")
    /// A number that no instrument of the registry bears.
    public static let lawUnknown = DiagnosticCode(
        "law.unknown",
        vi: "Số hiệu không có trong sổ văn bản content/laws. Sửa lỗi gõ, hoặc thêm văn bản vào sổ với tên, ngày ký, ngày có hiệu lực.",
        en: "The number is not in the registry content/laws. Mend the spelling, or enter the instrument with its title and days.")
    /// A number that several instruments bear.
    public static let lawAmbiguous = DiagnosticCode(
        "law.ambiguous",
        vi: "Nhiều văn bản mang cùng số hiệu. Viết thêm ngày ký sau dấu @, ví dụ 02-NQ/TW@2021-06-12.",
        en: "Several instruments bear the number. Add the day of signing after an @, as in 02-NQ/TW@2021-06-12.")
    /// A place that cannot be read, or that an instrument does not have.
    public static let lawPlace = DiagnosticCode(
        "law.place",
        vi: "Căn cứ viết là số hiệu, rồi điều, khoản, điểm: 50/2024/QH15 Điều 5 khoản 1 điểm a. Điều phải có trong văn bản (mục articles ghi điều cuối).",
        en: "A basis is a number, then article, clause and point: 50/2024/QH15 Điều 5 khoản 1 điểm a. The article must exist (articles gives the last).")
    /// Days that contradict each other.
    public static let lawDates = DiagnosticCode(
        "law.dates",
        vi: "Các ngày mâu thuẫn: ngày cuối trước ngày đầu, hoặc văn bản còn hiệu lực sau khi bị thay, hoặc trạng thái không khớp với ngày.",
        en: "The days contradict each other: an end before its start, an instrument in force after it was replaced, or a status that does not fit.")
    /// A basis that was not in force when the fact began.
    public static let lawBasisNotInForce = DiagnosticCode(
        "law.basis-not-in-force",
        vi: "Căn cứ chưa có hoặc đã hết hiệu lực vào ngày dữ kiện bắt đầu. Dẫn văn bản đang có hiệu lực ngày đó, hoặc sửa ngày.",
        en: "The basis was not in force on the first day of the fact. Cite the instrument in force then, or mend the days.")
    /// Versions of a fact that hold on the same day.
    public static let lawOverlap = DiagnosticCode(
        "law.overlap",
        vi: "Hai bản của một dữ kiện cùng có hiệu lực. Ghi “to” của bản cũ là ngày ngay trước “from” của bản mới, hoặc bỏ “to” để tự suy ra.",
        en: "Two versions of a fact hold on the same day. Let the older end the day before the newer begins, or leave “to” out: it follows.")
    /// Days between two versions of a fact on which none holds.
    public static let lawGap = DiagnosticCode(
        "law.gap",
        vi: "Giữa hai bản của một dữ kiện có những ngày không bản nào có hiệu lực. Nếu đúng như vậy thì tắt cảnh báo này và nói rõ lý do.",
        en: "Between two versions of a fact are days on which none holds. If that is so, silence this warning with the reason.")
    /// A value, part or key of a fact that does not fit.
    public static let lawFact = DiagnosticCode(
        "law.fact",
        vi: "Dữ kiện ghi chưa đúng: thiếu giá trị, sai phần, sai loại hoặc sai mã. Mỗi dữ kiện có “value”, hoặc “values” cho từng phần, hoặc “formula”.",
        en: "The fact is not written right: a value is missing, or a part, type or id is wrong. Each has “value”, or “values” by part, or “formula”.")
    /// A number that is not written as people in Viet Nam do.
    public static let lawNumber = DiagnosticCode(
        "law.number",
        vi: "Số viết như 25.000 hoặc 1,5: dấu chấm chia hàng nghìn, dấu phẩy trước phần thập phân. Trong { } số có dấu phẩy phải đặt trong ngoặc kép.",
        en: "Numbers are written 25.000 and 1,5: dots part thousands, a comma stands before decimals. Inside { } a number with a comma needs quotes.")
    /// An expression that cannot be read.
    public static let lawExpression = DiagnosticCode(
        "law.expression",
        vi: "Công thức gồm số, tên dữ kiện (có thể kèm “.phần”) và + − × ÷ ( ). Dấu trừ có dấu cách hai bên; đơn vị đứng ngay sau số.",
        en: "A formula has numbers, names of facts (with “.part”) and + − × ÷ ( ). A minus stands between blanks, a unit right after its number.")
    /// An id that means no fact.
    public static let lawFactUnknown = DiagnosticCode(
        "law.fact-unknown",
        vi: "Không có dữ kiện hay phần mang mã này trong content/laws. Sửa lỗi gõ, hoặc thêm dữ kiện.",
        en: "No fact or part has this id in content/laws. Mend the spelling, or enter the fact.")
    /// Units that do not go together.
    public static let lawUnit = DiagnosticCode(
        "law.unit",
        vi: "Đơn vị không khớp: cộng, trừ, so sánh cần cùng đơn vị; nhân, chia với số hoặc % thì được. “unit” phải hợp với “type”.",
        en: "Units do not go together: sums and comparisons need the same, products a bare number or %. “unit” must fit “type”.")
    /// A formula that leads back to itself.
    public static let lawLoop = DiagnosticCode(
        "law.loop",
        vi: "Công thức dẫn vòng về chính nó. Một dữ kiện trong vòng phải có giá trị ghi bằng số.",
        en: "The formula leads back to itself. One fact of the circle needs a value in numbers.")
    /// A result that is too large, or a division by zero.
    public static let lawOverflow = DiagnosticCode(
        "law.overflow",
        vi: "Kết quả quá lớn để tính đúng, hoặc chia cho 0. Xem lại các số trong công thức.",
        en: "The result is too large to be exact, or something is divided by 0. Look at the numbers of the formula.")
    /// A result that has no exact decimal form.
    public static let lawInexact = DiagnosticCode(
        "law.inexact",
        vi: "Kết quả chia không hết. Thêm “round”: 1.000 làm tròn đến nghìn, 1.000 up làm tròn lên, 0,01 giữ hai số lẻ.",
        en: "The result has no exact decimal form. Add “round”: 1.000 rounds to thousands, 1.000 up upwards, 0,01 keeps two digits.")
    /// A fact that is not in force on the day.
    public static let lawFactNotInForce = DiagnosticCode(
        "law.fact-not-in-force",
        vi: "Dữ kiện chưa có hoặc không còn hiệu lực vào ngày này. Dùng bản đang có hiệu lực, hoặc cập nhật content/laws.",
        en: "The fact is not yet or no longer in force on the day. Use what is in force, or bring content/laws up to date.")
    /// A formula whose facts are never in force together.
    public static let lawNever = DiagnosticCode(
        "law.never",
        vi: "Không ngày nào mọi dữ kiện trong công thức cùng có hiệu lực. Xem lại ngày của dữ kiện và của các dữ kiện nó dùng.",
        en: "On no day are all facts of the formula in force. Look at the days of the fact and of those it is made from.")
    /// A draft whose expected day has come.
    public static let lawDraftDue = DiagnosticCode(
        "law.draft-due",
        vi: "Ngày dự kiến của một dự thảo đã đến. Nếu đã ban hành thì bỏ “status: draft” và ghi căn cứ; nếu chưa thì sửa ngày.",
        en: "The expected day of a draft has come. If it is issued, remove “status: draft” and give the basis; if not, change the day.")

    /// All codes of the registry and its facts.
    public static let lawCodes: [DiagnosticCode] = [
        lawDuplicate, lawUnknown, lawAmbiguous, lawPlace, lawDates, lawBasisNotInForce, lawOverlap, lawGap, lawFact, lawNumber, lawExpression,
        lawFactUnknown, lawUnit, lawLoop, lawOverflow, lawInexact, lawFactNotInForce, lawNever, lawDraftDue,
    ]
}
