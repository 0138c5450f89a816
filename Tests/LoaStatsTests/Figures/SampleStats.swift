import LoaMarkup
import LoaStats
import Testing

/// A small set of invented figures: three units in two regions, six months.
enum SampleStats {
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
            key: [ky, ma]
            complete: ma
            columns:
              ky: { type: period, title: Tháng }
              ma: { type: code, units: don-vi, title: Đơn vị }
              dau: { type: integer, unit: người, min: 0 }
              vao: { type: integer, unit: người, min: 0 }
              ra: { type: integer, unit: người, min: 0 }
              cuoi: { type: integer, unit: người, min: 0 }
              trang_thai: { type: code, values: { uoc: ước, chinh-thuc: chính thức } }
            rules:
              - cuoi = dau + vao - ra
              - dau = previous(cuoi)
            breaks:
              - { at: 2026-02, note: Đổi cách đếm }
        figures:
          tong:
            title: Tổng số
            definition: Số người cuối kỳ.
            set: thang
            measure: cuoi
            over: last
            by: [ma, ma.vung]
            warn_after: 45
            error_after: 400
          dau:
            title: Đầu kỳ
            definition: Số người đầu kỳ.
            set: thang
            measure: dau
            over: last
            by: [ma, ma.vung]
          vao:
            title: Vào
            definition: Số người vào.
            set: thang
            measure: vao
            by: [ma]
          noi-bo:
            title: Ra
            definition: Số người ra.
            set: thang
            measure: ra
            by: [ma]
            level: internal
          tang:
            title: Tăng thêm
            definition: Cuối trừ đầu.
            growth: { of: tong, from: dau, since: 2026-01 }
          luy-ke:
            title: Lũy kế vào
            definition: Cộng số vào từ đầu năm.
            cumulated: { of: vao, since: 2026-01 }
          phan:
            title: Phần mới vào
            definition: Vào chia tổng.
            share: { of: vao, in: tong }
            round: 2
          so-truoc:
            title: So tháng trước
            definition: Tổng trừ tổng tháng trước.
            change: { of: tong, against: previous }
          hang:
            title: Hạng
            definition: Thứ tự theo tổng.
            rank: tong
          con-thieu:
            title: Còn thiếu
            definition: Chỉ tiêu trừ tăng thêm.
            remaining: muc
        targets:
          muc:
            title: Một nghìn người tăng thêm
            figure: tang
            value: 1.000
            from: 2026-01
            by: 2026-12
            document: Kế hoạch mẫu
            each: { "00001": 300 }
        """

    static let units = "ma,ten,vung\n00001,Phường Một,I\n00002,Phường Hai,I\n00003,Xã Ba,II\n"

    /// 2026-01 to 2026-06; the last month is an estimate.
    static let rows = """
        ky,ma,dau,vao,ra,cuoi,trang_thai
        2026-01,00001,1000,50,10,1040,chinh-thuc
        2026-01,00002,2000,60,20,2040,chinh-thuc
        2026-01,00003,500,20,0,520,chinh-thuc
        2026-02,00001,1040,30,10,1060,chinh-thuc
        2026-02,00002,2040,40,20,2060,chinh-thuc
        2026-02,00003,520,10,5,525,chinh-thuc
        2026-03,00001,1060,30,5,1085,chinh-thuc
        2026-03,00002,2060,45,20,2085,chinh-thuc
        2026-03,00003,525,12,6,531,chinh-thuc
        2026-04,00001,1085,35,5,1115,chinh-thuc
        2026-04,00002,2085,50,20,2115,chinh-thuc
        2026-04,00003,531,15,6,540,chinh-thuc
        2026-05,00001,1115,90,5,1200,chinh-thuc
        2026-05,00002,2115,120,20,2215,chinh-thuc
        2026-05,00003,540,30,6,564,chinh-thuc
        2026-06,00001,1200,40,6,1234,uoc
        2026-06,00002,2215,55,20,2250,uoc
        2026-06,00003,564,18,6,576,uoc

        """

    static let today = CalendarDate(year: 2026, month: 7, day: 15) ?? CalendarDate(daysSinceEpoch: 0)

    /// The store of these figures, or of others with the same schema.
    static func store(
        _ rows: String = rows, yaml: String = yaml, units: String = units, today: CalendarDate = today, sourceLocation: SourceLocation = #_sourceLocation
    ) -> FigureStore {
        let schema = StatsSchema.read(Array(yaml.utf8))
        #expect(schema.diagnostics.isEmpty, "\(schema.diagnostics.map(\.message.vi))", sourceLocation: sourceLocation)
        var filled = schema.value
        for index in filled.units.indices {
            filled.units[index].fill(UnitTableFile.read(Array(units.utf8), filled.units[index]).value)
        }
        let tables = filled.sets.map { set in
            let table = DataSetFile.read(Array(rows.utf8), set, schema: filled)
            #expect(table.diagnostics.isEmpty, "\(table.diagnostics.map(\.message.vi))", sourceLocation: sourceLocation)
            return table.value
        }
        return FigureStore(filled, tables: tables, today: today)
    }
}
