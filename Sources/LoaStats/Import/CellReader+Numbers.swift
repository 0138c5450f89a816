internal import LoaMarkup

extension CellReader {
    /// A number cell: `25.000` is 25000, a dash is zero, what the file stores as a number is taken exactly.
    func number(_ cell: SourceCell) -> Result<CellValue, CellFault> {
        switch cell {
        case .number(let number): return checked(number, cell)
        case .text(let text):
            if let quick = Self.digits(text) { return checked(DecimalNumber(quick), cell) }
            if Self.isDash(text) { return checked(.zero, cell) }
            switch VietnameseNumber.parse(text) {
            case .success(let number): return checked(number, cell)
            case .failure(let fault): return .failure(CellFault(vi: fault.message.vi, en: fault.message.en))
            }
        case .date(let date):
            return .failure(
                CellFault(
                    vi: "ô chứa ngày \(date.slashed), ở đây cần số; bảng tính có thể đã đổi số thành ngày",
                    en: "the cell holds the day \(date.slashed), a number belongs here; the spreadsheet may have turned it into a day"))
        default:
            return .failure(CellFault(vi: "“\(cell.shown)” không phải là số", en: "“\(cell.shown)” is not a number"))
        }
    }

    private func checked(_ number: DecimalNumber, _ cell: SourceCell) -> Result<CellValue, CellFault> {
        let digits = column.kind == .integer ? 0 : DataTable.decimals
        var number = number
        if number.scale > 0 {
            number = number.trimmed
            if number.scale > digits {
                return .failure(
                    digits == 0
                        ? CellFault(
                            vi: "“\(cell.shown)” có phần lẻ, cột này chỉ nhận số nguyên",
                            en: "“\(cell.shown)” has a fraction, this column takes whole numbers")
                        : CellFault(
                            vi: "“\(cell.shown)” có hơn \(digits) chữ số thập phân; làm tròn trong tệp gửi đến",
                            en: "“\(cell.shown)” has more than \(digits) decimals; round it in the file"))
            }
        }
        guard let fitting = number.rounded(to: digits), fitting.units != DataTable.missing else {
            return .failure(CellFault(vi: "“\(cell.shown)” là số quá lớn", en: "“\(cell.shown)” is too large a number"))
        }
        let form = NumberForm(.vi)
        if let least = column.least, number < least {
            return .failure(
                CellFault(
                    vi: "“\(cell.shown)” nhỏ hơn \(form.text(least)), số nhỏ nhất được nhận",
                    en: "“\(cell.shown)” is less than \(form.text(least)), the lowest allowed"))
        }
        if let most = column.most, most < number {
            return .failure(
                CellFault(
                    vi: "“\(cell.shown)” lớn hơn \(form.text(most)), số lớn nhất được nhận",
                    en: "“\(cell.shown)” is more than \(form.text(most)), the highest allowed"))
        }
        return .success(.number(column.kind == .integer ? fitting : number))
    }

    /// The number that digits alone write, the quick way; nil for everything else.
    private static func digits(_ text: String) -> Int? {
        let bytes = text.utf8
        guard bytes.count - 1 < 18 else { return nil }
        var number = 0
        for byte in bytes {
            guard byte &- 0x30 < 10 else { return nil }
            number = number &* 10 &+ Int(byte &- 0x30)
        }
        return bytes.isEmpty ? nil : number
    }
}
