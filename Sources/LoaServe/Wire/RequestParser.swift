/// Reads the head of a request strictly (RFC 9112): whatever two servers could read in two ways is refused.
public struct RequestParser: Sendable {
    /// How much a client may send.
    public struct Limits: Hashable, Sendable {
        /// The first line, in bytes.
        public var line = 4096
        /// The whole head, in bytes.
        public var head = 16 * 1024
        /// The number of fields.
        public var fields = 64
        /// A body, in bytes: small forms are all that is taken.
        public var body = 8 * 1024

        /// Makes the usual limits.
        public init() {}
    }

    /// What the bytes so far are.
    public enum Outcome: Hashable, Sendable {
        /// The beginning of a head.
        case incomplete
        /// A head, and how many bytes it took.
        case head(RequestHead, Int)
        /// A head to be refused with this status; the connection ends.
        case refused(Int)
    }

    /// The limits.
    public let limits: Limits

    /// Makes a parser.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Reads a head at the beginning of the bytes that a client has sent.
    public func read(_ bytes: ArraySlice<UInt8>) -> Outcome {
        var start = bytes.startIndex
        // One empty line is left over by old clients behind a body.
        if bytes.starts(with: [0x0D, 0x0A]) { start += 2 }
        var lines: [ArraySlice<UInt8>] = []
        var lineStart = start, index = start
        while index < bytes.endIndex {
            if index - start >= limits.head { return .refused(431) }
            let byte = bytes[index]
            if byte == 0x0A {
                guard index > lineStart, bytes[index - 1] == 0x0D else { return .refused(400) }
                let line = bytes[lineStart..<(index - 1)]
                if line.isEmpty { return lines.isEmpty ? .refused(400) : finished(lines, index + 1 - bytes.startIndex) }
                lines.append(line)
                if lines.count > limits.fields + 1 { return .refused(431) }
                lineStart = index + 1
            } else if byte == 0x0D {
                if index + 1 < bytes.endIndex, bytes[index + 1] != 0x0A { return .refused(400) }
            } else if byte == 0 {
                return .refused(400)
            } else if lines.isEmpty, index - lineStart > limits.line {
                return .refused(414)
            }
            index += 1
        }
        return .incomplete
    }

    private func finished(_ lines: [ArraySlice<UInt8>], _ length: Int) -> Outcome {
        switch RequestLine.read(lines[0]) {
        case .failure(let fault): return .refused(fault.status)
        case .success(let line):
            var fields: [RequestHead.Field] = []
            for text in lines.dropFirst() {
                guard let field = Self.field(text) else { return .refused(400) }
                fields.append(field)
            }
            var head = RequestHead(
                method: line.method, path: line.path, query: line.query, host: "", fields: fields, keepsAlive: line.isCurrent, bodyLength: 0,
                isCurrent: line.isCurrent)
            if let status = frame(&head, line.authority) { return .refused(status) }
            return .head(head, length)
        }
    }

    private static func field(_ line: ArraySlice<UInt8>) -> RequestHead.Field? {
        // A line that begins with a space would continue the one before: forbidden since RFC 7230.
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return nil }
        let name = line[..<colon]
        guard name.allSatisfy(RequestLine.isToken) else { return nil }
        var value = line[(colon + 1)...]
        while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
        while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
        guard value.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }) else { return nil }
        return RequestHead.Field(
            name: String(decoding: name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self), value: String(decoding: value, as: UTF8.self))
    }

    /// Settles where the request ends and whom it asks; a status when that cannot be told for certain.
    private func frame(_ head: inout RequestHead, _ authority: String?) -> Int? {
        let hosts = head.fields.filter { $0.name == "host" }
        if hosts.count > 1 || (hosts.isEmpty && head.isCurrent) { return 400 }
        if let host = hosts.first, !HostName.isValid(host.value) { return 400 }
        // The host of an absolute address goes before the field (RFC 9112, 3.2.2).
        head.host = HostName.folded(authority ?? hosts.first?.value ?? "")
        let lengths = head.fields.filter { $0.name == "content-length" }
        if head.fields.contains(where: { $0.name == "transfer-encoding" }) { return lengths.isEmpty && head.isCurrent ? 411 : 400 }
        if lengths.count > 1 { return 400 }
        if let text = lengths.first?.value {
            guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let length = Int(text) else { return 400 }
            if length > limits.body { return 413 }
            head.bodyLength = length
        }
        if head.fields.contains(where: { $0.name == "expect" }) { return 417 }
        let words = (head.list("connection") ?? "").lowercased().split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
        if head.isCurrent { head.keepsAlive = !words.contains("close") } else { head.keepsAlive = words.contains("keep-alive") }
        return nil
    }
}
