internal import LoaMarkup
internal import LoaServe
internal import LoaShell
internal import LoaSite
internal import LoaWeb

extension PreviewAnswers {
    /// A report as a page; what cannot be made says why.
    func report(_ said: MessageLanguage, _ make: @escaping @Sendable () async -> [UInt8]?) -> Answer {
        let empty =
            said == .vi
            ? "Chưa làm được báo cáo này: trang không có, hoặc content/loa.yaml có lỗi."
            : "This report cannot be made: there is no such page, or content/loa.yaml has faults."
        let page = "<!doctype html><html lang=\"\(said.rawValue)\"><meta charset=\"utf-8\"><title>loa</title><p>\(empty)</p></html>"
        let bytes = Blocking.wait(make) ?? nil
        var answer = Answer.bytes(bytes ?? Array(page.utf8), named: "a.html", status: bytes == nil ? 404 : 200)
        answer.safety = PreviewPolicy.reports
        return answer
    }

    /// A page with all its variants.
    func review(_ path: String, _ said: MessageLanguage) async -> [UInt8]? {
        guard let read = await live.prepared(SourcePath(path)), let page = read.pages.first else { return nil }
        return AudienceReview.html(SeenPage(page, site: read.site), site: read.site, language: said)
    }

    /// Who gets what, or what two audiences get differently.
    func report(_ name: String, _ query: PreviewQuery, _ said: MessageLanguage) async -> [UInt8]? {
        guard let read = await live.prepared() else { return nil }
        let pages = read.pages.map { SeenPage($0, site: read.site) }
        let audiences = read.site.config.audiences.audiences
        switch name {
        case "doc-gia": return AudienceReport.make(pages, site: read.site).html(said)
        case "khac":
            guard let first = audiences.first(where: { $0.id == query["a"] }), let second = audiences.first(where: { $0.id == query["b"] }) else { return nil }
            return AudienceDiff.make(pages, first, second).html(said)
        default: return nil
        }
    }

    /// Where each figure, fact, instrument, snippet and picture is used.
    func usage(_ query: PreviewQuery, _ said: MessageLanguage) async -> [UInt8]? {
        guard let read = await live.prepared() else { return nil }
        return UsageReport.make(read.pages, site: read.site).html(said) { page, audience in
            "/xem/hom-nay/" + PageAddresses.folder(audience) + read.site.pages[page].prettyAddress
        }
    }
}
