import LoaMarkup
import LoaStats
import TestSupport
import Testing

/// A random data set with figures, small enough for an exact attack, and what each figure means in plain rows.
struct InventedStats {
    /// One side of a cut: a column, or a grouping of its units.
    struct Side: Hashable {
        var column: String
        var grouping: String?

        var written: String { grouping.map { "\(column).\($0)" } ?? column }
    }

    /// A measured figure.
    struct Measure {
        var id: String
        var column: String
        var over = "sum"
        var conditions: [String: [String]] = [:]
        var cuts: [[Side]] = []
        var level = "public"
        var counts: String?
    }

    /// A figure made of others, in the words of the schema.
    struct Derived {
        var id: String
        var kind: String
        var parts: [String]
    }

    /// A row: its codes by column and its numbers by column.
    struct Row {
        var month: Int
        var codes: [String: String]
        var numbers: [String: Int]
    }

    var random: SeededGenerator
    var groups: [String: [String: String]] = [:]
    var months: [Int] = []
    var rows: [Row] = []
    var measures: [Measure] = []
    var derived: [Derived] = []
    var hasFirms = false
    /// The columns of numbers with what they count.
    var counted: [(column: String, counts: String)] = []
    /// The rules as the schema writes them.
    var rules: [String] = []
    var codeColumns: [(name: String, type: String)] = []
    /// A unit that became part of another, and the first month in which it was.
    var merger: (former: String, into: String, from: Int)?

    init(_ seed: Int) {
        random = SeededGenerator(UInt64(seed) &+ 77)
        for index in 0..<(2 + random.below(3)) {
            groups["0000\(index + 1)"] = ["vung": random.chance(50) ? "I" : "II", "loai": random.chance(60) ? "p" : "x"]
        }
        let start = 2025 * 12 + 9 + random.below(4)
        months = Array(start..<(start + 2 + random.below(2)))
        if seed % 2 == 0 { people() } else { firms() }
        if seed % 3 == 0 { merge() }
    }

    /// From a month on the rows of one unit are part of those of another.
    private mutating func merge() {
        let units = groups.keys.sorted()
        let from = months[1 + random.below(months.count - 1)]
        let (into, former) = (units[0], units[1 + random.below(units.count - 1)])
        merger = (former, into, from)
        for row in rows where row.codes["ma"] == former && row.month >= from {
            var codes = row.codes
            codes["ma"] = into
            if let at = rows.firstIndex(where: { $0.month == row.month && $0.codes == codes }) {
                rows[at].numbers.merge(row.numbers) { $0 + $1 }
            } else {
                rows.append(Row(month: row.month, codes: codes, numbers: row.numbers))
            }
        }
        rows.removeAll { $0.codes["ma"] == former && $0.month >= from }
        months = months.filter { month in rows.contains { $0.month == month } }
    }

    /// The rows of the month before on whose ends a row begins.
    func before(_ row: Row) -> [Int] {
        var codes = [row.codes]
        if let merger, row.month == merger.from, row.codes["ma"] == merger.into {
            codes.append(row.codes.merging(["ma": merger.former]) { $1 })
        }
        return rows.indices.filter { rows[$0].month == row.month - 1 && codes.contains(rows[$0].codes) }
    }

