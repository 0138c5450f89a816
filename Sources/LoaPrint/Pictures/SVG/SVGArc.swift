/// An elliptic arc as curves (SVG 2, B.2).
struct SVGArc {
    /// The curves, or a line where a radius is 0.
    let steps: [PagePath.Step]

    init(from: PagePoint, to: PagePoint, radii: (Double, Double), angle: Double, isLarge: Bool, isSweep: Bool) {
        guard from != to else {
            steps = []
            return
        }
        guard radii.0 > 0, radii.1 > 0 else {
            steps = [.line(to)]
            return
        }
        let (sine, cosine) = Trigonometry.turn(angle)
        let (hx, hy) = ((from.x - to.x) / 2, (from.y - to.y) / 2)
        let (px, py) = (cosine * hx + sine * hy, cosine * hy - sine * hx)
        var (rx, ry) = radii
        let reach = px * px / (rx * rx) + py * py / (ry * ry)
        if reach > 1 {
            rx *= reach.squareRoot()
            ry *= reach.squareRoot()
        }
        let under = rx * rx * py * py + ry * ry * px * px
        let over = max(0, rx * rx * ry * ry - under)
        let factor = (under > 0 ? (over / under).squareRoot() : 0) * (isLarge == isSweep ? -1 : 1)
        let (cx, cy) = (factor * rx * py / ry, -factor * ry * px / rx)
        let first = Trigonometry.angle(x: (px - cx) / rx, y: (py - cy) / ry)
        let last = Trigonometry.angle(x: (-px - cx) / rx, y: (-py - cy) / ry)
        var sweep = last - first
        if isSweep, sweep < 0 { sweep += 360 }
        if !isSweep, sweep > 0 { sweep -= 360 }
        // From the unit circle to the page.
        let map = PageTransform(
            a: cosine * rx, b: sine * rx, c: -sine * ry, d: cosine * ry, e: cosine * cx - sine * cy + (from.x + to.x) / 2,
            f: sine * cx + cosine * cy + (from.y + to.y) / 2)
        let count = max(1, Int((abs(sweep) / 90 - 0.000_001).rounded(.up)))
        let part = sweep / Double(count)
        let quarter = Trigonometry.turn(part / 4)
        let reachOfHandle = 4 / 3 * quarter.sine / quarter.cosine
        var made: [PagePath.Step] = []
        for index in 0..<count {
            let (s1, c1) = Trigonometry.turn(first + Double(index) * part)
            let (s2, c2) = Trigonometry.turn(first + Double(index + 1) * part)
            made.append(
                .curve(
                    map.apply(PagePoint(c1 - reachOfHandle * s1, s1 + reachOfHandle * c1)),
                    map.apply(PagePoint(c2 + reachOfHandle * s2, s2 - reachOfHandle * c2)),
                    index + 1 == count ? to : map.apply(PagePoint(c2, s2))))
        }
        steps = made
    }
}
