/// One box of an ISO media file.
struct ISOBox {
    let name: String
    let whole: Range<Int>
    let data: Range<Int>
}

/// Lists boxes, with a limit over the whole file.
struct ISOBoxes {
    private var count = 0

    /// The boxes that fill a stretch.
    mutating func list(_ reader: PictureReader, _ range: Range<Int>) throws(PictureFault) -> [ISOBox] {
        var found: [ISOBox] = []
        var at = range.lowerBound
        while at < range.upperBound {
            var length = try reader.big(at, 4)
            var header = 8
            if length == 1 {
                guard try reader.byte(at + 8) == 0 else { throw .truncated(.avif) }
                length = try reader.big(at + 9, 7)
                header = 16
            } else if length == 0 {
                length = range.upperBound - at
            }
            guard length >= header else {
                throw .damaged(.avif, vi: "độ dài một hộp sai", en: "a box's length is wrong")
            }
            guard length <= range.upperBound - at else { throw .truncated(.avif) }
            count += 1
            guard count <= 2_000 else { throw .damaged(.avif, vi: "có quá nhiều hộp", en: "it has too many boxes") }
            found.append(
                ISOBox(name: try reader.name(at + 4), whole: at..<at + length, data: at + header..<at + length))
            at += length
        }
        return found
    }
}
