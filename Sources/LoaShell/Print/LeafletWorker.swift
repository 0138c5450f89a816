internal import LoaMarkup
internal import LoaPictures
internal import LoaPrint
internal import LoaSite

/// Makes leaflets one after the other; each worker has its own.
final class LeafletWorker {
    /// Which files of a leaflet are wanted.
    struct Wish {
        var uses: [SheetUse] = SheetUse.allCases
        /// In shades of grey, for photocopiers.
        var isMono = false
    }

    private let theme: PrintTheme
    private let site: SiteIndex
    private let writer: PDFWriter
    private var layouts: [String: LeafletLayout] = [:]
    /// What all leaflets of the site are made with.
    private let common: String

    /// Makes a worker that shares subsets of fonts with others; nil when memory runs out.
    init?(_ theme: PrintTheme, _ site: SiteIndex, programs: FontPrograms) {
        guard let writer = PDFWriter(programs: programs) else { return nil }
        self.theme = theme
        self.site = site
        self.writer = writer
        var key = KeyBytes()
        key.add([LoaVersion.number, PrintEngine.name, theme.digest])
        key.add(site.config.print.inkLimit)
        for entry in site.glossary.entries { key.add([entry.long] + entry.also) }
        common = key.digest
    }

    /// What a leaflet says, and the format that it is set in.
    private struct Words {
        let content: PrintContent
        let format: PrintFormat
        let classes: [String]
    }

    private func words(_ job: Leaflet, _ prepared: PreparedPage) -> Reported<Words?> {
        guard let format = theme.formats[job.format] else {
            let near = Suggestion.phrase(for: job.format, in: theme.formats.all.map(\.id))
            let names = theme.formats.all.map(\.id).joined(separator: ", ")
            return Reported(
                nil,
                [
                    Diagnostic(
                        .printFormat, at: job.formatSpan, vi: "không có khổ in “\(job.format)”\(near.vi) (có: \(names))",
                        en: "there is no print format “\(job.format)”\(near.en) (there are: \(names))")
                ])
        }
        let content = LeafletReader.read(prepared, bit: job.bit, site: site, format: format)
        let diagnostics = content.diagnostics
        guard !content.failed else { return Reported(nil, diagnostics) }
        let audience = site.config.audiences.audiences[job.bit]
        return Reported(Words(content: content.value, format: format, classes: ["style-\(audience.style)", audience.id]), content.diagnostics)
    }

    /// A leaflet with everything in its place; nil when there are errors.
    func lay(_ job: Leaflet, prepared: PreparedPage) -> Reported<LaidLeaflet?> {
        let words = words(job, prepared)
        guard let said = words.value else { return Reported(nil, words.diagnostics) }
        let laid = lay(said, identity: [])
        return Reported(laid.value, words.diagnostics + laid.diagnostics)
    }

    private func lay(_ words: Words, identity: [UInt8]) -> Reported<LaidLeaflet?> {
        guard let layout = layout(words.content.language) else { return Reported(nil, []) }
        let laid = layout.lay(words.content, format: words.format, classes: words.classes, day: site.today, identity: identity)
        guard !laid.failed, let leaflet = laid.value.leaflet else { return Reported(nil, laid.diagnostics) }
        return Reported(leaflet, laid.diagnostics + Preflight(limits: limits(words.format)).check(leaflet, facts: laid.value.facts))
    }

    /// The document of a leaflet for a use.
    func compose(_ leaflet: LaidLeaflet, as use: SheetUse, isMono: Bool) -> PrintDocument {
        SheetComposer(fonts: theme.fallback.chain(FontStyle()), shaper: Shaper(language: leaflet.language)).compose(leaflet, as: use, isMono: isMono)
    }

    /// A leaflet as files: the name of each and its bytes; none when there are errors.
    ///
    /// - Parameter previous: The file of a use as it was made last, which is taken again when it was made from the same.
    func run(
        _ job: Leaflet, prepared: PreparedPage, wish: Wish = Wish(), previous: (SheetUse) -> [UInt8]? = { _ in nil }
    ) -> Reported<[(use: SheetUse, bytes: [UInt8])]> {
        let words = words(job, prepared)
        var diagnostics = words.diagnostics
        guard let said = words.value else { return Reported([], diagnostics) }
        let identity = identity(said.content, said.format, said.classes)
        if let identity, !wish.isMono, let kept = kept(identity, wish, previous) { return Reported(kept, diagnostics) }
        let laid = lay(said, identity: identity ?? [])
        diagnostics += laid.diagnostics
        guard var leaflet = laid.value else { return Reported([], diagnostics) }
        // Warnings are told at each build, so a leaflet that has some is made each time.
        if !laid.diagnostics.isEmpty { leaflet.identity += Array(" warned".utf8) }
        var files: [(use: SheetUse, bytes: [UInt8])] = []
        for use in wish.uses {
            let profile: PDFProfile
            switch use {
            case .press:
                guard let intent = theme.intent else { continue }
                profile = .press(intent)
            case .office: profile = .office
            case .read: profile = .read
            }
            do throws(PDFFault) {
                files.append((use, try writer.write(compose(leaflet, as: use, isMono: wish.isMono), as: profile)))
            } catch {
                switch error {
                case .font(let fault): diagnostics.append(fault.diagnostic(of: site.pages[job.page].path))
                case .picture(let fault): diagnostics.append(fault.diagnostic(of: site.pages[job.page].path))
                }
            }
        }
        return Reported(files, diagnostics)
    }

    private func limits(_ format: PrintFormat) -> PreflightLimits {
        var limits = PreflightLimits()
        limits.ink = site.config.print.inkLimit
        return limits
    }

    private func layout(_ language: String) -> LeafletLayout? {
        if let known = layouts[language] { return known }
        guard let shaper = ParagraphShaper(language: language, compounds: CompoundTable(site.glossary)) else { return nil }
        let made = LeafletLayout(stylist: theme.sheet, stock: theme, shaper: shaper)
        layouts[language] = made
        return made
    }

    /// The files as they were made last; nil unless each of them was made from the same and is whole.
    private func kept(_ identity: [UInt8], _ wish: Wish, _ previous: (SheetUse) -> [UInt8]?) -> [(use: SheetUse, bytes: [UInt8])]? {
        var files: [(use: SheetUse, bytes: [UInt8])] = []
        for use in wish.uses where use != .press || theme.intent != nil {
            guard let bytes = previous(use), PDFSeal.isWhole(bytes, identity: identity, as: use) else { return nil }
            files.append((use, bytes))
        }
        return files
    }

    /// What makes a leaflet this one: its words and pictures, its format and day, everything it looks like; nil when a picture cannot be read.
    private func identity(_ content: PrintContent, _ format: PrintFormat, _ classes: [String]) -> [UInt8]? {
        var key = KeyBytes()
        key.add([common, format.id, site.today.slashed] + classes)
        guard content.add(to: &key, picture: { theme.digest(of: $0) }) else { return nil }
        return Array(key.digest.utf8)
    }
}
