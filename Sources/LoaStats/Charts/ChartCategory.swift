/// What a value belongs to: a month, a unit, a size.
public struct ChartCategory: Hashable, Sendable {
    /// The words on the chart: `7/25`.
    public let short: String
    /// The words in sentences and tables: `tháng 7/2025`.
    public let long: String
    /// Where it lies on a map of tiles; nil where it has no place.
    public let tile: MapTile?

    /// Makes a category; without long words the short ones stand everywhere.
    public init(_ short: String, long: String? = nil, tile: MapTile? = nil) {
        self.short = short
        self.tile = tile
        self.long = long ?? short
    }

    /// Whether it reads like a point in time: short, with a digit.
    var looksLikeTime: Bool {
        short.unicodeScalars.count <= 7 && short.unicodeScalars.contains { ("0"..."9").contains($0) }
    }
}
