import ArgumentParser
import LoaMarkup
import LoaShell

struct LawCalendarCommand: LoaCommand {
    static let guide = CommandGuide(
        "law calendar", vi: "12 tháng tới: luật gì bắt đầu, hết hạn, cần đối chiếu lại", en: "the next 12 months: what law begins, ends or is to be checked again",
        options: [.init("--months", Message(vi: "SỐ", en: "N"), vi: "số tháng nhìn trước, từ 1 đến 120", en: "how many months to look ahead, 1 to 120")],
        common: ["--site", "--today", "--lang", "--json", "--help"],
        examples: [.init("loa law calendar --months 3", vi: "ba tháng tới", en: "the next three months")])

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("months")) var months: String?

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        guard let months = Int(months ?? "12"), (1...120).contains(months) else {
            throw UsageError(vi: "--months nhận số từ 1 đến 120", en: "--months takes a number from 1 to 120", call: "loa law calendar")
        }
        return await Commands.lawCalendar(options, months: months)
    }
}
