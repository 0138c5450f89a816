/// Walks the chunks of a PNG (W3C PNG, third edition) and keeps those that make the pixels.
struct PNGParser {
    /// Ancillary chunks that change how the picture looks; every other one goes.
    private static let looks: Set<String> = [
        "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL",
        "fcTL", "fdAT",
    ]

    private let reader: PictureReader
    private var size = (width: 0, height: 0)
    private var orientation = 1
    private var isAnimated = false
    private var hasData = false
    private var body = PicturePieces()

    /// Reads a PNG up to its `IEND` chunk; what follows is not kept.
    static func parse(_ bytes: [UInt8]) throws(PictureFault) -> ParsedPicture {
        var parser = PNGParser(reader: PictureReader(bytes: bytes, format: .png))
        return try parser.run()
    }

    private init(reader: PictureReader) { self.reader = reader }

    private mutating func run() throws(PictureFault) -> ParsedPicture {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard Array(reader.bytes[try reader.range(0, 8)]) == signature else {
            // A transfer as text turns line ends around and leaves exactly this trace.
            throw damaged(vi: "phần đầu tệp bị đổi", en: "its signature was changed")
        }
        let header = try chunk(at: 8)
        guard header.name == "IHDR", header.data.count == 13 else {
            throw damaged(vi: "thiếu phần mô tả IHDR", en: "the IHDR chunk is missing")
        }
        size = (try reader.big(16, 4), try reader.big(20, 4))
        var at = header.whole.upperBound
        while true {
            let chunk = try chunk(at: at)
            at = chunk.whole.upperBound
            if chunk.name == "IEND" {
                return try finish(header.whole, end: chunk.whole)
            }
            try take(chunk)
        }
    }

    private mutating func take(_ chunk: Chunk) throws(PictureFault) {
        switch chunk.name {
        case "IDAT":
            hasData = true
            body.keep(chunk.whole)
        case "PLTE": body.keep(chunk.whole)
        case "eXIf":
            // Browsers heed the orientation only where it stands before the pixels.
            if !hasData { orientation = EXIF.orientation(in: reader.bytes, chunk.data) }
        case let name where Self.looks.contains(name):
            if name == "acTL", !hasData { isAnimated = true }
            body.keep(chunk.whole)
        case let name where name.utf8.first.map { $0 & 0x20 == 0 } ?? true:
            throw damaged(vi: "có phần “\(name)” không rõ", en: "the critical chunk “\(name)” is not known")
        default: break
        }
    }

    private func finish(_ header: Range<Int>, end: Range<Int>) throws(PictureFault) -> ParsedPicture {
        guard hasData else { throw damaged(vi: "không có dữ liệu ảnh", en: "it holds no picture data") }
        var pieces = PicturePieces()
        pieces.keep(0..<8)
        pieces.keep(header)
        if orientation != 1 {
            let data = Array("eXIf".utf8) + EXIF.minimal(orientation: orientation)
            pieces.add([0, 0, 0, UInt8(data.count - 4)] + data + CRC32.bytes(of: data, data.indices))
        }
        pieces.add(body)
        pieces.keep(end)
        return try .make(.png, size: size, orientation: orientation, isAnimated: isAnimated, pieces: pieces)
    }

    private struct Chunk {
        let name: String
        let data: Range<Int>
        let whole: Range<Int>
    }

    /// Reads a chunk; checksums of pixel data are left to the decoder, the others are few and decide what is kept.
    private func chunk(at: Int) throws(PictureFault) -> Chunk {
        let length = try reader.big(at, 4)
        let name = try reader.name(at + 4)
        guard name.utf8.allSatisfy({ 65...90 ~= $0 || 97...122 ~= $0 }) else {
            throw damaged(vi: "tên một phần sai", en: "a chunk's name is wrong")
        }
        let whole = try reader.range(at, length + 12)
        let data = at + 8..<at + 8 + length
        if name != "IDAT", name != "fdAT",
            CRC32.bytes(of: reader.bytes, at + 4..<data.upperBound)
                != Array(reader.bytes[data.upperBound..<whole.upperBound])
        {
            throw damaged(vi: "phần “\(name)” sai tổng kiểm", en: "the checksum of “\(name)” is wrong")
        }
        return Chunk(name: name, data: data, whole: whole)
    }

    private func damaged(vi: String, en: String) -> PictureFault { .damaged(.png, vi: vi, en: en) }
}
