internal import LoaMarkup
internal import Synchronization

/// The subsets of fonts made so far, for all documents and threads: the three files of one leaflet share theirs.
public final class FontPrograms: Sendable {
    /// A subset as it is embedded.
    struct Program: Sendable {
        /// The compressed font program.
        let packed: [UInt8]
        /// How long it is unpacked.
        let count: Int
        /// What the subset calls itself.
        let name: String
    }

    private struct Key: Hashable {
        let face: ObjectIdentifier
        let glyphs: [UInt16]
    }

    private let made = Mutex<[Key: Program]>([:])
    private let most: Int

    /// Starts with none; forgets all after so many.
    public init(remembering most: Int = 512) { self.most = most }

    /// The subset of a face with some glyphs.
    func program(_ face: FontFace, _ glyphs: [UInt16], _ writer: PDFWriter) throws(FontFault) -> Program {
        let key = Key(face: ObjectIdentifier(face), glyphs: glyphs)
        if let known = made.withLock({ $0[key] }) { return known }
        let bytes = try face.program(keeping: glyphs)
        let program = Program(packed: writer.deflate(bytes), count: bytes.count, name: "\(Self.tag(face, glyphs))+\(face.name)")
        made.withLock { made in
            if made.count >= most { made.removeAll(keepingCapacity: true) }
            made[key] = program
        }
        return program
    }

    /// The six letters before a subset's name: the same for the same glyphs of the same font.
    private static func tag(_ face: FontFace, _ glyphs: [UInt16]) -> String {
        var bytes = Array(face.digest.utf8)
        for glyph in glyphs { bytes += [UInt8(glyph >> 8), UInt8(glyph & 255)] }
        var value = UInt64(SHA256.hex(bytes).prefix(12), radix: 16) ?? 0
        var letters: [UInt8] = []
        for _ in 0..<6 {
            letters.append(0x41 + UInt8(value % 26))
            value /= 26
        }
        return String(decoding: letters, as: Unicode.ASCII.self)
    }
}
