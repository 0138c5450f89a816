internal import NIOCore

/// Everything that one root serves: what is not in it cannot be served.
///
/// Never changed, only replaced as a whole.
public final class SiteTable: Sendable {
    /// The files by their paths.
    let files: [String: ServedFile]
    /// The start pages of folders by the paths of these; the root is the empty path.
    let pages: [String: ServedFile]
    /// The folders at the top that have a start page: in the internal root, the audiences.
    let audiences: [String]
    /// A digest over all files, to see whether a new table differs.
    let digest: String

    /// Makes a table of files.
    init(files: [String: ServedFile]) {
        self.files = files
        var pages: [String: ServedFile] = [:]
        for (path, file) in files where path == "index.html" || path.hasSuffix("/index.html") { pages[String(path.dropLast(path == "index.html" ? 10 : 11))] = file }
        self.pages = pages
        audiences = pages.keys.filter { !$0.isEmpty && !$0.utf8.contains(0x2F) }.sorted()
        digest = Digest.text(Array(files.map { "\($0.key)\n\($0.value.digest)\n" }.sorted().joined().utf8))
    }

    /// Makes a table of bytes in memory, for tests and for what is made on the spot.
    public convenience init(_ bytes: [String: [UInt8]], modified: Int = 0) {
        self.init(files: Dictionary(uniqueKeysWithValues: bytes.map { ($0.key, SiteTable.file($0.key, $0.value, modified)) }))
    }

    /// The plain bytes of a file; nil when there is none.
    func bytes(_ path: String) -> [UInt8]? { files[path].map { Array($0.variants[0].body.readableBytesView) } }

    /// The title of a page; nil when there is none.
    func title(_ path: String) -> String? {
        guard let bytes = bytes(path) ?? bytes(path + (path.hasSuffix("/") ? "" : "/") + "index.html") else { return nil }
        let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let found = text.split(separator: "<").first(where: { $0.hasPrefix("title>") }) else { return nil }
        return String(found.dropFirst(6)).replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
    }

    /// How many files it has.
    public var count: Int { files.count }

    /// How many bytes of memory its bodies take.
    public var weight: Int { files.values.reduce(0) { $0 + $1.variants.reduce(0) { $0 + $1.body.readableBytes } } }

    /// The same table with bodies packed as well; takes a while, so it is done while the plain one serves.
    public func packed() -> SiteTable {
        SiteTable(
            files: files.mapValues { file in
                guard file.isPacked, file.variants.count == 1 else { return file }
                let plain = file.variants[0].body
                let bytes = Array(plain.readableBytesView)
                var bodies = [(ContentCoding.identity, plain)]
                for coding in [ContentCoding.brotli, .gzip] {
                    if let packed = Packing.packed(bytes, coding) { bodies.append((coding, ByteBuffer(bytes: packed))) }
                }
                return ServedFile(
                    type: file.type, modified: file.modified, isImmutable: file.isImmutable, tellsEvents: file.tellsEvents, redirect: file.redirect, isPacked: true, bodies: bodies, digest: file.digest
                )
            })
    }

    static func file(_ path: String, _ bytes: [UInt8], _ modified: Int) -> ServedFile {
        let kind = ContentKind(name: path[...])
        return ServedFile(
            type: kind.type, modified: modified, isImmutable: isHashed(path), tellsEvents: path.hasSuffix("figures.json"), redirect: path.hasSuffix("/index.html") ? RedirectPage.target(bytes) : nil,
            isPacked: kind.isPacked,
            bodies: [(.identity, ByteBuffer(bytes: bytes))], digest: Digest.text(bytes))
    }

    /// Whether a path lies in `assets/HASH/`, where builds put what never changes.
    private static func isHashed(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        for index in parts.indices.dropLast(2) where parts[index] == "assets" {
            let hash = parts[index + 1]
            if hash.utf8.count >= 8, hash.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }) { return true }
        }
        return false
    }
}
