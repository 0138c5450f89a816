import ArgumentParser
import LoaMarkup
import LoaShell

struct DoctorCommand: LoaCommand {
    static let guide = CommandGuide(
        "doctor", vi: "xem máy và thư mục có dùng được loa không, và cần làm gì",
        en: "see whether loa can work on this machine and folder, and what to do",
        common: ["--site", "--output", "--lang", "--json", "--help"])

    static let needsSite = false

    @OptionGroup var common: CommonOptions

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult { Doctor.command(options) }
}
