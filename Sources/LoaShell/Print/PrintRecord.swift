internal import LoaMarkup
internal import LoaPrint
internal import LoaSite

/// What the ledger is told of leaflets that were made for printing.
enum PrintRecord {
    /// Why a quantity cannot stand for what was asked: a run is one leaflet for one audience in one format, or its rows.
    static func fault(_ leaflets: [Leaflet], _ site: SiteIndex) -> Message? {
        let audiences = Set(leaflets.map(\.bit)).sorted().map { site.config.audiences.audiences[$0].id }
        let formats = Set(leaflets.map(\.format)).sorted()
        if Set(leaflets.map { site.pages[$0.page].row?.pattern.path ?? site.pages[$0.page].path }).count > 1 {
            return Message(
                vi: "--record ghi một tờ rơi mỗi lần; thêm tên tờ rơi", en: "--record notes one leaflet at a time; name it")
        }
        if audiences.count > 1 {
            let list = audiences.joined(separator: ", ")
            return Message(
                vi: "--record cần biết in cho nhóm nào; thêm --audience (có: \(list))", en: "--record needs to know the audience; add --audience (there are: \(list))")
        }
        if formats.count > 1 {
            let list = formats.joined(separator: ", ")
            return Message(vi: "--record cần biết in khổ nào; thêm --format (có: \(list))", en: "--record needs to know the format; add --format (there are: \(list))")
        }
        return nil
    }

    /// The runs, one for each leaflet; none where nothing is to be recorded.
    static func runs(_ made: [MadeLeaflet], _ request: PrintRequest, _ site: SiteIndex) -> [PrintRun] {
        guard let quantity = request.record else { return [] }
        return made.map { leaflet in
            var run = PrintRun(
                day: site.today, leaflet: site.pages[leaflet.job.page].path, audience: site.config.audiences.audiences[leaflet.job.bit].id,
                format: leaflet.job.format, quantity: quantity, printer: request.printer ?? "", digest: leaflet.digest, statements: leaflet.statements)
            run.note = request.note ?? ""
            return run
        }
    }
}
