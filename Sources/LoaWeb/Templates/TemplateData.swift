internal import LoaMarkup
internal import LoaSite

/// What a template shows, packed: all values in one list of plain bits, all text in one buffer.
///
/// Pages are filled into one of these by the thousand, each time over the one before, so that making a page's record
/// takes no memory and counts no reference.
struct TemplateData: Sendable {
    /// The values; the cell before a record or list tells how many cells each of its records has.
    private(set) var cells: [TemplateCell] = []
    private(set) var text: [UInt8] = []
    private(set) var blobs: [[UInt8]] = []
    /// The records that a template starts from.
    private(set) var roots: [TemplateCell] = []

    /// Makes data without anything in it.
    init() {}

    /// Packs records that a template starts from.
    init(_ records: [TemplateRecord]) {
        for record in records { roots.append(pack([record], kind: .record)) }
    }

    /// Starts anew with one record of empty fields, whose cells are those from 1 on; the memory is kept.
    mutating func restart(_ type: TemplateType, count: Int) {
        cells.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        blobs.removeAll(keepingCapacity: true)
        roots.removeAll(keepingCapacity: true)
        roots.append(records(type, stride: count, count: 1, kind: .record))
    }

    /// The value at a place among all cells.
    subscript(cell: Int) -> TemplateCell {
        @inline(__always) get { cells[cell] }
        @inline(__always) set { cells[cell] = newValue }
    }

    /// A list of records with empty fields; the cells of each stand after those of the one before.
    mutating func list(_ type: TemplateType, stride: Int, count: Int) -> TemplateCell {
        records(type, stride: stride, count: count, kind: .list)
    }

    /// One record with empty fields.
    mutating func record(_ type: TemplateType, stride: Int) -> TemplateCell {
        records(type, stride: stride, count: 1, kind: .record)
    }

    private mutating func records(_ type: TemplateType, stride: Int, count: Int, kind: TemplateCell.Kind) -> TemplateCell {
        cells.append(.number(stride))
        let first = cells.count
        cells.append(contentsOf: repeatElement(TemplateCell(), count: stride * count))
        return TemplateCell(value: first, count: Int32(count), type: UInt16(type.id), kind: kind)
    }

    /// Text to be escaped where it needs to be.
    mutating func add(_ string: String) -> TemplateCell {
        let start = text.count
        text.append(contentsOf: string.utf8)
        return added(from: start)
    }

    /// UTF-8 text likewise.
    mutating func add(_ bytes: [UInt8]) -> TemplateCell {
        let start = text.count
        text.append(contentsOf: bytes)
        return added(from: start)
    }

    /// Text that `write` appends to the buffer it is given.
    @inline(__always)
    mutating func add(_ write: (inout [UInt8]) -> Void) -> TemplateCell {
        let start = text.count
        write(&text)
        return added(from: start)
    }

    /// A text of other data.
    @inline(__always)
    mutating func add(_ cell: TemplateCell, of other: borrowing TemplateData) -> TemplateCell {
        var copy = cell
        copy.value = text.count
        unsafe other.text.withUnsafeBufferPointer { bytes in
            unsafe text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[cell.value..<cell.value + Int(cell.count)]))
        }
        return copy
    }

    /// The way to an address of other data, both percent-encoded; `base` is the page's own, ending in `/`.
    @inline(__always)
    mutating func add(wayFrom base: [UInt8], to cell: TemplateCell, of other: borrowing TemplateData) -> TemplateCell {
        let start = text.count
        unsafe base.withUnsafeBufferPointer { base in
            unsafe other.text.withUnsafeBufferPointer { bytes in
                unsafe RelativeAddress.append(
                    from: base, to: UnsafeBufferPointer(rebasing: bytes[cell.value..<cell.value + Int(cell.count)]), into: &text)
            }
        }
        return added(from: start)
    }

    /// The way from a page to an address of the same site, both percent-encoded.
    mutating func add(wayFrom base: [UInt8], to address: [UInt8]) -> TemplateCell {
        let start = text.count
        unsafe base.withUnsafeBufferPointer { base in
            unsafe address.withUnsafeBufferPointer { unsafe RelativeAddress.append(from: base, to: $0, into: &text) }
        }
        return added(from: start)
    }

    /// A day as readers of a language write it.
    mutating func add(_ date: CalendarDate, _ language: String) -> TemplateCell {
        let language = TextLanguage(tag: language)
        return add { text in
            if let language { date.append(.short, in: language, to: &text) } else { date.appendISO(to: &text) }
        }
    }

    /// Finished HTML, held as it is and not copied.
    mutating func add(html: [UInt8]) -> TemplateCell {
        blobs.append(html)
        return TemplateCell(value: blobs.count - 1, count: Int32(html.count), kind: .blob)
    }

    /// Shows the memory to a rendering.
    func withSource(
        _ body: (TemplateRenderer.Source) throws(TemplateRenderFault) -> Void
    ) throws(TemplateRenderFault) {
        try unsafe cells.withUnsafeBufferPointer { cells throws(TemplateRenderFault) in
            try unsafe text.withUnsafeBufferPointer { text throws(TemplateRenderFault) in
                try unsafe blobs.withUnsafeBufferPointer { blobs throws(TemplateRenderFault) in
                    try unsafe roots.withUnsafeBufferPointer { roots throws(TemplateRenderFault) in
                        try body(unsafe TemplateRenderer.Source(cells: cells, text: text, blobs: blobs, roots: roots))
                    }
                }
            }
        }
    }

    @inline(__always)
    private func added(from start: Int) -> TemplateCell {
        let isPlain = unsafe text.withUnsafeBufferPointer {
            unsafe HTMLEscape.isPlain(UnsafeBufferPointer(rebasing: $0[start...]))
        }
        return TemplateCell(value: start, count: Int32(text.count - start), kind: isPlain ? .plain : .text)
    }

    private mutating func pack(_ list: [TemplateRecord], kind: TemplateCell.Kind) -> TemplateCell {
        let stride = list.reduce(0) { max($0, $1.values.count) }
        let packed = records(list.first?.type ?? TemplateSchema.textItem, stride: stride, count: list.count, kind: kind)
        for (number, record) in list.enumerated() {
            for (slot, value) in record.values.enumerated() {
                let cell = pack(value)
                cells[packed.value + number * stride + slot] = cell
            }
        }
        return packed
    }

    private mutating func pack(_ value: TemplateValue) -> TemplateCell {
        switch value {
        case .nothing: TemplateCell()
        case .flag(let flag): .flag(flag)
        case .number(let number): .number(number)
        case .text(let text): add(text)
        case .bytes(let bytes): add(bytes)
        case .html(let bytes): add(html: bytes)
        case .record(let record): pack([record], kind: .record)
        case .list(let list): pack(list, kind: .list)
        }
    }
}
