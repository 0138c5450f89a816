/// What a file is, told by its name.
struct ContentKind {
    /// The value of `Content-Type`.
    let type: String
    /// Whether packing makes it smaller.
    let isPacked: Bool

    private static let text: [String: String] = [
        "html": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript", "txt": "text/plain", "csv": "text/csv", "md": "text/markdown",
        "ics": "text/calendar", "vtt": "text/vtt",
    ]
    private static let packed: [String: String] = [
        "json": "application/json", "xml": "application/xml", "svg": "image/svg+xml", "webmanifest": "application/manifest+json", "map": "application/json",
        "ttf": "font/ttf", "otf": "font/otf", "ico": "image/x-icon", "wasm": "application/wasm",
    ]
    private static let plain: [String: String] = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "woff": "font/woff",
        "woff2": "font/woff2", "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip", "mp3": "audio/mpeg", "mp4": "video/mp4", "webm": "video/webm",
        "ogg": "audio/ogg", "doc": "application/msword", "xls": "application/vnd.ms-excel",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ]

    /// The kind of a name; unknown ones are bytes to be saved.
    init(name: Substring) {
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        // Written in UTF-8 by every build; without the word, browsers guess.
        if let type = Self.text[ending] {
            (self.type, isPacked) = (type + "; charset=utf-8", true)
        } else if let type = Self.packed[ending] {
            (self.type, isPacked) = (type.hasSuffix("json") || type.hasSuffix("xml") ? type + "; charset=utf-8" : type, true)
        } else {
            (type, isPacked) = (Self.plain[ending] ?? "application/octet-stream", false)
        }
    }
}
