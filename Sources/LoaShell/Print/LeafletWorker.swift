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

    /// A leaflet as files: the name of each and its bytes; none when there are errors.
    ///
    /// - Parameter previous: The file of a use as it was made last, which is taken again when it was made from the same.
    func run(
        _ job: Leaflet, prepared: PreparedPage, wish: Wish = Wish(), previous: (SheetUse) -> [UInt8]? = { _ in nil }
    ) -> Reported<[(use: SheetUse, bytes: [UInt8])]> {
        guard let format = theme.formats[job.format] else {
            let near = Suggestion.phrase(for: job.format, in: theme.formats.all.map(\.id))
            let names = theme.formats.all.map(\.id).joined(separator: ", ")
            return Reported(
                [],
                [
                    Diagnostic(
                        .printFormat, at: job.formatSpan, vi: "không có khổ in “\(job.format)”\(near.vi) (có: \(names))",
                        en: "there is no print format “\(job.format)”\(near.en) (there are: \(names))")
                ])
        }
        let content = LeafletReader.read(prepared, bit: job.bit, site: site, format: format)
        var diagnostics = content.diagnostics
        guard !content.failed else { return Reported([], diagnostics) }
        let audience = site.config.audiences.audiences[job.bit]
        let classes = ["style-\(audience.style)", audience.id]
        let identity = identity(content.value, format, classes)
        if let identity, !wish.isMono, let kept = kept(identity, wish, previous) { return Reported(kept, diagnostics) }
        guard let layout = layout(content.value.language) else { return Reported([], diagnostics) }
        let laid = layout.lay(content.value, format: format, classes: classes, day: site.today, identity: identity ?? [])
        guard !laid.failed, var leaflet = laid.value.leaflet else { return Reported([], diagnostics + laid.diagnostics) }
        let warnings = laid.diagnostics + Preflight(limits: limits(format)).check(leaflet, facts: laid.value.facts)
        diagnostics += warnings
        // Warnings are told at each build, so a leaflet that has some is made each time.
        if !warnings.isEmpty { leaflet.identity += Array(" warned".utf8) }
        var files: [(use: SheetUse, bytes: [UInt8])] = []
        let composer = SheetComposer(fonts: theme.fallback.chain(FontStyle()), shaper: Shaper(language: content.value.language))
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
                files.append((use, try writer.write(composer.compose(leaflet, as: use, isMono: wish.isMono), as: profile)))
            } catch {
                switch error {
                case .font(let fault): diagnostics.append(fault.diagnostic(of: content.value.path))
                case .picture(let fault): diagnostics.append(fault.diagnostic(of: content.value.path))
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
