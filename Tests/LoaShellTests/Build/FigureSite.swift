/// A small site with figures: three units in two regions, six months, some numbers too small to be shown.
enum FigureSite {
    static let yaml = """
        format: 1
        units:
          don-vi:
            file: don-vi.csv
            code: ma
            name: ten
            digits: 5
            groups: { vung: { title: Vùng, values: { I: Vùng I, II: Vùng II } } }
        sets:
          thang:
            title: Theo tháng
            file: thang.csv
            source: Ban mẫu
            level: public
            period: ky
            every: month
            status: { column: trang_thai, estimate: [uoc] }
            illustrative: minh_hoa
            key: [ky, ma]
            complete: ma
            columns:
              ky: { type: period, title: Tháng }
              ma: { type: code, units: don-vi, title: Đơn vị }
              vao: { type: integer, unit: người, min: 0 }
              cuoi: { type: integer, unit: người, min: 0 }
              trang_thai: { type: code, values: { uoc: ước, chinh-thuc: chính thức } }
              minh_hoa: { type: flag }
        figures:
          tong:
            title: Tổng số đoàn viên
            definition: Số người cuối kỳ.
            set: thang
            measure: cuoi
            over: last
            by: [ma, ma.vung]
            unit: đoàn viên
            warn_after: 45
            error_after: 100
            languages: { en: { title: Members in all, unit: members, definition: Persons at the end of the period. } }
          vao:
            title: Mới vào
            definition: Số người vào trong kỳ.
            set: thang
            measure: vao
            by: [ma, ma.vung]
            unit: đoàn viên
          noi-bo:
            title: Số nội bộ
            definition: Chỉ cán bộ xem.
            set: thang
            measure: vao
            by: [ma]
            level: internal
          tang:
            title: Tăng thêm
            definition: Cuối kỳ trừ cuối tháng 4.
            growth: { of: tong, since: 2026-04 }
            unit: đoàn viên
        targets:
          muc:
            title: 1.000 đoàn viên tăng thêm
            figure: tang
            value: 1000
            from: 2026-01
            by: 2026-12
            document: Kế hoạch mẫu

        """

    static let units = "ma,ten,vung\n00001,Phường Một,I\n00002,Phường Hai,I\n00003,Xã Ba,II\n"

    /// Xã Ba has 3 new members in May and 7311 members in June; the last month is an estimate.
    static let rows = """
        ky,ma,vao,cuoi,trang_thai,minh_hoa
        2026-04,00001,51,1040,chinh-thuc,0
        2026-04,00002,62,2040,chinh-thuc,0
        2026-04,00003,20,7020,chinh-thuc,0
        2026-05,00001,93,1200,chinh-thuc,0
        2026-05,00002,121,2215,chinh-thuc,0
        2026-05,00003,3,7264,chinh-thuc,0
        2026-06,00001,41,1234,uoc,0
        2026-06,00002,57,2250,uoc,0
        2026-06,00003,18,7311,uoc,0

        """

    /// The files of the figures alone.
    static let data = ["content/stats/stats.yaml": yaml, "content/stats/don-vi.csv": units, "content/stats/thang.csv": rows]

    /// The site with one more page and perhaps other rows.
    static func files(
        _ page: String, rows: String = rows, yaml: String = yaml, others: [String: String] = [:]
    ) -> [String: String] {
        SiteParts.site(page).merging([
            "content/stats/stats.yaml": yaml, "content/stats/don-vi.csv": units, "content/stats/thang.csv": rows,
        ]) { $1 }.merging(others) { $1 }
    }
}
