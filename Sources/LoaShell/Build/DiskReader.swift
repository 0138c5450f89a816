internal import Glibc
public import LoaMarkup
public import LoaSite
internal import Synchronization

/// The files of a site on disk: `content` and `themes`, read with POSIX calls.
///
/// Names are given in NFC whatever the disk holds. Hidden files and editors' copies are left out. Symbolic links
/// are followed when they stay in the site.
public final class DiskReader: SourceReader {
    /// The largest file that is read, in bytes.
    static let limit = 256 << 20

    /// The site's folder.
    public let root: String
    private let real: String
    /// The names on disk of those files whose name is another than their path, in NFC.
    private let names = Mutex<[SourcePath: String]>([:])

    /// Makes a reader of a folder.
    public init(root: String) {
        self.root = root
        real = Self.realPath(root) ?? root
    }

    static func realPath(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// All files in order, with the faults of what is no plain file.
    public func list() -> Reported<[SourcePath]> {
        var walk = Walk(root: real)
        for top in ["content", "themes"] { walk.folder(top, depth: 0) }
        let found = walk.sorted()
        var others: [SourcePath: String] = [:]
        for file in found { if let name = file.name { others[file.path] = name } }
        names.withLock { [others] in $0 = others }
        return Reported(found.map(\.path), walk.diagnostics)
    }

    /// The bytes of a file.
    public func read(_ path: SourcePath) -> Result<[UInt8], ReadFault> {
        switch Self.contents("\(real)/\(nameOnDisk(path))") {
        case .success(let bytes): return .success(bytes)
        case .failure(let fault):
            return .failure(
                ReadFault(
                    Diagnostic(
                        .fileRead, at: SourceSpan(path), vi: "không đọc được tệp: \(fault.message)",
                        en: "the file cannot be read: \(fault.message)")))
        }
    }

    /// The name on disk of a file below the site's folder, as it was listed.
    func nameOnDisk(_ path: SourcePath) -> String { names.withLock { $0[path] } ?? path.string }

    struct Fault: Error {
        var message: String
    }

    static func contents(_ path: String) -> Result<[UInt8], Fault> {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return .failure(fault()) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return .failure(fault()) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .failure(Fault(message: "not a plain file")) }
        guard status.st_size <= limit else { return .failure(Fault(message: "over \(limit >> 20) MiB")) }
        var failed = false
        let size = Int(status.st_size)
        // One byte more than the size, so that the end of the file shows without another round.
        var bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count {
                let got = unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
                if got < 0 {
                    if errno == EINTR { continue }
                    failed = true
                    return
                }
                if got == 0 { return }
                count += got
                // Fewer bytes than asked for, and as many as it has: a plain file ends here.
                if count == size { return }
            }
        }
        if failed { return .failure(fault()) }
        while bytes.count > size, bytes.count <= limit {
            // The file grew while it was read: take the rest too.
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            let got = unsafe Glibc.read(descriptor, &chunk, chunk.count)
            if got < 0, errno == EINTR { continue }
            if got <= 0 { break }
            bytes += chunk[..<got]
        }
        return .success(bytes)
    }

    static func fault() -> Fault { Fault(message: unsafe String(cString: strerror(errno))) }
}

/// Walks the folders of a site.
struct Walk {
    let root: String
    /// The files, folder by folder in the order of their names.
    var found: [File] = []
    var diagnostics: [Diagnostic] = []

    /// A file with its name on disk where that is another than its path, in NFC.
    struct File {
        var path: SourcePath
        var name: String?
    }

    /// A name of a folder in the bytes of all its names.
    private struct Name: BitwiseCopyable {
        var start: Int
        var end: Int
        /// Its end in the order of paths, where a folder's name goes on with `/`.
        var sortEnd: Int
        var type: UInt8
    }

    init(root: String) { self.root = root }

    /// The files in the order of their paths; of two with one path the later is left, and told.
    mutating func sorted() -> [File] {
        // In order already, but for rare links and names in other forms than NFC.
        if found.indices.dropFirst().contains(where: { !(found[$0 - 1].path < found[$0].path) }) {
            let files = found
            let order = files.indices.sorted { left, right in
                files[left].path < files[right].path || !(files[right].path < files[left].path) && left < right
            }
            found = []
            for number in order {
                let file = files[number]
                if let last = found.last, last.path == file.path {
                    report(
                        file.path.string, .fileName, "hai tệp có tên chỉ khác cách ghi dấu (NFC, NFD) — đổi tên một tệp",
                        "two files have names that differ only in how marks are encoded (NFC, NFD) — rename one")
                    found.removeLast()
                }
                found.append(file)
            }
        }
        return found
    }

