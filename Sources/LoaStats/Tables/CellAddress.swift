public import LoaMarkup

/// Where a cell is, in the words in which people look for it: “Sheet ‘Tháng 10’, dòng 7, cột D (Kết nạp)”.
public struct CellAddress: Hashable, Sendable {
    /// The sheet; nil in files that have none, such as CSV.
    public var sheet: SheetName?
    /// The row, from 1; 0 for the sheet as a whole.
    public var row: Int
    /// The column, from 1; 0 for the row as a whole.
    public var column: Int
    /// What stands above the column, when it is known.
    public var header: String?

    /// Makes an address.
    public init(sheet: SheetName? = nil, row: Int, column: Int = 0, header: String? = nil) {
        self.sheet = sheet
        self.row = row
        self.column = column
        self.header = header
    }

    /// The address in words.
    public func text(_ language: MessageLanguage) -> String {
        var parts: [String] = []
        if let sheet { parts.append("Sheet ‘\(sheet)’") }
        if row > 0 { parts.append(language == .vi ? "dòng \(row)" : "row \(row)") }
        if column > 0 {
            let name = language == .vi ? "cột \(Self.letters(column))" : "column \(Self.letters(column))"
            parts.append(header.map { "\(name) (\($0))" } ?? name)
        }
        return parts.joined(separator: ", ")
    }

    /// The address with the text, in both languages, for the start of a message.
    public var message: Message { Message(vi: text(.vi), en: text(.en)) }

    /// The letters of a column: 1 is A, 27 is AA.
    public static func letters(_ column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
