/// Walks the boxes of a still AVIF (ISO 14496-12, 23008-12) and blanks all but the coded pictures.
///
/// Items are found by their offsets in the file, so nothing is moved: what must go is overwritten with zeros.
struct AVIFParser {
    /// Boxes of `meta` that the picture needs.
    private static let needed: Set<String> = ["hdlr", "pitm", "iloc", "iinf", "iref", "iprp", "idat", "grpl"]

    private let reader: PictureReader
    private var boxes = ISOBoxes()
    private var pieces = PicturePieces()

    /// Reads an AVIF; sequences are refused, since their metadata lies in more places than are read here.
    static func parse(_ bytes: [UInt8]) throws(PictureFault) -> ParsedPicture {
        var parser = AVIFParser(reader: PictureReader(bytes: bytes, format: .avif))
        return try parser.run()
    }

    private init(reader: PictureReader) { self.reader = reader }

    private mutating func run() throws(PictureFault) -> ParsedPicture {
        let top = try boxes.list(reader, 0..<reader.count)
        guard let meta = top.first(where: { $0.name == "meta" }), meta.data.count >= 4 else {
            throw damaged(vi: "thiếu phần mô tả (meta)", en: "the meta box is missing")
        }
        guard !top.contains(where: { $0.name == "moov" }) else {
            throw PictureFault(
                .imageFormat, vi: "AVIF động chưa dùng được; hãy lưu thành WebP hoặc GIF",
                en: "animated AVIF cannot be used; save it as WebP or GIF")
        }
        let parts = try boxes.list(reader, meta.data.lowerBound + 4..<meta.data.upperBound)
        let items = try AVIFItems(reader, parts, top: top)
        let size = try AVIFProperties(reader, parts, of: items.primary, &boxes).size
        var last = 0
        for (index, box) in top.enumerated() where ["ftyp", "meta", "mdat"].contains(box.name) { last = index }
        for box in top[...last] {
            switch box.name {
            case "ftyp": pieces.keep(box.whole)
            case "meta" where box.whole == meta.whole:
                pieces.keep(box.whole.lowerBound..<box.data.lowerBound + 4)
                for part in parts { Self.needed.contains(part.name) ? keep(part, of: items) : blank(part) }
            case "mdat": keep(box, of: items)
            default: blank(box)
            }
        }
        return try .make(.avif, size: size, pieces: pieces)
    }

    /// Keeps a box; in `mdat` and `idat` only the bytes of picture items.
    private mutating func keep(_ box: ISOBox, of items: AVIFItems) {
        guard box.name == "mdat" || box.name == "idat" else { return pieces.keep(box.whole) }
        pieces.keep(box.whole.lowerBound..<box.data.lowerBound)
        var at = box.data.lowerBound
        for extent in items.kept where extent.overlaps(at..<box.data.upperBound) {
            let part = extent.clamped(to: at..<box.data.upperBound)
            blank(at..<part.lowerBound, items)
            pieces.keep(part)
            at = part.upperBound
        }
        blank(at..<box.data.upperBound, items)
    }

    /// Blanks a gap between pictures, and leaves empty EXIF where EXIF was.
    private mutating func blank(_ gap: Range<Int>, _ items: AVIFItems) {
        var at = gap.lowerBound
        for start in items.exif.filter(gap.contains).sorted()
        where start >= at && gap.upperBound - start >= EXIF.emptyItem.count {
            pieces.blank(start - at)
            pieces.add(EXIF.emptyItem)
            at = start + EXIF.emptyItem.count
        }
        pieces.blank(gap.upperBound - at)
    }

    /// Turns a box into free space of the same length.
    private mutating func blank(_ box: ISOBox) {
        let start = box.whole.lowerBound
        pieces.keep(start..<start + 4)
        pieces.add(Array("free".utf8))
        // A length of 1 is followed by the real one in eight bytes.
        pieces.keep(start + 8..<box.data.lowerBound)
        pieces.blank(box.data.count)
    }

    private func damaged(vi: String, en: String) -> PictureFault { .damaged(.avif, vi: vi, en: en) }
}
