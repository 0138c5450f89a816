/// Walks the segments of a JPEG (ITU-T T.81 annex B) and keeps those that make the pixels.
struct JPEGParser {
    private let reader: PictureReader
    private var at = 2
    private var size: (width: Int, height: Int)?
    private var orientation: Int?
    private var jfif: [UInt8]?
    private var hasScan = false
    private var body = PicturePieces()

    /// Reads a JPEG up to its end marker; what follows (second pictures, motion photos) is not kept.
    static func parse(_ bytes: [UInt8]) throws(PictureFault) -> ParsedPicture {
        var parser = JPEGParser(reader: PictureReader(bytes: bytes, format: .jpeg))
        return try parser.run()
    }

    private init(reader: PictureReader) { self.reader = reader }

    private mutating func run() throws(PictureFault) -> ParsedPicture {
        while true {
            let marker = try nextMarker()
            switch marker {
            case 0xD9: return try finish()
            case 0x01, 0xD0...0xD7: continue
            case 0xD8: throw damaged(vi: "hai dấu đầu ảnh (SOI)", en: "a second start of image")
            case 0xDA: try scan()
            case 0xC4, 0xCC, 0xDB...0xDF: body.keep(try segment(marker))
            case 0xC0...0xC7, 0xC9...0xCB, 0xCD...0xCF: try frame(marker)
            case 0xE0...0xEF: try application(marker)
            case 0xFE: _ = try segment(marker)
            default:
                let name = String(marker, radix: 16, uppercase: true)
                throw damaged(vi: "có đoạn FF\(name) không rõ", en: "the segment FF\(name) is not known")
            }
        }
    }

    /// Steps over stray bytes, as decoders do, and over the marker itself.
    private mutating func nextMarker() throws(PictureFault) -> UInt8 {
        while true {
            while try reader.byte(at) != 0xFF { at += 1 }
            while try reader.byte(at) == 0xFF { at += 1 }
            at += 1
            let marker = try reader.byte(at - 1)
            if marker != 0 { return marker }
        }
    }

    /// The whole segment whose marker was just read, marker included; moves behind it.
    private mutating func segment(_ marker: UInt8) throws(PictureFault) -> Range<Int> {
        let length = try reader.big(at, 2)
        guard length >= 2 else { throw damaged(vi: "độ dài một đoạn sai", en: "a segment's length is wrong") }
        let range = try reader.range(at - 2, length + 2)
        at = range.upperBound
        return range
    }

    private mutating func frame(_ marker: UInt8) throws(PictureFault) {
        let range = try segment(marker)
        guard range.count >= 10 else {
            throw damaged(vi: "phần mô tả khung ảnh quá ngắn", en: "the frame header is too short")
        }
        if size == nil {
            size = (try reader.big(range.lowerBound + 7, 2), try reader.big(range.lowerBound + 5, 2))
        }
        body.keep(range)
    }

    /// Keeps a scan's header and its coded data, which end at the next marker that is neither stuffing nor restart.
    private mutating func scan() throws(PictureFault) {
        guard size != nil else { throw damaged(vi: "dữ liệu ảnh đứng trước phần mô tả", en: "a scan before its frame") }
        let header = try segment(0xDA)
        hasScan = true
        let bytes = reader.bytes
        var index = header.upperBound
        while index + 1 < bytes.count {
            guard bytes[index] == 0xFF else {
                index += 1
                continue
            }
            let next = bytes[index + 1]
            if next == 0 || 0xD0...0xD7 ~= next {
                index += 2
            } else if next == 0xFF {
                index += 1
            } else {
                body.keep(header.lowerBound..<index)
                at = index
                return
            }
        }
        throw .truncated(.jpeg)
    }

    /// Keeps of the APPn segments what changes how pixels look; those after the first scan change nothing.
    private mutating func application(_ marker: UInt8) throws(PictureFault) {
        let range = try segment(marker)
        guard !hasScan else { return }
        let data = range.lowerBound + 4
        let length = range.count - 4
        switch marker {
        case 0xE0 where length >= 14 && reader.has("JFIF\0", at: data) && jfif == nil:
            // The thumbnail may show what was later cropped from the picture.
            jfif = [0xFF, 0xE0, 0, 16] + reader.bytes[data..<data + 12] + [0, 0]
        case 0xE1 where length >= 6 && reader.has("Exif\0", at: data) && orientation == nil:
            orientation = EXIF.orientation(in: reader.bytes, data + 6..<range.upperBound)
        case 0xE2 where length >= 14 && reader.has("ICC_PROFILE\0", at: data):
            body.keep(range)
        case 0xEE where length >= 12 && reader.has("Adobe", at: data):
            body.add([0xFF, 0xEE, 0, 14] + reader.bytes[data..<data + 12])
        default: break
        }
    }

    private func finish() throws(PictureFault) -> ParsedPicture {
        guard let size, hasScan else { throw damaged(vi: "không có dữ liệu ảnh", en: "it holds no picture data") }
        var pieces = PicturePieces()
        pieces.keep(0..<2)
        if let jfif { pieces.add(jfif) }
        let orientation = orientation ?? 1
        if orientation != 1 {
            let tiff = EXIF.minimal(orientation: orientation)
            pieces.add([0xFF, 0xE1, 0, UInt8(tiff.count + 8)] + Array("Exif\0\0".utf8) + tiff)
        }
        pieces.add(body)
        pieces.add([0xFF, 0xD9])
        return try .make(.jpeg, size: size, orientation: orientation, pieces: pieces)
    }

    private func damaged(vi: String, en: String) -> PictureFault { .damaged(.jpeg, vi: vi, en: en) }
}
