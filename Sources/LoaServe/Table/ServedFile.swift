internal import NIOCore

/// One file of a table: its bytes as they go out, packed and not, and what is said of them.
final class ServedFile: Sendable {
    /// One way to send it.
    final class Variant: Sendable {
        /// How it is packed.
        let coding: ContentCoding
        /// The bytes.
        let body: ByteBuffer
        /// The mark of exactly these bytes, with its quotes.
        let tag: String
        /// The head for anybody.
        let open: Head
        /// The head for those with a right.
        let inner: Head

        init(coding: ContentCoding, body: ByteBuffer, tag: String, open: Head, inner: Head) {
            self.coding = coding
            self.body = body
            self.tag = tag
            self.open = open
            self.inner = inner
        }
    }

    /// What stands in a head.
    struct Head: Sendable {
        /// The lines that tell of the file.
        let lines: String
        /// All that stands between the day and the end when the whole file is sent.
        let whole: String
        /// The same when nothing has changed: the rest the client has from before (RFC 9110, 15.4.5).
        let unchanged: String

        init(_ file: String, _ tag: String, _ cache: String, length: Int) {
            lines = file + tag + cache
            whole = Answer.safety + lines + "Content-Length: \(length)\r\n"
            unchanged = "\r\n" + tag + cache
        }
    }

    /// The value of `Content-Type`.
    let type: String
    /// When it was changed, in seconds since 1970.
    let modified: Int
    /// Whether its address has its hash, so that it never changes.
    let isImmutable: Bool
    /// Where an earlier address leads; nil for other files.
    let redirect: String?
    /// The ways to send it, the plain one first.
    let variants: [Variant]
    /// Whether open pages that ask for it learn here that changes are told of.
    let tellsEvents: Bool
    /// Whether packing is worth a try.
    let isPacked: Bool

    init(type: String, modified: Int, isImmutable: Bool, tellsEvents: Bool, redirect: String?, isPacked: Bool, bodies: [(ContentCoding, ByteBuffer)], digest: String) {
        self.type = type
        self.modified = modified
        self.isImmutable = isImmutable
        self.redirect = redirect
        self.isPacked = isPacked
        self.tellsEvents = tellsEvents
        variants = bodies.map { coding, body in
            let tag = coding == .identity ? "\"\(digest)\"" : "\"\(digest)-\(coding.rawValue)\""
            let file =
                "Content-Type: \(type)\r\nLast-Modified: \(HTTPDate.text(modified))\r\nAccept-Ranges: bytes\r\n"
                + (coding == .identity ? "" : "Content-Encoding: \(coding.rawValue)\r\n")
            let mark = "ETag: \(tag)\r\n" + (isPacked ? "Vary: Accept-Encoding\r\n" : "")
            let length = body.readableBytes
            let age = isImmutable ? "max-age=31536000, immutable" : "no-cache"
            let events = tellsEvents ? "Loa-Events: /_events\r\n" : ""
            return Variant(
                coding: coding, body: body, tag: tag, open: Head(file, mark, "Cache-Control: \(age)\r\n" + events, length: length),
                inner: Head(file, mark, "Cache-Control: private, \(age)\r\nVary: Cookie\r\n" + events, length: length))
        }
    }

    /// The digest of the plain bytes.
    var digest: String { String(variants[0].tag.dropFirst().dropLast()) }

    /// The way to send it to a client that takes these codings; nil when it named none.
    func variant(_ accepted: ContentCoding.Accepted?) -> Variant {
        guard let accepted else { return variants[0] }
        for variant in variants.dropFirst() {
            if variant.coding == .brotli ? accepted.brotli : accepted.gzip { return variant }
        }
        return variants[0]
    }
}
