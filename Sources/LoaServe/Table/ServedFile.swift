internal import NIOCore

/// One file of a table: its bytes as they go out, packed and not, and what is said of them.
final class ServedFile: Sendable {
    /// One way to send it.
    struct Variant: Sendable {
        /// How it is packed.
        let coding: ContentCoding
        /// The bytes.
        let body: ByteBuffer
        /// The mark of exactly these bytes, with its quotes.
        let tag: String
        /// The lines of the head that are the same in every full answer.
        let lines: String
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
    /// Whether packing is worth a try.
    let isPacked: Bool

    init(type: String, modified: Int, isImmutable: Bool, redirect: String?, isPacked: Bool, bodies: [(ContentCoding, ByteBuffer)], digest: String) {
        self.type = type
        self.modified = modified
        self.isImmutable = isImmutable
        self.redirect = redirect
        self.isPacked = isPacked
        variants = bodies.map { coding, body in
            let tag = coding == .identity ? "\"\(digest)\"" : "\"\(digest)-\(coding.rawValue)\""
            let lines =
                "Content-Type: \(type)\r\nLast-Modified: \(HTTPDate.text(modified))\r\nETag: \(tag)\r\nAccept-Ranges: bytes\r\n"
                + (isPacked ? "Vary: Accept-Encoding\r\n" : "") + (coding == .identity ? "" : "Content-Encoding: \(coding.rawValue)\r\n")
            return Variant(coding: coding, body: body, tag: tag, lines: lines)
        }
    }

    /// The digest of the plain bytes.
    var digest: String { String(variants[0].tag.dropFirst().dropLast()) }

    /// The way to send it to a client that takes these codings.
    func variant(_ accepted: [ContentCoding]) -> Variant {
        for coding in accepted {
            if let found = variants.first(where: { $0.coding == coding }) { return found }
        }
        return variants[0]
    }
}
