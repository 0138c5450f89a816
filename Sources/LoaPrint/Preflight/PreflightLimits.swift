/// What is too little or too much on paper.
public struct PreflightLimits: Sendable {
    /// The fewest pixels of a photo on an inch; printing houses ask for 300, 200 is where people begin to see them.
    public var dotsPerInch = 200.0
    /// The smallest module of a QR code in millimetres.
    public var codeModule = 0.4
    /// The smallest side of a QR code without its white border, in millimetres.
    public var codeSide = 20.0
    /// The least contrast of text (WCAG 2.2, 1.4.3).
    public var contrast = 4.5
    /// The least contrast of large text: 18 points, or 14 points bold.
    public var largeContrast = 3.0
    /// The smallest size of type for reading in points, whatever the format allows.
    public var bodySize = 8.0
    /// The smallest size of any type in points; marks of notes are left out.
    public var anySize = 5.5
    /// The thinnest line in points.
    public var lineWidth = 0.25
    /// The most ink on one spot in percent.
    public var ink = 300
    /// The edge of a sheet that office printers leave blank, in millimetres; most leave a sixth of an inch.
    public var officeMargin = 4.0
    /// How much of a panel is filled at least, 0 to 1.
    public var filled = 0.6

    /// The usual limits.
    public init() {}
}
