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
    func leaflets(_ query: PreviewQuery, _ said: MessageLanguage) async -> [UInt8]? {
        let (path, audience, day) = (query["trang"] ?? "", query["nhom"] ?? "", query["ngay"] ?? "")
        let form = LeafletForm(rawValue: query["dang"] ?? "") ?? .sheet
        let isMono = query["mau"] == "xam"
        let date = CalendarDate.iso(day)
        guard let made = await live.leaflets(of: SourcePath(path), for: audience, on: date, as: form, isMono: isMono) else { return nil }
        let view = lastLeaflets.best(made, for: "\(path)|\(audience)|\(day)|\(form.rawValue)|\(isMono)")
        let isToday = date == nil || date == live.state.day
        return LeafletPage(view: view, isSound: made.isSound, form: form, language: said, files: isToday ? live.state.files : [:]).html()
    }
}
