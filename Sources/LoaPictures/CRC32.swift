/// The checksum of PNG chunks (ISO 3309, reflected polynomial EDB88320).
package enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    /// The checksum of a stretch, most significant byte first, as PNG stores it.
    package static func bytes(of bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        let table = table
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes[range] { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
        value ^= 0xFFFF_FFFF
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
