/// Leaflets of one format that are printed together, as one leaflet with all their panels.
struct LeafletRun {
    /// The leaflets as they were laid out.
    let leaflets: [LaidLeaflet]
    /// All panels and elements of all leaflets, in order.
    let whole: LaidLeaflet
    /// The sides of each leaflet, with the numbers of panels in the whole.
    let pieces: [[SheetFace]]

    /// Puts leaflets behind a first one.
    init(_ first: LaidLeaflet, _ others: ArraySlice<LaidLeaflet> = []) {
        leaflets = [first] + others
        var (whole, pieces) = (first, leaflets.map(SheetFace.all))
        if !others.isEmpty {
            (whole.structure, whole.panels, whole.identity) = (StructureTree(), [], [])
            for (number, leaflet) in leaflets.enumerated() {
                let count = whole.panels.count
                let offset = whole.structure.append(leaflet.structure, to: whole.structure.root)
                let shift = RunShift(panels: count, nodes: offset.nodes, slots: offset.slots)
                shift.move(&whole.structure, count: leaflet.structure.nodes.count)
                whole.panels += leaflet.panels.map(shift.moved)
                whole.identity += leaflet.identity
                for face in pieces[number].indices {
                    for panel in pieces[number][face].panels.indices { pieces[number][face].panels[panel].number += count }
                }
            }
        }
        self.whole = whole
        self.pieces = pieces
    }

    /// The most sides that a leaflet of the run has.
    var mostSides: Int { pieces.map(\.count).max() ?? 1 }
}

/// By how much the numbers in a leaflet grow that stands behind others in a run.
private struct RunShift {
    let panels: Int
    let nodes: Int
    let slots: Int

    /// Lets the figures that were added last point at their panels.
    func move(_ structure: inout StructureTree, count: Int) {
        for index in nodes..<nodes + count {
            let id = StructureNode.ID(index: index)
            if let box = structure[id].box { structure[id].box = (box.page + panels, box.rect) }
        }
    }

    func moved(_ laid: LaidPanel) -> LaidPanel {
        var result = laid
        result.items = laid.items.map(moved)
        result.backdrop = laid.backdrop.map(moved)
        return result
    }

    private func moved(_ mark: ContentMark) -> ContentMark {
        guard case .content(let slot) = mark else { return mark }
        return .content(ContentSlot(node: moved(slot.node), index: slot.index + slots))
    }

    private func moved(_ id: StructureNode.ID) -> StructureNode.ID { StructureNode.ID(index: id.index + nodes) }

    private func moved(_ item: PageItem) -> PageItem {
        switch item {
        case .text(var text):
            text.mark = moved(text.mark)
            return .text(text)
        case .path(var path):
            path.mark = moved(path.mark)
            return .path(path)
        case .picture(var picture):
            picture.mark = moved(picture.mark)
            return .picture(picture)
        case .link(var link):
            link.node = moved(link.node)
            if case .page(let panel, let point) = link.target { link.target = .page(panel + panels, point) }
            return .link(link)
        case .group(var group):
            group.items = group.items.map(moved)
            group.mark = group.mark.map(moved)
            return .group(group)
        }
    }
}
