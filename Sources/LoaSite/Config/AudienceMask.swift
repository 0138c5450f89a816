/// A set of audiences, one bit each in the order of `loa.yaml`; at most 64.
public struct AudienceMask: OptionSet, Hashable, Sendable, BitwiseCopyable {
    /// The bits.
    public let rawValue: UInt64

    /// Makes a set of bits.
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The set of one audience.
    @inlinable public init(bit: Int) { rawValue = 1 << UInt64(bit) }

    /// The bits that are set, in order.
    public var bits: [Int] {
        var bits: [Int] = []
        bits.reserveCapacity(count)
        var rest = rawValue
        while rest != 0 {
            bits.append(rest.trailingZeroBitCount)
            rest &= rest &- 1
        }
        return bits
    }

    /// How many audiences.
    public var count: Int { rawValue.nonzeroBitCount }
}
