/// The structure tree, in the order of reading (ISO 32000-1, 14.7; ISO 14289-1).
extension PDFAssembly {
    /// Writes all elements; the object of their root.
    mutating func putStructure() -> Int {
        let root = file.reserve()
        for index in document.structure.nodes.indices { file.put(elements[index], element(index, root: root)) }
        var body: [UInt8] = []
        body.add("<</Type/StructTreeRoot/K ")
        body.add(reference: elements[0])
        body.add("/ParentTree ")
        body.add(reference: putParents())
        body.add("/ParentTreeNextKey ")
        body.add(pages.count + content.links.count)
        body.add(">>")
        file.put(root, body)
        return root
    }

    /// From marked stretches and annotations back to their elements.
    private mutating func putParents() -> Int {
        var body: [UInt8] = []
        body.add("<</Nums[")
        for (page, slots) in content.marked.enumerated() {
            body.add(page)
            body.add("[")
            for slot in slots { body.add(reference: elements[document.structure.slots[slot].index]) }
            body.add("]")
        }
        if !profile.isPress {
            for (index, link) in content.links.enumerated() {
                body.add(pages.count + index)
                body.append(0x20)
                body.add(reference: elements[link.item.node.index])
            }
        }
        body.add("]>>")
        return file.add(body)
    }

    private func element(_ index: Int, root: Int) -> [UInt8] {
        let node = document.structure.nodes[index]
        var body: [UInt8] = []
        body.add("<</Type/StructElem/S/")
        body.add(node.role.rawValue)
        body.add("/P ")
        body.add(reference: node.parent.map { elements[$0.index] } ?? root)
        if let text = node.alternative { add("/Alt", text, to: &body) }
        if let text = node.actualText { add("/ActualText", text, to: &body) }
        if let text = node.expansion { add("/E", text, to: &body) }
        if let language = node.language {
            body.add("/Lang(")
            body += Self.plain(language)
            body.add(")")
        }
        if !node.references.isEmpty {
            body.add("/Ref[")
            for note in node.references { body.add(reference: elements[note.index]) }
            body.add("]")
        }
        // Readers find notes by identifiers, which must differ.
        if node.role == .note {
            body.add("/ID(note-")
            body.add(index)
            body.add(")")
        }
        addAttributes(node, to: &body)
        addParts(node, index, to: &body)
        body.add(">>")
        return body
    }

    private func add(_ key: StaticString, _ text: String, to body: inout [UInt8]) {
        body.add(key)
        body.add(text: text)
    }

    private func addAttributes(_ node: StructureNode, to body: inout [UInt8]) {
        var lists: [[UInt8]] = []
        if let numbering = node.numbering { lists.append(Array("<</O/List/ListNumbering/\(numbering.rawValue)>>".utf8)) }
        if node.scope != nil || node.columnSpan > 1 || node.rowSpan > 1 {
            var list: [UInt8] = []
            list.add("<</O/Table")
            if let scope = node.scope { list.add("/Scope/\(scope.rawValue)") }
            if node.columnSpan > 1 { list.add("/ColSpan \(node.columnSpan)") }
            if node.rowSpan > 1 { list.add("/RowSpan \(node.rowSpan)") }
            list.add(">>")
            lists.append(list)
        }
        if let (page, rect) = node.box, document.pages.indices.contains(page) {
            let height = document.pages[page].height
            var list: [UInt8] = []
            list.add("<</O/Layout/Placement/Block/BBox")
            list.add(box: (rect.x, height - rect.bottom, rect.right, height - rect.y))
            list.add(">>")
            lists.append(list)
        }
        guard !lists.isEmpty else { return }
        body.add(lists.count > 1 ? "/A[" : "/A")
        for list in lists { body += list }
        if lists.count > 1 { body.add("]") }
    }

    /// The parts in order; stretches on the element's first page by number alone.
    private func addParts(_ node: StructureNode, _ index: Int, to body: inout [UInt8]) {
        let own = node.parts.lazy.compactMap { part -> [ContentWriter.Place]? in
            if case .slot(let slot) = part { content.places[slot] } else { nil }
        }
        let home = own.first { !$0.isEmpty }?.first?.page
        if let home {
            body.add("/Pg ")
            body.add(reference: pages[home])
        }
        body.add("/K[")
        for part in node.parts {
            switch part {
            case .node(let child): body.add(reference: elements[child.index])
            case .slot(let slot):
                for place in content.places[slot] {
                    if place.page == home {
                        body.add(place.number)
                        body.append(0x20)
                    } else {
                        body.add("<</Type/MCR/Pg ")
                        body.add(reference: pages[place.page])
                        body.add("/MCID ")
                        body.add(place.number)
                        body.add(">>")
                    }
                }
            }
        }
        for annotation in annotations[StructureNode.ID(index: index)] ?? [] {
            body.add("<</Type/OBJR/Pg ")
            body.add(reference: pages[annotation.page])
            body.add("/Obj ")
            body.add(reference: annotation.object)
            body.add(">>")
        }
        body.add("]")
    }
}
