/// An amount of each printing ink.
public struct CMYKColour: Hashable, Sendable {
    /// Thousandths of full cyan, 0 to 1000.
    public var cyan: Int
    /// Thousandths of full magenta.
    public var magenta: Int
    /// Thousandths of full yellow.
    public var yellow: Int
    /// Thousandths of full black.
    public var black: Int

    /// Makes a colour of percents, each cut to 0 to 100.
    public init(percent cyan: Int, _ magenta: Int, _ yellow: Int, _ black: Int) {
        self.init(thousandths: cyan * 10, magenta * 10, yellow * 10, black * 10)
    }

    init(thousandths cyan: Int, _ magenta: Int, _ yellow: Int, _ black: Int) {
        self.cyan = min(max(cyan, 0), 1000)
        self.magenta = min(max(magenta, 0), 1000)
        self.yellow = min(max(yellow, 0), 1000)
        self.black = min(max(black, 0), 1000)
    }

    /// The plain conversion: K is the part common to all three, and what is left of each is told of the white that K leaves.
    ///
    /// C = (1 − R − K) ÷ (1 − K) with K = 1 − max(R, G, B), the same for M and Y. Grays come out as black ink alone, so that they
    /// have no tint and thin strokes do not blur where plates shift, and no colour takes more than 300 %.
    public init(_ colour: RGBColour) {
        let inks = Self.inks(colour.red, colour.green, colour.blue)
        func share(_ byte: UInt8) -> Int { (Int(byte) * 1000 + 127) / 255 }
        self.init(thousandths: share(inks.0), share(inks.1), share(inks.2), share(inks.3))
    }

    /// The same in bytes, for pixels.
    static func inks(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> (UInt8, UInt8, UInt8, UInt8) {
        let most = Int(max(red, green, blue))
        guard most > 0 else { return (0, 0, 0, 255) }
        func rest(_ value: UInt8) -> UInt8 { UInt8(((most - Int(value)) * 255 + most / 2) / most) }
        return (rest(red), rest(green), rest(blue), UInt8(255 - most))
    }

    /// All ink together in percent, rounded up.
    public var totalInk: Int { (cyan + magenta + yellow + black + 9) / 10 }

    /// The colour with no more ink than a limit in percent: coloured inks give way in proportion, black stays.
    public func limited(to percent: Int) -> CMYKColour {
        let (coloured, room) = (cyan + magenta + yellow, max(percent * 10 - black, 0))
        guard coloured > room else { return self }
        return CMYKColour(thousandths: cyan * room / coloured, magenta * room / coloured, yellow * room / coloured, black)
    }

    /// Whether only black ink is used, all of it.
    var isFullBlack: Bool { cyan == 0 && magenta == 0 && yellow == 0 && black == 1000 }
}
