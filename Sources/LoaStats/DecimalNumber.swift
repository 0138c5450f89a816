/// An exact decimal number: whole units of ten to the minus `scale`, such as 15 and 1 for 1,5.
///
/// Figures and money are never binary floating point, so 0,1 + 0,2 is 0,3 and 25.000 stays 25.000.
public struct DecimalNumber: Sendable {
    /// The number without its decimal point.
    public let units: Int
    /// How many of the digits stand after the point, from 0 to 9.
    public let scale: Int

    /// Makes `units` × 10 to the minus `scale`; the scale is kept between 0 and 9.
    public init(_ units: Int, scale: Int = 0) {
        self.units = units
        self.scale = Swift.min(Swift.max(scale, 0), 9)
    }
}
