/// Reads JSON as RFC 8259 defines it; numbers stay the digits that were written.
struct JSONScanner {
    /// A value.
    indirect enum Value {
        case null
        case flag(Bool)
        case number(ArraySlice<UInt8>)
        case text(String)
        case list([Value])
        case object([(name: String, value: Value)])
    }

    /// What is wrong, and at which byte.
    struct Fault: Error {
        var offset: Int
    }

    /// Values within values; tables have three or four.
    private static let depthLimit = 64

    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads a whole text.
    static func parse(_ bytes: [UInt8]) throws(Fault) -> Value {
        var scanner = JSONScanner(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.at = 3 }
        let value = try scanner.value()
        scanner.skipBlanks()
        if scanner.at < bytes.count { throw scanner.fault }
        return value
    }

    private var fault: Fault { Fault(offset: at) }
    private var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
    }

    private mutating func value() throws(Fault) -> Value {
        skipBlanks()
        switch byte {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try list()
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: StaticString, _ value: Value) throws(Fault) -> Value {
        let letters = word.description.utf8
        guard bytes[at...].starts(with: letters) else { throw fault }
        at += letters.count
        return value
    }

    private mutating func enter() throws(Fault) {
        at += 1
        depth += 1
        if depth > Self.depthLimit { throw fault }
        skipBlanks()
    }

    private mutating func object() throws(Fault) -> Value {
        try enter()
        var members: [(name: String, value: Value)] = []
        while byte != UInt8(ascii: "}") {
            if !members.isEmpty { try comma() }
            guard byte == UInt8(ascii: "\"") else { throw fault }
            let start = at
            let name = try text()
            // The last of two would win in most programs, in silence.
            if members.contains(where: { $0.name == name }) { throw Fault(offset: start) }
            skipBlanks()
            guard byte == UInt8(ascii: ":") else { throw fault }
            at += 1
            members.append((name, try value()))
            skipBlanks()
        }
        at += 1
        depth -= 1
        return .object(members)
    }

    private mutating func list() throws(Fault) -> Value {
        try enter()
        var items: [Value] = []
        while byte != UInt8(ascii: "]") {
            if !items.isEmpty { try comma() }
            items.append(try value())
            skipBlanks()
        }
        at += 1
        depth -= 1
        return .list(items)
    }

    private mutating func comma() throws(Fault) {
        guard byte == UInt8(ascii: ",") else { throw fault }
        at += 1
        skipBlanks()
    }

    private mutating func digits() throws(Fault) {
        let start = at
        while byte >= 0x30, byte <= 0x39 { at += 1 }
        if at == start { throw fault }
    }

    private mutating func number() throws(Fault) -> ArraySlice<UInt8> {
        let start = at
        if byte == UInt8(ascii: "-") { at += 1 }
        if byte == 0x30 { at += 1 } else { try digits() }
        if byte == UInt8(ascii: ".") {
            at += 1
            try digits()
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            at += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        return bytes[start..<at]
    }

    private mutating func text() throws(Fault) -> String {
        at += 1
        var result: [UInt8] = []
        while byte != UInt8(ascii: "\"") {
            // Also what stands for the end.
            guard byte >= 0x20 else { throw fault }
            if byte == UInt8(ascii: "\\") {
                try escape(&result)
            } else {
                result.append(byte)
                at += 1
            }
        }
        at += 1
        guard let text = String(validating: result, as: UTF8.self) else { throw fault }
        return text
    }

    private mutating func escape(_ result: inout [UInt8]) throws(Fault) {
        at += 1
        let simple: [UInt8: UInt8] = [
            0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
        ]
        if let plain = simple[byte] {
            result.append(plain)
            at += 1
            return
        }
        var unit = try unit()
        if unit & 0xFC00 == 0xD800 {
            guard byte == UInt8(ascii: "\\") else { throw fault }
            at += 1
            let low = try self.unit()
            guard low & 0xFC00 == 0xDC00 else { throw fault }
            unit = 0x1_0000 + (unit & 0x3FF) << 10 + low & 0x3FF
        }
        guard let scalar = Unicode.Scalar(unit), unit != 0 else { throw fault }
        result += UTF8.encode(scalar).map { Array($0) } ?? []
    }

    private mutating func unit() throws(Fault) -> UInt32 {
        guard byte == UInt8(ascii: "u"), at + 5 <= bytes.count else { throw fault }
        var unit: UInt32 = 0
        for digit in bytes[(at + 1)..<(at + 5)] {
            switch digit {
            case 0x30...0x39: unit = unit << 4 | UInt32(digit - 0x30)
            case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((digit | 0x20) - 0x61 + 10)
            default: throw fault
            }
        }
        at += 5
        return unit
    }
}
