internal import LoaMarkup

/// A map of equal tiles: each category stands where it lies, whatever its size, with its name and number.
///
/// Where the tiles would be too small to be read they stand in rows instead, from north-west to south-east.
struct MapPlot {
    private struct Tile {
        var lines: [String]
        var value: String
        var room: DrawingRectangle
    }

    let model: ChartModel
    let sizes: ChartSizes
    let hasKey: Bool
    let classes: ChartClasses
    var canvas: ChartCanvas

    private static let gap = 3.0
    /// Tiles narrower than this hold no names.
    private static let least = 48.0

    init(_ model: ChartModel, _ sizes: ChartSizes, hasKey: Bool) {
        self.model = model
        self.sizes = sizes
        self.hasKey = hasKey
        classes = ChartClasses(model.series.first.map { row in model.categories.indices.compactMap { row.value($0).number } } ?? [])
        canvas = ChartCanvas(sizes)
    }

    /// Names and numbers on tiles.
    private let size = 12.0
    private let line = 15.0
    /// Where all numbers are estimates, the heading says it once.
    private var marksEstimates: Bool { !model.isAllEstimated }

    /// The whole picture.
    mutating func drawing() -> Drawing {
        let header = ChartHeader(model: model, sizes: sizes, isCut: false, hasLegend: false, hasKey: hasKey, classes: classes)
        let top = header.draw(&canvas) + 6
        let places = laid()
        let columns = (places.map(\.column).max() ?? 0) + 1
        let width = Swift.min((sizes.width + Self.gap) / Double(columns) - Self.gap, 104)
        let names = model.categories.map { TextMeasure.wrap($0.short, width: width - 2, lines: 3, size: size, weight: .regular) }
        let lines = names.map(\.count).max() ?? 1
        let height = Double(lines + 1) * line + 9
        // A number that is cut would be another one.
        let values = model.categories.indices.map { words(model.series.first?.value($0) ?? .missing) }
        let isWritten = values.allSatisfy { TextMeasure.width($0.text, size: $0.size, weight: $0.weight) <= width - 3 }
        for (index, place) in places.enumerated() {
            let room = DrawingRectangle(
                x: Double(place.column) * (width + Self.gap), y: top + Double(place.row) * (height + Self.gap), width: width, height: height)
            paint(model.series.first?.value(index) ?? .missing, room)
            let middle = room.x + width / 2
            let rise = Double(lines - names[index].count) * line / 2
            for (row, text) in names[index].enumerated() {
                let at = DrawingPoint(middle, room.y + 3 + rise + line * Double(row) + size)
                canvas.write(.label, DrawingText(text, at: at, anchor: .middle, size: size).kept(from: room.x, to: room.right))
            }
            let value = values[index]
            let at = DrawingPoint(middle, room.bottom - 6)
            let text = DrawingText(value.text, at: at, anchor: .middle, size: value.size, weight: value.weight)
            if !isWritten || !canvas.write(value.role, text.kept(from: room.x, to: room.right)) { canvas.lacksKey = true }
        }
        let rows = Double((places.map(\.row).max() ?? 0) + 1)
        return canvas.drawing(height: top + rows * (height + Self.gap) - Self.gap + 2)
    }

    /// What stands on a tile for a value.
    private func words(_ value: ChartValue) -> (text: String, role: DrawingRole, size: Double, weight: DrawingText.Weight) {
        switch value {
        case .number(let number, _): (ChartNumbers(model).value(number), .value, size, .semibold)
        case .hidden(let words): (words, .scale, size, .regular)
        case .missing: ("–", .scale, size, .regular)
        }
    }

    private mutating func paint(_ value: ChartValue, _ room: DrawingRectangle) {
        let inner = room.grown(-1)
        switch value {
        case .number(let number, let isEstimate):
            canvas.draw(.shade(classes.shade(classes.place(of: number))), .rectangle(room))
            if isEstimate, marksEstimates { canvas.draw(.estimate(0), .rectangle(inner), .stroke(1.5, dash: [5, 3])) }
        case .hidden: canvas.draw(.hidden(0), .rectangle(inner), .hollow(1.5))
        case .missing: canvas.draw(.grid, .rectangle(inner), .stroke(1, dash: [3, 3]))
        }
    }

    /// The tile of each category: the map, below it what lies nowhere; or rows of tiles in that order.
    private func laid() -> [MapTile] {
        let tiles = model.categories.compactMap(\.tile)
        let west = tiles.map(\.column).min() ?? 0
        let north = tiles.map(\.row).min() ?? 0
        let columns = (tiles.map(\.column).max() ?? 0) - west + 1
        let isMap = !tiles.isEmpty && Set(tiles).count == tiles.count && (sizes.width + Self.gap) / Double(columns) - Self.gap >= Self.least
        let across = isMap ? columns : Swift.max(2, Int(sizes.width / (sizes.isNarrow ? 78 : 100)))
        let order = model.categories.indices.sorted { left, right in
            switch (model.categories[left].tile, model.categories[right].tile) {
            case (let one?, let other?) where one != other: (one.column, one.row) < (other.column, other.row)
            case (_?, nil): true
            case (nil, _?): false
            default: left < right
            }
        }
        var result = Array(repeating: MapTile(column: 0, row: 0), count: model.categories.count)
        var loose = 0
        let below = isMap ? (tiles.map(\.row).max() ?? 0) - north + 1 : 0
        for index in order {
            if isMap, let tile = model.categories[index].tile {
                result[index] = MapTile(column: tile.column - west, row: tile.row - north)
            } else {
                result[index] = MapTile(column: loose % across, row: below + loose / across)
                loose += 1
            }
        }
        return result
    }
}
