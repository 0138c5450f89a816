/// What the first bytes of a file say it is.
enum PictureSignature: Equatable {
    /// A kind that may be published.
    case known(PictureFormat)
    /// A kind that is recognised and not published, by the name people know.
    case foreign(String)
    /// Nothing known.
    case unknown

    /// Looks at the beginning of a file; names play no part.
    init(_ bytes: [UInt8]) {
        func starts(_ prefix: [UInt8], at offset: Int = 0) -> Bool { bytes[offset...].starts(with: prefix) }
        func starts(_ text: String, at offset: Int = 0) -> Bool {
            bytes.count >= offset && bytes[offset...].starts(with: text.utf8)
        }
        if starts([0xFF, 0xD8]) {
            self = .known(.jpeg)
        } else if starts([0x89, 0x50, 0x4E, 0x47]) {
            self = .known(.png)
        } else if starts("GIF87a") || starts("GIF89a") {
            self = .known(.gif)
        } else if starts("RIFF"), starts("WEBP", at: 8) {
            self = .known(.webp)
        } else if starts("ftyp", at: 4) {
            self = Self.isoMedia(bytes)
        } else if starts("II*\0") || starts("MM\0*") {
            self = .foreign("TIFF/RAW")
        } else if starts("BM"), bytes.count > 26, starts([0, 0, 0, 0], at: 6) {
            self = .foreign("BMP")
        } else if starts("8BPS") {
            self = .foreign("Photoshop (PSD)")
        } else if starts("%PDF") {
            self = .foreign("PDF")
        } else if starts([0x1F, 0x8B]) {
            self = .foreign("gzip (SVGZ)")
        } else if starts([0xFF, 0x0A]) || starts("JXL ", at: 4) {
            self = .foreign("JPEG XL")
        } else if starts("jP  ", at: 4) {
            self = .foreign("JPEG 2000")
        } else if starts([0xFF, 0xFE]) || starts([0xFE, 0xFF]) || starts([0x3C, 0]) || starts([0, 0x3C]) {
            self = .foreign("UTF-16 text")
        } else if Self.beginsAsMarkup(bytes) {
            self = .known(.svg)
        } else {
            self = .unknown
        }
    }

    /// Tells AVIF from its relatives by the brands in the `ftyp` box.
    private static func isoMedia(_ bytes: [UInt8]) -> PictureSignature {
        let size = min(Int(bytes[0]) << 24 | Int(bytes[1]) << 16 | Int(bytes[2]) << 8 | Int(bytes[3]), bytes.count, 512)
        var brands: [String] = []
        var at = 8
        while at + 4 <= size {
            if at != 12 { brands.append(String(decoding: bytes[at..<at + 4], as: UTF8.self)) }
            at += 4
        }
        if brands.contains("avif") || brands.contains("avis") { return .known(.avif) }
        let heic: Set<String> = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]
        return brands.contains(where: heic.contains) ? .foreign("HEIC (iPhone)") : .foreign("MP4/MOV")
    }

    /// Whether the first visible character is `<`; the parser then tells SVG from other markup.
    private static func beginsAsMarkup(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        return text.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D } == 0x3C
    }
}
