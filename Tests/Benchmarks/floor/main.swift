import CCMark
import Glibc
import Synchronization

// The floor under any generator that reads Markdown through cmark-gfm: read each file, parse it, render it with
// cmark's own writer, write it into a folder of its own, on as many threads as there are processors.
// floor CONTENT OUT

/// Every Markdown file below a folder.
func markdownFiles(_ root: String) -> [String] {
    var found: [String] = []
    var folders = [root]
    while let folder = folders.popLast() {
        guard let handle = unsafe opendir(folder) else { continue }
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
                unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") { continue }
            if unsafe entry.pointee.d_type == UInt8(DT_DIR) {
                folders.append("\(folder)/\(name)")
            } else if name.hasSuffix(".md") {
                found.append("\(folder)/\(name)")
            }
        }
        unsafe closedir(handle)
    }
    return found
}

func read(_ path: String) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var status = stat()
    unsafe fstat(file, &status)
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
        count = unsafe max(0, Glibc.read(file, buffer.baseAddress, buffer.count))
    }
}

/// Makes a folder with those above it.
func makeFolders(_ path: String) {
    if unsafe mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    if let slash = path.lastIndex(of: "/") {
        makeFolders(String(path[..<slash]))
        unsafe mkdir(path, 0o755)
    }
}

func convert(_ path: String, _ out: String, _ extensions: [String]) {
    let bytes = read(path)
    guard let parser = unsafe cmark_parser_new(CInt(CMARK_OPT_FOOTNOTES)) else { return }
    for name in extensions {
        _ = unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    unsafe bytes.withUnsafeBytes {
        unsafe cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    let root = unsafe cmark_parser_finish(parser)
    let html = unsafe cmark_render_html(root, CInt(CMARK_OPT_FOOTNOTES), cmark_parser_get_syntax_extensions(parser))
    makeFolders(out)
    let file = unsafe open(out + "/index.html", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if let html = unsafe html, file >= 0 { _ = unsafe write(file, html, strlen(html)) }
    close(file)
    unsafe free(html)
    unsafe cmark_node_free(root)
    unsafe cmark_parser_free(parser)
}

let content = CommandLine.arguments[1]
let output = CommandLine.arguments[2]
cmark_gfm_core_extensions_ensure_registered()
let files = markdownFiles(content)
let next = Atomic<Int>(0)
// Without strikethrough and autolinks, whose inline pass in Debian's build is not safe on several threads.
let extensions = ["table", "tasklist"]
await withTaskGroup(of: Void.self) { group in
    for _ in 0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) {
        group.addTask {
            while case let from = next.add(32, ordering: .relaxed).oldValue, from < files.count {
                for file in files[from..<min(files.count, from + 32)] {
                    convert(file, output + file.dropFirst(content.count).dropLast(3), extensions)
                }
            }
        }
    }
}
