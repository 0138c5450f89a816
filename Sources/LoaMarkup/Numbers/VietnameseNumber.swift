/// Reads numbers as people in Viet Nam write them.
public enum VietnameseNumber {
    /// Why text is not a number.
    public struct Fault: Error, Hashable, Sendable {
        /// The reason with its remedy, ready for a diagnostic.
        public let message: Message
    }

    /// Reads `25.000`, `25000`, `1,5`, `1.234,5`, `−3`: a dot groups thousands and is never a decimal point.
    ///
    /// What could be read in two ways (`1.5`, `25,000`, `1,234.5`) is refused with the reason. Blanks at the ends
    /// and between groups of three digits are allowed.
    public static func parse(_ text: String) -> Result<DecimalNumber, Fault> {
        var rest = Array(text.unicodeScalars)
        while rest.last.map(isBlank) == true { rest.removeLast() }
        rest = Array(rest.drop(while: isBlank))
        let isNegative = rest.first == "-" || rest.first == "\u{2212}"
        if isNegative { rest.removeFirst() }
        let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = parts.first, isDigit(first.first), isDigit(rest.last),
            rest.allSatisfy({ isDigit($0) || $0 == "," || $0 == "." || isBlank($0) })
        else { return failure(text, vi: "không phải là số", en: "is not a number") }
        if parts.count > 2 {
            return failure(
                text, vi: "có hai dấu phẩy; hàng nghìn viết bằng dấu chấm: 1.234.567",
                en: "has two commas; thousands are parted by dots: 1.234.567")
        }
        guard let whole = grouped(first) else {
            return failure(
                text, vi: "có dấu chấm không chia hàng nghìn; phần thập phân viết sau dấu phẩy: 1,5",
                en: "has a dot that does not part thousands; decimals stand after a comma: 1,5")
        }
        var digits = whole
        var scale = 0
        if parts.count == 2 {
            let fraction = parts[1]
            guard (1...9).contains(fraction.count), fraction.allSatisfy({ isDigit($0) }) else {
                return failure(
                    text, vi: "không rõ phần thập phân; viết như 1.234,5",
                    en: "has an unclear decimal part; write it as 1.234,5")
            }
            // 25,000 is 25 thousand to some and 25 to others; 0,125 and 1.234,500 are one thing alone.
            if fraction.count == 3, first.count <= 3, whole.first != "0" {
                return failure(
                    text, vi: "có thể là hàng nghìn hay phần thập phân; viết 25.000 hoặc 25,0",
                    en: "may mean thousands or decimals; write 25.000 or 25,0")
            }
            digits += fraction
            scale = fraction.count
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: digits)
        guard let units = Int(String(view)) else {
            return failure(text, vi: "là số quá lớn", en: "is too large a number")
        }
        return .success(DecimalNumber(isNegative ? -units : units, scale: scale))
    }

    /// The digits of a whole part whose groups, if any, have three digits each and one kind of mark; or nil.
    private static func grouped(_ part: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        guard let mark = part.first(where: { !isDigit($0) }) else { return Array(part) }
        let groups = part.split(separator: mark, omittingEmptySubsequences: false)
        guard let head = groups.first, (1...3).contains(head.count), head.first != "0",
            groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.allSatisfy({ $0.allSatisfy { isDigit($0) } })
        else { return nil }
        return groups.flatMap { $0 }
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { ("0"..."9").contains($0) } ?? false
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\u{2009}" || scalar == "\u{202F}"
    }

    private static func failure(_ text: String, vi: String, en: String) -> Result<DecimalNumber, Fault> {
        let shown = text.count <= 40 ? text : String(text.prefix(39)) + "…"
        return .failure(Fault(message: Message(vi: "“\(shown)” \(vi)", en: "“\(shown)” \(en)")))
    }
}
