internal import LoaMarkup
internal import LoaPictures
internal import LoaPrint
internal import LoaSite

/// Makes leaflets one after the other; each worker has its own.
final class LeafletWorker {
    /// Which files of a leaflet are wanted.
    struct Wish: Sendable {
        var uses: [SheetUse] = SheetUse.allCases
        /// In shades of grey, for photocopiers.
        var isMono = false
        /// Whether the rows of a table are put into one file.
        var isOneFile = false
        /// What the job ticket beside press files says; none without.
        var ticket: TicketWish?
    }

    /// What job tickets say that is no property of a leaflet.
    struct TicketWish: Sendable {
        var language = MessageLanguage.vi
        var quantity: Int?
        var printer: String?
        var note: String?
    }

    /// A file of a leaflet.
    typealias File = (name: String, bytes: [UInt8])

    let theme: PrintTheme
    let site: SiteIndex
    private let writer: PDFWriter
    private var layouts: [String: LeafletLayout] = [:]

    /// Makes a worker that shares subsets of fonts with others; nil when memory runs out.
    init?(_ theme: PrintTheme, _ site: SiteIndex, programs: FontPrograms) {
        guard let writer = PDFWriter(programs: programs) else { return nil }
        self.theme = theme
        self.site = site
        self.writer = writer
    }

    /// A leaflet laid out and checked; nil when there are errors.
    func lay(_ job: Leaflet, prepared: PreparedPage) -> Reported<MadeLeaflet?> {
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
        var diagnostics = content.diagnostics
        guard !content.failed, let layout = layout(content.value.language) else { return Reported(nil, diagnostics) }
        let audience = site.config.audiences.audiences[job.bit]
        let identity = identity(content.value, format)
        let laid = layout.lay(content.value, format: format, classes: ["style-\(audience.style)", audience.id], day: site.today, identity: identity)
        diagnostics += laid.diagnostics
        guard !laid.failed, let leaflet = laid.value.leaflet else { return Reported(nil, diagnostics) }
        diagnostics += Preflight(limits: limits(format)).check(leaflet, facts: laid.value.facts)
        var statements = content.value.statements
        // A code without a QR code into the site leads to the leaflet itself.
        if statements.codes.isEmpty, !audience.isInternal, let name = LeafletCode.base(of: site.pages[job.page], bit: job.bit) {
            statements.codes = [PrintRun.Code(name, to: String(job.folder.dropFirst("public/".count)) + Leaflet.readFile)]
        }
        return Reported(MadeLeaflet(job: job, statements: statements, digest: SHA256.hex(identity), laid: leaflet), diagnostics)
    }

    /// The files of leaflets of one format, one after the other; the language of messages and the path are those of the first.
    func files(_ leaflets: [LaidLeaflet], of job: Leaflet, wish: Wish) -> Reported<[File]> {
        guard let first = leaflets.first else { return Reported([]) }
        var (files, diagnostics): ([File], [Diagnostic]) = ([], [])
        let path = site.pages[job.page].path
        let composer = SheetComposer(fonts: theme.fallback.chain(FontStyle()), shaper: Shaper(language: first.language))
        for use in wish.uses {
            let profile: PDFProfile
            switch use {
            case .press:
                guard let intent = theme.intent else { continue }
                profile = .press(intent)
            case .office: profile = .office
            case .read: profile = .read
            }
            guard let document = composer.compose(run: leaflets, as: use, isMono: wish.isMono),
                let bytes = write(document, as: profile, path, &diagnostics)
            else { continue }
            files.append(("\(use.rawValue).pdf", bytes))
            guard use == .press, let ticket = wish.ticket else { continue }
            let made = self.ticket(first, count: leaflets.count, of: job, press: document, bytes, ticket)
            diagnostics += made.diagnostics
            if let bytes = made.value { files.append(("ticket.pdf", bytes)) }
        }
        return Reported(files, diagnostics)
    }

    func write(_ document: PrintDocument, as profile: PDFProfile, _ path: SourcePath, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        do throws(PDFFault) {
            return try writer.write(document, as: profile)
        } catch {
            switch error {
            case .font(let fault): diagnostics.append(fault.diagnostic(of: path))
            case .picture(let fault): diagnostics.append(fault.diagnostic(of: path))
            }
            return nil
        }
    }

    private func limits(_ format: PrintFormat) -> PreflightLimits {
        var limits = PreflightLimits()
        limits.ink = site.config.print.inkLimit
        return limits
    }

    func layout(_ language: String) -> LeafletLayout? {
        if let known = layouts[language] { return known }
        guard let shaper = ParagraphShaper(language: language, compounds: CompoundTable(site.glossary)) else { return nil }
        let made = LeafletLayout(stylist: theme.sheet, stock: theme, shaper: shaper)
        layouts[language] = made
        return made
    }

    /// What makes a leaflet this one: its words, its format and everything it looks like.
    private func identity(_ content: PrintContent, _ format: PrintFormat) -> [UInt8] {
        Array("\(theme.digest) \(format.id) \(content.path.string) \(content.language)\n".utf8) + content.plainText
    }
}
