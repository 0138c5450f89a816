import ArgumentParser
import LoaMarkup
import LoaPreview
import LoaShell

struct PreviewCommand: LoaCommand {
    static let guide = CommandGuide(
        "preview", vi: "xem trang ngay khi đang viết, cho từng nhóm độc giả", en: "see the site while writing, as each audience",
        details: Message(
            vi: "Mở một địa chỉ trên máy này. Lưu tệp là trang hiện ra ngay, lỗi ghi bên cạnh kèm dòng và cách sửa. "
                + "Không ghi gì vào _site. Dừng bằng Ctrl-C.",
            en: "Opens an address on this machine. Save a file and the page is there; faults stand beside it with line and remedy. "
                + "Nothing is written to _site. Ctrl-C stops it."),
        options: [
            .init(
                "--address", Message(vi: "ĐỊA-CHỈ", en: "ADDRESS"), vi: "nghe ở địa chỉ này (mặc định: 127.0.0.1, chỉ máy này); 0.0.0.0 để xem bằng điện thoại, địa chỉ in ra có khóa",
                en: "listen at this address (default: 127.0.0.1, this machine alone); 0.0.0.0 for phones, the address printed has a key"),
            .init("--port", Message(vi: "CỔNG", en: "PORT"), vi: "cổng (mặc định: 8000, bận thì cổng kế tiếp)", en: "port (default: 8000, or the next free one)"),
            .init(
                "--editor", Message(vi: "MẪU", en: "PATTERN"), vi: "địa chỉ mở tệp trong trình soạn thảo, có {path}, {line}, {column} (mặc định: VS Code)",
                en: "the address that opens a file in an editor, with {path}, {line}, {column} (default: VS Code)"),
            .init("--open", vi: "mở luôn trình duyệt", en: "open the browser as well"),
        ] + PullOptions.guides,
        common: ["--site", "--output", "--today", "--lang", "--jobs", "--help"],
        examples: [
            .init("loa preview", vi: "xem ở http://127.0.0.1:8000/", en: "look at http://127.0.0.1:8000/"),
            .init("loa preview --address 0.0.0.0", vi: "xem bằng điện thoại trong cùng mạng", en: "look with a phone on the same network"),
        ])

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("address")) var address = "127.0.0.1"
    @Option(name: .customLong("port")) var port: String?
    @Option(name: .customLong("editor")) var editor: String?
    @Flag(name: .customLong("open")) var opens = false
    @OptionGroup var pull: PullOptions

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        var run = PreviewRun(site: options.site, output: options.outputFolder)
        if let port {
            guard let number = Int(port), (0...65535).contains(number) else {
                throw UsageError(vi: "--port cần một số từ 0 đến 65535, không phải “\(port)”", en: "--port needs a number from 0 to 65535, not “\(port)”", call: Self.guide.call)
            }
            run.port = number
        }
        let language = options.language ?? .vi
        (run.address, run.today, run.language, run.jobs) = (address, options.today, language, options.jobs)
        if let editor { run.editor = editor }
        // What is fetched is seen like any other change of a file.
        if let watch = try pull.watch(options, builds: false, call: Self.guide.call) { run.beside = { await watch.run() } }
        let hasColour = options.terminal.coloursOutput, opens = opens
        do {
            try await run.run { place in
                Stream.errors.write(Self.text(place, language, hasColour: hasColour))
                if opens, let address = place.addresses.first { Browser.open(address) }
            }
            return CommandResult(exitCode: .done)
        } catch {
            return CommandResult(exitCode: .machine, summary: error.message)
        }
    }

    static func text(_ place: PreviewRun.Place, _ language: MessageLanguage, hasColour: Bool) -> String {
        var text = ""
        for address in place.addresses { text += (language == .vi ? "Xem trang ở " : "Look at ") + address + "\n" }
        if place.isOpen, let address = place.addresses.first {
            for line in TerminalCode.lines(address, hasColour: hasColour) ?? [] { text += line + "\n" }
            text +=
                language == .vi
                ? "Ai có địa chỉ này đều xem được cả trang nội bộ. Khóa đổi mỗi lần chạy.\n"
                : "Whoever has this address sees internal pages too. The key changes with each run.\n"
        }
        return text + (language == .vi ? "Dừng: Ctrl-C\n" : "Stop: Ctrl-C\n")
    }
}
