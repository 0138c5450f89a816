/// A value of JSON and its text, for machines that read reports.
indirect enum ReportJSON {
    case text(String)
    case number(Int)
    /// A number in tenths.
    case tenths(Int)
    case flag(Bool)
    case null
    case list([ReportJSON])
    case record([(String, ReportJSON)])

    /// The value as a document: two spaces a level, a line break at the end.
    var document: [UInt8] {
        var out: [UInt8] = []
        write(&out, 0)
        out.append(10)
        return out
    }

    private func write(_ out: inout [UInt8], _ level: Int) {
        switch self {
        case .text(let text): Self.quote(text, &out)
        case .number(let number): out += String(number).utf8
        case .tenths(let tenths): out += (tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)").utf8
        case .flag(let flag): out += (flag ? "true" : "false").utf8
        case .null: out += "null".utf8
        case .list(let items):
            Self.frame(items, "[", "]", &out, level) { item, out in item.write(&out, level + 1) }
        case .record(let entries):
            Self.frame(entries, "{", "}", &out, level) { entry, out in
                Self.quote(entry.0, &out)
                out += ": ".utf8
                entry.1.write(&out, level + 1)
            }
        }
    }

    private static func frame<Item>(
        _ items: [Item], _ open: String, _ close: String, _ out: inout [UInt8], _ level: Int,
        _ write: (Item, inout [UInt8]) -> Void
    ) {
        out += open.utf8
        for (place, item) in items.enumerated() {
            if place > 0 { out.append(UInt8(ascii: ",")) }
            newLine(&out, level + 1)
            write(item, &out)
        }
        if !items.isEmpty { newLine(&out, level) }
        out += close.utf8
    }

    private static func newLine(_ out: inout [UInt8], _ level: Int) {
        out.append(10)
        for _ in 0..<level { out += "  ".utf8 }
    }

    private static func quote(_ text: String, _ out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
            case 10: out += "\\n".utf8
            case 9: out += "\\t".utf8
            case 0..<32, 127: out += "\\u00".utf8 + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static let hex = [UInt8]("0123456789abcdef".utf8)
}
