internal import Glibc

extension SiteTable {
    /// Reads all files below a folder.
    ///
    /// Left out are: names that begin with a dot, links, pipes, devices, sockets, names that are not UTF-8 or have controls.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - skipping: A folder below it that is left out.
    ///   - most: How many bytes all files may have together; nil for as many as there are.
    /// - Throws: ``ServeFault`` when a folder or file cannot be read.
    public static func load(_ folder: String, skipping: String? = nil, most: Int? = nil) throws(ServeFault) -> SiteTable {
        let root = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw ServeFault(.open, folder, number: errno) }
        var files: [String: ServedFile] = [:]
        var total = 0
        try walk(root, "", skipping, most, &total, &files, depth: 0)
        return SiteTable(files: files)
    }

    /// Takes over the open folder and closes it.
    private static func walk(
        _ folder: Int32, _ prefix: String, _ skipping: String?, _ most: Int?, _ total: inout Int, _ files: inout [String: ServedFile], depth: Int
    ) throws(ServeFault) {
        guard let stream = unsafe fdopendir(folder) else {
            let number = errno
            close(folder)
            throw ServeFault(.open, prefix, number: number)
        }
        defer { unsafe closedir(stream) }
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
            guard name.first != 0x2E, name.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C }), let text = String(validating: name, as: UTF8.self) else { continue }
            let path = prefix + text
            if path == skipping { continue }
            // Never waits on a pipe, never follows a link; what it is, is asked of the open file.
            let file = unsafe openat(folder, text, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
            if file < 0 {
                if errno == ELOOP || errno == ENXIO || errno == ENOENT { continue }
                throw ServeFault(.open, path, number: errno)
            }
            var status = stat()
            guard unsafe fstat(file, &status) == 0 else {
                close(file)
                continue
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                guard depth < 64 else {
                    close(file)
                    throw ServeFault(.open, path, number: ELOOP)
                }
                try walk(file, path + "/", skipping, most, &total, &files, depth: depth + 1)
                continue
            }
            defer { close(file) }
            guard status.st_mode & S_IFMT == S_IFREG else { continue }
            total += Int(status.st_size)
            if let most, total > most { throw ServeFault(.open, path, number: ENOMEM) }
            files[path] = Self.file(path, try read(file, Int(status.st_size), path), Int(status.st_mtim.tv_sec))
        }
    }

    private static func read(_ file: Int32, _ size: Int, _ path: String) throws(ServeFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        var done = 0
        while done < size {
            let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress?.advanced(by: done), size - done) }
            if count < 0 {
                if errno == EINTR { continue }
                throw ServeFault(.open, path, number: errno)
            }
            if count == 0 { break }
            done += count
        }
        return done == size ? bytes : Array(bytes[..<done])
    }
}
