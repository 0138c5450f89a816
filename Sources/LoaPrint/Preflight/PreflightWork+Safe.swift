internal import LoaMarkup

/// Distances of text from cuts and folds.
extension PreflightWork {
    mutating func checkSafe(_ scan: PanelScan, _ laid: LaidPanel, _ facts: PanelFacts) {
        let format = leaflet.format
        var face = SheetFace(of: format, side: format.pages == nil ? laid.panel.side : 0)
        face.panels = [(0, laid.panel)]
        guard let map = face.placements(at: PagePoint(0, 0), reach: Edges(0)).first?.transform else { return }
        let safe = format.safe * PageUnit.millimetre
        var nearest: (distance: Double, isFold: Bool, place: SourcePlace)?
        // A code that is cut or folded cannot be read either; its white border may be.
        let codes = facts.codes.map { code in (rect: code.rect.inset(by: code.rect.width * 0.1), place: code.place) }
        for (own, place) in scan.texts.map({ (rect: $0.rect, place: Self.place(of: $0.rect, facts)) }) + codes {
            let rect = map.apply(own)
            func note(_ distance: Double, isFold: Bool) {
                if distance < safe - SheetFace.hair, nearest.map({ distance < $0.distance }) ?? true { nearest = (distance, isFold, place) }
            }
            note(min(min(rect.x, rect.y), min(face.width - rect.right, face.height - rect.bottom)), isFold: false)
            for fold in format.folds where fold.side == face.side {
                let at = fold.at * PageUnit.millimetre
                let (low, high) = fold.isHorizontal ? (rect.y, rect.bottom) : (rect.x, rect.right)
                note(max(low - at, at - high), isFold: true)
            }
        }
        guard let nearest else { return checkOfficeMargin(scan, laid, facts, face, map) }
        let need = Self.number(format.safe)
        let name = Self.name(laid.panel)
        let edge = nearest.isFold ? ("nếp gấp", "the fold") : ("mép cắt", "the cut")
        if nearest.distance < 0 {
            // Cut off or folded through: it cannot be read at all.
            add(
                .error, .printSafe, nearest.place, vi: "\(name.vi) có chữ hoặc mã QR nằm qua \(edge.0); lùi chữ vào ít nhất \(need.vi) mm",
                en: "\(name.en) has text or a code across \(edge.1); move it in by at least \(need.en) mm")
        } else {
            let found = Self.number(nearest.distance / PageUnit.millimetre, down: true)
            add(
                .warning, .printSafe, nearest.place,
                vi: "\(name.vi) có chữ hoặc mã QR cách \(edge.0) \(found.vi) mm, cần \(need.vi) mm; lùi chữ vào hoặc để lề rộng hơn",
                en: "\(name.en) has text or a code \(found.en) mm from \(edge.1) and needs \(need.en) mm; move it in or make the margin wider")
        }
    }

    /// Whether text of a panel that keeps from its cuts is still where office printers cannot print.
    private mutating func checkOfficeMargin(_ scan: PanelScan, _ laid: LaidPanel, _ facts: PanelFacts, _ face: SheetFace, _ map: PageTransform) {
        let format = leaflet.format
        let sheet = format.imposition?.sheet ?? format.sheet
        // Larger sheets are for printing houses.
        guard max(sheet.width, sheet.height) <= 420, min(sheet.width, sheet.height) <= 297 else { return }
        var edges = Edges<Double?>(0)
        if let imposition = format.imposition {
            let frame = CellGrid(imposition, width: face.width, height: face.height).frame
            edges = Edges(top: frame.y, right: frame.x, bottom: frame.y, left: frame.x)
            // In a booklet the first page and every second after it lie on the right: their left side is the fold.
            if imposition.kind == .saddle, laid.panel.side % 2 == 0 { edges.left = nil } else if imposition.kind == .saddle { edges.right = nil }
        }
        var nearest: (distance: Double, place: SourcePlace)?
        for text in scan.texts {
            let rect = map.apply(text.rect)
            let distances = [
                edges.top.map { $0 + rect.y }, edges.right.map { $0 + face.width - rect.right }, edges.bottom.map { $0 + face.height - rect.bottom },
                edges.left.map { $0 + rect.x },
            ]
            guard let distance = distances.compactMap(\.self).min(), distance < limits.officeMargin * PageUnit.millimetre - SheetFace.hair else { continue }
            if nearest.map({ distance < $0.distance }) ?? true { nearest = (distance, Self.place(of: text.rect, facts)) }
        }
        guard let nearest else { return }
        let (found, need, name) = (
            Self.number(nearest.distance / PageUnit.millimetre, down: true), Self.number(limits.officeMargin), Self.name(laid.panel)
        )
        add(
            .warning, .printOfficeMargin, nearest.place,
            vi: "\(name.vi) có chữ cách mép giấy \(found.vi) mm, máy in văn phòng không in tới; lùi chữ vào \(need.vi) mm",
            en: "\(name.en) has text \(found.en) mm from the edge of the sheet, where office printers cannot print; move it in to \(need.en) mm")
    }
}
