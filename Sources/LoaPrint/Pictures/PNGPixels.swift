/// The pixels of a PNG as bytes: gray or RGB, and how opaque each is.
struct PNGPixels {
    /// Whether a pixel has one sample; three otherwise.
    let isGray: Bool
    /// The samples, row by row.
    private(set) var samples: [UInt8]
    /// How opaque each pixel is; empty where all are opaque.
    private(set) var alpha: [UInt8]

    init(_ picture: PNGPicture, _ rows: [UInt8]) {
        isGray = picture.kind == .gray || picture.kind == .grayAlpha
        let count = picture.width * picture.height
        samples = [UInt8](repeating: 0, count: count * (isGray ? 1 : 3))
        alpha = picture.hasAlpha ? [UInt8](repeating: 255, count: count) : []
        let clear = Self.clear(picture)
        var start = 0
        for pass in picture.passes {
            let length = picture.rowBytes(pass.width)
            for row in 0..<pass.height {
                let base = (pass.y + row * pass.dy) * picture.width + pass.x
                for column in 0..<pass.width { take(picture, rows, start, column, base + column * pass.dx, clear) }
                start += length
            }
        }
    }

    /// The one colour that is see-through in pictures without an alpha of their own.
    private static func clear(_ picture: PNGPicture) -> [Int] {
        guard picture.kind == .gray || picture.kind == .rgb, picture.transparency.count >= picture.kind.samples * 2 else { return [] }
        let mask = picture.depth == 16 ? 0xFFFF : (1 << picture.depth) - 1
        return (0..<picture.kind.samples).map { (Int(picture.transparency[$0 * 2]) << 8 | Int(picture.transparency[$0 * 2 + 1])) & mask }
    }

    private mutating func take(_ picture: PNGPicture, _ rows: [UInt8], _ start: Int, _ column: Int, _ pixel: Int, _ clear: [Int]) {
        let (depth, many) = (picture.depth, picture.kind.samples)
        /// A sample in full depth.
        func raw(_ index: Int) -> Int {
            let place = column * many + index
            switch depth {
            case 8: return Int(rows[start + place])
            case 16: return Int(rows[start + place * 2]) << 8 | Int(rows[start + place * 2 + 1])
            default:
                let bit = place * depth
                return Int(rows[start + bit / 8]) >> (8 - depth - bit % 8) & ((1 << depth) - 1)
            }
        }
        func byte(_ index: Int) -> UInt8 {
            switch depth {
            case 8: UInt8(raw(index))
            case 16: UInt8(raw(index) >> 8)
            default: UInt8(raw(index) * 255 / ((1 << depth) - 1))
            }
        }
        switch picture.kind {
        case .gray, .grayAlpha:
            samples[pixel] = byte(0)
            if picture.kind == .grayAlpha { alpha[pixel] = byte(1) }
            if !clear.isEmpty, raw(0) == clear[0] { alpha[pixel] = 0 }
        case .rgb, .rgbAlpha:
            for part in 0..<3 { samples[pixel * 3 + part] = byte(part) }
            if picture.kind == .rgbAlpha { alpha[pixel] = byte(3) }
            if !clear.isEmpty, raw(0) == clear[0], raw(1) == clear[1], raw(2) == clear[2] { alpha[pixel] = 0 }
        case .palette:
            let index = raw(0)
            // Numbers beyond the palette are black, as decoders agree.
            if index * 3 + 2 < picture.palette.count {
                for part in 0..<3 { samples[pixel * 3 + part] = picture.palette[index * 3 + part] }
            }
            if index < picture.transparency.count { alpha[pixel] = picture.transparency[index] }
        }
    }
}
