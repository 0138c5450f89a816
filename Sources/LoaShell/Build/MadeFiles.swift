internal import LoaMarkup
internal import LoaWeb

/// The files that were made of one thing, known again by the hashes of their bytes.
struct MadeFiles: Sendable {
    private var files: [(path: String, hash: UInt64)] = []
    private let isRemembered: Bool
    /// Whether they are those of the build before.
    private(set) var isKept = false

    /// Starts without a file.
    ///
    /// - Parameter remembers: Whether anybody will want to know the files again.
    init(remembers: Bool) { isRemembered = remembers }

    /// Whether there is none.
    var isEmpty: Bool { files.isEmpty }

    /// Writes a file and remembers it.
    mutating func write(_ path: String, _ bytes: [UInt8], to sink: any ArtefactSink) throws {
        if isRemembered { files.append((path, ContentHash.value(of: bytes))) }
        try sink.write(path, bytes)
    }

    /// Writes the files once more, from the last output; false when that no longer has them as they were.
    mutating func write(to sink: any ArtefactSink) throws -> Bool {
        guard isRemembered else { return false }
        var all: [(String, [UInt8])] = []
        for file in files {
            guard let bytes = sink.previous(file.path), ContentHash.value(of: bytes) == file.hash else { return false }
            all.append((file.path, bytes))
        }
        for (path, bytes) in all { try sink.write(path, bytes) }
        isKept = true
        return true
    }
}

/// What is written once every page is read, in parts that can be kept by themselves.
enum RestPart: Hashable, Sendable {
    /// The search index of an audience, by bit.
    case search(Int)
    /// A part of an edition, by its number.
    case lists(edition: Int, ListRenderer.Part)
    /// What stands above the audiences’ sites, and their figures as data.
    case top
}
