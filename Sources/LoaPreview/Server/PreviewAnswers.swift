internal import LoaMarkup
internal import LoaServe
internal import LoaShell
internal import LoaSite
internal import Synchronization

/// Answers the requests of the workbench: the frame, the state, the built pages, reports.
final class PreviewAnswers: OwnAnswers {
    let live: LiveSite
    let published: PublishedOutput
    let language: MessageLanguage
    let editor: String
    let root: String
    let key: PreviewKey?
    let lastLeaflets = LastLeaflets()
    private let addresses = Mutex<PageAddresses?>(nil)

    init(_ live: LiveSite, published: PublishedOutput, language: MessageLanguage, editor: String, root: String, key: PreviewKey?) {
        self.live = live
        self.published = published
        self.language = language
        self.editor = editor
        self.root = root
        self.key = key
    }

    /// Other days are built when they are asked for; reports read all pages.
    func isSlow(_ head: RequestHead) -> Bool {
        guard let path = RequestPath(head.path) else { return false }
        switch path.segments.first {
        case "xem": return path.segments.count > 1 && CalendarDate.iso(path.segments[1]) != nil || head.query != nil
        case "api": return PreviewQuery(head.query)["ngay"].map { !$0.isEmpty } ?? false
        case "duyet", "bao-cao", "dung", "to-roi": return true
        default: return false
        }
    }

    func answer(_ head: RequestHead, _ path: RequestPath, _ context: RequestContext) -> Answer? {
        let query = PreviewQuery(head.query)
        if let key, let answer = key.check(head, path, query) { return answer }
        let said = MessageLanguage(rawValue: query["nn"] ?? "") ?? language
        switch (path.segments.first ?? "", path.segments.count) {
        case ("", _): return Self.frame(PackageResources.frame_html, "frame.html")
        case ("frame.css", 1): return Self.frame(PackageResources.frame_css, "frame.css")
        case ("frame.js", 1): return Self.frame(PackageResources.frame_js, "frame.js")
        case ("marks.css", 1): return Self.frame(PackageResources.marks_css, "marks.css")
        case ("_events", 1), ("healthz", 1): return nil
        case ("favicon.ico", 1): return .refused(404)
        case ("api", 2): return api(path.segments[1], query, said)
        case ("xem", 2...): return page(head, path, query)
        case ("duyet", 1): return report(said) { await self.review(query["trang"] ?? "", said) }
        case ("bao-cao", 2): return report(said) { await self.report(path.segments[1], query, said) }
        case ("to-roi", 1): return report(said) { await self.leaflets(query, said) }
        case ("dung", 1): return report(said) { await self.usage(query, said) }
        default: return .refused(404)
        }
    }

    private static func frame(_ bytes: [UInt8], _ name: String) -> Answer {
        var answer = Answer.bytes(bytes, named: name)
        answer.safety = PreviewPolicy.frame
        return answer
    }

    private func api(_ name: String, _ query: PreviewQuery, _ said: MessageLanguage) -> Answer {
        guard let state = state(query["ngay"]) else { return .refused(400) }
        switch name {
        case "trang-thai":
            let json = StateJSON(state: state, language: said, published: published, editor: editor, root: root).text()
            return .bytes(Array(json.utf8), named: "a.json")
        case "trang":
            guard let site = state.site else { return .bytes(Array("{}".utf8), named: "a.json") }
            return .bytes(Array(known(site).json(query["xem"] ?? "", in: state).utf8), named: "a.json")
        default: return .refused(404)
        }
    }

    /// The addresses of a site, made once.
    func known(_ site: SiteIndex) -> PageAddresses {
        addresses.withLock { known in
            if let known, known.site === site { return known }
            let made = PageAddresses(site)
            known = made
            return made
        }
    }

    /// The state on a day; nil when the text is no day.
    func state(_ day: String?) -> LiveState? {
        guard let day, !day.isEmpty, day != "hom-nay" else { return live.state }
        guard let day = CalendarDate.iso(day) else { return nil }
        let live = live
        return Blocking.wait { await live.state(on: day) }
    }
}

extension CalendarDate {
    /// A day written 2027-05-01; nil for anything else.
    static func iso(_ text: String) -> CalendarDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            let date = CalendarDate(year: year, month: month, day: day), date.iso == text
        else { return nil }
        return date
    }
}
