public import LoaMarkup
public import LoaSite

/// Reads the content of a leaflet for one audience from its page: tailored, with notes, days and issuer in their place.
public enum LeafletReader {
    /// The content of a page in a format.
    ///
    /// Panels keep the order of the source. What stands in no panel, or in one that the format does not have, is an
    /// error: no words are dropped without being told.
    public static func read(_ prepared: PreparedPage, bit: Int, site: SiteIndex, format: PrintFormat) -> Reported<PrintContent> {
        let meta = site.pages[prepared.page]
        let document = prepared.tailored(for: bit).document
        var content = PrintContent(title: meta.title.text(for: bit), language: meta.language, path: meta.path)
        let summary = meta.summary.text(for: bit)
        content.subject = summary.isEmpty ? nil : summary
        content.author = site.config.issuer.isEmpty ? nil : site.config.issuer
        guard !document.nodes.isEmpty else { return Reported(content) }
        var reader = PanelReader(ContentBuilder(document, prepared, bit: bit, site: site, chartWidth: chartWidth(format)), format)
        reader.read()
        reader.addEnd()
        content.panels = reader.panels
        content.statements = reader.statements
        return Reported(content, reader.diagnostics + reader.builder.diagnostics)
    }

    /// About the width of text in the format’s widest panel, in points.
    private static func chartWidth(_ format: PrintFormat) -> Double {
        let width = format.panels.map(\.width).max() ?? 148
        return max(width * 0.86, width - 40) * 72 / 25.4
    }
}
