internal import LoaMarkup

/// Writes the cells of a table in their canonical form, which reads back as the same.
struct CellWriter {
    private enum Form {
        case numbers([Int], scale: Int)
        case periods([Int], Period.Length)
        case days([Int])
        case words([Int32], [String])
    }

    private let forms: [Form]

    init(_ table: DataTable, _ set: DataSet) {
        forms = set.columns.indices.map { column in
            switch table.columns[column] {
            case .numbers(let units, let scale): .numbers(units, scale: scale)
            case .words(let indices, let words): .words(indices, words)
            case .ordinals(let ordinals): set.columns[column].kind == .date ? .days(ordinals) : .periods(ordinals, set.every)
            }
        }
    }

    /// Writes a cell; nothing for an empty one.
    func append(_ column: Int, _ row: Int, to writer: inout CSVWriter) {
        switch forms[column] {
        case .numbers(let units, let scale):
            if units[row] == DataTable.missing {
                writer.plain([])
            } else if scale == 0 {
                writer.number(units[row])
            } else {
                writer.cell(Self.decimal(units[row], scale))
            }
        case .periods(let ordinals, let length):
            writer.cell(ordinals[row] == DataTable.missing ? "" : Period(length, ordinal: ordinals[row]).iso)
        case .days(let days):
            writer.cell(days[row] == DataTable.missing ? "" : CalendarDate(daysSinceEpoch: days[row]).iso)
        case .words(let indices, let words): writer.cell(words[Int(indices[row])])
        }
    }

    /// A cell as it is written, for messages and comparisons by people.
    func text(_ column: Int, _ row: Int) -> String {
        switch forms[column] {
        case .numbers(let units, let scale): units[row] == DataTable.missing ? "" : Self.decimal(units[row], scale)
        case .periods(let ordinals, let length): ordinals[row] == DataTable.missing ? "" : Period(length, ordinal: ordinals[row]).iso
        case .days(let days): days[row] == DataTable.missing ? "" : CalendarDate(daysSinceEpoch: days[row]).iso
        case .words(let indices, let words): words[Int(indices[row])]
        }
    }

    /// A number without group marks, decimals after a comma; never with three decimals, which could be thousands.
    static func decimal(_ units: Int, _ scale: Int) -> String {
        let number = DecimalNumber(units, scale: scale).trimmed
        guard number.scale > 0 else { return String(number.units) }
        let digits = number.scale == 3 ? 4 : number.scale
        let raised = String(number.units.magnitude) + (number.scale == 3 ? "0" : "")
        let padded = String(repeating: "0", count: max(0, digits + 1 - raised.utf8.count)) + raised
        return (number.units < 0 ? "-" : "") + padded.dropLast(digits) + "," + padded.suffix(digits)
    }
}
