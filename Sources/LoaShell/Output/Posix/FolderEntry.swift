import CPosix
import Glibc

/// One name in a folder, as the system gives it.
struct FolderEntry {
    /// What stands behind a name.
    enum Kind {
        /// A regular file.
        case file
        /// A folder.
        case folder
        /// A symbolic link, pipe, device or socket.
        case other
    }

    /// The bytes of the name with the closing NUL: names of others need not be UTF-8.
    let name: [CChar]
    /// What it is.
    let kind: Kind

    /// The name as text, for messages.
    var text: String { String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self) }

    /// Whether this is the given ASCII name.
    func isNamed(_ text: StaticString) -> Bool {
        unsafe name.count == text.utf8CodeUnitCount + 1
            && strcmp(name, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }

    /// All the names in an open folder apart from `.` and `..`, in the order of the file system.
    static func all(in folder: borrowing Descriptor) throws(SystemFault) -> [FolderEntry] {
        let number = folder.number
        // An open folder remembers how far it was read.
        _ = try retrying("lseek") { lseek(number, 0, SEEK_SET) }
        var entries: [FolderEntry] = []
        try unsafe withScratch(scratch) { (buffer) throws(SystemFault) in
            try unsafe each(in: number, buffer) { (name, kind) throws(SystemFault) in
                unsafe entries.append(FolderEntry(name: Array(name.bindMemory(to: CChar.self)), kind: kind))
                return true
            }
        }
        return entries
    }

    /// How much memory reading a folder asks for, in bytes.
    static let scratch = 32 * 1024

    /// Hands on the names in a folder that was not read yet, apart from `.` and `..`, each with its closing NUL.
    ///
    /// - Parameters:
    ///   - number: The open folder.
    ///   - buffer: Memory to read into.
    ///   - body: Takes one name, which stands for the length of the call alone; false ends the reading.
    static func each(
        in number: Int32, _ buffer: UnsafeMutableRawBufferPointer,
        _ body: (UnsafeRawBufferPointer, Kind) throws(SystemFault) -> Bool
    ) throws(SystemFault) {
        while true {
            let count = try retrying("getdents64") {
                unsafe loa_read_entries(number, buffer.baseAddress, UInt(buffer.count))
            }
            if count == 0 { return }
            var start = 0
            while start < count {
                let length = unsafe Int(
                    buffer.loadUnaligned(fromByteOffset: start + Layout.length, as: UInt16.self))
                let type = unsafe buffer[start + Layout.type]
                let record = unsafe UnsafeRawBufferPointer(
                    rebasing: buffer[(start + Layout.name)..<(start + length)])
                start += length
                if unsafe isDots(record) { continue }
                guard let end = unsafe record.firstIndex(of: 0) else { throw SystemFault(call: "getdents64", number: EIO) }
                let name = unsafe UnsafeRawBufferPointer(rebasing: record[...end])
                guard try unsafe body(name, kind(type, name, number)) else { return }
            }
        }
    }

    /// Where the fields of a record of getdents64(2) start.
    private enum Layout {
        static let length = 16
        static let type = 18
        static let name = 19
    }

    /// What the system knows about a name, which ends in a NUL; a link is not followed.
    static func look(_ name: UnsafeRawBufferPointer, in folder: Int32, _ status: inout stat) throws(SystemFault) {
        guard let text = unsafe name.bindMemory(to: CChar.self).baseAddress else { return }
        _ = try retrying("newfstatat") { unsafe fstatat(folder, text, &status, AT_SYMLINK_NOFOLLOW) }
    }

    private static func isDots(_ name: UnsafeRawBufferPointer) -> Bool {
        unsafe name[0] == 0x2E && (name[1] == 0 || (name[1] == 0x2E && name[2] == 0))
    }

    private static func kind(
        _ type: UInt8, _ name: UnsafeRawBufferPointer, _ folder: Int32
    ) throws(SystemFault) -> Kind {
        switch type {
        case 8: return .file
        case 4: return .folder
        case 0:
            // Some file systems do not tell the type in the listing.
            var status = stat()
            try unsafe look(name, in: folder, &status)
            return status.st_mode & S_IFMT == S_IFREG ? .file : status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
        default: return .other
        }
    }
}
