/// The plain conversion of pixels; see ``CMYKColour/init(_:)``.
enum InkLimiter {
    /// Inks of a pixel with no more than `most` altogether, where 255 is one ink in full.
    @inline(__always)
    static func inks(_ red: UInt8, _ green: UInt8, _ blue: UInt8, _ most: Int) -> (UInt8, UInt8, UInt8, UInt8) {
        let inks = CMYKColour.inks(red, green, blue)
        let coloured = Int(inks.0) + Int(inks.1) + Int(inks.2)
        let room = max(most - Int(inks.3), 0)
        guard coloured > room else { return inks }
        return (UInt8(Int(inks.0) * room / coloured), UInt8(Int(inks.1) * room / coloured), UInt8(Int(inks.2) * room / coloured), inks.3)
    }
}
