import LoaMarkup
import LoaStats
import Testing

/// Every fault of `stats.yaml` stands where it was made, with the nearest right name.
@Suite struct SchemaFaultTests {
    /// The faults of the sample with one piece written otherwise, as `line:column: code`.
    private func faults(_ right: String, _ wrong: String) -> [String] {
        let yaml = SampleStats.yaml.replacing(right, with: wrong, maxReplacements: 1)
        #expect(yaml != SampleStats.yaml)
        return StatsSchema.read(Array(yaml.utf8)).diagnostics.map { "\($0.code.name): \($0.message.vi)" }
    }

    @Test(arguments: [
        ("measure: cuoi", "measure: cuoii", "stats.reference: không có cột “cuoii” — ý bạn là “cuoi”?"),
        ("set: thang", "set: thag", "stats.reference: không có bộ dữ liệu “thag” — ý bạn là “thang”?"),
        ("figure: tang", "figure: tangg", "stats.reference: không có số liệu “tangg” — ý bạn là “tang”?"),
        ("remaining: muc", "remaining: mucc", "stats.reference: không có chỉ tiêu “mucc” — ý bạn là “muc”?"),
        ("units: don-vi,", "units: don-v,", "stats.reference: không có bảng đơn vị “don-v” — ý bạn là “don-vi”?"),
        ("by: [ma, ma.vung]", "by: [ma, ma.vug]", "stats.reference: cột “ma” không có nhóm “vug”"),
        ("cuoi = dau + vao - ra", "cuoi = dau + vaoo - ra", "stats.rule: không có cột số “vaoo” — ý bạn là “vao”?"),
        ("cuoi = dau + vao - ra", "cuoi dau", "stats.rule: quy tắc cần “=”"),
        ("cuoi = dau + vao - ra", "cuoi = dau +", "stats.rule: quy tắc viết bằng tên cột"),
        ("since: 2026-01", "since: 2026-13", "stats.period: “2026-13” không phải kỳ"),
        ("by: 2026-12", "by: 2025-12", "stats.figure: “by” phải sau “from”"),
        ("rank: tong", "rank: tong\n    set: thang", "stats.figure: số liệu “hang” cần đúng một cách tính"),
        ("rank: tong", "x_rank: tong", "stats.figure: số liệu “hang” cần đúng một cách tính"),
        ("rank: tong", "dated: [{ figure: tong }, { figure: dau }]", "stats.figure: “dated” là danh sách theo thời gian"),
        ("rank: tong", "dated: [{ figure: tongg }]", "stats.reference: không có số liệu “tongg”"),
        ("rank: tong", "rank: hang", "stats.reference: số liệu “hang” được tính từ chính nó"),
        ("value: 1.000", "value: 1.00", "yaml.value: “1.00” có dấu chấm không chia hàng nghìn"),
        ("period: ky", "period: ma", "stats.reference: cột “ma” không thuộc loại dùng được ở đây"),
        ("vao: { type: integer", "ho_ten: { type: integer", "stats.personal: cột “ho_ten” có vẻ là họ tên của từng người"),
        ("vao: { type: integer", "vao: { tipe: integer", "yaml.missing-key: "),
        ("level: internal", "level: secret", "yaml.value: “level” không nhận “secret”"),
        ("title: Hạng", "titel: Hạng", "yaml.missing-key: "),
    ])
    func `A fault is told`(right: String, wrong: String, message: String) {
        let found = faults(right, wrong)
        #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
    }

    @Test func `A fault points at its words`() throws {
        let yaml = SampleStats.yaml.replacing("measure: vao", with: "measure: vaoo")
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("vaoo") })
        let fault = try #require(StatsSchema.read(Array(yaml.utf8)).diagnostics.first)
        #expect(fault.span.line == line + 1 && fault.span.column == 14, "\(fault)")
    }

    @Test(arguments: ["ho_ten", "Họ và tên", "HỌ TÊN", "so_cccd", "Số CCCD", "CMND", "SĐT", "Số điện thoại", "ngày sinh", "Năm sinh", "email", "Mã số BHXH"])
    func `Columns of single persons are known`(name: String) { #expect(PersonalData.kind(of: name) != nil) }

    @Test(arguments: ["dv_ket_nap_nu", "Đoàn viên", "ten", "Tên đơn vị", "ma", "so_lao_dong", "Số doanh nghiệp", "Sinh hoạt", "ngay_chot"])
    func `Columns of counts are let in`(name: String) { #expect(PersonalData.kind(of: name) == nil) }
}
