/// Reads path data (SVG 2, 9.3).
struct SVGPathData {
    private var scanner: SVGScanner
    private var steps: [PagePath.Step] = []
    private var current = PagePoint(0, 0)
    private var start = PagePoint(0, 0)
    /// The last handle of a curve, which smooth curves go on from, with the kind of curve it belongs to.
    private var handle: (point: PagePoint, kind: UInt8)?

    /// The path; nil where the data is malformed.
    static func parse(_ text: String) -> PagePath? {
        var reader = SVGPathData(scanner: SVGScanner(text))
        return reader.run() ? PagePath(reader.steps) : nil
    }

    private init(scanner: SVGScanner) { self.scanner = scanner }

    private mutating func run() -> Bool {
        var command: UInt8?
        while !scanner.isAtEnd() {
            if let letter = scanner.letter() {
                command = letter
            } else if command == UInt8(ascii: "M") {
                command = UInt8(ascii: "L")
            } else if command == UInt8(ascii: "m") {
                command = UInt8(ascii: "l")
            } else if command.map({ $0 | 0x20 == UInt8(ascii: "z") }) ?? true {
                return false
            }
            guard let command, !steps.isEmpty || command | 0x20 == UInt8(ascii: "m"), step(command) else { return false }
        }
        return true
    }

    private mutating func step(_ command: UInt8) -> Bool {
        let isRelative = command & 0x20 != 0
        let base = isRelative ? current : PagePoint(0, 0)
        var next: (point: PagePoint, kind: UInt8)?
        switch command | 0x20 {
        case UInt8(ascii: "m"):
            guard let point = point(base) else { return false }
            (current, start) = (point, point)
            steps.append(.move(point))
        case UInt8(ascii: "l"):
            guard let point = point(base) else { return false }
            line(to: point)
        case UInt8(ascii: "h"):
            guard let x = scanner.number() else { return false }
            line(to: PagePoint(base.x + x, current.y))
        case UInt8(ascii: "v"):
            guard let y = scanner.number() else { return false }
            line(to: PagePoint(current.x, base.y + y))
        case UInt8(ascii: "c"):
            guard let one = point(base), let two = point(base), let end = point(base) else { return false }
            curve(one, two, end)
            next = (two, 0x63)
        case UInt8(ascii: "s"):
            let one = reflected(0x63)
            guard let two = point(base), let end = point(base) else { return false }
            curve(one, two, end)
            next = (two, 0x63)
        case UInt8(ascii: "q"):
            guard let middle = point(base), let end = point(base) else { return false }
            quadratic(middle, end)
            next = (middle, 0x71)
        case UInt8(ascii: "t"):
            let middle = reflected(0x71)
            guard let end = point(base) else { return false }
            quadratic(middle, end)
            next = (middle, 0x71)
        case UInt8(ascii: "a"):
            guard let rx = scanner.number(), let ry = scanner.number(), let angle = scanner.number(), let large = scanner.flag(),
                let sweep = scanner.flag(), let end = point(base)
            else { return false }
            steps += SVGArc(from: current, to: end, radii: (abs(rx), abs(ry)), angle: angle, isLarge: large, isSweep: sweep).steps
            current = end
        case UInt8(ascii: "z"):
            steps.append(.close)
            current = start
        default: return false
        }
        handle = next
        return true
    }

    private mutating func point(_ base: PagePoint) -> PagePoint? {
        guard let x = scanner.number(), let y = scanner.number() else { return nil }
        return PagePoint(base.x + x, base.y + y)
    }

    private func reflected(_ kind: UInt8) -> PagePoint {
        guard let handle, handle.kind == kind else { return current }
        return PagePoint(2 * current.x - handle.point.x, 2 * current.y - handle.point.y)
    }

    private mutating func line(to point: PagePoint) {
        // After a closed figure the pen is down where it began.
        if case .close? = steps.last { steps.append(.move(current)) }
        steps.append(.line(point))
        current = point
    }

    private mutating func curve(_ one: PagePoint, _ two: PagePoint, _ end: PagePoint) {
        if case .close? = steps.last { steps.append(.move(current)) }
        steps.append(.curve(one, two, end))
        current = end
    }

    private mutating func quadratic(_ middle: PagePoint, _ end: PagePoint) {
        func third(_ from: PagePoint) -> PagePoint { PagePoint(from.x + (middle.x - from.x) * 2 / 3, from.y + (middle.y - from.y) * 2 / 3) }
        curve(third(current), third(end), end)
    }
}
