internal import LoaMarkup

/// Looks up the numbers that instruments name, and finds out when each ends.
struct InstrumentLinker {
    var registry = LawRegistry()
    var faults: [Diagnostic] = []
    private let written: [WrittenInstrument]

    init(_ written: [WrittenInstrument]) {
        self.written = written
        registry.instruments = written.map(\.instrument)
        registry.amendments = Array(repeating: [], count: written.count)
        registry.partEnds = registry.amendments
        for (index, entry) in written.enumerated() { registry.numbers[entry.instrument.number, default: []].append(index) }
    }

    mutating func link() {
        tellDuplicates()
        for index in written.indices { linkReferences(of: index) }
        for index in written.indices { findEnds(by: index) }
        tellContradictions()
        for index in written.indices {
            registry.amendments[index].sort { Self.isBefore($0, $1) }
            registry.partEnds[index].sort { Self.isBefore($0, $1) }
        }
    }

    private mutating func tellDuplicates() {
        struct Key: Hashable {
            var number: InstrumentNumber
            var signed: CalendarDate?
            var issuer: String
        }
        var seen: [Key: SourceSpan] = [:]
        for instrument in registry.instruments {
            let key = Key(number: instrument.number, signed: instrument.signed, issuer: instrument.issuer)
            if let first = seen[key] {
                faults.append(
                    Diagnostic(
                        .lawDuplicate, at: instrument.span, vi: "\(instrument.name(.vi)) đã có ở \(first.path):\(first.line)",
                        en: "\(instrument.name(.en)) stands already in \(first.path):\(first.line)"))
            } else {
                seen[key] = instrument.span
            }
        }
    }

    private mutating func linkReferences(of index: Int) {
        let entry = written[index]
        registry.instruments[index].replaces = entry.replaces.compactMap { resolve($0, from: index) }
        registry.instruments[index].consolidates = entry.consolidates.compactMap { resolve($0, from: index) }
        registry.instruments[index].amends = changes(entry.amends, from: index)
        registry.instruments[index].repeals = changes(entry.repeals, from: index)
        for change in registry.instruments[index].amends { registry.amendments[change.instrument].append(change) }
        for change in registry.instruments[index].repeals where !change.provisions.isEmpty { registry.partEnds[change.instrument].append(change) }
    }

    private mutating func changes(_ written: [WrittenInstrument.Change], from index: Int) -> [InstrumentChange] {
        written.compactMap { change in
            resolve(change.target, from: index).map { InstrumentChange(by: index, instrument: $0, from: change.from, provisions: change.places) }
        }
    }

    /// The instrument that an entry names; what is not registered is a warning, since old instruments need no entry.
    private mutating func resolve(_ target: WrittenInstrument.Target, from index: Int) -> Int? {
        let candidates = registry.candidates(target.citation)
        if candidates.count == 1, let found = candidates.first {
            if found != index { return found }
            faults.append(
                Diagnostic(
                    .lawDates, at: target.span, vi: "văn bản không thể thay hay sửa chính nó", en: "an instrument cannot replace or change itself"))
            return nil
        }
        let message = registry.fault(target.citation)
        faults.append(
            Diagnostic(
                candidates.isEmpty ? .warning : .error, candidates.isEmpty ? .lawUnknown : .lawAmbiguous, at: target.span, vi: message.vi, en: message.en))
        return nil
    }

    /// Notes which instruments end the day before this one, or a part of it, begins.
    private mutating func findEnds(by index: Int) {
        let instrument = registry.instruments[index]
        var ends = instrument.replaces.map { (target: $0, from: instrument.from) }
        for change in instrument.repeals where change.provisions.isEmpty { ends.append((change.instrument, change.from)) }
        for (target, from) in ends {
            registry.instruments[target].endedBy.append(index)
            guard let from, written[target].instrument.to == nil else { continue }
            let last = from.adding(days: -1)
            registry.instruments[target].to = min(registry.instruments[target].to ?? last, last)
        }
    }

    private mutating func tellContradictions() {
        for (index, instrument) in registry.instruments.enumerated() {
            guard let to = written[index].instrument.to, let span = written[index].toSpan else { continue }
            for successor in instrument.endedBy {
                let next = registry.instruments[successor]
                let begins = next.replaces.contains(index) ? next.from : next.repeals.first { $0.instrument == index }?.from
                guard let begins, to >= begins else { continue }
                faults.append(
                    Diagnostic(
                        .lawDates, at: span,
                        vi: "\(instrument.number.text) bị \(next.number.text) thay từ \(begins.text(.named, in: .vi)), ngày cuối phải trước ngày đó; bỏ “to” thì tự suy ra",
                        en: "\(instrument.number.text) is replaced by \(next.number.text) from \(begins.text(.short, in: .en)); its end must be before, or leave “to” out"))
            }
        }
    }

    private static func isBefore(_ left: InstrumentChange, _ right: InstrumentChange) -> Bool {
        switch (left.from, right.from) {
        case (let l?, let r?) where l != r: l < r
        case (nil, .some): true
        case (.some, nil): false
        default: left.by < right.by
        }
    }
}
