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

    /// Makes a worker that shares subsets of fonts with others; nil when memory runs out.
    init?(_ theme: PrintTheme, _ site: SiteIndex, programs: FontPrograms) {
        guard let writer = PDFWriter(programs: programs) else { return nil }
        self.theme = theme
        self.site = site
        self.writer = writer
    }

    /// A leaflet as files: the name of each and its bytes; none when there are errors.
    func run(_ job: Leaflet, prepared: PreparedPage, wish: Wish = Wish()) -> Reported<[(use: SheetUse, bytes: [UInt8])]> {
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
        guard !content.failed, let layout = layout(content.value.language) else { return Reported([], diagnostics) }
        let audience = site.config.audiences.audiences[job.bit]
        let laid = layout.lay(
            content.value, format: format, classes: ["style-\(audience.style)", audience.id], day: site.today, identity: identity(content.value, format))
        diagnostics += laid.diagnostics
        guard !laid.failed, let leaflet = laid.value.leaflet else { return Reported([], diagnostics) }
        diagnostics += Preflight(limits: limits(format)).check(leaflet, facts: laid.value.facts)
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
        guard let shaper = ParagraphShaper(language: language, compounds: CompoundTable(site.glossary, and: site.compounds)) else { return nil }
        let made = LeafletLayout(stylist: theme.sheet, stock: theme, shaper: shaper)
        layouts[language] = made
        return made
    }

    /// What makes a leaflet this one: its words, its format and everything it looks like.
    private func identity(_ content: PrintContent, _ format: PrintFormat) -> [UInt8] {
        Array("\(theme.digest) \(format.id) \(content.path.string) \(content.language)\n".utf8) + Array(site.compounds.joined(separator: "\n").utf8)
            + content.plainText
    }
}
