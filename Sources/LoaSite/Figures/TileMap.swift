internal import LoaMarkup
internal import LoaStats

/// The units of one day that have a place on a map, with names short enough for its tiles.
struct TileMap {
    /// The units with a tile, in the order of the file.
    let units: [UnitTable.Unit]
    private let table: UnitTable

    init(_ table: UnitTable, on day: CalendarDate) {
        self.table = table
        units = table.units.filter { $0.tile != nil && $0.holds(on: day) }
    }

    /// The place of a unit on the map, by its short name; the long name stays for the table.
    func category(_ code: String, name: String) -> ChartCategory {
        ChartCategory(table[code].map(short) ?? name, long: name, tile: units.first { $0.code == code }?.tile)
    }

    /// The name without the word of its kind where nobody else is called so: “Hà Tu” for “Phường Hà Tu”.
    private func short(_ unit: UnitTable.Unit) -> String {
        let bare = bare(unit)
        return units.count { self.bare($0) == bare } > 1 ? unit.name : bare
    }

    private func bare(_ unit: UnitTable.Unit) -> String {
        for (grouping, value) in zip(table.groupings, unit.groups) {
            let word = grouping.name(of: value) + " "
            if unit.name.hasPrefix(word), unit.name.count > word.count { return String(unit.name.dropFirst(word.count)) }
        }
        return unit.name
    }
}