    /// What is left of the samples: a former district's units in a few months.
    init(units: String, rows file: String, district: String, months wanted: [String], unitLimit: Int = .max) {
        random = SeededGenerator(1)
        for line in units.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            if cells[4] == district, groups.count < unitLimit { groups[cells[0]] = ["loai": cells[2], "vung": cells[3]] }
        }
        counted = ["dau", "vao", "nu", "den", "ra", "di", "cuoi"].map { ($0, "persons") }
        rules = ["cuoi = dau + vao + den - ra - di", "dau = previous(cuoi)", "nu <= vao"]
        codeColumns = [("kv", "{ ngoai-nha-nuoc: Ngoài, nha-nuoc: Trong }")]
        let lines = file.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let names = ["dau": "dv_dau_ky", "vao": "dv_ket_nap", "nu": "dv_ket_nap_nu", "den": "dv_chuyen_den", "ra": "dv_giam", "di": "dv_chuyen_di", "cuoi": "dv_cuoi_ky"]
        for line in lines.dropFirst() where groups[line[1]] != nil && wanted.contains(line[0]) {
            let parts = line[0].split(separator: "-").compactMap { Int($0) }
            var row = Row(month: parts[0] * 12 + parts[1] - 1, codes: ["ma": line[1], "kv": line[2]], numbers: [:])
            for (own, name) in names { row.numbers[own] = lines[0].firstIndex(of: name).flatMap { Int(line[$0]) } }
            rows.append(row)
        }
        months = Set(rows.map(\.month)).sorted()
        let (private_, cuts) = (["kv": ["ngoai-nha-nuoc"]], [[Self.unit], [Self.zone]])
        measures = [
            Measure(id: "cuoi", column: "cuoi", over: "last", conditions: private_, cuts: cuts),
            Measure(id: "dau", column: "dau", over: "last", conditions: private_, cuts: cuts),
            Measure(id: "vao", column: "vao", conditions: private_, cuts: cuts), Measure(id: "nu", column: "nu", conditions: private_, cuts: [[Self.zone]]),
        ]
        derived = [
            Derived(id: "tang", kind: "growth", parts: ["cuoi", "dau"]), Derived(id: "so-truoc", kind: "change", parts: ["cuoi"]),
            Derived(id: "luy-ke", kind: "cumulated", parts: ["vao"]), Derived(id: "ty-le", kind: "share", parts: ["nu", "vao"]),
        ]
    }

    private mutating func few() -> Int {
        switch random.below(10) {
        case 0, 1, 2: 0
        case 3, 4, 5: 1 + random.below(4)
        default: 5 + random.below(30)
        }
    }

    private mutating func pick(_ cuts: [[Side]]) -> [[Side]] {
        var result: [[Side]] = []
        for cut in cuts where random.chance(45) { result.append(cut) }
        return result
    }

    private static let unit = Side(column: "ma")
    private static let zone = Side(column: "ma", grouping: "vung")
    private static let kind = Side(column: "ma", grouping: "loai")

    /// Stocks and flows of persons by unit, month and sector.
    private mutating func people() {
        counted = ["dau", "vao", "nu", "ra", "cuoi"].map { ($0, "persons") }
        rules = ["cuoi = dau + vao - ra", "dau = previous(cuoi)", "nu <= vao"]
        codeColumns = [("kv", "{ a: A, b: B }")]
        let sectors = random.chance(50) ? ["a", "b"] : ["a"]
        for unit in groups.keys.sorted() {
            for sector in sectors {
                var stock = random.chance(20) ? random.below(6) : 10 + random.below(40)
                for month in months {
                    let joined = few()
                    let women = random.below(joined + 1)
                    let left = random.below(min(stock + joined, 6) + 1)
                    let end = stock + joined - left
                    // Now and then a unit has not reported.
                    if !random.chance(3) {
                        rows.append(
                            Row(
                                month: month, codes: ["ma": unit, "kv": sector],
                                numbers: ["dau": stock, "vao": joined, "nu": women, "ra": left, "cuoi": end]))
                        if random.chance(2) { rows[rows.count - 1].numbers["nu"] = nil }
                    }
                    stock = end
                }
            }
        }
        let (sector, cuts) = (Side(column: "kv"), [[Self.unit], [Self.zone], [Self.kind], [Side(column: "kv")]])
        let pairs = [[Self.unit, sector], [Self.zone, sector], [Self.zone, Self.kind]]
        let common = pick(cuts)
        func add(_ id: String, _ column: String, _ over: String = "sum", _ conditions: [String: [String]] = [:], level: String = "public", counts: String? = nil) {
            let own = random.chance(60) ? common : pick(cuts)
            let more = random.chance(30) ? pick(pairs) : []
            measures.append(Measure(id: id, column: column, over: over, conditions: conditions, cuts: own + more, level: level, counts: counts))
        }
        let counts = random.chance(15) ? "things" : nil
        if random.chance(60) { add("cuoi", "cuoi", "last", counts: counts) }
        if random.chance(60) { add("dau", "dau", "last", counts: counts) }
        add("vao", "vao", random.chance(85) ? "sum" : "mean")
        if random.chance(40) { add("nu", "nu") }
        if random.chance(40) { add("ra", "ra", level: random.chance(50) ? "internal" : "public") }
        if random.chance(30) { add("vao-a", "vao", "sum", ["kv": ["a"]]) }
        if random.chance(15) { add("cuoi-b", "cuoi", "last", ["kv": ["b"]]) }
        if random.chance(15) { add("vao-mot", "vao", "sum", ["ma": ["00001"]]) }
        let has = { [measures] (id: String) in measures.contains { $0.id == id } }
        if random.chance(60), !has("nu") {
            add("nu-kin", "nu", level: "never")
            derived.append(Derived(id: "ty-le-kin", kind: "share", parts: ["nu-kin", "vao"]))
        }
        if has("nu") { derived.append(Derived(id: "ty-le", kind: "share", parts: ["nu", "vao"])) }
        if has("cuoi"), has("dau") { derived.append(Derived(id: "tang", kind: "growth", parts: ["cuoi", "dau"])) }
        if has("cuoi") { derived.append(Derived(id: "so-truoc", kind: "change", parts: ["cuoi"])) }
        if random.chance(50) { derived.append(Derived(id: "luy-ke", kind: "cumulated", parts: ["vao"])) }
        derived.append(Derived(id: "hang", kind: "rank", parts: ["vao"]))
    }

    /// Firms and their workers by unit, size and whether a union is there.
    private mutating func firms() {
        hasFirms = true
        counted = [("dn", "firms"), ("ld", "persons"), ("dv", "persons"), ("quy", "things")]
        rules = ["dv <= ld"]
        codeColumns = [("qm", "{ s: Nhỏ, m: Vừa, l: Lớn }"), ("co", "")]
        for unit in groups.keys.sorted() {
            for month in months {
                for size in ["s", "m", "l"] {
                    for flag in ["0", "1"] where random.chance(55) {
                        let count = 1 + random.below(4)
                        let workers = count * (2 + random.below(20))
                        let members = flag == "1" ? random.below(workers + 1) : 0
                        rows.append(
                            Row(
                                month: month, codes: ["ma": unit, "qm": size, "co": flag],
                                numbers: ["dn": count, "ld": workers, "dv": members, "quy": workers * 3 + random.below(9)]))
                    }
                }
            }
        }
        months = months.filter { month in rows.contains { $0.month == month } }
        let (size, flag) = (Side(column: "qm"), Side(column: "co"))
        let cuts = [[Self.unit], [Self.zone], [size], [flag], [Self.zone, size], [size, flag]]
        let big = ["qm": ["l", "m"]]
        func add(_ id: String, _ column: String, _ over: String, _ conditions: [String: [String]] = [:]) {
            measures.append(Measure(id: id, column: column, over: over, conditions: conditions, cuts: pick(cuts)))
        }
        let over = random.chance(80) ? "last" : "sum"
        if random.chance(50) { add("dn", "dn", over) }
        if random.chance(80) { add("dn-25", "dn", over, big) }
        if random.chance(80) { add("dn-25-co", "dn", over, big.merging(["co": ["1"]]) { $1 }) }
        if random.chance(40) { add("ld", "ld", "last", random.chance(50) ? [:] : big) }
        if random.chance(30) { add("dv", "dv", "last") }
        if random.chance(25) { add("quy", "quy", "last") }
        if measures.isEmpty { add("dn", "dn", over) }
        let has = { [measures] (id: String) in measures.contains { $0.id == id } }
        if has("dn-25"), has("dn-25-co") { derived.append(Derived(id: "phu", kind: "share", parts: ["dn-25-co", "dn-25"])) }
        if has("ld"), has("dv") { derived.append(Derived(id: "ty-le", kind: "share", parts: ["dv", "ld"])) }
    }
}
