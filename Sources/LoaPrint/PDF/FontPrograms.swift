internal import Synchronization

/// The subsets of fonts made so far, for all documents and threads: the three files of one leaflet share theirs.
public final class FontPrograms: Sendable {
    /// A subset as it is embedded.
    struct Program: Sendable {
        /// The compressed font program.
        let packed: [UInt8]
        /// How long it is unpacked.
        let count: Int
    }

    private struct Key: Hashable {
        let face: ObjectIdentifier
        let glyphs: [UInt16]
    }

    private let made = Mutex<[Key: Program]>([:])
    private let most: Int

    /// Starts with none; forgets all after so many.
    public init(remembering most: Int = 128) { self.most = most }

    /// The subset of a face with some glyphs.
    func program(_ face: FontFace, _ glyphs: [UInt16], _ writer: PDFWriter) throws(FontFault) -> Program {
        let key = Key(face: ObjectIdentifier(face), glyphs: glyphs)
        if let known = made.withLock({ $0[key] }) { return known }
        let bytes = try face.program(keeping: glyphs)
        let program = Program(packed: writer.deflate(bytes), count: bytes.count)
        made.withLock { made in
            if made.count >= most { made.removeAll(keepingCapacity: true) }
            made[key] = program
        }
        return program
    }
}
