internal import LoaMarkup
internal import LoaPrint
internal import LoaSite

extension LeafletWorker {
    /// The job ticket that goes with a press file, one A4 page in the look of the theme.
    func ticket(
        _ leaflet: LaidLeaflet, count: Int, of job: Leaflet, press: PrintDocument, _ bytes: [UInt8], _ wish: TicketWish
    ) -> Reported<[UInt8]?> {
        let audience = site.config.audiences.audiences[job.bit]
        var ticket = JobTicket(leaflet, press: press, leaflets: count, file: "press.pdf", digest: SHA256.hex(bytes))
        ticket.audience = audience.name
        ticket.issuer = site.config.issuer
        ticket.quantity = wish.quantity
        ticket.printer = wish.printer
        ticket.note = wish.note
        ticket.condition = site.config.print.condition.isEmpty ? nil : site.config.print.condition
        let path = site.pages[job.page].path
        guard let layout = layout(wish.language.rawValue) else { return Reported(nil) }
        let content = ticket.content(path: path, language: wish.language)
        let laid = layout.lay(
            content, format: JobTicket.format, classes: ["style-\(audience.style)", audience.id], day: site.today,
            identity: Array("ticket \(ticket.digest) \(wish)".utf8))
        guard !laid.failed, let page = laid.value.leaflet else { return Reported(nil, laid.diagnostics) }
        var diagnostics = laid.diagnostics
        return Reported(write(SheetComposer().compose(page, as: .read), as: .read, path, &diagnostics), diagnostics)
    }
}
