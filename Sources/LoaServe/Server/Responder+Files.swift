internal import NIOCore

extension Responder {
    /// The answer of a table to a path in it.
    func file(_ head: RequestHead, _ table: SiteTable, _ path: RequestPath, prefix: String, isInner: Bool) -> Answer {
        if path.isFolder {
            guard let file = table.pages[path.key] else { return missing(table, path, isInner: isInner) }
            return answer(head, file, isInner: isInner)
        }
        guard let file = table.files[path.key] else {
            guard table.pages[path.key] != nil else { return missing(table, path, isInner: isInner) }
            let query = head.query.map { "?" + String(decoding: $0, as: UTF8.self) } ?? ""
            return .redirect(
                301, to: prefix + RequestPath.encoded(path.key) + "/" + query, lines: isInner ? "Cache-Control: no-store\r\n" : "Cache-Control: no-cache\r\n")
        }
        return answer(head, file, isInner: isInner)
    }

    private func answer(_ head: RequestHead, _ file: ServedFile, isInner: Bool) -> Answer {
        if let target = file.redirect { return .redirect(301, to: target) }
        let variant = file.variant(head.bytes(of: "accept-encoding").map { ContentCoding.Accepted($0) })
        let said = isInner ? variant.inner : variant.open
        if let status = condition(head, file, variant) { return status == 304 ? Answer(304, prepared: said.unchanged) : .plain(status) }
        guard head.method == "GET", let range = head.only("range"), isFresh(head, file, variant) else {
            return Answer(200, lines: said.lines, body: variant.body, prepared: said.whole)
        }
        switch ByteRange(range, length: variant.body.readableBytes) {
        case .whole: return Answer(200, lines: said.lines, body: variant.body, prepared: said.whole)
        case .unsatisfiable: return .plain(416, lines: "Content-Range: bytes */\(variant.body.readableBytes)\r\n")
        case .part(let part):
            let body = variant.body.getSlice(at: variant.body.readerIndex + part.lowerBound, length: part.count) ?? ByteBuffer()
            return Answer(206, lines: said.lines + "Content-Range: bytes \(part.lowerBound)-\(part.upperBound - 1)/\(variant.body.readableBytes)\r\n", body: body)
        }
    }

    /// The status that conditions lead to, in the order of RFC 9110, 13.2.2; nil to go on.
    private func condition(_ head: RequestHead, _ file: ServedFile, _ variant: ServedFile.Variant) -> Int? {
        if let tags = head.list("if-match") {
            if !EntityTag.matches(tags, variant.tag, weak: false) { return 412 }
        } else if let text = head.only("if-unmodified-since"), let since = HTTPDate.seconds(text), file.modified > since {
            return 412
        }
        // What browsers send: the one mark that they were given.
        if let tag = head.bytes(of: "if-none-match"), tag.elementsEqual(variant.tag.utf8) { return 304 }
        if let tags = head.list("if-none-match") {
            return EntityTag.matches(tags, variant.tag, weak: true) ? 304 : nil
        }
        if let text = head.only("if-modified-since"), let since = HTTPDate.seconds(text), file.modified <= since { return 304 }
        return nil
    }

    /// Whether `If-Range` still holds; it takes strong marks and exact times alone.
    private func isFresh(_ head: RequestHead, _ file: ServedFile, _ variant: ServedFile.Variant) -> Bool {
        guard let text = head.value("if-range") else { return true }
        return text.hasPrefix("\"") ? text == variant.tag : HTTPDate.seconds(text) == file.modified
    }

    /// The page of what is not there: of the audience's site, else of the root.
    func missing(_ table: SiteTable, _ path: RequestPath?, isInner: Bool) -> Answer {
        let audience = path?.segments.first.map { $0 + "/404.html" } ?? ""
        guard let file = table.files[audience] ?? (isInner ? nil : table.files["404.html"]) else { return .plain(404) }
        var answer = Answer.page(404, [])
        answer.body = file.variants[0].body
        return answer
    }
}
