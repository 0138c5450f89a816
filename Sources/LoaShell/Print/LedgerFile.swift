internal import Glibc
internal import LoaMarkup
internal import LoaPrint

/// The print ledger on disk: lines are added at its end, all of them or none.
enum LedgerFile {
    /// The ledger as it stands; no runs where there is no file.
    static func read(_ options: CommandOptions) -> Reported<[UInt8]> {
        let path = options.path(PrintLedger.path.string)
        if unsafe access(path, F_OK) != 0, errno == ENOENT { return Reported([]) }
        switch DiskReader.contents(path) {
        case .failure(let fault):
            return Reported(
                [],
                [
                    Diagnostic(
                        .printLedger, at: SourceSpan(PrintLedger.path), vi: "không đọc được sổ in: \(fault.message)",
                        en: "the print ledger cannot be read: \(fault.message)")
                ])
        case .success(let bytes):
            let faults = PrintLedger.read(bytes).diagnostics.map { $0.refined(in: bytes) }
            return Reported(bytes, faults)
        }
    }

    /// Adds runs in one step; what is there is read anew under a lock, so that two that print at once both stand in it.
    ///
    /// - Returns: What is wrong with the ledger; then nothing was added.
    static func add(_ runs: [PrintRun], _ options: CommandOptions) throws(SystemFault) -> [Diagnostic] {
        let folder = try Descriptor(options.path("content"), in: AT_FDCWD, O_RDONLY | O_DIRECTORY)
        let number = folder.number
        // The system lets go of the lock when the process ends, however it ends.
        _ = try retrying("flock") { flock(number, LOCK_EX) }
        let before = read(options)
        guard before.diagnostics.isEmpty else { return before.diagnostics }
        var bytes = before.value
        for run in runs { bytes = PrintLedger.adding(run, to: bytes) }
        try AtomicFile.write(bytes, to: options.path(PrintLedger.path.string))
        try folder.syncNames()
        return []
    }
}
