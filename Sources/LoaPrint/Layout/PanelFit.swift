/// Finds how large type may be so that all panels hold their text.
enum PanelFit {
    /// Factors for panels that share one: the largest type of all at which each fits, then the widest lines.
    ///
    /// What does not fit comes out at the smallest factors.
    static func factor(_ frames: [PanelFrame], sizes: ClosedRange<Double>, leading: ClosedRange<Double>) -> FitFactor {
        let plain = min(max(1, leading.lowerBound), leading.upperBound)
        func over(_ size: Double, _ leading: Double) -> Double {
            var most = -Double.infinity
            for frame in frames {
                let own = frame.sizes(sizes)
                most = max(most, frame.over(FitFactor(size: min(max(size, own.lowerBound), own.upperBound), leading: leading)))
            }
            return most
        }
        let bounds = frames.reduce(sizes) { result, frame in
            let own = frame.sizes(sizes)
            return min(result.lowerBound, own.lowerBound)...max(result.upperBound, own.upperBound)
        }
        let smallest = bounds.lowerBound
        let least = over(smallest, plain)
        if least <= hair {
            let size = largest(in: bounds, least: least) { over($0, plain) }
            return FitFactor(size: size.value, leading: largest(in: plain...leading.upperBound, least: size.over) { over(size.value, $0) }.value)
        }
        let tightest = over(smallest, leading.lowerBound)
        guard tightest <= hair else { return FitFactor(size: smallest, leading: leading.lowerBound) }
        return FitFactor(size: smallest, leading: largest(in: leading.lowerBound...plain, least: tightest) { over(smallest, $0) }.value)
    }

    /// What may stand over without being seen, in points.
    private static let hair = 0.001

    /// The largest value at which nothing stands over, to one part in 128, and what is over there.
    ///
    /// - Parameter least: What is over at the smallest value, where it fits.
    private static func largest(in range: ClosedRange<Double>, least: Double, _ over: (Double) -> Double) -> (value: Double, over: Double) {
        guard range.upperBound > range.lowerBound else { return (range.lowerBound, least) }
        var above = over(range.upperBound)
        if above <= hair { return (range.upperBound, above) }
        let step = (range.upperBound - range.lowerBound) / 128
        var (low, high, below, turn) = (0, 128, least, 0)
        while high - low > 1 {
            // Heights grow evenly, so that the place can mostly be guessed; now and then the middle, in case they do not.
            turn += 1
            let share = turn % 3 == 0 ? 0.5 : min(below, 0) / (min(below, 0) - above)
            let guess = min(max(low + Int(Double(high - low) * share), low + 1), high - 1)
            let found = over(range.lowerBound + Double(guess) * step)
            if found <= hair { (low, below) = (guess, found) } else { (high, above) = (guess, found) }
        }
        return (range.lowerBound + Double(low) * step, below)
    }
}
