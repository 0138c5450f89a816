/// Says of a hash that it was never put in, or that it may have been: one bit for each, cut to fourteen bits.
struct BitFilter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 256)

    /// Puts a hash in.
    mutating func insert(_ hash: UInt64) { bits[Int(hash >> 6 & 255)] |= 1 << (hash & 63) }

    /// False when a hash is certainly not in.
    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool { bits[Int(truncatingIfNeeded: hash >> 6 & 255)] &>> (hash & 63) & 1 != 0 }
}
