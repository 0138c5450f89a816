import LoaLaw
import LoaMarkup

/// A line with citations and amounts marked by hand: `⟦words|instrument|places⟧`, `⟨words|value unit⟩`.
struct MarkedText {
    struct Mark {
        let range: Range<Int>
        let fields: [String]
    }

    /// The names that judged texts use, with the short signs of their instruments.
    static let names: [(name: String, sign: String)] = [
        ("Luật Công đoàn", "LCĐ"), ("Luật CĐ", "LCĐ"), ("Bộ luật Lao động", "BLLĐ"), ("BLLĐ", "BLLĐ"), ("Luật Bảo hiểm xã hội", "LBHXH"),
        ("Luật BHXH", "LBHXH"), ("Luật Việc làm", "LVL"), ("Luật An toàn, vệ sinh lao động", "LATVSLĐ"), ("Luật ATVSLĐ", "LATVSLĐ"),
        ("Luật Bảo vệ dữ liệu cá nhân", "LBVDL"), ("Luật Dân số", "LDS"), ("Luật Bảo hiểm y tế", "LBHYT"),
    ]
    static let scanner = CitationScanner(
        names: names.map(\.name), issuers: ["Chính phủ", "Bộ Chính trị", "Quốc hội", "Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam"])

    private(set) var text: [UInt8] = []
    private(set) var citations: [Mark] = []
    private(set) var amounts: [Mark] = []

    init(_ line: String) {
        var open: [(Int, [UInt8])] = []
        for scalar in line.unicodeScalars {
            switch scalar {
            case "⟦", "⟨": open.append((text.count, []))
            case "⟧", "⟩":
                guard let (start, words) = open.popLast() else { continue }
                let fields = String(decoding: words, as: UTF8.self).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                text += Array(fields[0].utf8)
                let mark = Mark(range: start..<text.count, fields: Array(fields.dropFirst()))
                if scalar == "⟧" { citations.append(mark) } else { amounts.append(mark) }
            default:
                if open.isEmpty { text += Array(String(Character(scalar)).utf8) } else { open[open.count - 1].1 += Array(String(Character(scalar)).utf8) }
            }
        }
    }

    /// A citation as the marks write it: `50/2024/QH15|5.1a,7`.
    static func label(_ found: ScannedCitation) -> String {
        var text: String
        switch found.instrument {
        case .number(let number): text = number.text
        case .partial(let sign, let serial, let year): text = "\(sign) \(serial)" + (year.map { "/\($0)" } ?? "")
        case .name(let index, let year): text = names[index].sign + (year.map { ":\($0)" } ?? "")
        case .unknownName: text = "?"
        case .none: text = "-"
        }
        if let signed = found.signed { text += "@\(signed.iso)" }
        let places = found.places.map { place in
            let division = place.division.map { "\($0.kind).\($0.label)" } ?? ""
            let article = place.article.map { "\($0)\(place.articleLetter ?? "")" } ?? ""
            let clause = place.clause.map { ".\($0)\(place.clauseLetter ?? "")" } ?? ""
            return division + article + clause + (place.point ?? "")
        }
        return places.isEmpty ? text : text + "|" + places.joined(separator: ",")
    }

    static func label(_ found: ScannedAmount) -> String { NumberForm(.vi).text(found.value.trimmed).filter { $0 != "." } + " " + found.unit.rawValue }
}

/// How well the scanner does on marked lines.
struct Judgement {
    var wanted = 0
    var right = 0
    var found = 0
    var notes: [String] = []

    /// The share of marks that were found.
    var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
    /// The share of what was found that is marked.
    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }

    /// Counts the lines of a text; the notes show what went wrong.
    static func of(_ lines: [String]) -> (citations: Judgement, amounts: Judgement) {
        var (citations, amounts) = (Judgement(), Judgement())
        for line in lines {
            let marked = MarkedText(line)
            let findings = MarkedText.scanner.scan(marked.text.span)
            citations.count(
                marked.citations, findings.citations.map { ($0.range, MarkedText.label($0)) }, line
            ) { Self.plain($0.joined(separator: "|")) == Self.plain($1) }
            amounts.count(marked.amounts, findings.amounts.map { ($0.range, MarkedText.label($0)) }, line) { $0[0] == $1 }
        }
        return (citations, amounts)
    }

    private mutating func count(
        _ marks: [MarkedText.Mark], _ found: [(range: Range<Int>, label: String)], _ line: String, _ agrees: ([String], String) -> Bool
    ) {
        wanted += marks.count
        self.found += found.count
        var left = found
        for mark in marks {
            if let index = left.firstIndex(where: { $0.range.overlaps(mark.range) && agrees(mark.fields, $0.label) }) {
                right += 1
                left.remove(at: index)
            } else {
                notes.append("missed \(mark.fields) in: \(line)")
            }
        }
        for extra in left { notes.append("found \(extra.label) in: \(line)") }
    }

    /// Words for places differ between the marks and the code; a year of an unknown name is not kept.
    private static func plain(_ label: String) -> String {
        let text = label.replacing("mục.", with: "section.").replacing("ch.", with: "chapter.").replacing("phụlục.", with: "annex.")
        return text.hasPrefix("?") ? "?" + (text.split(separator: "|").dropFirst().first.map { "|" + $0 } ?? "") : text
    }
}

extension String {
    fileprivate func replacing(_ old: String, with new: String) -> String {
        var result = ""
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(old) {
                result += new
                rest = rest.dropFirst(old.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}
