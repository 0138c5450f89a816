public import LoaMarkup
internal import LoaStats

/// Lays out leaflets; each worker has its own.
public final class LeafletLayout {
    private let stylist: any Stylist
    private let stock: any PrintStock
    private let shaper: ParagraphShaper

    /// Makes a layout with a theme’s style sheet, its fonts and pictures, and a shaper.
    public init(stylist: any Stylist, stock: any PrintStock, shaper: ParagraphShaper) {
        self.stylist = stylist
        self.stock = stock
        self.shaper = shaper
    }

    /// What a leaflet came to.
    public struct Outcome: Sendable {
        /// The leaflet; nil when something does not fit or cannot be printed.
        public var leaflet: LaidLeaflet?
        /// What was placed on each panel, for the checks before printing.
        var facts: [LaidFacts] = []
    }

    /// Lays out a leaflet's content in a format.
    ///
    /// - Parameter classes: Those of the leaflet besides the format: `style-…` of the audience, its id.
    public func lay(
        _ content: PrintContent, format: PrintFormat, classes: [String], day: CalendarDate, identity: [UInt8]
    ) -> Reported<Outcome> {
        let root = stylist.root(StyleElement("leaflet", classes: [format.id] + classes))
        var structure = StructureTree()
        var diagnostics: [Diagnostic] = []
        var links = 0
        var frames: [(frame: PanelFrame, content: PanelContent)] = []
        for panel in content.panels {
            guard let place = panel.name.isEmpty ? format.panels.first : format.panels.first(where: { $0.name == panel.name }) else { continue }
            let node = stylist.node(StyleElement("panel", classes: [place.name]), in: root)
            let section = structure.add(.section, to: structure.root)
            var builder = BoxBuilder(
                stylist: stylist, stock: stock, shaper: shaper, structure: structure, panelTitle: Self.title(place, .vi), links: links)
            let boxes = builder.boxes(panel.blocks, in: node, at: section)
            structure = builder.structure
            diagnostics += builder.diagnostics
            links = builder.linkCount
            var frame = PanelFrame(panel: place, style: node.style, boxes: boxes)
            frame.backdrop = node.style.backdrop.flatMap { stock.themeArt($0) }
            frames.append((frame, panel))
        }
        var leaflet = LaidLeaflet(
            title: content.title, language: content.language, format: format, panels: [], structure: structure, day: day, identity: identity)
        leaflet.author = content.author
        leaflet.subject = content.subject
        let sizes = (format.fit.size.lowerBound / root.style.size)...(format.fit.size.upperBound / root.style.size)
        let laid: Reported<[(LaidPanel, LaidFacts)]>
        if format.filling == .flow, let frame = frames.first {
            laid = RunningPages(frame: frame.frame, format: format, sizes: sizes).lay()
        } else {
            laid = panels(frames, format, sizes)
        }
        diagnostics += laid.diagnostics
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return Reported(Outcome(), diagnostics) }
        leaflet.panels = laid.value.map(\.0)
        // Panels that nothing was written for are there too, as blank paper in their colour.
        for panel in format.panels where format.filling != .flow && !leaflet.panels.contains(where: { $0.panel.name == panel.name }) {
            var blank = LaidPanel(panel)
            blank.background = stylist.node(StyleElement("panel", classes: [panel.name]), in: root).style.background
            blank.filled = 1
            leaflet.panels.append(blank)
        }
        return Reported(Outcome(leaflet: leaflet, facts: laid.value.map(\.1)), diagnostics)
    }

    static func title(_ panel: PrintPanel, _ language: MessageLanguage) -> String {
        guard let title = panel.title else { return panel.name }
        return language == .vi ? title.vi : title.en
    }

    // MARK: Panels

    private func panels(
        _ frames: [(frame: PanelFrame, content: PanelContent)], _ format: PrintFormat, _ sizes: ClosedRange<Double>
    ) -> Reported<[(LaidPanel, LaidFacts)]> {
        var factors = Array(repeating: FitFactor(), count: frames.count)
        for group in Self.groups(frames.map(\.frame.panel.name), ties: format.fit.ties) {
            let factor = PanelFit.factor(group.map { frames[$0].frame }, sizes: sizes, leading: format.fit.leading)
            for index in group {
                let own = frames[index].frame.sizes(sizes)
                factors[index] = FitFactor(size: min(max(factor.size, own.lowerBound), own.upperBound), leading: factor.leading)
            }
        }
        var (result, diagnostics): ([(LaidPanel, LaidFacts)], [Diagnostic]) = ([], [])
        for (index, (frame, content)) in frames.enumerated() {
            let set = frame.lay(factors[index])
            if set.height > frame.innerHeight + 0.01 {
                diagnostics.append(OverflowReport(frame: frame, fragments: set.fragments, height: set.height, content: content, format: format).diagnostic)
                continue
            }
            let painted = Self.painted(frame, frame.spread(set.fragments, height: set.height), bleed: format.bleed)
            var panel = painted.panel
            panel.filled = set.height / frame.innerHeight
            diagnostics += Self.faults(painted.facts, panel, frame, content)
            result.append((panel, painted.facts))
        }
        return Reported(result, diagnostics)
    }

    /// The panels that share a factor, by number.
    private static func groups(_ names: [String], ties: [[String]]) -> [[Int]] {
        guard !ties.isEmpty else { return [Array(names.indices)] }
        var (result, tied): ([[Int]], Set<Int>) = ([], [])
        for tie in ties {
            let group = names.indices.filter { tie.contains(names[$0]) && !tied.contains($0) }
            if !group.isEmpty { result.append(group) }
            tied.formUnion(group)
        }
        return result + names.indices.filter { !tied.contains($0) }.map { [$0] }
    }

    static func painted(_ frame: PanelFrame, _ fragments: [Fragment], bleed: Double) -> (panel: LaidPanel, facts: LaidFacts) {
        var painter = PanelPainter(
            width: frame.width, height: frame.height, bleed: bleed * PageUnit.millimetre, ground: frame.style.background ?? .white)
        var behind = frame.style
        // The colour of the panel is the sheet’s to paint, bleed included.
        behind.background = nil
        painter.decorate(PageRect(x: 0, y: 0, width: frame.width, height: frame.height), behind, frame.backdrop, isRest: false)
        painter.paint(fragments, x: frame.inset.left, y: frame.inset.top)
        painter.finish()
        var panel = LaidPanel(frame.panel)
        panel.background = frame.style.background
        panel.backdrop = painter.backdrop
        panel.items = painter.items
        panel.headings = painter.headings
        return (panel, painter.facts)
    }

    static func faults(_ facts: LaidFacts, _ panel: LaidPanel, _ frame: PanelFrame, _ content: PanelContent) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let name = (vi: title(frame.panel, .vi), en: title(frame.panel, .en))
        for wide in facts.wide {
            let over = OverflowReport.millimetres(wide.over)
            diagnostics.append(
                Diagnostic(
                    .leafletWide, at: wide.place, vi: "mặt “\(name.vi)”: chữ rộng hơn cột \(over) mm; viết ngắn lại hoặc bớt cột của bảng",
                    en: "panel “\(name.en)”: words are \(over) mm wider than the column; shorten them or use fewer columns"))
        }
        let isPicture = panel.items.contains { if case .picture = $0 { true } else { false } } || frame.backdrop != nil
        if panel.filled < 0.6, !isPicture, frame.style.spread == .start, !content.blocks.isEmpty {
            let share = Int((panel.filled * 100).rounded())
            diagnostics.append(
                Diagnostic(
                    .warning, .leafletSparse, at: content.place, vi: "mặt “\(name.vi)” mới đầy \(share) %; thêm nội dung hoặc chọn khổ nhỏ hơn",
                    en: "panel “\(name.en)” is only \(share) % full; add text or choose a smaller format"))
        }
        return diagnostics
    }
}
