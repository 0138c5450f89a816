internal import Glibc
internal import LoaMarkup
internal import LoaSite

/// The files of a site held in memory, read anew only where they changed.
///
/// A value: whoever builds from one is not disturbed by changes that come meanwhile.
struct SourceTexts: SourceReader {
    /// Larger files are read when they are needed, in bytes.
    static let largest: Int64 = 1 << 20

    /// What tells two states of a file apart.
    private struct Stamp: Hashable {
        var node: UInt64
        var size: Int64
        var changed: Int
        var fraction: Int
    }

    private let disk: DiskReader
    private let root: String
    private var listed: Reported<[SourcePath]>
    private var known: Set<SourcePath> = []
    private var files: [SourcePath: [UInt8]] = [:]
    private var stamps: [SourcePath: Stamp] = [:]

    /// Reads all files.
    init(root: String) {
        disk = DiskReader(root: root)
        self.root = DiskReader.realPath(root) ?? root
        listed = Reported([])
        _ = refresh(.all)
    }

    func list() -> Reported<[SourcePath]> { listed }

    func read(_ path: SourcePath) -> Result<[UInt8], ReadFault> {
        if let bytes = files[path] { return .success(bytes) }
        return disk.read(path)
    }

    /// The bytes held of a file.
    func held(_ path: SourcePath) -> [UInt8]? { files[path] }

    /// The files that are others than in another state, came or went.
    func paths(differingFrom other: SourceTexts) -> Set<SourcePath> {
        var differing = known.symmetricDifference(other.known)
        for path in known where !differing.contains(path) {
            let (new, old) = (files[path], other.files[path])
            // What is too large to be held is told apart by its stamp.
            if new != old || (new == nil && stamps[path] != other.stamps[path]) { differing.insert(path) }
        }
        return differing
    }

    /// Reads what changed; the files that are others now, nil when files came or went.
    ///
    /// Files named as written are read whatever their stamps say: two saves within a tick of the clock look alike.
    mutating func refresh(_ changes: SiteChanges) -> Set<SourcePath>? {
        var changed: Set<SourcePath> = []
        let named = changes.written.map(Self.path)
        if changes.isStructural || named.contains(where: { !known.contains($0) }) {
            let before = listed
            listed = disk.list()
            known = Set(listed.value)
            for path in listed.value where refresh(path, isForced: named.contains(path)) { changed.insert(path) }
            guard before.value == listed.value, before.diagnostics == listed.diagnostics else {
                for path in before.value where !known.contains(path) {
                    files[path] = nil
                    stamps[path] = nil
                }
                return nil
            }
        } else {
            for path in named where refresh(path, isForced: true) { changed.insert(path) }
        }
        return changed
    }

    /// Whether a file is another now.
    private mutating func refresh(_ path: SourcePath, isForced: Bool) -> Bool {
        var status = stat()
        guard unsafe stat("\(root)/\(disk.nameOnDisk(path))", &status) == 0 else {
            stamps[path] = nil
            return files.removeValue(forKey: path) != nil
        }
        let stamp = Stamp(
            node: UInt64(status.st_ino), size: Int64(status.st_size), changed: status.st_ctim.tv_sec, fraction: status.st_ctim.tv_nsec)
        if !isForced, stamps[path] == stamp { return false }
        let isOther = stamps.updateValue(stamp, forKey: path) != stamp
        guard stamp.size <= Self.largest else {
            files[path] = nil
            return isOther || isForced
        }
        guard case .success(let bytes) = disk.read(path) else { return files.removeValue(forKey: path) != nil || isOther }
        return files.updateValue(bytes, forKey: path) != bytes
    }

    /// The path of a file whose name on disk is known.
    private static func path(_ name: String) -> SourcePath {
        let decoded = SourceText.decode(Array(name.utf8), path: SourcePath(name))
        return SourcePath(decoded.value.map { String(decoding: $0, as: UTF8.self) } ?? name)
    }
}
