/// A hash of letters that are taken one byte at a time or eight at once, with the same result.
struct SyllableHash: BitwiseCopyable {
    private var value: UInt64 = 0
    private var chunk: UInt64 = 0
    private var filled: UInt64 = 0

    /// The hash of up to eight bytes, the first lowest, zeros behind them.
    @inline(__always)
    static func of(_ first: UInt64) -> UInt64 { mix(0, first) }

    /// The hash of nine to sixteen bytes.
    @inline(__always)
    static func of(_ first: UInt64, _ second: UInt64) -> UInt64 { mix(mix(0, first), second) }

    @inline(__always)
    private static func mix(_ value: UInt64, _ chunk: UInt64) -> UInt64 {
        let mixed = (value ^ chunk) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 29
    }

    /// Takes one byte more.
    @inline(__always)
    mutating func take(_ byte: UInt8) {
        chunk |= UInt64(byte) << filled
        filled &+= 8
        if filled == 64 {
            value = Self.mix(value, chunk)
            chunk = 0
            filled = 0
        }
    }

    /// The hash of all that was taken.
    var result: UInt64 { filled == 0 ? value : Self.mix(value, chunk) }

    /// The hash of a word in lower case.
    static func of(word: some Sequence<UInt8>) -> UInt64 {
        var hash = SyllableHash()
        for byte in word { hash.take(byte) }
        return hash.result
    }
}
