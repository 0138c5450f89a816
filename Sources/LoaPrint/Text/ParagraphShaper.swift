public final class ParagraphShaper {
    let shaper: Shaper
    public init?(language: String) { guard let s = Shaper(language: language) else { return nil }; shaper = s }
    public func shape(_ text: StyledText) -> any BreakableText {
        var words: [StubText.Word] = [StubText.Word()]
        var missing: [MissingLetter] = []
        for run in text.runs {
            let style = text.styles[run.style]
            var at = run.text.startIndex
            func put(_ bytes: ArraySlice<UInt8>, space: Bool) {
                let (runs, lost) = shaper.shape(bytes, with: style.fonts, options: style.options)
                missing += lost.map { MissingLetter(missing: $0, place: run.place) }
                for r in runs {
                    let w = r.width(at: style.size) + style.tracking * style.size * Double(r.glyphs.count)
                    if space { words[words.count - 1].space.append((run.style, run.span, r, w)) } else { words[words.count - 1].runs.append((run.style, run.span, r, w)) }
                }
            }
            while at < run.text.endIndex {
                if run.text[at] == 10 { words[words.count - 1].forced = true; words.append(.init()); at += 1; continue }
                if run.text[at] == 32 { put(run.text[at...at], space: true); words.append(.init()); at += 1; continue }
                var e = at
                while e < run.text.endIndex, run.text[e] != 32, run.text[e] != 10 { e += 1 }
                put(run.text[at..<e], space: false); at = e
            }
        }
        return StubText(words: words.filter { !$0.runs.isEmpty || $0.forced }, missing: missing)
    }
}
struct StubText: BreakableText {
    struct Word { var runs: [(Int, Int, ShapedRun, Double)] = []; var space: [(Int, Int, ShapedRun, Double)] = []; var forced = false
        var width: Double { runs.reduce(0) { $0 + $1.3 } }; var gap: Double { space.reduce(0) { $0 + $1.3 } } }
    var words: [Word]; var missing: [MissingLetter]
    var leastWidth: Double { words.map(\.width).max() ?? 0 }
    var fullWidth: Double { words.reduce(0) { $0 + $1.width + $1.gap } }
    func lines(width: Double, wrap: PrintStyle.Wrap) -> [SetLine] {
        let n = words.count; if n == 0 { return [] }
        var best = [Double](repeating: .infinity, count: n + 1), prev = [Int](repeating: 0, count: n + 1)
        best[0] = 0
        for j in 1...n {
            var x = 0.0, i = j - 1
            while i >= 0 {
                x += words[i].width + (i < j - 1 ? words[i].gap : 0)
                if i < j - 1, x > width || words[i].forced { break }
                let last = j == n || words[j - 1].forced
                let r = max(0, width - x) / width
                var cost = last && wrap == .pretty ? (j - i == 1 && n > 3 ? 60 : 0) : r * r * 100
                cost += 20
                if best[i] + cost < best[j] { best[j] = best[i] + cost; prev[j] = i }
                i -= 1
            }
        }
        var cuts: [(Int, Int)] = []; var j = n; while j > 0 { cuts.append((prev[j], j)); j = prev[j] }
        return cuts.reversed().map { a, b in
            var pieces: [SetLine.Piece] = []; var x = 0.0, w = 0.0
            for k in a..<b {
                for (isSpace, list) in [(false, words[k].runs), (true, words[k].space)] {
                    for (style, span, run, wd) in list {
                        if let l = pieces.last, l.style == style, l.span == span { pieces[pieces.count - 1].words.append(.init(run, x: x - l.x)); pieces[pieces.count - 1].width += wd } else { pieces.append(.init(style: style, span: span, x: x, width: wd, words: [.init(run, x: 0)])) }
                        x += wd; if !isSpace { w = x }
                    }
                }
            }
            return SetLine(pieces: pieces, width: w, range: 0..<0)
        }
    }
}
enum ColumnPlan {
    static func isNumeric(_ bytes: ArraySlice<UInt8>) -> Bool { !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) || [0x2E, 0x2C, 0x20, 0x25].contains($0) } }
    static func widths(least: [Double], full: [Double], available: Double) -> [Double] {
        let t = full.reduce(0, +); if t <= available { return full.map { $0 * available / t } }
        let l = least.reduce(0, +), spare = max(0, available - l), grow = zip(full, least).map { $0 - $1 }, g = max(grow.reduce(0, +), 0.001)
        return zip(least, grow).map { $0 + $1 * spare / g }
    }
}
