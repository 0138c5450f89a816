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
        key.add(site.compounds)
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

    /// A leaflet laid out and checked, or its files as they were made last from the same; nil when there are errors.
    ///
    /// - Parameter previous: A file of it as it was made last, by its name.
    func make(_ job: Leaflet, prepared: PreparedPage, wish: Wish, previous: (String) -> [UInt8]? = { _ in nil }) -> Reported<MadeLeaflet?> {
        let words = words(job, prepared)
        guard let said = words.value else { return Reported(nil, words.diagnostics) }
        var statements = said.content.statements
        let audience = site.config.audiences.audiences[job.bit]
        // A code without a QR code into the site leads to the leaflet itself.
        if statements.codes.isEmpty, !audience.isInternal, let name = LeafletCode.base(of: site.pages[job.page], bit: job.bit) {
            statements.codes = [PrintRun.Code(name, to: String(job.folder.dropFirst("public/".count)) + Leaflet.readFile)]
        }
        var made = MadeLeaflet(job: job, statements: statements, digest: wish.ticket?.quantity == nil ? "" : digest(said), laid: nil)
        let identity = identity(said.content, said.format, said.classes)
        let isUsual = !wish.isMono && !wish.isOneFile && wish.ticket == nil
        if isUsual, let identity, let kept = kept(identity, wish, previous) {
            made.kept = kept
            return Reported(made, words.diagnostics)
        }
        let laid = lay(said, identity: identity ?? [])
        guard var leaflet = laid.value else { return Reported(nil, words.diagnostics + laid.diagnostics) }
        // Warnings are told at each build, so a leaflet that has some is made each time.
        if !laid.diagnostics.isEmpty { leaflet.identity += Array(" warned".utf8) }
        made.laid = leaflet
        return Reported(made, words.diagnostics + laid.diagnostics)
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
        guard let shaper = ParagraphShaper(language: language, compounds: CompoundTable(site.glossary, and: site.compounds)) else { return nil }
        let made = LeafletLayout(stylist: theme.sheet, stock: theme, shaper: shaper)
        layouts[language] = made
        return made
    }

    /// The files as they were made last; nil unless each of them was made from the same and is whole.
    private func kept(_ identity: [UInt8], _ wish: Wish, _ previous: (String) -> [UInt8]?) -> [File]? {
        var files: [File] = []
        for use in wish.uses where use != .press || theme.intent != nil {
            let name = "\(use.rawValue).pdf"
            guard let bytes = previous(name), PDFSeal.isWhole(bytes, identity: identity, as: use) else { return nil }
            files.append((name, bytes))
        }
        return files
    }

    /// The digest of what it says and looks like, the day left out, as the ledger of print keeps it.
    private func digest(_ words: Words) -> String {
        let content = words.content
        return SHA256.hex(Array("\(theme.digest) \(words.format.id) \(content.path.string) \(content.language)\n".utf8) + content.plainText)
    }

    /// What makes a leaflet this one: its words and pictures, its format and day, everything it looks like; nil when a picture cannot be read.
    private func identity(_ content: PrintContent, _ format: PrintFormat, _ classes: [String]) -> [UInt8]? {
        var key = KeyBytes()
        key.add([common, format.id, site.today.slashed] + classes)
        guard content.add(to: &key, picture: { theme.digest(of: $0) }) else { return nil }
        return Array(key.digest.utf8)
    }
}
