/// A fast 64-bit hash of bytes: for telling contents apart, not against someone who wants a collision.
///
/// Sixteen bytes a step, each folded through a 128-bit product. The same on every machine.
public struct ContentHash: Sendable {
    private var state: UInt64
    private var count: UInt64 = 0

    private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let second: UInt64 = 0xD1B5_4A32_D192_ED03

    /// Starts a hash; another seed gives an independent hash.
    public init(seed: UInt64 = 0) { state = seed ^ Self.first }

    /// The hash of an array alone.
    public static func value(of bytes: [UInt8]) -> UInt64 {
        var hash = ContentHash()
        hash.update(bytes.span)
        return hash.value
    }

    /// Adds bytes; every piece but the last must be a multiple of 16 bytes long.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        count &+= UInt64(bytes.count)
        var start = 0
        while start + 16 <= bytes.count {
            let left = unsafe bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
            let right = unsafe bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
            step(UInt64(littleEndian: left), UInt64(littleEndian: right))
            start += 16
        }
        if start < bytes.count {
            var left: UInt64 = 0
            var right: UInt64 = 0
            for index in start..<bytes.count {
                let byte = unsafe UInt64(bytes[index])
                let place = index - start
                if place < 8 { left |= byte << (place * 8) } else { right |= byte << ((place - 8) * 8) }
            }
            step(left, right)
        }
    }

    /// Adds a part of an array; every piece but the last must be a multiple of 16 bytes long.
    public mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    /// Adds one number.
    public mutating func update(_ number: UInt64) {
        count &+= 8
        step(number, 0)
    }

    /// The hash of everything added.
    public var value: UInt64 { Self.fold(state ^ count, Self.second ^ (count << 32)) }

    private mutating func step(_ left: UInt64, _ right: UInt64) {
        state = Self.fold(left ^ state, right ^ Self.second) &+ Self.first
    }

    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
