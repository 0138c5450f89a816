/// Finds how large type may be so that all panels hold their text.
enum PanelFit {
    /// Factors for panels that share one: the largest type of all at which each fits, then the widest lines.
    ///
    /// What does not fit comes out at the smallest factors.
    static func factor(_ frames: [PanelFrame], sizes: ClosedRange<Double>, leading: ClosedRange<Double>) -> FitFactor {
        let plain = min(max(1, leading.lowerBound), leading.upperBound)
        func fits(_ size: Double, _ leading: Double) -> Bool {
            frames.allSatisfy { frame in
                let own = frame.sizes(sizes)
                return frame.over(FitFactor(size: min(max(size, own.lowerBound), own.upperBound), leading: leading)) <= 0.001
            }
        }
        let bounds = frames.reduce(sizes) { result, frame in
            let own = frame.sizes(sizes)
            return min(result.lowerBound, own.lowerBound)...max(result.upperBound, own.upperBound)
        }
        if fits(bounds.lowerBound, plain) {
            let size = largest(in: bounds) { fits($0, plain) }
            return FitFactor(size: size, leading: largest(in: plain...leading.upperBound) { fits(size, $0) })
        }
        guard fits(bounds.lowerBound, leading.lowerBound) else { return FitFactor(size: bounds.lowerBound, leading: leading.lowerBound) }
        return FitFactor(size: bounds.lowerBound, leading: largest(in: leading.lowerBound...plain) { fits(bounds.lowerBound, $0) })
    }

    /// The largest value at which something holds, given that it holds at the smallest; to one part in 128.
    private static func largest(in range: ClosedRange<Double>, _ holds: (Double) -> Bool) -> Double {
        guard range.upperBound > range.lowerBound else { return range.lowerBound }
        if holds(range.upperBound) { return range.upperBound }
        let step = (range.upperBound - range.lowerBound) / 128
        var (low, high) = (0, 128)
        while high - low > 1 {
            let middle = (low + high) / 2
            if holds(range.lowerBound + Double(middle) * step) { low = middle } else { high = middle }
        }
        return range.lowerBound + Double(low) * step
    }
}
