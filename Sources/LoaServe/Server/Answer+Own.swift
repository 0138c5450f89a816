internal import NIOCore

extension Answer {
    /// Makes an answer of bytes; the type follows from the ending of a name.
    ///
    /// - Parameter lines: More lines of the head, each with its line break.
    public static func bytes(_ bytes: [UInt8], named name: String, status: Int = 200, lines: String = "Cache-Control: no-store\r\n") -> Answer {
        Answer(status, lines: "Content-Type: \(ContentKind(name: name[...]).type)\r\n" + lines, body: ByteBuffer(bytes: bytes))
    }

    /// Makes an answer of a status alone, as a line of text.
    public static func refused(_ status: Int) -> Answer { .plain(status) }

    /// Makes an answer that leads to another path of the same server; the path is encoded here.
    public static func moved(to path: String, lines: String = "Cache-Control: no-store\r\n") -> Answer {
        .redirect(302, to: RequestPath.encoded(path), lines: lines)
    }
}

extension SiteServer {
    /// Tells all open pages of something, with a line of data.
    public func tell(_ event: String, data: String) { core.hub.send(event, data: data) }
}
