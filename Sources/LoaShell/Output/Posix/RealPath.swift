import Glibc

/// The place a path really means, with all symbolic links followed.
enum RealPath {
    /// The real place of something that is there.
    static func existing(_ path: String) throws(SystemFault) -> String {
        var result = unsafe realpath(path, nil)
        while unsafe result == nil, errno == EINTR { unsafe result = realpath(path, nil) }
        guard let found = unsafe result else { throw SystemFault(call: "realpath", number: errno) }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }

    /// The real place of something whose last components may be missing yet.
    static func future(_ path: String) throws(SystemFault) -> String {
        do { return try existing(path) } catch  where error.number == ENOENT {}
        // A link to nowhere: following it would make a folder in a surprising place.
        var status = stat()
        let there = unsafe lstat(path, &status) == 0
        let trimmed = trimmingSlashes(path)
        let (parent, leaf) = split(trimmed)
        if there || leaf.isEmpty || leaf == "." || leaf == ".." { throw SystemFault(call: "realpath", number: ENOENT) }
        let real = try future(parent)
        return real == "/" ? "/" + leaf : real + "/" + leaf
    }

    /// Whether one real path is the other or lies below it.
    static func isInside(_ path: String, _ folder: String) -> Bool {
        // Bytes, not characters: a name may begin with a combining mark.
        folder == "/" || path == folder || path.utf8.starts(with: (folder + "/").utf8)
    }

    /// A path as the folder and the name in it; the folder of a bare name is `.`.
    static func split(_ path: String) -> (folder: String, name: String) {
        let bytes = path.utf8
        guard let slash = bytes.lastIndex(of: 0x2F) else { return (".", path) }
        let folder = String(path[..<slash])
        return (folder.isEmpty ? "/" : folder, String(path[bytes.index(after: slash)...]))
    }

    private static func trimmingSlashes(_ path: String) -> String {
        var rest = path[...]
        while rest.utf8.count > 1, rest.utf8.last == 0x2F { rest = rest.dropLast() }
        return String(rest)
    }
}
