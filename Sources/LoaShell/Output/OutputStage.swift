import Glibc
import LoaMarkup
import Synchronization

/// Makes one output folder: staged beside the target, then put in its place in one step.
///
/// Until `commit` has exchanged the folders the previous output is not touched, so that a failure, a kill or a full
/// disk leaves it whole; afterwards the new one is. `write` and `copy` may be called from several threads. The first
/// error stops all further writing: every later call throws it again. A stage that is dropped without `commit` cleans
/// up after itself, and one that was killed is cleaned up by the next.
public final class OutputStage: Sendable {
    /// How far a stage is.
    enum Phase: UInt8, AtomicRepresentable {
        /// Files are being written.
        case open
        /// Committed or abandoned: nothing more can be written.
        case finished
    }

    let place: OutputPlace
    let parent: Descriptor
    let lock: Mutex<OutputLock?>
    let previous: PreviousOutput?
    let staging: StagingFolder
    let keepsSpare: Bool
    let exchanges: Bool
    let ledger = OutputLedger()
    let phase = Atomic(Phase.open)
    let busy = Atomic(0)
    let failed = Atomic(false)
    let failure = Mutex<OutputError?>(nil)
    let written = Atomic(0)
    let unchanged = Atomic(0)
    let found = Atomic(0)

    /// Takes the lock of a target, cleans up after a killed build, and makes the staging folder.
    ///
    /// - Parameters:
    ///   - target: The folder to make, relative to the current folder, as `_site`; a link to a folder means that
    ///     folder. Missing folders above it are made.
    ///   - site: The folder of the site, which the target must not be, hold, or lie in the sources of.
    ///   - keepsSpare: Leaves the replaced output beside the target, as `._site.loa.new`, for the next build to start
    ///     from: a small change then makes and deletes no folders, which is what takes the time. Its unchanged files
    ///     are links and take no room. The next stage without this deletes it.
    /// - Throws: `output.place`, `output.foreign`, `output.not-folder`, `output.busy` or `output.system`.
    public convenience init(target: String, site: String, keepsSpare: Bool = false) throws(OutputError) {
        try self.init(target: target, site: site, keepsSpare: keepsSpare, exchanges: true)
    }

    /// As the public one; `exchanges` false takes the way of file systems that cannot exchange two folders.
    init(target: String, site: String, keepsSpare: Bool, exchanges: Bool) throws(OutputError) {
        let place = try OutputPlace(target: target, site: site)
        let parent = try place.openParent()
        // Refused before anything is made beside a folder that is not ours.
        _ = try PreviousOutput.open(place, in: parent)
        let held = try OutputLock.take(place, in: parent)
        try OutputLeftovers.clean(place, in: parent)
        let previous = try PreviousOutput.open(place, in: parent)
        staging = try StagingFolder.open(place, in: parent)
        self.place = place
        self.parent = parent
        self.previous = previous
        lock = Mutex(held)
        self.keepsSpare = keepsSpare
        self.exchanges = exchanges
    }

    deinit { abandon() }

