internal import LoaMarkup
internal import LoaSite

extension PageWorker {
    /// Starts to measure a page: who gets the same text is measured once.
    func beginMeasure(_ prepared: PreparedPage, _ meta: Page, _ alike: [Int]) {
        readings.removeAll(keepingCapacity: true)
        guard plain != nil, PlainReader.measures(meta) else { return }
        let readers = measured(meta)
        // A draft is rendered for nobody, and its words are looked at all the same.
        let groups = meta.mask.isEmpty ? prepared.firstAlike(among: readers) : alike
        for bit in readers.bits {
            if let index = readings.firstIndex(where: { $0.readers.contains(AudienceMask(bit: groups[bit])) }) {
                readings[index].readers.formUnion(AudienceMask(bit: bit))
            } else {
                readings.append((AudienceMask(bit: bit), PlainReading()))
            }
        }
        plain?.begin(isShared: readings.count > 1)
        guard meta.mask.isEmpty else { return }
        for (readers, _) in readings {
            if let bit = readers.bits.first { measure(prepared.tailored(for: bit).document, bit) }
        }
    }

    /// Who a page is measured for: its readers, or those whom a draft or later page is meant for.
    private func measured(_ meta: Page) -> AudienceMask {
        if case .expired? = meta.hidden { return [] }
        return meta.mask.isEmpty && meta.hidden != nil ? meta.intended : meta.mask
    }

    /// Measures the text of an audience when it is the first of those who get it.
    func measure(_ document: Document, _ bit: Int) {
        guard let index = readings.firstIndex(where: { $0.readers.bits.first == bit }), let reading = plain?.read(document) else { return }
        readings[index].reading = reading
    }

    /// Says what is too hard to read.
    func endMeasure(_ meta: Page, _ outcome: inout PageOutcome) {
        guard !readings.isEmpty, let found = plain?.diagnostics(of: meta, readings: readings) else { return }
        outcome.diagnostics += found
    }
}
