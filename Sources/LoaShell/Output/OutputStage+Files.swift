import Glibc
internal import LoaMarkup
import Synchronization

extension OutputStage {
    /// How much is read and compared at a time, in bytes; a multiple of 16 for the hash.
    private static let piece = 64 * 1024

    /// Puts bytes at a path: a link to the previous file when that has the same, else a new file.
    func place(_ bytes: UnsafeRawBufferPointer, at path: String) throws(SystemFault) -> OutputChange {
        var hash = ContentHash()
        unsafe hash.update(bytes)
        ledger.record(path, size: bytes.count, hash: hash.value)
        if let old = previousFile(path, size: bytes.count), old.isPlain, unsafe old.file.holds(bytes),
            reuse(old, at: path)
        {
            return .unchanged
        }
        let file = try newFile(path)
        try unsafe file.write(bytes)
        try file.close()
        return .written
    }

    /// Puts the content of an open file at a path, in the same way.
    func place(_ source: borrowing Descriptor, at path: String) throws(SystemFault) -> OutputChange {
        let size = Int(try source.status().st_size)
        if let old = previousFile(path, size: size), old.isPlain,
            let hash = try source.hashIfSame(as: old.file, size: size, piece: Self.piece),
            reuse(old, at: path)
        {
            ledger.record(path, size: size, hash: hash)
            return .unchanged
        }
        let file = try newFile(path)
        var hash = ContentHash()
        var done = 0
        try unsafe withScratch(Self.piece) { (buffer) throws(SystemFault) in
            while true {
                let count = try unsafe source.read(into: buffer, at: done)
                let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
                unsafe hash.update(bytes)
                try unsafe file.write(bytes)
                done += count
                if count < buffer.count { return }
            }
        }
        try file.close()
        ledger.record(path, size: done, hash: hash.value)
        return .written
    }

    /// The file that the previous output has at a path, when it is a plain file of the given size.
    ///
    /// Whatever goes wrong here only means that the file is written anew.
    private func previousFile(_ path: String, size: Int) -> PreviousFile? {
        guard let previous, !previous.marker.isEmpty,
            let file = try? Descriptor(path, beneath: previous.folder, O_RDONLY | O_NONBLOCK),
            let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG
        else { return nil }
        found.add(1, ordering: .relaxed)
        guard Int(status.st_size) == size else { return nil }
        return PreviousFile(
            file: file, inode: status.st_ino, links: Int(status.st_nlink), isPlain: status.st_mode & 0o7777 == 0o644)
    }

    /// Gives the previous file a second name in the new output; false where that is not possible.
    ///
    /// A file with still other names, made by someone else, could be changed through them: it is written anew.
    private func reuse(_ old: borrowing PreviousFile, at path: String) -> Bool {
        guard let previous else { return false }
        if staging.isReused, let there = try? staging.folder.status(of: path) {
            if there.st_ino == old.inode { return old.links == 2 }
            guard (try? staging.clear(path)) != nil else { return false }
        }
        guard old.links == 1 else { return false }
        let (from, to) = (previous.folder.number, staging.folder.number)
        return (try? retrying("linkat") { unsafe linkat(from, path, to, path, 0) }) != nil
    }

    private func newFile(_ path: String) throws(SystemFault) -> Descriptor {
        // Deleted, not written over: the file may be the present output's too.
        if staging.isReused, try staging.folder.status(of: path) != nil { try staging.clear(path) }
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        let file = try Descriptor(path, in: staging.folder.number, flags, mode: 0o644)
        if staging.correctsFileMode {
            let number = file.number
            _ = try retrying("fchmod") { fchmod(number, 0o644) }
        }
        return file
    }
}

/// A file of the previous output that may be used again.
struct PreviousFile: ~Copyable {
    /// The open file.
    let file: Descriptor
    /// Its number on the disk.
    let inode: ino_t
    /// How many names it has.
    let links: Int
    /// Whether it has the rights that we give.
    let isPlain: Bool
}

extension Descriptor {
    /// Whether the file has these bytes at an offset; false when it cannot be read.
    func holds(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) -> Bool {
        guard let new = bytes.baseAddress, bytes.count > 0 else { return true }
        let piece = min(bytes.count, 64 * 1024)
        let same = try? unsafe withScratch(piece) { (buffer) throws(SystemFault) -> Bool in
            var done = 0
            while done < bytes.count {
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(piece, bytes.count - done)])
                let count = try unsafe read(into: rest, at: offset + done)
                guard count == rest.count, let old = rest.baseAddress, unsafe memcmp(old, new + done, count) == 0
                else { return false }
                done += count
            }
            return true
        }
        return same ?? false
    }

    /// The hash of this file when another one holds the same bytes, else nil.
    ///
    /// - Throws: When this file cannot be read; the other one is then merely not the same.
    func hashIfSame(
        as other: borrowing Descriptor, size: Int, piece: Int
    ) throws(SystemFault) -> UInt64? {
        var hash = ContentHash()
        var done = 0
        return try unsafe withScratch(piece) { (buffer) throws(SystemFault) -> UInt64? in
            while true {
                let count = try unsafe read(into: buffer, at: done)
                let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
                // Grown since its size was read: not the file that the other one was compared for.
                if done + count > size { return nil }
                guard unsafe other.holds(bytes, at: done) else { return nil }
                unsafe hash.update(bytes)
                done += count
                if count < buffer.count { return done == size ? hash.value : nil }
            }
        }
    }
}
