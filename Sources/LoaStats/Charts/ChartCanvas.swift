/// What has been drawn so far, and where text may still stand.
///
/// No two texts ever overlap: text that finds no room is not drawn, and whoever asked is told.
struct ChartCanvas {
    let sizes: ChartSizes
    /// Lines and areas, painted first.
    private(set) var marks: [DrawingShape] = []
    /// Lines of text, painted over them.
    private(set) var texts: [DrawingShape] = []
    /// The rooms of texts.
    private var taken: [DrawingRectangle] = []
    /// Where marks are that values and labels should not cover.
    private(set) var busy: [DrawingRectangle] = []
    /// The lowest point that text may reach.
    var bottom = Double.infinity
    /// Whether the words for estimates or hidden values found no room at their mark.
    var lacksKey = false

    init(_ sizes: ChartSizes) { self.sizes = sizes }

    /// Draws a mark.
    mutating func draw(_ role: DrawingRole, _ form: DrawingShape.Form, _ paint: DrawingShape.Paint = .fill) {
        marks.append(DrawingShape(role, form, paint))
    }

    /// Keeps optional text away from a mark.
    mutating func avoid(_ room: DrawingRectangle) { busy.append(room) }

    /// Keeps optional text away from a line, piece by piece.
    mutating func avoid(from start: DrawingPoint, to end: DrawingPoint) {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let pieces = Swift.min(200, Swift.max(1, Int(Swift.max(dx.magnitude, dy.magnitude) / 5)))
        for piece in 0...pieces {
            let share = Double(piece) / Double(pieces)
            avoid(DrawingRectangle(x: start.x + share * dx, y: start.y + share * dy, width: 0, height: 0).grown(2))
        }
    }

    /// Writes text if its room is free; false when it is not.
    @discardableResult
    mutating func write(_ role: DrawingRole, _ text: DrawingText, avoidsMarks: Bool = false) -> Bool {
        write(role, [text], avoidsMarks: avoidsMarks)
    }

    /// Writes lines of text that belong together, all or none.
    @discardableResult
    mutating func write(_ role: DrawingRole, _ lines: [DrawingText], avoidsMarks: Bool = false) -> Bool {
        let rooms = lines.map(\.box)
        for (text, room) in zip(lines, rooms) {
            guard !text.text.isEmpty, room.x >= 0, room.right <= sizes.width, room.y >= 0, room.bottom <= bottom,
                !taken.contains(where: { $0.overlaps(room) }),
                !avoidsMarks || !busy.contains(where: { $0.overlaps(room) })
            else { return false }
        }
        taken += rooms
        texts += lines.map { DrawingShape(role, .text($0)) }
        return true
    }

    /// Writes text at the first of these places that is free, at best without covering a mark.
    @discardableResult
    mutating func write(_ role: DrawingRole, firstOf places: [[DrawingText]], mayCover: Bool = false) -> Bool {
        for place in places where write(role, place, avoidsMarks: true) { return true }
        guard mayCover else { return false }
        for place in places where write(role, place) { return true }
        return false
    }

    /// The finished picture.
    func drawing(height: Double) -> Drawing { Drawing(width: sizes.width, height: height, shapes: marks + texts) }
}

extension DrawingText {
    /// The text moved sideways so that it stays between two edges.
    func kept(from left: Double, to right: Double) -> DrawingText {
        var moved = self
        let room = box
        if room.x < left { moved.at.x += left - room.x } else if room.right > right { moved.at.x -= Swift.min(room.right - right, room.x - left) }
        return moved
    }
}
