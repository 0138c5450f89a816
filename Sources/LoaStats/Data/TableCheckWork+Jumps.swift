internal import LoaMarkup

extension TableCheckWork {
    /// How many of the twelve periods before must be there for a change to be judged.
    static let leastBefore = 6

    /// Numbers more than so many times the median of the twelve periods before.
    mutating func jumps() {
        guard let jump = set.jump else { return }
        for column in jump.columns {
            guard case .numbers(let units, let scale) = table.columns[column] else { continue }
            // The numbers of the periods before, oldest first, and the same sorted.
            var (window, sorted) = ([(when: Int, units: Int)](), [Int]())
            for place in series.order.indices {
                let row = Int(series.order[place])
                if !continues(place) { window.removeAll(keepingCapacity: true) }
                while let oldest = window.first, oldest.when < when[row] - 12 { window.removeFirst() }
                let number = units[row]
                if number == DataTable.missing { continue }
                if window.count >= Self.leastBefore {
                    sorted.removeAll(keepingCapacity: true)
                    for item in window {
                        let at = sorted.firstIndex { $0 > item.units } ?? sorted.count
                        sorted.insert(item.units, at: at)
                    }
                    // Twice the median, which may lie between two numbers.
                    let twice = Int128(sorted[sorted.count / 2]) + Int128(sorted[(sorted.count - 1) / 2])
                    if twice > 0, Int128(number) * 2 > twice * Int128(jump.times) {
                        report(.statsJump, .warning, rows: [row]) { $0.words(column, row, number, twice, scale, jump.times) }
                    }
                }
                window.append((when[row], number))
            }
        }
    }

    /// Whether the row before in order is of the same series, with no break between.
    private func continues(_ place: Int) -> Bool {
        guard hasSeries, place > 0 else { return false }
        let (before, row) = (Int(series.order[place - 1]), Int(series.order[place]))
        // Keys of one series differ by what lies between their periods.
        guard when[row] >= when[before], series.keys[row] &- series.keys[before] == UInt64(when[row] - when[before]) else { return false }
        return !set.breaks.contains { $0.at.length == set.every && $0.at.ordinal > when[before] && $0.at.ordinal <= when[row] }
    }

    private func words(_ column: Int, _ row: Int, _ number: Int, _ twice: Int128, _ scale: Int, _ times: Int) -> Message {
        let form = NumberForm(.vi)
        let shown = form.text(DecimalNumber(number, scale: scale).trimmed)
        let middle = Int(exactly: twice * 5).map { form.text(DecimalNumber($0, scale: scale + 1).trimmed) } ?? "?"
        let title = set.columns[column].title
        return Message(
            vi: "\(names.text(row)): \(title) \(shown) gấp hơn \(times) lần mức thường thấy của mười hai kỳ trước (trung vị \(middle)); hỏi lại đơn vị gửi",
            en: "\(names.text(row)): \(title) \(shown) is more than \(times) times the usual of the twelve periods before (median \(middle)); ask the sender")
    }
}
