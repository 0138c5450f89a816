/// Walks the chunks of a WebP (RIFF container, RFC 9649) and keeps those that make the pixels.
struct WebPParser {
    private let reader: PictureReader
    private var size: (width: Int, height: Int)?
    private var isAnimated = false
    private var isExtended = false
    private var hasData = false
    private var body = PicturePieces()

    /// Reads a WebP up to the end of its RIFF; what follows is not kept.
    ///
    /// EXIF goes whole: it stands behind the pixels, most browsers take no orientation from it, and without it all
    /// show the same.
    static func parse(_ bytes: [UInt8]) throws(PictureFault) -> ParsedPicture {
        var parser = WebPParser(reader: PictureReader(bytes: bytes, format: .webp))
        return try parser.run()
    }

    private init(reader: PictureReader) { self.reader = reader }

    private mutating func run() throws(PictureFault) -> ParsedPicture {
        let length = try reader.little(4, 4)
        guard length >= 12 else { throw damaged(vi: "độ dài RIFF sai", en: "the RIFF length is wrong") }
        let end = try reader.range(8, length).upperBound
        var at = 12
        while at + 8 <= end {
            let chunk = try chunk(at: at, end: end)
            at = chunk.end
            try take(chunk)
        }
        guard let size, hasData else { throw damaged(vi: "không có dữ liệu ảnh", en: "it holds no picture data") }
        var pieces = PicturePieces()
        pieces.keep(0..<4)
        pieces.add(Self.little(body.count + 4))
        pieces.keep(8..<12)
        pieces.add(body)
        return try .make(.webp, size: size, isAnimated: isAnimated, pieces: pieces)
    }

    private mutating func take(_ chunk: Chunk) throws(PictureFault) {
        // A file without VP8X is one picture chunk; decoders do not look at what follows it.
        if hasData, !isExtended { return }
        switch chunk.name {
        case "VP8X": try header(chunk)
        case "VP8 ", "VP8L":
            guard !hasData else { return }
            let coded = chunk.name == "VP8 " ? try lossy(chunk) : try lossless(chunk)
            if size == nil { size = coded }
            hasData = true
            keep(chunk)
        case "ICCP", "ALPH", "ANIM": if isExtended { keep(chunk) }
        case "ANMF": if isExtended { try frame(chunk) }
        default: break
        }
    }

    private mutating func header(_ chunk: Chunk) throws(PictureFault) {
        guard chunk.data.count >= 10, !isExtended, size == nil else {
            throw damaged(vi: "phần VP8X sai", en: "the VP8X chunk is wrong")
        }
        let at = chunk.data.lowerBound
        isExtended = true
        isAnimated = reader.bytes[at] & 0x02 != 0
        size = (try reader.little(at + 4, 3) + 1, try reader.little(at + 7, 3) + 1)
        body.keep(chunk.start..<chunk.start + 4)
        // EXIF is bit 3 and XMP bit 2 of the flags.
        body.add([10, 0, 0, 0, reader.bytes[at] & ~0x0C])
        body.keep(at + 1..<at + 10)
    }

    /// A frame of an animation holds chunks of its own; unknown ones among them go.
    private mutating func frame(_ chunk: Chunk) throws(PictureFault) {
        let data = chunk.data
        guard data.count >= 16 else { throw damaged(vi: "một khung hình quá ngắn", en: "a frame is too short") }
        var kept = PicturePieces()
        var at = data.lowerBound + 16
        while at + 8 <= data.upperBound {
            let part = try self.chunk(at: at, end: data.upperBound)
            at = part.end
            guard ["ALPH", "VP8 ", "VP8L"].contains(part.name) else { continue }
            kept.keep(part.start..<part.data.upperBound)
            kept.blank(part.data.count & 1)
        }
        body.keep(chunk.start..<chunk.start + 4)
        body.add(Self.little(16 + kept.count))
        body.keep(data.lowerBound..<data.lowerBound + 16)
        body.add(kept)
        hasData = true
    }

    private func lossy(_ chunk: Chunk) throws(PictureFault) -> (width: Int, height: Int) {
        let at = chunk.data.lowerBound
        guard chunk.data.count >= 10, reader.bytes[at] & 1 == 0,
            reader.bytes[at + 3..<at + 6].elementsEqual([0x9D, 0x01, 0x2A])
        else { throw damaged(vi: "phần VP8 sai", en: "the VP8 data is wrong") }
        return (try reader.little(at + 6, 2) & 0x3FFF, try reader.little(at + 8, 2) & 0x3FFF)
    }

    private func lossless(_ chunk: Chunk) throws(PictureFault) -> (width: Int, height: Int) {
        let at = chunk.data.lowerBound
        guard chunk.data.count >= 5, reader.bytes[at] == 0x2F else {
            throw damaged(vi: "phần VP8L sai", en: "the VP8L data is wrong")
        }
        let bits = try reader.little(at + 1, 4)
        return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }

    private mutating func keep(_ chunk: Chunk) {
        body.keep(chunk.start..<chunk.data.upperBound)
        body.blank(chunk.data.count & 1)
    }

    private struct Chunk {
        let name: String
        let start: Int
        let data: Range<Int>
        let end: Int
    }

    private func chunk(at: Int, end: Int) throws(PictureFault) -> Chunk {
        let data = try reader.range(at + 8, try reader.little(at + 4, 4))
        guard data.upperBound <= end else { throw .truncated(.webp) }
        return Chunk(name: try reader.name(at), start: at, data: data, end: data.upperBound + data.count & 1)
    }

    private static func little(_ value: Int) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private func damaged(vi: String, en: String) -> PictureFault { .damaged(.webp, vi: vi, en: en) }
}
