/// A small random generator whose numbers are the same on every run.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// Starts the run of numbers that belongs to `seed`.
    public init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }

    /// A number from 0 up to, without, `count`.
    public mutating func below(_ count: Int) -> Int { Int((next() >> 33) % UInt64(max(1, count))) }

    /// True so many times in a hundred.
    public mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One of the items.
    public mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }
}
