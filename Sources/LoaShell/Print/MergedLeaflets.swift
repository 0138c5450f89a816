internal import LoaMarkup
internal import LoaPrint
internal import LoaSite

/// Leaflets that go into one file: the rows of one pattern, for one audience, in one format.
struct MergedLeaflets {
    /// The leaflets in the order of their pages.
    var members: [MadeLeaflet]
    /// The folder of the files, ending in `/`.
    var folder: String

    private struct Key: Hashable {
        var source: SourcePath
        var bit: Int
        var format: String
    }

    /// Puts together what belongs together.
    static func groups(_ made: [MadeLeaflet], _ site: SiteIndex) -> [MergedLeaflets] {
        var groups: [MergedLeaflets] = []
        var known: [Key: Int] = [:]
        for leaflet in made {
            let page = site.pages[leaflet.job.page]
            let key = Key(source: page.row?.pattern.path ?? page.path, bit: leaflet.job.bit, format: leaflet.job.format)
            if let at = known[key] {
                groups[at].members.append(leaflet)
            } else {
                known[key] = groups.count
                groups.append(MergedLeaflets(members: [leaflet], folder: folder(leaflet.job, page)))
            }
        }
        return groups
    }

    /// The folder of the first row, named by its pattern.
    private static func folder(_ job: Leaflet, _ page: Page) -> String {
        guard let pattern = page.row?.pattern.path else { return job.folder }
        var parts = job.folder.split(separator: "/").map(String.init)
        var name = pattern.string.split(separator: "/").last.map(String.init) ?? ""
        if name.hasSuffix(".md") { name.removeLast(3) }
        name = Slug.slug(name)
        if page.front.print?.formats.first?.value != job.format { name += "-" + Slug.slug(job.format) }
        if !parts.isEmpty { parts[parts.count - 1] = name }
        return parts.map { $0 + "/" }.joined()
    }

    /// The leaflets, each with a bookmark of its own above those of its headings.
    func leaflets(_ site: SiteIndex) -> [LaidLeaflet] {
        members.compactMap { made in
            guard var laid = made.laid else { return nil }
            guard members.count > 1 else { return laid }
            for panel in laid.panels.indices {
                for heading in laid.panels[panel].headings.indices { laid.panels[panel].headings[heading].level += 1 }
            }
            if !laid.panels.isEmpty {
                let row = site.pages[made.job.page].row?.name ?? laid.title
                laid.panels[0].headings.insert(LaidPanel.Heading(title: row, level: 1, y: 0), at: 0)
            }
            return laid
        }
    }
}
