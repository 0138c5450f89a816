/// The items of an AVIF: which is shown, and where the bytes of those that are pictures lie.
struct AVIFItems {
    /// The item that is shown.
    let primary: Int
    /// The stretches of the file to keep, in order and apart from each other.
    private(set) var kept: [Range<Int>] = []
    /// Where EXIF items begin that are long enough for an empty one; decoders refuse one of zeros.
    private(set) var exif: Set<Int> = []

    private let reader: PictureReader
    private let idat: ISOBox?
    private let homes: [Range<Int>]

    /// Reads `pitm`, `iinf` and `iloc` among the parts of `meta`; items lie in `mdat` at the top or in `idat`.
    init(_ reader: PictureReader, _ parts: [ISOBox], top: [ISOBox]) throws(PictureFault) {
        guard let pitm = parts.first(where: { $0.name == "pitm" }),
            let iinf = parts.first(where: { $0.name == "iinf" }),
            let iloc = parts.first(where: { $0.name == "iloc" })
        else { throw .damaged(.avif, vi: "thiếu bảng các phần", en: "its item tables are missing") }
        self.reader = reader
        idat = parts.first { $0.name == "idat" }
        homes = (top.filter { $0.name == "mdat" } + parts.filter { $0.name == "idat" }).map(\.data)
        let version = try reader.byte(pitm.data.lowerBound)
        primary = try reader.big(pitm.data.lowerBound + 4, version == 0 ? 2 : 4)
        try readExtents(iloc, types: try Self.types(reader, iinf))
        kept = Self.merged(kept)
    }

    /// The four-letter types of the items.
    private static func types(_ reader: PictureReader, _ iinf: ISOBox) throws(PictureFault) -> [Int: String] {
        let wide = try reader.byte(iinf.data.lowerBound) != 0
        let first = iinf.data.lowerBound + (wide ? 8 : 6)
        var boxes = ISOBoxes()
        var types: [Int: String] = [:]
        guard first <= iinf.data.upperBound else { throw .truncated(.avif) }
        for entry in try boxes.list(reader, first..<iinf.data.upperBound) where entry.name == "infe" {
            let at = entry.data.lowerBound
            let version = try reader.byte(at)
            guard version >= 2 else { throw .damaged(.avif, vi: "bảng phần quá cũ", en: "its item table is too old") }
            let width = version == 2 ? 2 : 4
            types[try reader.big(at + 4, width)] = try reader.name(at + 4 + width + 2)
        }
        return types
    }

    private mutating func readExtents(_ iloc: ISOBox, types: [Int: String]) throws(PictureFault) {
        var at = iloc.data.lowerBound
        let version = try reader.byte(at)
        let sizes = try reader.big(at + 4, 2)
        let (offsets, lengths, bases) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15)
        let indices = version == 0 ? 0 : sizes & 15
        guard version <= 2, [offsets, lengths, bases, indices].allSatisfy({ [0, 4, 8].contains($0) }) else {
            throw .damaged(.avif, vi: "bảng vị trí sai", en: "its location table is wrong")
        }
        let items = try reader.big(at + 6, version == 2 ? 4 : 2)
        at += version == 2 ? 10 : 8
        var extents = 0
        for _ in 0..<items {
            let id = try reader.big(at, version == 2 ? 4 : 2)
            at += version == 2 ? 4 : 2
            let method = version == 0 ? 0 : try reader.big(at, 2) & 15
            at += (version == 0 ? 0 : 2) + 2
            let base = try number(at, bases)
            at += bases
            let count = try reader.big(at, 2)
            at += 2
            for _ in 0..<count {
                let offset = try number(at + indices, offsets)
                let length = try number(at + indices + offsets, lengths)
                at += indices + offsets + lengths
                guard at <= iloc.data.upperBound else { throw .truncated(.avif) }
                // Far beyond any grid of tiles; without it a hostile table takes quadratic time.
                extents += 1
                guard extents <= 2_000 else {
                    throw .damaged(.avif, vi: "có quá nhiều mảnh", en: "it has too many extents")
                }
                let range = try place(method, base, offset, length)
                switch types[id] {
                case "mime", "uri ": break
                case "Exif": if range.count >= EXIF.emptyItem.count { exif.insert(range.lowerBound) }
                default: kept.append(range)
                }
            }
        }
    }

    /// A stretch of the file, or of `idat` by method 1; 0 stands for all of it.
    private func place(_ method: Int, _ base: Int, _ offset: Int, _ length: Int) throws(PictureFault) -> Range<Int> {
        guard method <= 1, length > 0 else {
            throw .damaged(.avif, vi: "vị trí một phần sai", en: "the location of an item is wrong")
        }
        guard let start = method == 1 ? idat?.data.lowerBound : 0 else { throw .truncated(.avif) }
        let range = try reader.range(start + base + offset, length)
        guard homes.contains(where: { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }) else {
            throw .damaged(.avif, vi: "một phần nằm ngoài vùng dữ liệu", en: "an item lies outside the data")
        }
        return range
    }

    /// A number of 0, 4 or 8 bytes; beyond seven bytes' worth no file is that long.
    private func number(_ at: Int, _ length: Int) throws(PictureFault) -> Int {
        guard length == 8 else { return try reader.big(at, length) }
        guard try reader.byte(at) == 0 else { throw .truncated(.avif) }
        return try reader.big(at + 1, 7)
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = out.last, range.lowerBound <= last.upperBound {
                out[out.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                out.append(range)
            }
        }
        return out
    }
}
