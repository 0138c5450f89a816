/// The page that shows officers which leaflets were scanned: by leaflet and run, and day by day.
struct ScanPage {
    /// What was counted.
    let counts: [ScanCounts.Key: Int]
    /// The codes that are printed.
    let codes: LeafletCodes
    /// Today, in days since 1970.
    let today: Int
    /// The title of the page that a code leads to; nil when it is not known.
    let title: (LeafletCodes.Code) -> String?

    /// The days listed one by one.
    static let days = 31

    private struct Row {
        let name: String
        let code: String
        let run: String
        var week = 0
        var month = 0
        var all = 0
        var last: Int?
    }

    /// The inside of the page.
    var html: String {
        let rows = rows
        guard !rows.isEmpty else { return "<p>Chưa có tờ rơi nào có mã.</p>\n" }
        var out = "<p>Mỗi lượt quét mã in trên tờ được đếm theo ngày. Không ghi ai quét, không ghi giờ quét.</p>\n"
        out += table(
            "Theo tờ", ["Tờ", "Mã", "Đợt in", "7 ngày qua", "31 ngày qua", "Tất cả", "Lần cuối"],
            rows.map { row in
                [
                    row.name, row.code, row.run, Self.number(row.week), Self.number(row.month), Self.number(row.all),
                    row.last.map(Self.date) ?? "chưa có ai quét",
                ]
            }, numbers: 3...5)
        let names = Dictionary(rows.map { ($0.code, $0.name) }) { first, _ in first }
        let recent = counts.filter { $0.key.day > today - Self.days }.sorted {
            ($1.key.day, $1.value, $0.key.code, $0.key.run) < ($0.key.day, $0.value, $1.key.code, $1.key.run)
        }
        out += "<h2>Theo ngày</h2>\n"
        guard !recent.isEmpty else { return out + "<p>31 ngày qua không có lượt quét nào.</p>\n" }
        out += table(
            "31 ngày qua", ["Ngày", "Tờ", "Mã", "Đợt in", "Lượt quét"],
            recent.map { [Self.date($0.key.day), names[$0.key.code] ?? $0.key.code, $0.key.code, $0.key.run, Self.number($0.value)] }, numbers: 4...4)
        return out
    }

    /// A row for each code and run that is printed or was counted, most scans first.
    private var rows: [Row] {
        var rows: [String: Row] = [:]
        func name(_ code: String) -> String { codes.byName[code].map { title($0) ?? $0.target } ?? "(tờ cũ)" }
        for (code, target) in codes.byName { rows["\(code) \(target.run)"] = Row(name: name(code), code: code, run: target.run) }
        for (key, count) in counts {
            var row = rows["\(key.code) \(key.run)"] ?? Row(name: name(key.code), code: key.code, run: key.run)
            row.all += count
            if key.day > today - 7 { row.week += count }
            if key.day > today - Self.days { row.month += count }
            row.last = max(row.last ?? key.day, key.day)
            rows["\(key.code) \(key.run)"] = row
        }
        return rows.values.sorted { ($1.all, $0.code, $0.run) < ($0.all, $1.code, $1.run) }
    }

    private func table(_ caption: String, _ heads: [String], _ rows: [[String]], numbers: ClosedRange<Int>) -> String {
        var out = "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(caption)\"><table>\n<thead><tr>"
        for (index, head) in heads.enumerated() { out += "<th scope=\"col\"\(numbers.contains(index) ? " class=\"num\"" : "")>\(head)</th>" }
        out += "</tr></thead>\n<tbody>\n"
        for row in rows {
            out += "<tr>"
            for (index, cell) in row.enumerated() {
                let text = SignInPage.escaped(cell)
                out += index == 0 ? "<th scope=\"row\">\(text)</th>" : "<td data-label=\"\(heads[index])\"\(numbers.contains(index) ? " class=\"num\"" : "")>\(text)</td>"
            }
            out += "</tr>\n"
        }
        return out + "</tbody>\n</table></div>\n"
    }

    private static func date(_ day: Int) -> String {
        let (year, month, date) = HTTPDate.civil(day)
        return "\(HTTPDate.two(date))/\(HTTPDate.two(month))/\(year)"
    }

    /// A number with a full stop between thousands.
    private static func number(_ number: Int) -> String {
        let digits = Array(String(number))
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += "." }
            out.append(digit)
        }
        return out
    }
}

extension Responder {
    /// The page of scans, for those who may read an internal site.
    func scanPage(_ head: RequestHead, _ context: RequestContext) -> Answer {
        let sites = sites
        guard let (account, _) = account(head, context) else {
            if rules.userField != nil { return .page(403, sites.signIn.notice("Không có quyền xem", "Trang này chỉ dành cho người đã đăng nhập.")) }
            return .redirect(303, to: "/_dang-nhap?to=/_quet", lines: "Cache-Control: no-store\r\n")
        }
        let known = sites.inner?.audiences
        var answer: Answer
        if known?.contains(where: account.audiences.contains) ?? !account.audiences.isEmpty {
            let page = ScanPage(
                counts: scans?.all ?? [:], codes: sites.codes, today: scans?.day(context.now) ?? context.now / 86400,
                title: { sites.open.title($0.target) })
            let note = scans == nil ? "<p role=\"alert\">Máy chủ đang không đếm lượt quét; người quản trị cần thêm --scans TỆP.</p>\n" : ""
            answer = .page(200, sites.signIn.page("Tờ nào có người quét", note + page.html, isWide: true))
        } else {
            answer = .page(403, sites.signIn.notice("Không có quyền xem", "Tài khoản của bạn không có quyền xem trang này. Cần xem thì hỏi người quản trị."))
        }
        answer.user = account.name
        return answer
    }
}
