internal import Glibc

/// Puts a file in place in one step: whoever looks, before and after a crash, finds the old bytes or the new ones.
enum AtomicFile {
    /// Writes beside the place, makes it safe on the disk, moves it onto the place, and makes the name safe.
    static func write(_ bytes: [UInt8], to path: String) throws(SystemFault) {
        let staged = staged(path)
        let folder = RealPath.split(path).folder
        try NewFile.makeFolder(folder)
        let file = try Descriptor(staged, in: AT_FDCWD, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o644)
        do throws(SystemFault) {
            try file.write(bytes)
            try file.sync()
            try file.close()
            try place(path)
        } catch {
            _ = unsafe unlink(staged)
            throw error
        }
    }

    /// Moves what stands beside the place onto it, and makes the name safe.
    static func place(_ path: String) throws(SystemFault) {
        let staged = staged(path)
        _ = try retrying("rename") { unsafe rename(staged, path) }
        try Descriptor(RealPath.split(path).folder, in: AT_FDCWD, O_RDONLY | O_DIRECTORY).syncNames()
    }

    /// Takes away what a write that was cut off has left.
    static func clean(_ path: String) { _ = unsafe unlink(staged(path)) }

    /// Hidden, so that nothing takes it for a file of the site.
    static func staged(_ path: String) -> String {
        let (folder, name) = RealPath.split(path)
        return "\(folder)/.\(name).loa-new"
    }
}
