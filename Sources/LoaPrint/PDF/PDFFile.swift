/// The objects of a PDF: streams as they come, small objects packed together, and the table of where each is (ISO 32000-1, 7.5).
struct PDFFile {
    private enum Place {
        case free
        case offset(Int)
        case packed(stream: Int, index: Int)
    }

    private let writer: PDFWriter
    private var bytes: [UInt8] = []
    private var places: [Place] = [.free]
    private var waiting: [(number: Int, start: Int)] = []
    private var packed: [UInt8] = []

    /// How many small objects stand in one stream.
    private static let most = 100

    /// Begins a file of a version such as `1.7`.
    init(_ writer: PDFWriter, version: StaticString) {
        self.writer = writer
        bytes.add("%PDF-")
        bytes.add(version)
        bytes += [0x0A, 0x25, 0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    }

    /// A number for an object to come.
    mutating func reserve() -> Int {
        places.append(.free)
        return places.count - 1
    }

    /// Writes an object that is no stream.
    mutating func put(_ number: Int, _ body: [UInt8]) {
        waiting.append((number, packed.count))
        packed += body
        packed.append(0x0A)
        if waiting.count == Self.most { pack() }
    }

    /// Writes an object that is no stream under a new number.
    mutating func add(_ body: [UInt8]) -> Int {
        let number = reserve()
        put(number, body)
        return number
    }

    /// Writes a stream: the entries of its dictionary without brackets, its data, and how these are packed.
    mutating func put(_ number: Int, stream data: [UInt8], _ entries: [UInt8], packing: Packing = .flate) {
        places[number] = .offset(bytes.count)
        bytes.add(number)
        bytes.add(" 0 obj\n<<")
        bytes += entries
        let data = packing == .flate ? writer.deflate(data, isQuick: true) : data
        if packing != .none { bytes.add("/Filter/FlateDecode") }
        bytes.add("/Length ")
        bytes.add(data.count)
        bytes.add(">>\nstream\n")
        bytes += data
        bytes.add("\nendstream\nendobj\n")
    }

    /// Writes a stream under a new number.
    mutating func add(stream data: [UInt8], _ entries: [UInt8], packing: Packing = .flate) -> Int {
        let number = reserve()
        put(number, stream: data, entries, packing: packing)
        return number
    }

    /// What becomes of the data of a stream.
    enum Packing {
        /// Compressed here.
        case flate
        /// Compressed already.
        case flated
        /// Written as they are.
        case none
    }

    private mutating func pack() {
        guard !waiting.isEmpty else { return }
        let number = reserve()
        var head: [UInt8] = []
        for (index, item) in waiting.enumerated() {
            head.add(item.number)
            head.append(0x20)
            head.add(item.start)
            head.append(0x20)
            places[item.number] = .packed(stream: number, index: index)
        }
        var entries: [UInt8] = []
        entries.add("/Type/ObjStm/N ")
        entries.add(waiting.count)
        entries.add("/First ")
        entries.add(head.count)
        let data = head + packed
        waiting.removeAll(keepingCapacity: true)
        packed.removeAll(keepingCapacity: true)
        put(number, stream: data, entries)
    }

    /// Ends the file: the table of places and what leads to it; `id` is in hexadecimal digits.
    consuming func finish(root: Int, info: Int, id: String) -> [UInt8] {
        pack()
        let table = reserve()
        let start = bytes.count
        places[table] = .offset(start)
        var rows: [UInt8] = []
        rows.reserveCapacity(places.count * 7)
        for place in places {
            let (kind, wide, narrow): (UInt8, Int, Int)
            switch place {
            case .free: (kind, wide, narrow) = (0, 0, 65535)
            case .offset(let offset): (kind, wide, narrow) = (1, offset, 0)
            case .packed(let stream, let index): (kind, wide, narrow) = (2, stream, index)
            }
            rows.append(kind)
            for shift in stride(from: 24, through: 0, by: -8) { rows.append(UInt8(truncatingIfNeeded: wide >> shift)) }
            rows += [UInt8(truncatingIfNeeded: narrow >> 8), UInt8(truncatingIfNeeded: narrow)]
        }
        var entries: [UInt8] = []
        entries.add("/Type/XRef/W[1 4 2]/Size ")
        entries.add(places.count)
        entries.add("/Root ")
        entries.add(reference: root)
        entries.add("/Info ")
        entries.add(reference: info)
        entries.add(PDFSeal.entry(id))
        // Short tables are not worth the time to compress them.
        put(table, stream: rows, entries, packing: rows.count > 2048 ? .flate : .none)
        bytes.add("startxref\n")
        bytes.add(start)
        bytes.add("\n%%EOF\n")
        PDFSeal.seal(&bytes, from: start)
        return bytes
    }
}