    /// Puts one file into the new output.
    ///
    /// - Parameters:
    ///   - path: Its path in the output, `/`-separated, as `public/can-bo/index.html`.
    ///   - bytes: Its content.
    /// - Returns: Whether it differs from the previous output.
    /// - Throws: `output.path` for a path that is unusable or taken, `output.system`; the first error of any thread.
    @discardableResult
    public func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) -> OutputChange {
        try write(path, bytes.span)
    }

    /// Puts one file into the new output.
    ///
    /// As the one for arrays, for a part of a reused buffer.
    @discardableResult
    public func write(_ path: String, _ bytes: Span<UInt8>) throws(OutputError) -> OutputChange {
        try add(path) { () throws(SystemFault) -> OutputChange in
            try unsafe bytes.withUnsafeBytes { (bytes) throws(SystemFault) -> OutputChange in
                try unsafe place(bytes, at: path)
            }
        }
    }

    /// Copies a file, such as a picture, into the new output; the source is only read, never linked to.
    ///
    /// - Parameters:
    ///   - path: Its path in the output.
    ///   - source: The file to copy, relative to the current folder.
    /// - Returns: Whether it differs from the previous output.
    /// - Throws: As `write`; the error names the source when that cannot be read.
    @discardableResult
    public func copy(_ path: String, fromFile source: String) throws(OutputError) -> OutputChange {
        let file = try openSource(source)
        return try add(path) { () throws(SystemFault) -> OutputChange in try place(file, at: path) }
    }

    /// Throws the new output away and leaves the previous one.
    ///
    /// Does nothing after `commit`.
    public func abandon() {
        guard finish() else { return }
        discardStaging()
        release()
    }

    /// Runs the writing of one file with all that goes around it.
    private func add(
        _ path: String, _ body: () throws(SystemFault) -> OutputChange
    ) throws(OutputError) -> OutputChange {
        busy.add(1, ordering: .acquiringAndReleasing)
        defer { busy.subtract(1, ordering: .acquiringAndReleasing) }
        if failed.load(ordering: .acquiring), let first = failure.withLock({ $0 }) { throw first }
        if phase.load(ordering: .acquiring) != .open { throw finishedError }
        do throws(OutputError) {
            if let fault = OutputPath.fault(path) { throw fault }
            try ledger.needFolder(OutputLedger.parent(path)) { (folder) throws(OutputError) in try makeFolder(folder) }
            try ledger.claimFile(path)
            let change: OutputChange
            do { change = try body() } catch { throw OutputError(error, shown(path)) }
            switch change {
            case .written: written.add(1, ordering: .relaxed)
            case .unchanged: unchanged.add(1, ordering: .relaxed)
            }
            return change
        } catch { throw record(error) }
    }

    private func openSource(_ source: String) throws(OutputError) -> Descriptor {
        do throws(SystemFault) {
            // A pipe would wait for ever for its writer.
            let file = try Descriptor(source, in: AT_FDCWD, O_RDONLY | O_NONBLOCK)
            if try file.status().st_mode & S_IFMT != S_IFREG { throw SystemFault(call: "open", number: EINVAL) }
            return file
        } catch { throw record(OutputError(error, source)) }
    }

    private func makeFolder(_ path: String) throws(OutputError) {
        let root = staging.folder.number
        do throws(SystemFault) {
            if try staging.hasFolder(path) { return }
            _ = try retrying("mkdirat") { unsafe mkdirat(root, path, 0o755) }
            if staging.correctsFolderMode {
                _ = try retrying("fchmodat") { unsafe fchmodat(root, path, 0o755, 0) }
            }
        } catch { throw OutputError(error, shown(path)) }
    }

    /// A path of the output as the user would look for it.
    func shown(_ path: String) -> String {
        place.shown.utf8.last == 0x2F ? place.shown + path : place.shown + "/" + path
    }

    /// Keeps the first error, and returns the one to throw.
    func record(_ error: OutputError) -> OutputError {
        let first = failure.withLock { (kept) -> OutputError in
            if kept == nil { kept = error }
            return kept ?? error
        }
        failed.store(true, ordering: .releasing)
        return first
    }

    /// Ends the writing; false when it had ended before.
    func finish() -> Bool {
        phase.compareExchange(expected: .open, desired: .finished, ordering: .acquiringAndReleasing).exchanged
    }

    /// Deletes the staging folder, unless it is kept for the next build, which trusts nothing in it.
    func discardStaging() {
        // After a failure it goes in any case: half an output could be what fills the disk.
        // What cannot be deleted now is left to the next build.
        guard !keepsSpare || failed.load(ordering: .acquiring) else { return }
        // Only while it still has its own name: at the target it would be the output.
        let named = (try? parent.status(of: place.stagingName))?.st_ino
        if let named, named == (try? staging.folder.status())?.st_ino {
            try? TreeRemoval.remove(place.stagingName, staging.folder, in: parent)
        }
    }

    /// Lets the next build in.
    func release() { lock.withLock { $0 = nil } }

    private var finishedError: OutputError {
        OutputError(
            .outputDisturbed, place.shown, vi: "“\(place.shown)” đã ghi xong hoặc đã huỷ, không thể ghi thêm",
            en: "“\(place.shown)” is committed or abandoned already, nothing can be added")
    }
}
