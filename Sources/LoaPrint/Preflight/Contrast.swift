/// How well colours can be told apart (WCAG 2.2, relative luminance and contrast ratio).
enum Contrast {
    /// The light of each of the 256 values of a part of sRGB.
    private static let light: [Double] = (0...255).map { ICCProfile.linear(Double($0) / 255) }

    /// The light of a colour, 0 to 1.
    static func luminance(_ colour: RGBColour) -> Double {
        0.2126 * light[Int(colour.red)] + 0.7152 * light[Int(colour.green)] + 0.0722 * light[Int(colour.blue)]
    }

    /// From 1, the same, to 21, black on white.
    static func ratio(_ one: RGBColour, _ other: RGBColour) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The same on a photocopy.
    static func greyRatio(_ one: RGBColour, _ other: RGBColour) -> Double {
        let (a, b) = (one.grey, other.grey)
        return ratio(RGBColour(a, a, a), RGBColour(b, b, b))
    }

    /// What is seen of a paint over a colour.
    static func mixed(_ paint: Paint, opacity: Double, over colour: RGBColour) -> RGBColour {
        let share = min(max(paint.opacity * opacity, 0), 1)
        func part(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
            let value: Double = Double(top) * share + Double(bottom) * (1 - share)
            return UInt8(min(max(value.rounded(), 0), 255))
        }
        return RGBColour(part(paint.rgb.red, colour.red), part(paint.rgb.green, colour.green), part(paint.rgb.blue, colour.blue))
    }
}
