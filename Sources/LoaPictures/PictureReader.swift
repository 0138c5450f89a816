/// Reads numbers and names at any offset; beyond the end it throws, never traps.
struct PictureReader {
    let bytes: [UInt8]
    let format: PictureFormat

    /// How many bytes there are.
    var count: Int { bytes.count }

    /// One byte.
    func byte(_ at: Int) throws(PictureFault) -> UInt8 {
        guard at >= 0, at < bytes.count else { throw .truncated(format) }
        return bytes[at]
    }

    /// A number of up to seven bytes, most significant first.
    func big(_ at: Int, _ length: Int) throws(PictureFault) -> Int {
        var value = 0
        for index in try range(at, length) { value = value << 8 | Int(bytes[index]) }
        return value
    }

    /// A number of up to seven bytes, least significant first.
    func little(_ at: Int, _ length: Int) throws(PictureFault) -> Int {
        var value = 0
        for index in try range(at, length).reversed() { value = value << 8 | Int(bytes[index]) }
        return value
    }

    /// A stretch that is sure to lie inside.
    func range(_ at: Int, _ length: Int) throws(PictureFault) -> Range<Int> {
        guard at >= 0, length >= 0, at <= bytes.count, length <= bytes.count - at else { throw .truncated(format) }
        return at..<at + length
    }

    /// A four-letter name, as PNG, RIFF and ISO media call their parts.
    func name(_ at: Int) throws(PictureFault) -> String {
        String(decoding: bytes[try range(at, 4)], as: Unicode.ASCII.self)
    }

    /// Whether a text stands at an offset; false beyond the end.
    func has(_ text: String, at: Int) -> Bool {
        at >= 0 && at <= bytes.count && bytes[at...].starts(with: text.utf8)
    }
}
