/// The first line of a request.
struct RequestLine {
    /// A line that is refused.
    struct Fault: Error {
        let status: Int
    }

    var method: String
    var path: [UInt8]
    var query: [UInt8]?
    /// The host of an absolute address.
    var authority: String?
    var isCurrent: Bool

    /// Reads the line that stands at a place of the bytes.
    static func read(_ bytes: [UInt8], _ line: Range<Int>) -> Result<RequestLine, Fault> { usual(bytes, line).map { .success($0) } ?? read(bytes[line]) }

    /// The line of nearly all requests, `GET /… HTTP/1.1`; nil for any other.
    private static func usual(_ bytes: [UInt8], _ line: Range<Int>) -> RequestLine? {
        guard line.count > 13 else { return nil }
        let all = bytes.span, start = line.lowerBound + 4, end = line.upperBound - 9
        guard stands("GET /", at: line.lowerBound, in: all), stands(" HTTP/1.1", at: end, in: all) else { return nil }
        var mark = end
        for index in start..<end {
            let byte = all[index]
            guard byte > 0x20, byte < 0x7F, byte != 0x23 else { return nil }
            if byte == 0x3F, mark == end { mark = index }
        }
        return RequestLine(method: "GET", path: Array(bytes[start..<mark]), query: mark < end ? Array(bytes[(mark + 1)..<end]) : nil, authority: nil, isCurrent: true)
    }

    private static func stands(_ text: StaticString, at start: Int, in bytes: Span<UInt8>) -> Bool {
        text.withUTF8Buffer { text in
            for index in 0..<text.count where unsafe text[index] != bytes[start + index] { return false }
            return true
        }
    }

    private static func read(_ line: ArraySlice<UInt8>) -> Result<RequestLine, Fault> {
        let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, parts[0].count <= 16, parts[0].allSatisfy(isToken), !parts[1].isEmpty else { return .failure(Fault(status: 400)) }
        let isCurrent: Bool
        switch String(decoding: parts[2], as: UTF8.self) {
        case "HTTP/1.1": isCurrent = true
        case "HTTP/1.0": isCurrent = false
        default: return .failure(Fault(status: isVersion(parts[2]) ? 505 : 400))
        }
        let method = String(decoding: parts[0], as: UTF8.self)
        var target = parts[1]
        // A mark of a place in the page is never sent; other bytes have to be encoded.
        guard target.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x23 }) else { return .failure(Fault(status: 400)) }
        var authority: String?
        if target.elementsEqual("*".utf8) {
            guard method == "OPTIONS" else { return .failure(Fault(status: 400)) }
            return .success(RequestLine(method: method, path: [0x2A], query: nil, authority: nil, isCurrent: isCurrent))
        }
        if target.first != 0x2F {
            guard let rest = absolute(target) else { return .failure(Fault(status: method == "CONNECT" ? 405 : 400)) }
            let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F } ?? rest.endIndex
            authority = String(decoding: rest[..<end], as: UTF8.self)
            guard let name = authority, !name.isEmpty, HostName.isValid(name) else { return .failure(Fault(status: 400)) }
            target = rest[end...]
        }
        let mark = target.firstIndex(of: 0x3F)
        let path = target[..<(mark ?? target.endIndex)]
        return .success(
            RequestLine(
                method: method, path: path.isEmpty ? [0x2F] : Array(path), query: mark.map { Array(target[($0 + 1)...]) }, authority: authority, isCurrent: isCurrent))
    }

    /// What follows `http://` or `https://`.
    private static func absolute(_ target: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let folded = target.prefix(8).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        if folded.starts(with: "http://".utf8) { return target.dropFirst(7) }
        if folded.starts(with: "https://".utf8) { return target.dropFirst(8) }
        return nil
    }

    private static func isVersion(_ text: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(text)
        return bytes.count == 8 && bytes.starts(with: "HTTP/".utf8) && isDigit(bytes[5]) && bytes[6] == 0x2E && isDigit(bytes[7])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether a byte may stand in a method or the name of a field (RFC 9110, 5.6.2).
    static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
        default: false
        }
    }
}
