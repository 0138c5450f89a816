import ArgumentParser
import LoaMarkup
import LoaShell

struct LedgerCommand: LoaCommand {
    static let guide = CommandGuide(
        "ledger", vi: "sổ in: tờ nào đã in, tờ nào nay nói sai", en: "the print ledger: what was printed, and what of it is no longer so",
        details: Message(
            vi: "Đọc content/print-ledger.csv, do loa print --record ghi. Lần in có điều không còn đúng vào ngày xét được đánh dấu ! kèm lý do và việc cần làm: "
                + "quy định đổi hoặc hết hiệu lực, số liệu đổi nhiều, quá ngày dùng, mã QR không còn trang. Có lần như vậy thì lệnh kết thúc với mã 1.",
            en: "Reads content/print-ledger.csv, which loa print --record writes. Runs that state something that is not so on the day are marked ! with the "
                + "reason and what to do: law that changed or ended, figures that moved far, a day of use that is past, QR codes without a page. "
                + "With one of them the command ends with code 1."),
        common: ["--site", "--today", "--lang", "--json", "--help"],
        examples: [
            .init("loa ledger", vi: "mọi lần in, mới nhất ở trên", en: "all runs, the last on top"),
            .init("loa ledger --today 01/01/2027", vi: "tờ nào phải in lại vào năm mới", en: "what must be printed anew in the new year"),
        ])

    @OptionGroup var common: CommonOptions

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult { await Commands.ledger(options) }
}
