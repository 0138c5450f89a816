internal import LoaMarkup
internal import LoaServe
internal import LoaShell

extension PreviewAnswers {
    /// A file of the site as built: `/xem/hom-nay/…`, `/xem/2027-05-01/…` or, as published last, `/xem/da-dang/…`.
    func page(_ head: RequestHead, _ path: RequestPath, _ query: PreviewQuery) -> Answer {
        let day = path.segments[1]
        var name = path.segments.dropFirst(2).joined(separator: "/")
        if !path.isFolder, !name.isEmpty, file(day, name) == nil, file(day, name + "/index.html") != nil {
            return .moved(to: "/xem/\(day)/\(name)/")
        }
        if path.isFolder || name.isEmpty { name += name.isEmpty ? "index.html" : "/index.html" }
        guard let bytes = file(day, name) else { return missing() }
        guard name.hasSuffix(".html") else {
            // What stands in a folder named by its hash never changes.
            let isHashed = name.contains("/assets/")
            return Self.safe(.bytes(bytes, named: name, lines: isHashed ? "Cache-Control: private, max-age=86400\r\n" : "Cache-Control: no-store\r\n"))
        }
        guard let other = query["khac"], let compared = self.other(other) else { return Self.safe(.bytes(bytes, named: name)) }
        return Self.safe(.bytes(PageMarks.marked(bytes, against: compared, style: "/marks.css"), named: name))
    }

    private static func safe(_ given: Answer) -> Answer {
        var answer = given
        answer.safety = PreviewPolicy.pages
        return answer
    }

    private func file(_ day: String, _ name: String) -> [UInt8]? {
        if day == "da-dang" { return published.read(name) }
        return state(day)?.files[name]
    }

    /// The bytes of the page to compare with; nothing at all when there is none, so that all is marked.
    private func other(_ address: String) -> [UInt8]? {
        guard let path = RequestPath(Array(address.utf8)), path.segments.count > 2, path.segments[0] == "xem" else { return nil }
        var name = path.segments.dropFirst(2).joined(separator: "/")
        if path.isFolder { name += "/index.html" }
        return file(path.segments[1], name)
    }

    private func missing() -> Answer {
        let text =
            language == .vi
            ? ("Trang này không có ở đây", "Nhóm độc giả này, hoặc ngày này, không có trang này.")
            : ("No such page here", "This audience, or this day, does not have the page.")
        let html = """
            <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(text.0)</title><link rel="stylesheet" href="/marks.css"></head><body class="loa-empty"><main><h1>\(text.0)</h1><p>\(text.1)</p></main></body></html>
            """
        return Self.safe(.bytes(Array(html.utf8), named: "a.html", status: 404))
    }
}
