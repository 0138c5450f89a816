/// The fills that tell series apart without colour, and the slanted lines of estimates.
enum ChartPattern {
    /// How many fills there are; the first is plain and needs no pattern.
    static let count = 6

    /// Writes the pattern of a series.
    static func write(series: Int, _ prefix: String, _ out: inout [UInt8]) {
        out.add("<pattern id=\"\(prefix)-p\(series)\" class=\"c-s\(series % 12)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">")
        out.add("<rect class=\"c-fill\" width=\"8\" height=\"8\"/>")
        // The seventh series has the first one's colour, so it takes another pattern.
        switch (series + series / count) % count {
        case 1: out.add("<path class=\"c-cut\" d=\"M-2 2 2-2M0 8 8 0M6 10 10 6\" stroke-width=\"1.5\"/>")
        case 2: out.add("<circle class=\"c-dot\" cx=\"2\" cy=\"2\" r=\"1.3\"/><circle class=\"c-dot\" cx=\"6\" cy=\"6\" r=\"1.3\"/>")
        case 3: out.add("<path class=\"c-cut\" d=\"M0 2H8M0 6H8\" stroke-width=\"1.2\"/>")
        case 4: out.add("<path class=\"c-cut\" d=\"M2 0V8M6 0V8\" stroke-width=\"1.2\"/>")
        case 5: out.add("<path class=\"c-cut\" d=\"M0 4H8M4 0V8\" stroke-width=\"1.4\"/>")
        default: break
        }
        out.add("</pattern>")
    }

    /// Writes the slanted lines for estimates of a series.
    static func writeHatch(series: Int, _ prefix: String, _ out: inout [UInt8]) {
        out.add("<pattern id=\"\(prefix)-h\(series)\" class=\"c-s\(series % 12)\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">")
        out.add("<rect class=\"c-ground\" width=\"6\" height=\"6\"/><path class=\"c-stroke\" d=\"M-1.5 1.5 1.5-1.5M0 6 6 0M4.5 7.5 7.5 4.5\" stroke-width=\"1.5\"/></pattern>")
    }
}
