internal import LoaMarkup
public import LoaSite
internal import LoaStats

/// Writes `figures.json` of an audience's site: what its pages show of the figures, and the last numbers of each.
///
/// It holds no more than pages may show to these readers, so that a page that stands open can renew its numbers.
public struct FigureFiles {
    let context: RenderContext
    let facts: [[PageFacts]]

    /// Makes a writer; `facts` are those of all pages.
    public init(_ context: RenderContext, facts: [[PageFacts]]) {
        self.context = context
        self.facts = facts
    }

    /// Writes the file of one audience; nothing on a site without figures.
    public func write(audience: Audience, emit: PageWorker.Emit) throws {
        let store = context.site.figures
        guard !store.isEmpty else { return }
        let level: PublicationLevel = audience.isInternal ? .internal : .public
        var body: [UInt8] = []
        body.add(",\"day\":\"")
        body.add(context.site.today.iso)
        body.add("\",\"figures\":{")
        var isFirst = true
        for (index, figure) in store.schema.figures.enumerated() where store.schema.level(of: index) <= level {
            guard let value = store.value(index, level: level) else { continue }
            if !isFirst { body.append(UInt8(ascii: ",")) }
            isFirst = false
            add(figure, value, source: store.source(of: index), to: &body)
        }
        body.add("},\"texts\":{")
        let texts = texts(of: audience)
        for (number, key) in texts.keys.sorted().enumerated() {
            if number > 0 { body.append(UInt8(ascii: ",")) }
            JSONText.add(key, to: &body)
            body.append(UInt8(ascii: ":"))
            JSONText.add(texts[key] ?? "", to: &body)
        }
        body.add("}}\n")
        var file: [UInt8] = []
        file.add("{\"version\":\"")
        file.add(SHA256.hex(body).prefix(16).description)
        file.append(UInt8(ascii: "\""))
        try emit(Edition.folder(of: audience) + "figures.json", file + body)
    }

    /// What the pages of an audience show in their sentences.
    private func texts(of audience: Audience) -> [String: String] {
        var texts: [String: String] = [:]
        for page in facts {
            for known in page where known.bit == audience.bit { texts.merge(known.figures) { first, _ in first } }
        }
        return texts
    }

    private func add(_ figure: FigureDefinition, _ value: FigureValue, source: String, to body: inout [UInt8]) {
        JSONText.add(figure.id, to: &body)
        body.add(":{\"title\":")
        JSONText.add(figure.title, to: &body)
        body.add(",\"unit\":")
        JSONText.add(figure.isPercent ? "%" : figure.unit, to: &body)
        body.add(",\"value\":")
        // A number as JSON writes it; what is hidden has none.
        if let number = value.number {
            let text = NumberForm(.en).text(number).filter { $0 != "," }
            body.add(text.replacing("\u{2212}", with: "-"))
        } else {
            body.add("null")
        }
        if case .few(let limit) = value.amount {
            body.add(",\"below\":")
            body.add(limit)
        }
        body.add(",\"as_of\":\"")
        body.add(value.asOf.iso)
        body.add("\",\"estimate\":")
        body.add(value.isEstimate ? "true" : "false")
        body.add(",\"illustrative\":")
        body.add(value.isIllustrative ? "true" : "false")
        body.add(",\"source\":")
        JSONText.add(source, to: &body)
        body.add(",\"definition\":")
        JSONText.add(figure.definition, to: &body)
        body.append(UInt8(ascii: "}"))
    }
}
