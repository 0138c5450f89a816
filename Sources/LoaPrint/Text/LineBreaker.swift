/// Finds the best lines of a section for a width.
///
/// The fewest lines come first. Where the line after so many lines can end, between the earliest and the latest
/// place, is known from filling lines from the front and from the back; among these places dynamic programming finds
/// the lines of least raggedness (Knuth and Plass, Breaking Paragraphs into Lines, 1981, without stretching).
struct LineBreaker {
    private let stops: [ShapedText.Stop]
    private let section: ShapedText.Section
    private let width: Double
    private let wrap: PrintStyle.Wrap
    /// The stops that may be used, where not all may.
    private let usable: [Int32]
    /// The number of the last stop.
    private let last: Int

    init(_ text: ShapedText, _ section: ShapedText.Section, width: Double, wrap: PrintStyle.Wrap) {
        stops = text.stops
        self.section = section
        // A hair more, for what was scaled there and back.
        self.width = max(width.isNaN ? 0 : width, 0) + 1e-6
        self.wrap = wrap
        var usable: [Int32] = []
        if section.hasSpareStops {
            let wide = self.width * Penalty.wideShare
            for index in section.first...section.last where !stops[index].isSpare || stops[index].word > wide { usable.append(Int32(index)) }
        }
        self.usable = usable
        last = usable.isEmpty ? section.last - section.first : usable.count - 1
    }

    @inline(__always)
    private func stop(_ index: Int) -> Int { usable.isEmpty ? section.first + index : Int(usable[index]) }

    /// Whether a line holds what stands between two places; what cannot be broken has a line of its own.
    @inline(__always)
    private func fits(_ first: Int, _ end: Int) -> Bool {
        stops[stop(end)].end - stops[stop(first)].start <= width || end == first + 1
    }

    private var isOneLine: Bool { last <= 1 || fits(0, last) }

    /// How many lines there are.
    func count(isLoose: Bool) -> Int {
        if isLoose, wrap == .pretty { return ends(isLoose: true).count }
        if isOneLine { return 1 }
        var (count, start) = (0, 0)
        while start < last {
            start = reach(start)
            count += 1
        }
        return count
    }

    /// The furthest place where a line can end.
    private func reach(_ start: Int) -> Int {
        var end = start + 1
        while end < last, fits(start, end + 1) { end += 1 }
        return end
    }

    /// The stops where lines end, the last of the section included.
    func ends(isLoose: Bool) -> [Int] {
        if isOneLine { return [section.last] }
        // The latest place of each end.
        var latest = [0]
        while let start = latest.last, start < last { latest.append(reach(start)) }
        let best = best(latest)
        guard isLoose, wrap == .pretty, best.cost > Penalty.line, latest.count - 1 < last else { return best.ends }
        latest[latest.count - 1] = last - 1
        let loose = self.best(latest + [last])
        return loose.cost + Penalty.line < best.cost ? loose.ends : best.ends
    }

    /// The earliest place of each end, from filling as many lines from the back.
    private func earliest(_ latest: [Int]) -> [Int] {
        let count = latest.count - 1
        var result = latest
        for line in stride(from: count, to: 1, by: -1) {
            var start = result[line] - 1
            while start > 0, fits(start - 1, result[line]) { start -= 1 }
            // Each line has something.
            result[line - 1] = max(start, line - 1)
        }
        return result
    }

    /// The best lines that end within the latest places.
    private func best(_ latest: [Int]) -> (ends: [Int], cost: Double) {
        let (count, earliest) = (latest.count - 1, earliest(latest))
        // Costs and ways of all places of all lines one after the other, the beginning first.
        var (costs, ways): ([Double], [Int32]) = ([0], [0])
        var before = 0
        for line in 1...count {
            let base = costs.count
            for end in earliest[line]...latest[line] {
                var (least, way) = (Double.infinity, Int32(-1))
                var start = min(latest[line - 1], end - 1)
                while start >= earliest[line - 1] {
                    guard fits(start, end) else { break }
                    let cost = costs[before + start - earliest[line - 1]] + self.cost(start, end)
                    if cost < least { (least, way) = (cost, Int32(start)) }
                    start -= 1
                }
                costs.append(least)
                ways.append(way)
            }
            before = base
        }
        var result = [Int](repeating: section.last, count: count)
        var (place, base) = (last, costs.count - 1)
        for line in stride(from: count - 1, to: 0, by: -1) {
            let start = Int(ways[base + place - earliest[line + 1]])
            guard start >= 0 else { return (result, .infinity) }
            result[line - 1] = stop(start)
            place = start
            base -= latest[line] - earliest[line] + 1
        }
        return (result, costs[costs.count - 1])
    }

    /// How bad a line is.
    private func cost(_ start: Int, _ end: Int) -> Double {
        let (begin, close) = (stops[stop(start)], stops[stop(end)])
        let room = width - close.end + begin.start
        let left = max(room, 0) / width
        guard end == last else {
            let gain = wrap == .balance && close.isPhraseEnd ? Penalty.phraseEnd : 0
            return left * left + Double(close.penalty) - gain
        }
        let share = 1 - left
        let isLone = close.syllables - begin.syllables <= 1 && share < Penalty.loneShare
        if isLone { return Penalty.lone }
        return wrap == .balance ? left * left : share < Penalty.shortShare ? Penalty.short : 0
    }
}
