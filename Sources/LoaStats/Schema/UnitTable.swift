public import LoaMarkup

/// A table of units: codes with names, groups and days of validity.
public struct UnitTable: Sendable {
    /// One unit.
    public struct Unit: Sendable {
        /// The code, as text with all its zeros.
        public var code: String
        /// The name.
        public var name: String
        /// The first day of the code; nil when always.
        public var from: CalendarDate?
        /// The last day of the code; nil when still in use.
        public var until: CalendarDate?
        /// The code that took its place, if any.
        public var successor: String?
        /// The group it belongs to, for each of the table's groupings.
        public var groups: [String]
        /// Where it lies on a map of tiles, if that is known.
        public var tile: MapTile?

        /// Makes a unit.
        public init(
            code: String, name: String, from: CalendarDate? = nil, until: CalendarDate? = nil, successor: String? = nil,
            groups: [String] = [], tile: MapTile? = nil
        ) {
            self.tile = tile
            self.code = code
            self.name = name
            self.from = from
            self.until = until
            self.successor = successor
            self.groups = groups
        }

        /// Whether the code holds on a day.
        public func holds(on day: CalendarDate) -> Bool {
            (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
        }

        /// Whether the code holds on some day of a period.
        public func holds(in period: Period) -> Bool {
            (from.map { $0 <= period.lastDay } ?? true) && (until.map { period.firstDay <= $0 } ?? true)
        }
    }

    /// A way to put units together, as wage region.
    public struct Grouping: Sendable {
        /// The column of the table's file.
        public var column: String
        /// What it says to people.
        public var title: String
        /// The words of its values; a value that is not listed says itself.
        public var names: [CodeSource.Code]

        /// What a value says to people.
        public func name(of value: String) -> String { names.first { $0.code == value }?.name ?? value }
    }

    /// The table's name in the schema.
    public var id: String
    /// What a unit is called, as `Đơn vị`.
    public var title: String
    /// The file beside the schema.
    public var file: Spanned<String>
    /// The column of the code.
    public var codeColumn: String
    /// The column of the name.
    public var nameColumn: String
    /// The column of the first day, if any.
    public var fromColumn: String?
    /// The column of the last day, if any.
    public var untilColumn: String?
    /// The column of the code that took a unit's place, if any.
    public var successorColumn: String?
    /// The column of the tile on a map, if any.
    public var tileColumn: String?
    /// How many digits a code of digits alone has, for senders' programs drop zeros at its front; nil to leave codes alone.
    public var digits: Int?
    /// The groupings, in the order declared.
    public var groupings: [Grouping]
    /// The units in the order of the file.
    public var units: [Unit] = []
    /// The units by code.
    public internal(set) var index: [String: Int] = [:]

    /// Takes the units in; of two with one code the first stays.
    public mutating func fill(_ units: [Unit]) {
        self.units = units
        index = [:]
        for (at, unit) in units.enumerated() where index[unit.code] == nil { index[unit.code] = at }
    }

    /// The unit of a code, or nil.
    public subscript(code: String) -> Unit? { index[code].map { units[$0] } }

    /// The code under which a code's numbers are counted on a day: its own, or that of the unit in whose place it was taken.
    ///
    /// A series goes on over such a change: the numbers of units that became one are added up.
    public func current(_ code: String, on day: CalendarDate) -> String {
        var code = code
        for _ in units.indices {
            guard let unit = self[code], let until = unit.until, until < day, let next = unit.successor else { break }
            code = next
        }
        return code
    }

    /// A code with the zeros that a spreadsheet dropped; the same code where that does not make a known one.
    public func restored(_ code: String) -> String {
        guard let digits, index[code] == nil, !code.isEmpty, code.utf8.count < digits,
            code.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
        else { return code }
        let full = String(repeating: "0", count: digits - code.utf8.count) + code
        return index[full] == nil ? code : full
    }
}
