internal import CInotify
internal import Glibc

/// Watches `content` and `themes` of a site, new folders included.
///
/// What it tells is a hint of where to look, never the truth about a file: whoever is told reads the files. When the
/// system lost events, or a folder was moved away, everything is to be looked at.
public final class SiteWatcher: Sendable {
    /// A folder that cannot be watched.
    public struct Fault: Error, Hashable, Sendable {
        /// What was tried.
        public let call: String
        /// The error number of the system.
        public let number: Int32
    }

    /// Saves that follow each other within this time are one change, in milliseconds.
    public static let settling: Int32 = 30
    /// A change is told after this time even when more follow, in milliseconds.
    static let longest = 250
    /// The folders watched.
    static let tops = ["content", "themes"]

    private let root: String
    private let queue: Int32
    private let bell: Int32

    /// Begins to watch the folder of a site; changes from now on are told by ``run(_:)``.
    public init(root: String) throws(Fault) {
        self.root = DiskReader.realPath(root) ?? root
        queue = loa_watch_open()
        guard queue >= 0 else { throw Fault(call: "inotify_init1", number: errno) }
        bell = loa_watch_bell()
        guard bell >= 0 else {
            let number = errno
            close(queue)
            throw Fault(call: "eventfd", number: number)
        }
    }

    deinit {
        close(queue)
        close(bell)
    }

    /// Ends ``run(_:)``.
    public func stop() { loa_watch_ring(bell) }

    /// Watches until ``stop()``, on the thread of the caller; tells each change once it has settled.
    ///
    /// - Parameters:
    ///   - ready: Called once all folders are watched: what is written from then on is told.
    ///   - tell: Called with what changed.
    public func run(ready: () -> Void = {}, _ tell: (SiteChanges) -> Void) {
        var folders = WatchedFolders(root: root, queue: queue)
        folders.addAll()
        ready()
        while true {
            guard loa_watch_wait(queue, bell, -1) != 2 else { return }
            var changes = SiteChanges()
            var spent = 0
            repeat {
                folders.take(&changes)
                let began = Self.milliseconds
                let found = loa_watch_wait(queue, bell, Self.settling)
                if found == 2 { return }
                if found <= 0 { break }
                spent += max(1, Self.milliseconds - began)
            } while spent < Self.longest
            if !changes.isEmpty { tell(changes) }
        }
    }

    private static var milliseconds: Int {
        var now = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}

/// The folders under watch by the numbers of their watches.
private struct WatchedFolders {
    let root: String
    let queue: Int32
    private var paths: [Int32: String] = [:]
    private var entries = [loa_watch_entry](repeating: loa_watch_entry(), count: 1024)

    init(root: String, queue: Int32) {
        self.root = root
        self.queue = queue
    }

    /// Watches everything there is; folders watched already keep their numbers.
    mutating func addAll() {
        add("", isDeep: false)
        for top in SiteWatcher.tops { add(top, isDeep: true) }
    }

    /// Watches a folder, and those in it; what is no folder is passed over.
    private mutating func add(_ path: String, isDeep: Bool, depth: Int = 0) {
        guard depth < 64 else { return }
        let whole = path.isEmpty ? root : "\(root)/\(path)"
        let watch = unsafe loa_watch_add(queue, whole)
        guard watch >= 0 else { return }
        // A link leads to a folder that is watched by its own name.
        if let known = paths[watch], known != path, isDeep, Self.isLink(whole) { return }
        paths[watch] = path
        guard isDeep, let handle = unsafe opendir(whole) else { return }
        defer { unsafe closedir(handle) }
        while let entry = unsafe readdir(handle) {
            let type = unsafe Int(entry.pointee.d_type)
            guard type == Int(DT_DIR) || type == Int(DT_LNK) || type == Int(DT_UNKNOWN) else { continue }
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in unsafe String(validating: raw.prefix { $0 != 0 }, as: UTF8.self) }
            guard let name, !Self.isPassedOver(name) else { continue }
            if type == Int(DT_LNK), !inside("\(whole)/\(name)") { continue }
            add("\(path)/\(name)", isDeep: true, depth: depth + 1)
        }
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private func inside(_ path: String) -> Bool { DiskReader.realPath(path)?.hasPrefix(root + "/") ?? false }

    /// Hidden files and editors' copies are no part of a site.
    static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
    }

    /// Takes what waits in the queue.
    mutating func take(_ changes: inout SiteChanges) {
        while true {
            let count = unsafe loa_watch_read(queue, &entries, 1024)
            guard count > 0 else { return }
            for index in 0..<Int(count) {
                let entry = entries[index]
                let name = unsafe withUnsafeBytes(of: entry.name) { raw in unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self) }
                take(entry.watch, Int(entry.what), name, &changes)
            }
        }
    }

    private mutating func take(_ watch: Int32, _ what: Int, _ name: String, _ changes: inout SiteChanges) {
        if what & loa_watch_overflow != 0 {
            addAll()
            changes.isStructural = true
            return
        }
        if what & loa_watch_ended != 0 {
            paths[watch] = nil
            return
        }
        guard let folder = paths[watch] else { return }
        if what & loa_watch_gone != 0 {
            changes.isStructural = true
            return
        }
        if Self.isPassedOver(name) { return }
        if folder.isEmpty, !SiteWatcher.tops.contains(name) { return }
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if what & loa_watch_structure != 0 {
            changes.isStructural = true
            // What was put into a new folder before it was watched shows when the files are listed.
            if what & loa_watch_folder != 0 || Self.isLink("\(root)/\(path)") { add(path, isDeep: true) }
        }
        if what & loa_watch_contents != 0 { changes.written.insert(path) }
    }
}
