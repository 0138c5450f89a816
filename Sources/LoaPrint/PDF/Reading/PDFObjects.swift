/// The objects of a file that was written here (``PDFFile``); other files and damaged ones have none.
struct PDFObjects {
    /// The longest unpacked stream that is read, in bytes: a picture of the most pixels.
    private static let most = 1 << 27

    private var streams: [Int: (entries: PDFEntries, data: ArraySlice<UInt8>)] = [:]
    private var objects: [Int: ArraySlice<UInt8>] = [:]

    /// Reads the objects; nil when the file was not written here, or changed since.
    init?(_ file: [UInt8]) {
        guard PDFSeal.isWhole(file) else { return nil }
        // Streams stand one after the other, each with its length; the other objects are packed in some of them.
        var scanner = PDFScanner(file[...])
        scanner.skipLines(2)
        while let number = scanner.integer(), scanner.take(" 0 obj\n<<"), let end = scanner.find(">>\nstream\n") {
            let entries = PDFEntries(scanner.bytes(to: end))
            guard scanner.take(">>\nstream\n"), let count = entries.integer("Length"), let data = scanner.bytes(count: count), scanner.take("\nendstream\nendobj\n")
            else { break }
            streams[number] = (entries, data)
            if entries.contains("ObjStm") { unpack(entries, number) }
        }
    }

    private mutating func unpack(_ entries: PDFEntries, _ number: Int) {
        guard let count = entries.integer("N"), let first = entries.integer("First"), let data = content(of: number), 0...data.count ~= first else { return }
        var scanner = PDFScanner(data[..<first])
        var places: [(number: Int, start: Int)] = []
        while places.count < count, let number = scanner.integer(), scanner.take(" "), let start = scanner.integer(), scanner.take(" "), start <= data.count - first {
            places.append((number, first + start))
        }
        for (index, place) in places.enumerated() {
            let end = index + 1 < places.count ? places[index + 1].start : data.count
            if place.start <= end { objects[place.number] = data[place.start..<end] }
        }
    }

    /// An object that is no stream.
    subscript(number: Int) -> ArraySlice<UInt8>? { objects[number] }

    /// The pages in order.
    var pages: [PDFEntries] {
        let tree = objects.values.lazy.map { PDFEntries($0) }.first { $0.contains("Pages") && $0.contains("Kids") }
        let kids = tree?["Kids"] ?? []
        return stride(from: 0, to: kids.count, by: 2).compactMap { objects[Int(kids[$0])].map { PDFEntries($0) } }
    }

    /// The entries of a stream's dictionary.
    func entries(of number: Int) -> PDFEntries? { streams[number]?.entries }

    /// The bytes of a stream, unpacked unless they are a photo's own.
    func content(of number: Int) -> [UInt8]? {
        guard let stream = streams[number] else { return nil }
        guard stream.entries.contains("FlateDecode") else { return Array(stream.data) }
        return Inflater.inflate(Array(stream.data), limit: Self.most)
    }
}
