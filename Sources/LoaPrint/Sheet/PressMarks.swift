/// Marks around the trim of a page for a printing house: where to cut, where to fold.
///
/// All stand outside the bleed, so that nothing of them is left on the finished piece when the cut is off.
struct PressMarks {
    /// What remains after cutting.
    let trim: PageRect
    /// How far colour runs past it, in points.
    let bleed: Double

    /// Between the bleed and the marks, in points: one millimetre.
    static let gap = PageUnit.millimetre
    /// The length of a mark in points: five millimetres.
    static let length = 5 * PageUnit.millimetre
    /// The width of a mark in points.
    static let width = 0.25
    /// What all this takes outside the bleed, the words included.
    static let room = 8 * PageUnit.millimetre

    /// Two marks at each corner, and dashed ones at both ends of each fold.
    func items(folds: [PrintFold]) -> [PageItem] {
        var cuts = PagePath()
        for x in [trim.x, trim.right] { addUpright(x, to: &cuts) }
        for y in [trim.y, trim.bottom] { addLevel(y, to: &cuts) }
        var items: [PageItem] = [.path(PathItem(cuts, stroke: Stroke(.registration, width: Self.width)))]
        var creases = PagePath()
        for fold in folds {
            let at = fold.at * PageUnit.millimetre
            if fold.isHorizontal { addLevel(trim.y + at, to: &creases) } else { addUpright(trim.x + at, to: &creases) }
        }
        if !creases.steps.isEmpty {
            items.append(.path(PathItem(creases, stroke: Stroke(.registration, width: Self.width, dashes: [3, 1.5]))))
        }
        return items
    }

    private func addUpright(_ x: Double, to path: inout PagePath) {
        let (near, far) = (bleed + Self.gap, bleed + Self.gap + Self.length)
        path.steps += PagePath(from: PagePoint(x, trim.y - near), to: PagePoint(x, trim.y - far)).steps
        path.steps += PagePath(from: PagePoint(x, trim.bottom + near), to: PagePoint(x, trim.bottom + far)).steps
    }

    private func addLevel(_ y: Double, to path: inout PagePath) {
        let (near, far) = (bleed + Self.gap, bleed + Self.gap + Self.length)
        path.steps += PagePath(from: PagePoint(trim.x - near, y), to: PagePoint(trim.x - far, y)).steps
        path.steps += PagePath(from: PagePoint(trim.right + near, y), to: PagePoint(trim.right + far, y)).steps
    }
}
