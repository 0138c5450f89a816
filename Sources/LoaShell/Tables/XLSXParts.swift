import LoaStats

/// Reads the parts of a spreadsheet's archive, never more than the limits allow.
struct XLSXParts: ~Copyable {
    /// The archive.
    var archive: ZipArchive
    /// What is too much.
    let limits: TableLimits
    /// The piece that was read last.
    private(set) var piece = [UInt8](repeating: 0, count: 1 << 16)
    private var packed = 0
    private var unpacked = 0
    private var most = 0
    private var name = ""

    /// Opens a file.
    init(path: String, limits: TableLimits) throws(TableFault) {
        archive = try ZipArchive(path: path)
        self.limits = limits
    }

    /// Opens a part for reading piece by piece; false when there is none.
    mutating func open(_ name: String, most: Int) throws(TableFault) -> Bool {
        guard let part = archive.part(name) else { return false }
        try archive.open(part)
        (packed, unpacked) = (part.packed, 0)
        (self.most, self.name) = (most, name)
        return true
    }

    /// Reads the next piece into ``piece``; how many bytes of it count, 0 at the end.
    mutating func read() throws(TableFault) -> Int {
        let count = try archive.read(into: &piece)
        unpacked += count
        if unpacked > most {
            throw TableFault(
                .tableTooLarge, vi: "phần \(name) lớn hơn \(most >> 20) MiB khi giải nén — chia nhỏ bảng tính",
                en: "the part \(name) is over \(most >> 20) MiB when unpacked — split the spreadsheet")
        }
        if unpacked > limits.ratioFreeBytes, unpacked / max(1, packed) > limits.ratio {
            throw TableFault(
                .tableTooLarge,
                vi: "phần \(name) giải nén ra lớn hơn \(limits.ratio) lần — có thể là tệp cố ý làm hại, đừng mở; nếu không, lưu lại bằng Excel",
                en: "the part \(name) unpacks to over \(limits.ratio) times its size — it may be made to do harm; if not, save it anew in Excel")
        }
        return count
    }

    /// Reads a whole part through a handler; false when there is none.
    mutating func parse(_ name: String, most: Int, _ handler: any XMLHandler) throws(TableFault) -> Bool {
        guard try open(name, most: most) else { return false }
        var reader = try XMLReader(handler)
        while true {
            let count = try read()
            _ = try reader.feed(piece, count: count, isLast: count == 0)
            if count == 0 { return true }
        }
    }
}
