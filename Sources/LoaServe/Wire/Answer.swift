public import NIOCore

/// What goes back for one request.
public struct Answer: Sendable {
    /// The status.
    public var status: Int
    /// Lines of the head, each with its line break, without those that every answer has.
    public var lines: String { didSet { prepared = nil } }
    /// The body; its length is always told, sent or not.
    public var body: ByteBuffer { didSet { prepared = nil } }
    /// Whether the body itself is left out, as for HEAD.
    public var isHeadOnly = false
    /// Whether the connection ends with it.
    public var closes = false
    /// Whether it goes on as a stream of events.
    public var isStream = false
    /// Who was signed in, for the log.
    public var user: String?
    /// The lines that keep a page to what the site brings along.
    public var safety = Answer.safety { didSet { prepared = nil } }
    /// All that stands between the day and the end, where it was put together beforehand.
    private var prepared: String?

    /// Makes an answer.
    public init(_ status: Int, lines: String = "", body: ByteBuffer = ByteBuffer()) {
        self.status = status
        self.lines = lines
        self.body = body
    }

    /// Makes the answer of a file, with all that its head says put together beforehand.
    init(_ status: Int, lines: String = "", body: ByteBuffer = ByteBuffer(), prepared: String) {
        self.init(status, lines: lines, body: body)
        self.prepared = prepared
    }

    /// Makes an answer of a page that no cache keeps.
    static func page(_ status: Int, _ bytes: [UInt8], lines: String = "") -> Answer {
        Answer(status, lines: "Content-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n" + lines, body: ByteBuffer(bytes: bytes))
    }

    /// Makes an answer of one line of text.
    static func plain(_ status: Int, lines: String = "") -> Answer {
        Answer(status, lines: "Content-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\n" + lines, body: ByteBuffer(string: "\(status) \(reason(status))\n"))
    }

    /// Makes an answer that leads elsewhere; the address holds no line breaks by the way it was made.
    static func redirect(_ status: Int, to address: String, lines: String = "Cache-Control: no-cache\r\n") -> Answer {
        Answer(status, lines: "Location: \(address)\r\n" + lines)
    }

    /// What every answer says, so that pages run only what the site brings along.
    static let safety =
        "\r\nContent-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n"
        + "X-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\nReferrer-Policy: same-origin\r\nCross-Origin-Opener-Policy: same-origin\r\n"
        + "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n"

    /// Writes the head as it goes out.
    func writeHead(to out: inout ByteBuffer, date: String, secure: String, keepsAlive: Bool) {
        out.writeString(Answer.start(status))
        out.writeString(date)
        if let prepared {
            out.writeString(prepared)
            if !secure.isEmpty { out.writeString(secure) }
            out.writeString(keepsAlive ? "\r\n" : "Connection: close\r\n\r\n")
            return
        }
        out.writeString(safety)
        out.writeString(secure)
        out.writeString(lines)
        // A 304 tells nothing of a body, a stream has no end.
        if status != 304, status != 204, !isStream {
            out.writeString("Content-Length: ")
            out.writeString(String(body.readableBytes))
            out.writeString(keepsAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n")
        } else {
            out.writeString(keepsAlive ? "\r\n" : "Connection: close\r\n\r\n")
        }
    }

    private static func start(_ status: Int) -> String {
        switch status {
        case 200: "HTTP/1.1 200 OK\r\nDate: "
        case 304: "HTTP/1.1 304 Not Modified\r\nDate: "
        default: "HTTP/1.1 \(status) \(reason(status))\r\nDate: "
        }
    }

    static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 204: "No Content"
        case 206: "Partial Content"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 303: "See Other"
        case 304: "Not Modified"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 411: "Length Required"
        case 412: "Precondition Failed"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 416: "Range Not Satisfiable"
        case 417: "Expectation Failed"
        case 421: "Misdirected Request"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: "Error"
        }
    }
}
