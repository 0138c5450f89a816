/// What a number counts, and for what: đồng/tháng counts đồng for each tháng; percentages are hundredths.
public struct FactUnit: Hashable, Sendable {
    /// What is counted; empty for a bare number and for a percentage.
    public var counted: String
    /// For what: the word after the slash, or empty.
    public var each: String
    /// Whether the number is in hundredths.
    public var isPercent: Bool

    /// No unit.
    public static let none = FactUnit(counted: "")
    /// A percentage.
    public static let percent = FactUnit(counted: "", isPercent: true)
    /// Vietnamese money.
    public static let dong = FactUnit(counted: "đồng")
    /// Years of age; numbers with it may have months too.
    public static let age = FactUnit(counted: "tuổi")

    /// Puts a unit together.
    public init(counted: String, each: String = "", isPercent: Bool = false) {
        self.counted = counted
        self.each = each
        self.isPercent = isPercent
    }

    /// Reads `đồng/tháng`, `%`, `%/ngày`, `ngày làm việc`; `đ` is đồng.
    public init(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
        let counted = parts.first.map(Self.words) ?? ""
        each = parts.count > 1 ? Self.words(parts[1]) : ""
        isPercent = counted == "%"
        self.counted = isPercent ? "" : counted == "đ" ? "đồng" : counted
    }

    /// Words with one blank between them.
    private static func words(_ text: Substring.UTF8View) -> String {
        text.split(separator: 0x20).map { String(Substring($0)) }.joined(separator: " ")
    }

    /// Whether it says nothing.
    public var isNone: Bool { self == .none }

    /// The unit as written: `đồng/tháng`, `%`; empty for none.
    public var text: String { (isPercent ? "%" : counted) + (each.isEmpty ? "" : "/" + each) }

    /// Whether numbers of both can stand for each other: what they are for may be left unsaid in one of them.
    func agrees(with other: FactUnit) -> Bool {
        isPercent == other.isPercent && counted == other.counted && (each == other.each || each.isEmpty || other.each.isEmpty)
    }
}