    mutating func folder(_ path: String, depth: Int) {
        guard depth < 64 else { return report(path, .fileLink, "thư mục lồng quá sâu", "folders nest too deep") }
        guard let handle = unsafe opendir("\(root)/\(path)") else {
            if errno != ENOENT { report(path, .fileRead, DiskReader.fault().message, DiskReader.fault().message) }
            return
        }
        defer { unsafe closedir(handle) }
        var names: [Name] = []
        var bytes: [UInt8] = []
        while let entry = unsafe readdir(handle) {
            let type = unsafe entry.pointee.d_type
            let start = bytes.count
            unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in unsafe bytes.append(contentsOf: raw.prefix { $0 != 0 }) }
            let end = bytes.count
            if Int(type) == Int(DT_DIR) { bytes.append(UInt8(ascii: "/")) }
            names.append(Name(start: start, end: end, sortEnd: bytes.count, type: type))
        }
        names.sort { left, right in
            bytes.span.extracting(left.start..<left.sortEnd)
                .precedes(bytes.span.extracting(right.start..<right.sortEnd))
        }
        for entry in names {
            guard let name = String(validating: bytes[entry.start..<entry.end], as: UTF8.self) else {
                report(path, .fileName, "có tên tệp không phải UTF-8 — đổi tên tệp", "holds a name that is not UTF-8 — rename it")
                continue
            }
            if name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#")) { continue }
            take("\(path)/\(name)", type: entry.type, depth: depth)
        }
    }

    mutating func take(_ path: String, type: UInt8, depth: Int) {
        switch Int(type) {
        case Int(DT_DIR): folder(path, depth: depth + 1)
        case Int(DT_REG): add(path)
        case Int(DT_LNK): link(path, depth: depth)
        case Int(DT_UNKNOWN): unknown(path, depth: depth)
        default:
            report(
                path, .fileKind, "không phải tệp thường (thiết bị, ống dẫn hoặc ổ cắm) — xóa khỏi content",
                "is no plain file (a device, pipe or socket) — remove it")
        }
    }

    mutating func unknown(_ path: String, depth: Int) {
        var status = stat()
        guard unsafe lstat("\(root)/\(path)", &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: folder(path, depth: depth + 1)
        case S_IFREG: add(path)
        case S_IFLNK: link(path, depth: depth)
        default: take(path, type: UInt8(DT_FIFO), depth: depth)
        }
    }

    mutating func link(_ path: String, depth: Int) {
        guard let target = DiskReader.realPath("\(root)/\(path)"), target.hasPrefix(root + "/") else {
            report(
                path, .fileLink, "liên kết dẫn ra ngoài thư mục của trang — chép tệp thật vào đây",
                "the link leads out of the site's folder — copy the real file here")
            return
        }
        var status = stat()
        guard unsafe stat(target, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            // A link to a folder above itself would never end.
            if "\(root)/\(path)/".hasPrefix(target + "/") {
                report(path, .fileLink, "liên kết dẫn vòng về thư mục chứa nó", "the link leads round to the folder it is in")
            } else {
                folder(path, depth: depth + 1)
            }
        case S_IFREG: add(path)
        default: take(path, type: UInt8(DT_FIFO), depth: depth)
        }
    }

    mutating func add(_ path: String) {
        if path.utf8.allSatisfy({ $0 &- 0x20 < 0x5F }) {
            // Plain ASCII is its own NFC.
            found.append(File(path: SourcePath(path), name: nil))
            return
        }
        let decoded = SourceText.decode(Array(path.utf8), path: SourcePath(path))
        let known = decoded.value.map { String(decoding: $0, as: UTF8.self) } ?? path
        found.append(File(path: SourcePath(known), name: known.utf8.elementsEqual(path.utf8) ? nil : path))
    }

    mutating func report(_ path: String, _ code: DiagnosticCode, _ vi: String, _ en: String) {
        diagnostics.append(Diagnostic(code, at: SourceSpan(SourcePath(path)), vi: vi, en: en))
    }
}
