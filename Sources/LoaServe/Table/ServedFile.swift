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
        /// The lines of the head for anybody.
        let lines: String
        /// The lines of the head for those with a right.
        let innerLines: String

        init(coding: ContentCoding, body: ByteBuffer, tag: String, lines: String, innerLines: String) {
            self.coding = coding
            self.body = body
            self.tag = tag
            self.lines = lines
            self.innerLines = innerLines
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
            let lines =
                "Content-Type: \(type)\r\nLast-Modified: \(HTTPDate.text(modified))\r\nETag: \(tag)\r\nAccept-Ranges: bytes\r\n"
                + (isPacked ? "Vary: Accept-Encoding\r\n" : "") + (coding == .identity ? "" : "Content-Encoding: \(coding.rawValue)\r\n")
            let age = isImmutable ? "max-age=31536000, immutable" : "no-cache"
            let events = tellsEvents ? "Loa-Events: /_events\r\n" : ""
            return Variant(
                coding: coding, body: body, tag: tag, lines: lines + "Cache-Control: \(age)\r\n" + events,
                innerLines: lines + "Cache-Control: private, \(age)\r\nVary: Cookie\r\n" + events)
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
