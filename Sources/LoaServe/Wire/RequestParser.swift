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
    public func read(_ bytes: ArraySlice<UInt8>) -> Outcome { read(Array(bytes), from: 0) }

    /// Reads a head that begins at a place of the bytes that a client has sent.
    func read(_ bytes: [UInt8], from first: Int) -> Outcome {
        let all = bytes.span
        var start = first
        // One empty line is left over by old clients behind a body.
        if start + 1 < all.count, all[start] == 0x0D, all[start + 1] == 0x0A { start += 2 }
        var line: Range<Int>?
        var fields: [RequestHead.Field] = []
        var lineStart = start, index = start, colon = -1, kinds: UInt64 = 0
        let limit = min(all.count, start + limits.head)
        while index < limit {
            let byte = all[index]
            // Nearly all bytes are letters.
            if byte > 0x3A {
                index += 1
                continue
            }
            if byte == 0x0A {
                guard index > lineStart, all[index - 1] == 0x0D else { return .refused(400) }
                let end = index - 1
                if end == lineStart {
                    guard let line else { return .refused(400) }
                    return finished(bytes, first, line, fields, kinds, end: index + 1)
                }
                if line == nil {
                    if end - lineStart > limits.line { return .refused(414) }
                    line = lineStart..<end
                    fields.reserveCapacity(12)
                } else {
                    guard let field = Self.field(bytes, lineStart..<end, colon) else { return .refused(400) }
                    fields.append(field)
                    kinds |= RequestHead.kind(all[lineStart], field.name.count)
                    if fields.count > limits.fields { return .refused(431) }
                }
                lineStart = index + 1
                colon = -1
            } else if byte == 0x0D {
                if index + 1 < all.count, all[index + 1] != 0x0A { return .refused(400) }
            } else if byte == 0x3A {
                if colon < 0 { colon = index }
            } else if byte == 0 {
                return .refused(400)
            }
            index += 1
        }
        if line == nil, index - lineStart > limits.line { return .refused(414) }
        return limit - start == limits.head ? .refused(431) : .incomplete
    }

    private func finished(_ bytes: [UInt8], _ first: Int, _ line: Range<Int>, _ fields: [RequestHead.Field], _ kinds: UInt64, end: Int) -> Outcome {
        switch RequestLine.read(bytes, line) {
        case .failure(let fault): return .refused(fault.status)
        case .success(let line):
            // A copy, so that the connection's own bytes are never shared and copied as a whole.
            let start = fields.first?.name.lowerBound ?? end
            let moved = fields.map {
                RequestHead.Field(
                    name: ($0.name.lowerBound - start)..<($0.name.upperBound - start), value: ($0.value.lowerBound - start)..<($0.value.upperBound - start))
            }
            var head = RequestHead(
                method: line.method, path: line.path, query: line.query, host: "", bytes: Array(bytes[start..<end]), fields: moved, kinds: kinds, keepsAlive: line.isCurrent,
                bodyLength: 0, isCurrent: line.isCurrent)
            if let status = frame(&head, line.authority) { return .refused(status) }
            return .head(head, end - first)
        }
    }

    private static func field(_ bytes: [UInt8], _ line: Range<Int>, _ colon: Int) -> RequestHead.Field? {
        // A line that begins with a space would continue the one before: forbidden since RFC 7230.
        guard colon > line.lowerBound else { return nil }
        let all = bytes.span
        for index in line.lowerBound..<colon where !RequestLine.isToken(all[index]) { return nil }
        var (start, end) = (colon + 1, line.upperBound)
        while start < end, all[start] == 0x20 || all[start] == 0x09 { start += 1 }
        while end > start, all[end - 1] == 0x20 || all[end - 1] == 0x09 { end -= 1 }
        for index in start..<end where all[index] < 0x20 && all[index] != 0x09 || all[index] == 0x7F { return nil }
        return RequestHead.Field(name: line.lowerBound..<colon, value: start..<end)
    }

    /// Settles where the request ends and whom it asks; a status when that cannot be told for certain.
    private func frame(_ head: inout RequestHead, _ authority: String?) -> Int? {
        if let text = head.bytes(of: "host") {
            // The host of an absolute address goes before the field (RFC 9112, 3.2.2).
            if HostName.isPlain(text) {
                head.host = authority.map(HostName.folded) ?? String(decoding: text, as: UTF8.self)
            } else {
                let name = String(decoding: text, as: UTF8.self)
                guard HostName.isValid(name) else { return 400 }
                head.host = HostName.folded(authority ?? name)
            }
        } else {
            if head.has("host") || head.isCurrent { return 400 }
            head.host = HostName.folded(authority ?? "")
        }
        let hasLength = head.has("content-length")
        if head.has("transfer-encoding") { return !hasLength && head.isCurrent ? 411 : 400 }
        if hasLength {
            guard let text = head.only("content-length") else { return 400 }
            guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let length = Int(text) else { return 400 }
            if length > limits.body { return 413 }
            head.bodyLength = length
        }
        if head.has("expect") { return 417 }
        guard head.has("connection") else { return nil }
        let words = (head.list("connection") ?? "").lowercased().split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
        if head.isCurrent { head.keepsAlive = !words.contains("close") } else { head.keepsAlive = words.contains("keep-alive") }
        return nil
    }
}
