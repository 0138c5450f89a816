import ArgumentParser
import LoaMarkup
import LoaShell

struct CheckCommand: LoaCommand {
    static let guide = CommandGuide(
        "check", vi: "kiểm tra như khi dựng nhưng không ghi gì", en: "check everything as a build does, write nothing",
        examples: [
            .init(
                "loa check --json", vi: "lỗi dạng JSON, cho trình soạn thảo hoặc máy chủ",
                en: "faults as JSON, for editors and servers")
        ])

    @OptionGroup var common: CommonOptions

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        await Commands.check(options)
    }
}
