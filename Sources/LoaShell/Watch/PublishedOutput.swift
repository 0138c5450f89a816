internal import Glibc

/// The output that was published last, read file by file where it stands.
public struct PublishedOutput: Sendable {
    private let folder: String

    /// Names an output folder; it need not be there.
    public init(_ folder: String) { self.folder = folder }

    /// The bytes of a file below the folder; nil when it is no plain file there.
    ///
    /// Links are not followed.
    public func read(_ path: String) -> [UInt8]? {
        do throws(SystemFault) {
            let root = try Descriptor(folder, in: AT_FDCWD, O_RDONLY | O_DIRECTORY)
            let file = try Descriptor(path, beneath: root, O_RDONLY | O_NONBLOCK)
            let status = try file.status()
            guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= DiskReader.limit else { return nil }
            var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
            var failure: SystemFault?
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                do throws(SystemFault) { return try unsafe file.read(into: buffer, at: 0) } catch {
                    failure = error
                    return 0
                }
            }
            if failure != nil { return nil }
            return count == bytes.count ? bytes : Array(bytes[..<count])
        } catch {
            return nil
        }
    }

    /// When it was published, in the time of the process, as `23/11/2026 08:15`; nil when there is none.
    public var time: String? {
        var status = stat()
        guard unsafe stat(folder + "/" + OutputMarker.name, &status) == 0 else { return nil }
        var seconds = status.st_mtim.tv_sec
        var parts = unsafe tm()
        guard unsafe localtime_r(&seconds, &parts) != nil else { return nil }
        let two = { (number: Int32) in number < 10 ? "0\(number)" : "\(number)" }
        return unsafe "\(two(parts.tm_mday))/\(two(parts.tm_mon + 1))/\(parts.tm_year + 1900) \(two(parts.tm_hour)):\(two(parts.tm_min))"
    }
}
