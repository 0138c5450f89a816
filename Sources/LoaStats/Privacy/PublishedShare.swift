internal import LoaMarkup
/// What a printed percentage tells of its two parts: 2mN − (2P−1)D and (2P+1)D − 2mN are not below zero.
///
/// P is the printed number without its decimal point and m is 100 × 10^digits. The two are added to the system as
/// unprinted cells, so that a share is protected by the same means as a sum.
struct PublishedShare {
    /// Numerator and denominator times these sum up to the slack.
    let lower: (numerator: Int, denominator: Int, slack: Int, least: Int)
    let upper: (numerator: Int, denominator: Int, slack: Int, least: Int)

    /// Nil where no percentage can be printed: for a denominator below ten, or numbers that do not fit.
    init?(_ numerator: Int, of denominator: Int, digits: Int) {
        guard denominator >= 10, denominator < 1 << 36, numerator.magnitude < 1 << 36,
            let printed = DecimalNumber(numerator).ratio(to: DecimalNumber(denominator), digits: digits, timesHundred: true)
        else { return nil }
        let raised = 200 * DecimalNumber.power(digits)
        let (low, lowOver) = (2 * printed.units - 1).multipliedReportingOverflow(by: denominator)
        let (high, highOver) = (2 * printed.units + 1).multipliedReportingOverflow(by: denominator)
        let (middle, middleOver) = raised.multipliedReportingOverflow(by: numerator)
        guard !lowOver, !highOver, !middleOver else { return nil }
        // Halves go away from zero, so only the end farther from zero is never reached.
        lower = (raised, 1 - 2 * printed.units, middle - low, numerator < 0 ? 1 : 0)
        upper = (-raised, 2 * printed.units + 1, high - middle, numerator < 0 ? 0 : 1)
    }
}
