internal import LoaPictures

/// A JPEG whose structure is known to be sound: what PDF must be told of it.
struct JPEGPicture: Sendable {
    /// The most pixels of a photo.
    static let mostPixels = 40_000_000
    /// The most scans of a progressive file; cameras and editors write about ten.
    static let mostScans = 64

    let bytes: [UInt8]
    private(set) var width = 0
    private(set) var height = 0
    private(set) var components = 0
    private(set) var orientation = 1
    private var hasAdobe = false
    private var scans = 0

    /// Reads the headers of a JPEG that ``PictureFile`` has published, and decodes it once to see that it can be printed.
    init(_ bytes: [UInt8]) throws(PictureFault) {
        self.bytes = bytes
        var at = 2
        while at + 4 <= bytes.count {
            let marker = bytes[at + 1]
            guard bytes[at] == 0xFF, marker != 0xD9 else { break }
            if marker == 0xFF || marker == 0x01 || 0xD0...0xD7 ~= marker {
                at += marker == 0xFF ? 1 : 2
                continue
            }
            let end = at + 2 + (Int(bytes[at + 2]) << 8 | Int(bytes[at + 3]))
            guard end <= bytes.count else { throw .truncated(.jpeg) }
            try take(marker, at + 4..<end)
            at = marker == 0xDA ? Self.endOfScan(bytes, end) : end
        }
        guard width * height <= Self.mostPixels else {
            throw PictureFault(
                .printPicture, vi: "ảnh có \(width) × \(height) điểm ảnh, quá lớn cho bản in; hãy thu nhỏ dưới 40 triệu điểm ảnh",
                en: "the picture has \(width) × \(height) pixels, too many for print; reduce it to less than 40 million")
        }
        guard scans <= Self.mostScans else { throw .damaged(.jpeg, vi: "quá nhiều lượt quét", en: "too many scans") }
        guard [1, 3, 4].contains(components) else {
            throw .damaged(.jpeg, vi: "có \(components) kênh màu", en: "it has \(components) colour channels")
        }
        try JPEGTranscoder.check(bytes)
    }

    private mutating func take(_ marker: UInt8, _ data: Range<Int>) throws(PictureFault) {
        switch marker {
        case 0xC0, 0xC1, 0xC2:
            guard data.count >= 6, bytes[data.lowerBound] == 8 else { throw Self.unusual }
            height = Int(bytes[data.lowerBound + 1]) << 8 | Int(bytes[data.lowerBound + 2])
            width = Int(bytes[data.lowerBound + 3]) << 8 | Int(bytes[data.lowerBound + 4])
            components = Int(bytes[data.lowerBound + 5])
        case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw Self.unusual
        case 0xE1 where bytes[data].starts(with: "Exif\0\0".utf8):
            orientation = EXIF.orientation(in: bytes, data.lowerBound + 6..<data.upperBound)
        case 0xEE where bytes[data].starts(with: "Adobe".utf8): hasAdobe = true
        case 0xDA: scans += 1
        default: break
        }
    }

    /// Where the marker after coded data stands.
    private static func endOfScan(_ bytes: [UInt8], _ start: Int) -> Int {
        var at = start
        while at + 1 < bytes.count {
            if bytes[at] == 0xFF, bytes[at + 1] != 0, !(0xD0...0xD7 ~= bytes[at + 1]), bytes[at + 1] != 0xFF { return at }
            at += 1
        }
        return bytes.count
    }

    private static let unusual = PictureFault(
        .printPicture, vi: "ảnh JPEG thuộc kiểu hiếm (không mất dữ liệu, mã số học hoặc 12 bit) mà PDF không giữ được; hãy lưu lại thành JPEG thường",
        en: "the JPEG is of a rare kind (lossless, arithmetic or 12 bits) that PDF cannot hold; save it as a usual JPEG")

    /// The picture for a colour space: as it stands where that will do, in new colours otherwise.
    func encoded(inkLimit: Int?, isGrey: Bool = false) throws(PictureFault) -> EncodedPicture {
        func made(_ space: EncodedPicture.Space, _ data: [UInt8], isInverted: Bool = false) -> EncodedPicture {
            EncodedPicture(width: width, height: height, space: space, isInverted: isInverted, isJPEG: true, data: data)
        }
        if isGrey, components != 1 { return made(inkLimit == nil ? .gray : .black, try JPEGTranscoder.greyed(bytes, components: components)) }
        switch (components, inkLimit) {
        case (1, nil): return made(.gray, bytes)
        case (1, _?): return made(.black, bytes)
        case (3, nil): return made(.rgb, bytes)
        case (3, let limit?): return made(.cmyk, try JPEGTranscoder.inked(bytes, limit: limit), isInverted: true)
        case (_, nil): return made(.rgb, try JPEGTranscoder.screened(bytes))
        default: return made(.cmyk, bytes, isInverted: hasAdobe)
        }
    }
}
