/// The displayed size of an AVIF's shown item: its extent, cut by `clap` and turned by `irot`.
struct AVIFProperties {
    private(set) var size = (width: 0, height: 0)

    /// Reads `iprp` among the parts of `meta`.
    init(_ reader: PictureReader, _ parts: [ISOBox], of item: Int, _ boxes: inout ISOBoxes) throws(PictureFault) {
        guard let iprp = parts.first(where: { $0.name == "iprp" }) else { throw Self.missing }
        let inner = try boxes.list(reader, iprp.data)
        guard let ipco = inner.first(where: { $0.name == "ipco" }) else { throw Self.missing }
        let properties = try boxes.list(reader, ipco.data)
        var own: [Int] = []
        for table in inner where table.name == "ipma" && own.isEmpty { own = try Self.indices(reader, table, of: item) }
        var found = false
        for index in own where 1...properties.count ~= index || properties.isEmpty {
            guard !properties.isEmpty else { break }
            let property = properties[index - 1]
            let at = property.data.lowerBound
            switch property.name {
            case "ispe":
                size = (try reader.big(at + 4, 4), try reader.big(at + 8, 4))
                found = true
            case "clap":
                let (width, height) = (try Self.fraction(reader, at), try Self.fraction(reader, at + 8))
                size = (width, height)
            case "irot": if try reader.byte(at) & 1 == 1 { size = (size.height, size.width) }
            default: break
            }
        }
        guard found else { throw Self.missing }
    }

    private static let missing = PictureFault.damaged(.avif, vi: "thiếu kích thước ảnh", en: "its size is missing")

    private static func fraction(_ reader: PictureReader, _ at: Int) throws(PictureFault) -> Int {
        let below = try reader.big(at + 4, 4)
        guard below > 0 else { throw missing }
        return try reader.big(at, 4) / below
    }

    /// The properties of an item, counted from 1, in the order in which they are applied.
    private static func indices(
        _ reader: PictureReader, _ table: ISOBox, of item: Int
    ) throws(PictureFault) -> [Int] {
        var at = table.data.lowerBound
        let wideItems = try reader.byte(at) != 0
        let wideIndices = try reader.byte(at + 3) & 1 == 1
        let entries = try reader.big(at + 4, 4)
        at += 8
        for _ in 0..<entries {
            guard at < table.data.upperBound else { throw .truncated(.avif) }
            let id = try reader.big(at, wideItems ? 4 : 2)
            at += wideItems ? 4 : 2
            let count = Int(try reader.byte(at))
            at += 1
            var found: [Int] = []
            for _ in 0..<count {
                found.append(wideIndices ? try reader.big(at, 2) & 0x7FFF : try reader.big(at, 1) & 0x7F)
                at += wideIndices ? 2 : 1
            }
            if id == item { return found }
        }
        return []
    }
}
