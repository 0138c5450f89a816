extension DataTable {
    /// Adds the rows of another table of the same set.
    mutating func append(_ other: DataTable) {
        for column in columns.indices {
            switch (columns[column], other.columns[column]) {
            case (.numbers(var units, let scale), .numbers(let more, _)):
                columns[column] = .ordinals([])
                units += more
                columns[column] = .numbers(units, scale: scale)
            case (.ordinals(var ordinals), .ordinals(let more)):
                columns[column] = .words([], [])
                ordinals += more
                columns[column] = .ordinals(ordinals)
            case (.words(var indices, var words), .words(let more, let others)):
                columns[column] = .ordinals([])
                var known: [String: Int32] = [:]
                for (index, word) in words.enumerated() { known[word] = Int32(index) }
                let places = others.map { word in
                    if let place = known[word] { return place }
                    let place = Int32(words.count)
                    words.append(word)
                    known[word] = place
                    return place
                }
                indices.reserveCapacity(indices.count + more.count)
                for index in more { indices.append(places[Int(index)]) }
                columns[column] = .words(indices, words)
            default: break
            }
        }
        count += other.count
        lines += other.lines
    }

    /// The rows of some places, in that order.
    func selecting(_ rows: [Int32]) -> DataTable {
        var result = self
        for column in columns.indices {
            switch columns[column] {
            case .numbers(let units, let scale): result.columns[column] = .numbers(rows.map { units[Int($0)] }, scale: scale)
            case .ordinals(let ordinals): result.columns[column] = .ordinals(rows.map { ordinals[Int($0)] })
            case .words(let indices, let words): result.columns[column] = .words(rows.map { indices[Int($0)] }, words)
            }
        }
        result.count = rows.count
        result.lines = rows.map { lines[Int($0)] }
        return result
    }

    /// Whether a column holds the same in two rows.
    func isSame(_ column: Int, _ row: Int, _ other: Int) -> Bool {
        switch columns[column] {
        case .numbers(let numbers, _), .ordinals(let numbers): numbers[row] == numbers[other]
        case .words(let indices, _): indices[row] == indices[other]
        }
    }

    /// Gives a row what another one has in a column.
    mutating func copy(_ column: Int, from row: Int, to other: Int) {
        switch columns[column] {
        case .numbers(var units, let scale):
            columns[column] = .ordinals([])
            units[other] = units[row]
            columns[column] = .numbers(units, scale: scale)
        case .ordinals(var ordinals):
            columns[column] = .words([], [])
            ordinals[other] = ordinals[row]
            columns[column] = .ordinals(ordinals)
        case .words(var indices, let words):
            columns[column] = .ordinals([])
            indices[other] = indices[row]
            columns[column] = .words(indices, words)
        }
    }
}
