internal import LoaPictures

/// A PNG whose chunks are known to be sound, with its pixels unpacked on demand.
struct PNGPicture: Sendable {
    /// The most pixels of a bitmap.
    static let mostPixels = 25_000_000

    /// Kinds of samples, as IHDR numbers them.
    enum Kind: Int, Sendable {
        case gray = 0
        case rgb = 2
        case palette = 3
        case grayAlpha = 4
        case rgbAlpha = 6

        /// How many samples a pixel has.
        var samples: Int {
            switch self {
            case .gray, .palette: 1
            case .grayAlpha: 2
            case .rgb: 3
            case .rgbAlpha: 4
            }
        }
    }

    let width: Int
    let height: Int
    let depth: Int
    let kind: Kind
    let isInterlaced: Bool
    private(set) var orientation = 1
    private(set) var palette: [UInt8] = []
    private(set) var transparency: [UInt8] = []
    private(set) var data: [UInt8] = []

    /// Whether something behind it may show.
    var hasAlpha: Bool { !transparency.isEmpty || kind == .grayAlpha || kind == .rgbAlpha }

    /// Reads the chunks of a PNG that ``PictureFile`` has published, and unpacks it once to see that it can be printed.
    init(_ bytes: [UInt8]) throws(PictureFault) {
        func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard bytes.count > 33 else { throw .truncated(.png) }
        width = number(16)
        height = number(20)
        depth = Int(bytes[24])
        guard let kind = Kind(rawValue: Int(bytes[25])), bytes[26] == 0, bytes[27] == 0, bytes[28] <= 1, Self.depths(kind).contains(depth) else {
            throw .damaged(.png, vi: "kiểu điểm ảnh không có trong chuẩn PNG", en: "its kind of pixels is not in the PNG standard")
        }
        self.kind = kind
        isInterlaced = bytes[28] == 1
        guard width * height <= Self.mostPixels else {
            throw PictureFault(
                .printPicture, vi: "ảnh có \(width) × \(height) điểm ảnh, quá lớn cho bản in; hãy thu nhỏ dưới 25 triệu điểm ảnh",
                en: "the picture has \(width) × \(height) pixels, too many for print; reduce it to less than 25 million")
        }
        var at = 33
        while at + 12 <= bytes.count {
            let length = number(at)
            let body = at + 8..<at + 8 + length
            guard body.upperBound + 4 <= bytes.count else { throw .truncated(.png) }
            switch String(decoding: bytes[at + 4..<at + 8], as: Unicode.ASCII.self) {
            case "PLTE": palette = Array(bytes[body])
            case "tRNS": transparency = Array(bytes[body])
            case "IDAT": data += bytes[body]
            case "eXIf": orientation = EXIF.orientation(in: bytes, body)
            default: break
            }
            at = body.upperBound + 4
        }
        guard kind != .palette || (palette.count >= 3 && palette.count % 3 == 0 && palette.count <= 768) else {
            throw .damaged(.png, vi: "bảng màu sai", en: "its palette is wrong")
        }
        _ = try rows()
    }

    private static func depths(_ kind: Kind) -> [Int] {
        switch kind {
        case .gray: [1, 2, 4, 8, 16]
        case .palette: [1, 2, 4, 8]
        default: [8, 16]
        }
    }

    /// The picture for a colour space.
    func encoded(inkLimit: Int?, isGrey: Bool = false, _ writer: PDFWriter) throws(PictureFault) -> EncodedPicture {
        let pixels = PNGPixels(self, try rows())
        let alpha = hasAlpha ? writer.deflate(pixels.alpha) : nil
        func made(_ space: EncodedPicture.Space, _ samples: [UInt8]) -> EncodedPicture {
            EncodedPicture(width: width, height: height, space: space, isJPEG: false, data: writer.deflate(samples), alpha: alpha)
        }
        if pixels.isGray { return made(inkLimit == nil ? .gray : .black, pixels.samples) }
        if isGrey {
            let samples = stride(from: 0, to: pixels.samples.count, by: 3).map { at in
                RGBColour(pixels.samples[at], pixels.samples[at + 1], pixels.samples[at + 2]).grey
            }
            return made(inkLimit == nil ? .gray : .black, samples)
        }
        guard let inkLimit else { return made(.rgb, pixels.samples) }
        let most = inkLimit * 255 / 100
        var inks: [UInt8] = []
        inks.reserveCapacity(width * height * 4)
        for at in stride(from: 0, to: pixels.samples.count, by: 3) {
            let pixel = InkLimiter.inks(pixels.samples[at], pixels.samples[at + 1], pixels.samples[at + 2], most)
            inks.append(pixel.0)
            inks.append(pixel.1)
            inks.append(pixel.2)
            inks.append(pixel.3)
        }
        return made(.cmyk, inks)
    }

    /// The sizes of the passes, with the first pixel and the step of each; one pass for pictures that are not interlaced.
    var passes: [(x: Int, y: Int, dx: Int, dy: Int, width: Int, height: Int)] {
        let all = isInterlaced ? Self.adam7 : [(0, 0, 1, 1)]
        return all.map { x, y, dx, dy in (x, y, dx, dy, max(0, (width - x + dx - 1) / dx), max(0, (height - y + dy - 1) / dy)) }
            .filter { $0.4 > 0 && $0.5 > 0 }
    }

    private static let adam7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]

    /// Bytes of a row of so many pixels.
    func rowBytes(_ width: Int) -> Int { (width * kind.samples * depth + 7) / 8 }

    /// The rows of all passes with the filters undone; each row without its filter byte.
    private func rows() throws(PictureFault) -> [UInt8] {
        let count = passes.reduce(0) { $0 + (rowBytes($1.width) + 1) * $1.height }
        guard var raw = Inflater.inflate(data, count: count) else {
            throw .damaged(.png, vi: "dữ liệu điểm ảnh sai", en: "its pixel data is wrong")
        }
        let step = max(1, kind.samples * depth / 8)
        var (read, write) = (0, 0)
        for pass in passes {
            let length = rowBytes(pass.width)
            for row in 0..<pass.height {
                let filter = raw[read]
                guard filter <= 4 else { throw .damaged(.png, vi: "bộ lọc dòng sai", en: "a row has an unknown filter") }
                Self.unfilter(&raw, filter, from: read + 1, to: write, length, above: row > 0 ? write - length : nil, step)
                read += length + 1
                write += length
            }
        }
        raw.removeLast(raw.count - write)
        return raw
    }

    /// Undoes a filter (PNG, 9.2), moving the row to where it belongs, which is never behind where it is.
    private static func unfilter(_ raw: inout [UInt8], _ filter: UInt8, from: Int, to: Int, _ length: Int, above: Int?, _ step: Int) {
        for index in 0..<length {
            let left = index >= step ? Int(raw[to + index - step]) : 0
            let up = above.map { Int(raw[$0 + index]) } ?? 0
            let corner = index >= step ? above.map { Int(raw[$0 + index - step]) } ?? 0 : 0
            let guess: Int
            switch filter {
            case 1: guess = left
            case 2: guess = up
            case 3: guess = (left + up) / 2
            case 4:
                let (a, b, c) = (abs(up - corner), abs(left - corner), abs(left + up - 2 * corner))
                guess = a <= b && a <= c ? left : b <= c ? up : corner
            default: guess = 0
            }
            raw[to + index] = raw[from + index] &+ UInt8(truncatingIfNeeded: guess)
        }
    }
}
