import ArgumentParser
import LoaMarkup
import LoaShell

struct LawImpactCommand: LoaCommand {
    static let guide = CommandGuide(
        "law impact", vi: "các trang, nhóm độc giả đang nêu một dữ kiện hay văn bản", en: "the pages and audiences that state a fact or instrument",
        details: Message(
            vi: "Tính cả những dữ kiện được tính từ dữ kiện ấy, và cả trang còn lỗi. Hai văn bản trùng số thì ghi thêm ngày ký: 02-NQ/TW@2021-06-12.",
            en: "Facts computed from the fact count as well, and so do pages with faults. Where two instruments bear a number add the day of signing: 02-NQ/TW@2021-06-12."),
        arguments: [
            .init(
                Message(vi: "MÃ", en: "ID"), vi: "mã dữ kiện (luong-co-so, ltt-thang.I) hoặc số văn bản (293/2025/NĐ-CP)",
                en: "the id of a fact (luong-co-so, ltt-thang.I) or the number of an instrument (293/2025/NĐ-CP)")
        ],
        common: ["--site", "--today", "--lang", "--json", "--help"],
        examples: [
            .init("loa law impact luong-co-so", vi: "lương cơ sở đổi thì sửa những đâu", en: "what a new base wage touches"),
            .init("loa law impact 293/2025/NĐ-CP", vi: "nghị định bị thay thì xem lại những đâu", en: "what to look through when the decree is replaced"),
        ])

    @OptionGroup var common: CommonOptions
    @Argument var id: String

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        await Commands.lawImpact(options, id: id)
    }
}
