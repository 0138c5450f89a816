/// The one thing of EXIF that changes how a picture looks.
package enum EXIF {
    /// The orientation, 1 to 8, in a TIFF structure; 1 where it is missing or makes no sense, as browsers do.
    package static func orientation(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        let tiff = bytes[range]
        let start = tiff.startIndex
        let isBig = tiff.starts(with: [0x4D, 0x4D, 0, 0x2A])
        guard tiff.count >= 14, isBig || tiff.starts(with: [0x49, 0x49, 0x2A, 0]) else { return 1 }
        func number(_ at: Int, _ length: Int) -> Int? {
            guard at >= 0, at + length <= tiff.count else { return nil }
            let digits = tiff[start + at..<start + at + length]
            return (isBig ? Array(digits) : digits.reversed()).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let entries = number(directory, 2) else { return 1 }
        for entry in 0..<entries {
            let at = directory + 2 + entry * 12
            guard let tag = number(at, 2) else { return 1 }
            guard tag == 0x0112 else { continue }
            guard number(at + 2, 2) == 3, let value = number(at + 8, 2), 1...8 ~= value else { return 1 }
            return value
        }
        return 1
    }

    /// The content of an EXIF item of AVIF that says nothing: four bytes of offset and an empty directory.
    static let emptyItem: [UInt8] = [0, 0, 0, 0, 0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]

    /// A TIFF structure with the orientation and nothing else, 26 bytes.
    static func minimal(orientation: Int) -> [UInt8] {
        let value = UInt8(truncatingIfNeeded: orientation)
        return [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
    }
}
