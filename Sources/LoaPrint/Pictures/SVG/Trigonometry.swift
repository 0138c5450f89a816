/// Sines and angles by plain arithmetic, so that every machine gives the same digits.
enum Trigonometry {
    static let pi = 3.141592653589793

    /// The sine and cosine of an angle in degrees; quarters are exact.
    static func turn(_ degrees: Double) -> (sine: Double, cosine: Double) {
        guard degrees.isFinite else { return (0, 1) }
        let within = degrees.truncatingRemainder(dividingBy: 360)
        let quarters = (within / 90).rounded()
        let rest = (within - quarters * 90) * pi / 180
        let (s, c) = (series(rest, from: 1), series(rest, from: 0))
        switch ((Int(quarters) % 4) + 4) % 4 {
        case 1: return (c, -s)
        case 2: return (-s, -c)
        case 3: return (-c, s)
        default: return (s, c)
        }
    }

    /// The angle in degrees, -180 to 180, from the x axis to a point.
    static func angle(x: Double, y: Double) -> Double {
        let length = (x * x + y * y).squareRoot()
        guard length > 0, length.isFinite else { return 0 }
        if abs(y) > abs(x) { return (y > 0 ? 90 : -90) - small(x / y) }
        let part = small(y / x)
        return x > 0 ? part : y < 0 ? part - 180 : part + 180
    }

    /// The arc tangent in degrees of a ratio from -1 to 1; halved twice, so that the series ends soon.
    private static func small(_ ratio: Double) -> Double {
        let half = ratio / (1 + (1 + ratio * ratio).squareRoot())
        let quarter = half / (1 + (1 + half * half).squareRoot())
        var (sum, power) = (0.0, quarter)
        for step in 0..<20 {
            sum += power / Double(2 * step + 1)
            power *= -quarter * quarter
        }
        return sum * 4 * 180 / pi
    }

    /// The series of the sine (from 1) or cosine (from 0) for angles up to an eighth of a turn.
    private static func series(_ angle: Double, from first: Int) -> Double {
        var term = first == 1 ? angle : 1
        var sum = term
        for step in 1...10 {
            let place = Double(2 * step + first)
            term *= -angle * angle / (place * (place - 1))
            sum += term
        }
        return sum
    }
}
