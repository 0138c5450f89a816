/// Writes bits as printable ASCII, thirteen bits in two characters; any string literal may hold them as they are.
struct BitWriter {
    /// The 92 printable ASCII characters without `"`, `<` and `\`; the first 8,192 pairs are in use.
    static let alphabet: [UInt8] = (32...126).filter { ![0x22, 0x3C, 0x5C].contains($0) }

    /// For each value of thirteen bits its two characters, the first in the lower byte.
    private static let pairs: [UInt16] = (0..<8192).map {
        UInt16(alphabet[$0 / 92]) | UInt16(alphabet[$0 % 92]) << 8
    }

    private let pairs = Self.pairs
    private var bits: UInt64 = 0
    private var held = 0

    /// Puts a code of `length` bits, at most 32, after the others; writes what is whole into `out` from `end`.
    @inline(__always)
    mutating func put(_ code: UInt32, _ length: Int, into out: inout MutableSpan<UInt8>, _ end: inout Int) {
        bits = bits << UInt64(length) | UInt64(code)
        held &+= length
        while held >= 13 {
            held &-= 13
            let pair = pairs[Int(bits >> UInt64(held) & 0x1FFF)]
            out[end] = UInt8(truncatingIfNeeded: pair)
            out[end &+ 1] = UInt8(truncatingIfNeeded: pair >> 8)
            end &+= 2
        }
    }

    /// Writes the last bits, filled up with zeros.
    mutating func finish(into out: inout MutableSpan<UInt8>, _ end: inout Int) {
        if held > 0 { put(0, 13 - held, into: &out, &end) }
    }
}
