/// Walks the blocks of a GIF (GIF89a specification) and keeps frames, their control blocks and the loop count.
struct GIFParser {
    /// Application extensions that change how the picture looks: how often it repeats, and its colours.
    private static let looks = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]

    private let reader: PictureReader
    private var at = 13
    private var frames = 0
    private var pieces = PicturePieces()

    /// Reads a GIF up to its trailer; what follows is not kept.
    static func parse(_ bytes: [UInt8]) throws(PictureFault) -> ParsedPicture {
        var parser = GIFParser(reader: PictureReader(bytes: bytes, format: .gif))
        return try parser.run()
    }

    private init(reader: PictureReader) { self.reader = reader }

    private mutating func run() throws(PictureFault) -> ParsedPicture {
        let size = (width: try reader.little(6, 2), height: try reader.little(8, 2))
        at += colours(try reader.byte(10))
        pieces.keep(try reader.range(0, at))
        while true {
            let start = at
            let kind = try reader.byte(at)
            at += 1
            switch kind {
            case 0x2C:
                at += 9 + colours(try reader.byte(at + 8)) + 1
                try skipBlocks()
                pieces.keep(start..<at)
                frames += 1
            case 0x21: try take(extensionAt: start)
            case 0x3B:
                guard frames > 0 else {
                    throw .damaged(.gif, vi: "không có dữ liệu ảnh", en: "it holds no picture data")
                }
                pieces.keep(start..<at)
                return try .make(.gif, size: size, isAnimated: frames > 1, pieces: pieces)
            default:
                throw .damaged(.gif, vi: "có khối không rõ", en: "a block of an unknown kind")
            }
        }
    }

    /// Keeps graphic control and the known application extensions; comments, XMP, plain text and unknown ones go.
    private mutating func take(extensionAt start: Int) throws(PictureFault) {
        let label = try reader.byte(at)
        at += 1
        let looks = label == 0xFF && Self.looks.contains { reader.has("\u{0B}" + $0, at: at) }
        try skipBlocks()
        if label == 0xF9 || looks { pieces.keep(start..<at) }
    }

    /// The length of the colour table that a packed field announces.
    private func colours(_ packed: UInt8) -> Int { packed & 0x80 == 0 ? 0 : 3 << (Int(packed & 7) + 1) }

    private mutating func skipBlocks() throws(PictureFault) {
        while true {
            let length = Int(try reader.byte(at))
            at += 1 + length
            if length == 0 { return }
        }
    }
}
