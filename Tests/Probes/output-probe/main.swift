import Glibc
import LoaMarkup
import LoaShell

// Builds a small known tree: `output-probe TARGET SITE VERSION [PAGES [keep]]`. The access call marks where the work
// begins, for tests that count system calls.
let arguments = CommandLine.arguments
guard arguments.count >= 4 else { exit(2) }
_ = unsafe access("output-probe-begins", F_OK)
do {
    let keepsSpare = arguments.last == "keep"
    let stage = try OutputStage(target: arguments[1], site: arguments[2], keepsSpare: keepsSpare)
    let version = arguments[3]
    let pages = arguments.count > 4 ? Int(arguments[4]) ?? 2 : 2
    for page in 0..<pages {
        try stage.write("public/trang-\(page)/index.html", Array("page \(page)\n".utf8))
        // A wide root for the larger trees.
        if pages >= 100 { try stage.write("tệp \(page).txt", Array("file \(page)\n".utf8)) }
    }
    try stage.write("public/index.html", Array("version \(version)\n".utf8))
    try stage.write("internal/\(version).html", Array(String(repeating: version, count: 3000).utf8))
    try stage.write("\(version)/cuối.html", Array("đủ \(version)\n".utf8))
    let summary = try stage.commit()
    print(summary.written, summary.unchanged, summary.removed, summary.bytes, summary.replaced)
} catch {
    print(error.code.name, error.message.en)
    exit(3)
}
