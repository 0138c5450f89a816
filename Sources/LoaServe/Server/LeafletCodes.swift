/// Where the printed codes of leaflets lead: the file `q.txt` of the public root, a line each: code, run, address in the site.
struct LeafletCodes: Sendable {
    /// One printed code.
    struct Code: Hashable, Sendable {
        /// The print run, as the file names it.
        let run: String
        /// The address, relative to the public root.
        let target: String
    }

    /// The name of the file.
    static let file = "q.txt"

    /// The codes by their names.
    let byName: [String: Code]

    /// Reads the file; lines that are not three words of the right kind are left out.
    init(_ bytes: [UInt8]) {
        var found: [String: Code] = [:]
        for line in bytes.split(separator: 0x0A) {
            let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            guard words.count == 3, Self.isName(words[0]), Self.isName(words[1]), RedirectPage.isRelative(words[2]) else { continue }
            found[words[0]] = Code(run: words[1], target: words[2])
        }
        byName = found
    }

    static func isName(_ text: String) -> Bool {
        (1...32).contains(text.utf8.count) && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2D }
    }
}
