import ArgumentParser
import LoaMarkup
import LoaShell

struct ExplainCommand: LoaCommand {
    static let guide = CommandGuide(
        "explain", vi: "giải thích một mã lỗi và cách sửa", en: "explain a code and how to mend the fault",
        arguments: [
            .init(
                Message(vi: "MÃ", en: "CODE"), isRequired: false,
                vi: "mã trong ngoặc vuông của thông báo, hoặc phần đầu của mã; không ghi thì liệt kê mọi mã",
                en: "the code in a message's brackets, or its first part; without one all codes are listed")
        ],
        common: ["--lang", "--json", "--help"],
        examples: [
            .init("loa explain audience.unknown", vi: "một mã", en: "one code"),
            .init("loa explain audience", vi: "các mã về nhóm độc giả", en: "the codes about audiences"),
        ])

    @OptionGroup var common: CommonOptions
    @Argument var code: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        try Explanation.command(code, options)
    }
}
