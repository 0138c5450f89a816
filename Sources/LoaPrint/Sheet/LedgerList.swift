internal import LoaMarkup

/// The list in one cell of the print ledger.
enum LedgerList {
    private static let stops: Set<UInt8> = [UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\\")]

    /// A text with a backslash before everything that parts a list.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if stops.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// An item with the places where it may be parted.
    struct Item {
        /// The item as it stands in the cell.
        var source: String
        private var parts: [(text: [UInt8], before: UInt8)]

        init(_ bytes: ArraySlice<UInt8>) {
            source = String(decoding: bytes, as: UTF8.self)
            parts = [([], 0)]
            var isEscaped = false
            for byte in bytes {
                if !isEscaped, byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if !isEscaped, byte == UInt8(ascii: "=") || byte == UInt8(ascii: "@") {
                    parts.append(([], byte))
                } else {
                    parts[parts.count - 1].text.append(byte)
                    isEscaped = false
                }
            }
        }

        private func text(_ index: Int) -> String { String(decoding: parts[index].text, as: UTF8.self) }

        /// The whole as one text.
        var whole: String {
            let bytes = parts.flatMap { part in (part.before == 0 ? [] : [part.before]) + part.text }
            return String(decoding: bytes, as: UTF8.self)
        }

        /// Id and value; nil when it is something else.
        var pair: (id: String, value: String)? {
            guard parts.map(\.before) == [0, UInt8(ascii: "=")], !parts[0].text.isEmpty else { return nil }
            return (text(0), text(1))
        }

        /// Id, value and day; nil when it is something else.
        var dated: (id: String, value: String, day: CalendarDate)? {
            guard parts.map(\.before) == [0, UInt8(ascii: "="), UInt8(ascii: "@")], !parts[0].text.isEmpty,
                case .success(let day) = CalendarDate.parse(text(2))
            else { return nil }
            return (text(0), text(1), day)
        }
    }

    /// The items of a cell; none of an empty one.
    static func items(_ cell: String) -> [Item] {
        let bytes = Array(cell.utf8)
        guard !bytes.isEmpty else { return [] }
        var items: [Item] = []
        var (start, isEscaped) = (0, false)
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: ";"), !isEscaped {
                items.append(Item(bytes[start..<index]))
                // The space behind belongs to the separator.
                start = index + 1 < bytes.count && bytes[index + 1] == 0x20 ? index + 2 : index + 1
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        items.append(Item(bytes[min(start, bytes.count)...]))
        return items
    }
}
