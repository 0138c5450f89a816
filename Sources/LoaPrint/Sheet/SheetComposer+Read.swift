extension SheetComposer {
    /// One panel a page in the order of reading, upright; panels with nothing on them are left out.
    func readPages(_ leaflet: LaidLeaflet) -> [PlacedPage] {
        let unit = PageUnit.millimetre
        var pages: [PlacedPage] = []
        for (number, laid) in leaflet.panels.enumerated() where !laid.items.isEmpty || !laid.backdrop.isEmpty {
            var page = PlacedPage(width: laid.panel.width * unit, height: laid.panel.height * unit)
            page.placements = [PanelPlacement(panel: number, transform: .identity)]
            pages.append(page)
        }
        // A file without pages is no PDF.
        if pages.isEmpty { pages = [PlacedPage(width: leaflet.format.sheet.width * unit, height: leaflet.format.sheet.height * unit)] }
        return pages
    }
}
