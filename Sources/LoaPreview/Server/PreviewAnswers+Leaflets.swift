internal import LoaMarkup
internal import LoaServe
internal import LoaShell
internal import Synchronization

/// The drawings of leaflets that could be made last, by what was asked for.
final class LastLeaflets: Sendable {
    /// How many are kept.
    static let most = 12

    private let kept = Mutex<[(key: String, view: LeafletView)]>([])

    /// The newest drawing when it is sound, else the last sound one.
    func best(_ view: LeafletView, for key: String) -> LeafletView {
        kept.withLock { kept in
            let at = kept.firstIndex { $0.key == key }
            guard view.isSound else { return at.map { kept[$0].view } ?? view }
            if let at { kept.remove(at: at) }
            kept.append((key, view))
            if kept.count > Self.most { kept.removeFirst() }
            return view
        }
    }
}

extension PreviewAnswers {
    /// The leaflets of a page as drawings: `/to-roi?trang=…&nhom=…&ngay=…&dang=to&mau=xam`.
    ///
    /// With `khac=da-dang`, `khac=ngay:2027-05-01` (or `ngay:` for today) or `khac=nhom:ID` their words are marked where those of the
    /// published leaflet, of another day or of another audience differ; with `ban=da-dang` the published leaflet itself is shown.
    func leaflets(_ query: PreviewQuery, _ said: MessageLanguage) async -> [UInt8]? {
        let (path, audience, day) = (query["trang"] ?? "", query["nhom"] ?? "", query["ngay"] ?? "")
        let form = LeafletForm(rawValue: query["dang"] ?? "") ?? .sheet
        let isMono = query["mau"] == "xam"
        let date = CalendarDate.iso(day)
        guard let made = await live.leaflets(of: SourcePath(path), for: audience, on: date, as: form, isMono: isMono) else { return nil }
        let view = lastLeaflets.best(made, for: "\(path)|\(audience)|\(day)|\(form.rawValue)|\(isMono)")
        if query["ban"] == "da-dang" { return PublishedLeafletPage(view: view, isMono: isMono, language: said, published: published).html() }
        let isToday = date == nil || date == live.state.day
        var page = LeafletPage(view: view, isSound: made.isSound, form: form, language: said, files: isToday ? live.state.files : [:])
        if let other = query["khac"] { page.others = await words(beside: view, other, path: path, audience: audience, day: date) }
        return page.html()
    }

    /// The words to compare with, by format; nothing for a format that is not there.
    private func words(beside view: LeafletView, _ other: String, path: String, audience: String, day: CalendarDate?) async -> [String: [[UInt8]]] {
        var result: [String: [[UInt8]]] = [:]
        if other == "da-dang" {
            for picture in view.pictures {
                let file = published.read(picture.folder + "read.pdf")
                result[picture.id] = file.flatMap { LeafletPicture(published: $0, of: picture, title: view.title, prefix: "d") }?.words.map(\.text)
            }
            return result
        }
        let parts = other.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return [:] }
        let isDay = parts[0] == "ngay"
        let beside = await live.leaflets(
            of: SourcePath(path), for: isDay ? audience : String(parts[1]), on: isDay ? CalendarDate.iso(String(parts[1])) : day, as: .panels, isMono: false)
        for picture in beside?.pictures ?? [] { result[picture.id] = picture.words.map(\.text) }
        return result
    }
}
