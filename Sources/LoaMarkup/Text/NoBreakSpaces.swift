/// Finds the few spaces of a text that `NoBreakRules` may hold, sixteen bytes at a time.
///
/// A space is passed over only when no rule can hold it, by the bytes around it: most words begin with a small letter
/// and follow a word that ends in none of the bytes asked for. A test holds this against the rules.
enum NoBreakSpaces {
    /// The spaces among the sixteen bytes at `index` that are worth a look: 0xFF for each of them, the first lowest.
    ///
    /// One byte must stand before them and two behind.
    @inline(__always)
    static func worthALook(_ bytes: borrowing Span<UInt8>, at index: Int) -> SIMD2<UInt64> {
        let before = load(bytes, at: index &- 1)
        let next = load(bytes, at: index &+ 1)
        let second = load(bytes, at: index &+ 2)
        typealias Sixteen = SIMD16<UInt8>
        let spaces = load(bytes, at: index) .== Sixteen(repeating: 0x20)
        // A number may follow many words, and holds on to its unit.
        let ten = Sixteen(repeating: 10)
        let zero = Sixteen(repeating: 0x30)
        let digits = ((next &- zero) .< ten) .| ((before &- zero) .< ten)
        // A capital: an ASCII one, one of U+00C0…U+00DF, an even scalar of C4 and C5, any of C6 and E1.
        let ascii = (next &- Sixteen(repeating: 0x41)) .< Sixteen(repeating: 26)
        let latin = (next .== Sixteen(repeating: 0xC3)) .& (second .< Sixteen(repeating: 0xA0))
        let isEven = (second & Sixteen(repeating: 1)) .== Sixteen(repeating: 0)
        let extended = ((next & Sixteen(repeating: 0xFE)) .== Sixteen(repeating: 0xC4)) .& isEven
        let others = (next .== Sixteen(repeating: 0xC6)) .| (next .== Sixteen(repeating: 0xE1))
        // “điểm a”, and “số” behind the name of an instrument.
        let words = (before .== Sixteen(repeating: 0x6D)) .| ((next | Sixteen(repeating: 0x20)) .== Sixteen(repeating: 0x73))
        let found = spaces .& (digits .| ascii .| latin .| extended .| others .| words)
        let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
        return SIMD2(halves.x.littleEndian, halves.y.littleEndian)
    }

    @inline(__always)
    private static func load(_ bytes: borrowing Span<UInt8>, at index: Int) -> SIMD16<UInt8> {
        let raw = unsafe bytes.bytes
        return unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    }
}
