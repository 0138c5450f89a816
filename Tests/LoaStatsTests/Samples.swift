import Foundation
import LoaMarkup
import LoaStats
import Testing

/// The two sample sets of a federation, all numbers invented, with their schema and units.
enum Samples {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples")

    static func bytes(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: folder.appending(path: name))) }

    /// The schema of the samples, its units read.
    static func schema() throws -> StatsSchema {
        let read = StatsSchema.read(try bytes("stats.yaml"))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
        var schema = read.value
        let units = UnitTableFile.read(try bytes("don-vi.csv"), schema.units[0])
        #expect(units.diagnostics.isEmpty, "\(units.diagnostics)")
        schema.units[0].fill(units.value)
        return schema
    }

    static let today = day(2026, 11, 5)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
    }
}

/// A small set made for one test: a schema in YAML whose only set is `bang`, with the units of `don-vi`.
struct SmallSet {
    var schema: StatsSchema
    var set: DataSet { schema.sets[0] }

    static let units = """
        ma,ten,tu,den,thay
        06652,Phường Hà Tu,2025-07-01,,
        06658,Phường Cao Xanh,2025-07-01,,
        06661,Phường Việt Hưng,2025-07-01,,
        00011,Phường Cũ,,2025-06-30,06652
        00012,Phường Mất,,2025-06-30,

        """

    init(columns: String, key: String = "[ky, dv]", rest: String = "", every: String = "month") throws {
        let yaml = """
            format: 1
            units:
              don-vi: { file: don-vi.csv, code: ma, name: ten, from: tu, until: den, successor: thay, digits: 5 }
            sets:
              bang:
                title: Bảng
                file: bang.csv
                source: thử
                every: \(every)
                key: \(key)
                period: ky
            \(rest.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
                columns:
                  ky: { title: Kỳ, type: period }
                  dv: { title: Đơn vị, type: code, units: don-vi }
            \(columns.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))

            """
        let read = StatsSchema.read(Array(yaml.utf8))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
        schema = read.value
        let units = UnitTableFile.read(Array(Self.units.utf8), schema.units[0])
        #expect(units.diagnostics.isEmpty, "\(units.diagnostics)")
        schema.units[0].fill(units.value)
        try #require(schema.sets.count == 1)
    }

    /// The table of a file, with its faults.
    func read(_ text: String) -> Reported<DataTable> { DataSetFile.read(Array(text.utf8), set, schema: schema) }

    /// The faults between the rows of a file whose cells are right.
    func check(_ text: String, today: CalendarDate = Samples.today) -> [Diagnostic] {
        let read = read(text)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
        return TableCheck(set, schema: schema, today: today).faults(in: read.value)
    }
}
