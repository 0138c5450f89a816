/// Links and bookmarks.
extension PDFAssembly {
    /// Writes the annotations of links; those of each page.
    mutating func putLinks() -> [Int: [Int]] {
        var byPage: [Int: [Int]] = [:]
        for (index, link) in content.links.enumerated() {
            let object = file.add(annotation(link, key: pages.count + index))
            byPage[link.page, default: []].append(object)
            annotations[link.item.node, default: []].append((object, link.page))
        }
        return byPage
    }

    private func annotation(_ link: ContentWriter.PlacedLink, key: Int) -> [UInt8] {
        let height = document.pages[link.page].height
        let first = link.rects.first ?? PageRect(x: 0, y: 0, width: 0, height: 0)
        let all = link.rects.dropFirst().reduce(first) { $0.union($1) }
        var body: [UInt8] = []
        body.add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
        body.add(box: (all.x, height - all.bottom, all.right, height - all.y))
        if link.rects.count > 1 {
            body.add("/QuadPoints[")
            for rect in link.rects {
                let (top, bottom) = (height - rect.y, height - rect.bottom)
                for value in [rect.x, bottom, rect.right, bottom, rect.right, top, rect.x, top] { body.add(point: value) }
            }
            body.add("]")
        }
        body.add("/StructParent ")
        body.add(key)
        body.add("/Contents")
        body.add(text: link.item.contents)
        switch link.item.target {
        case .address(let address):
            body.add("/A<</S/URI/URI(")
            Self.add(address: address, to: &body)
            body.add(")>>")
        case .page(let page, let point):
            body.add("/Dest")
            add(page, point, to: &body)
        }
        body.add(">>")
        return body
    }

    private func add(_ page: Int, _ point: PagePoint, to body: inout [UInt8]) {
        let page = min(max(page, 0), pages.count - 1)
        body.add("[")
        body.add(reference: pages[page])
        body.add("/XYZ ")
        body.add(point: point.x)
        body.add(point: document.pages[page].height - point.y)
        body.add("null]")
    }

    /// Appends an address in ASCII; what is beyond is percent-encoded, brackets and backslashes are escaped.
    private static func add(address: String, to body: inout [UInt8]) {
        for byte in address.utf8 {
            switch byte {
            case 0x28, 0x29, 0x5C:
                body.append(0x5C)
                body.append(byte)
            case 0x21...0x7E: body.append(byte)
            default:
                body.append(UInt8(ascii: "%"))
                body.append([UInt8].hexDigit(byte >> 4))
                body.append([UInt8].hexDigit(byte & 15))
            }
        }
    }

    /// Writes the bookmarks; their root, or nil when there are none.
    mutating func putOutline() -> Int? {
        let entries = document.outline
        guard !entries.isEmpty, !pages.isEmpty else { return nil }
        let root = file.reserve()
        let numbers = entries.map { _ in file.reserve() }
        var parents: [Int?] = []
        var open: [Int] = []
        for (index, entry) in entries.enumerated() {
            while let last = open.last, entries[last].level >= entry.level { open.removeLast() }
            parents.append(open.last)
            open.append(index)
        }
        var children: [Int?: [Int]] = [:]
        for (index, parent) in parents.enumerated() { children[parent, default: []].append(index) }
        for (index, entry) in entries.enumerated() {
            let siblings = children[parents[index]] ?? []
            let place = siblings.firstIndex(of: index) ?? 0
            var body: [UInt8] = []
            body.add("<</Title")
            body.add(text: entry.title)
            body.add("/Parent ")
            body.add(reference: parents[index].map { numbers[$0] } ?? root)
            if place > 0 {
                body.add("/Prev ")
                body.add(reference: numbers[siblings[place - 1]])
            }
            if place + 1 < siblings.count {
                body.add("/Next ")
                body.add(reference: numbers[siblings[place + 1]])
            }
            addRange(children[index] ?? [], numbers, to: &body)
            body.add("/Dest")
            add(entry.page, entry.point, to: &body)
            body.add(">>")
            file.put(numbers[index], body)
        }
        var body: [UInt8] = []
        body.add("<</Type/Outlines")
        addRange(children[nil] ?? [], numbers, to: &body)
        body.add(">>")
        file.put(root, body)
        return root
    }

    private func addRange(_ kids: [Int], _ numbers: [Int], to body: inout [UInt8]) {
        guard let first = kids.first, let last = kids.last else { return }
        body.add("/First ")
        body.add(reference: numbers[first])
        body.add("/Last ")
        body.add(reference: numbers[last])
        body.add("/Count ")
        body.add(kids.count)
    }
}
