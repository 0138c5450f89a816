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

    /// The name as text; nil when it is not UTF-8, which no name of ours is.
    var validText: String? { String(validating: name.dropLast().lazy.map(UInt8.init(bitPattern:)), as: UTF8.self) }

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
        return try unsafe withScratch(32 * 1024) { (buffer) throws(SystemFault) -> [FolderEntry] in
            var entries: [FolderEntry] = []
            while true {
                let count = try retrying("getdents64") {
                    unsafe loa_read_entries(number, buffer.baseAddress, UInt(buffer.count))
                }
                if count == 0 { return entries }
                var start = 0
                while start < count {
                    let length = unsafe Int(
                        buffer.loadUnaligned(fromByteOffset: start + Layout.length, as: UInt16.self))
                    let type = unsafe buffer[start + Layout.type]
                    let record = unsafe UnsafeRawBufferPointer(
                        rebasing: buffer[(start + Layout.name)..<(start + length)])
                    start += length
                    if unsafe isDots(record) { continue }
                    let name = unsafe Array(record.bindMemory(to: CChar.self).prefix { $0 != 0 }) + [0]
                    entries.append(FolderEntry(name: name, kind: try kind(type, name, number)))
                }
            }
        }
    }

    /// Where the fields of a record of getdents64(2) start.
    private enum Layout {
        static let length = 16
        static let type = 18
        static let name = 19
    }

    private static func isDots(_ name: UnsafeRawBufferPointer) -> Bool {
        unsafe name[0] == 0x2E && (name[1] == 0 || (name[1] == 0x2E && name[2] == 0))
    }

    private static func kind(_ type: UInt8, _ name: [CChar], _ folder: Int32) throws(SystemFault) -> Kind {
        switch type {
        case 8: return .file
        case 4: return .folder
        case 0:
            // Some file systems do not tell the type in the listing.
            var status = stat()
            _ = try retrying("newfstatat") { unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) }
            return status.st_mode & S_IFMT == S_IFREG ? .file : status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
        default: return .other
        }
    }
}
