public import LoaMarkup
internal import LoaStats

/// Lays out leaflets; each worker has its own.
public final class LeafletLayout {
    private let stock: any PrintStock
    private let memory: LayoutMemory

    /// Makes a layout with a theme’s style sheet, its fonts and pictures, and a shaper.
    public init(stylist: any Stylist, stock: any PrintStock, shaper: ParagraphShaper) {
        self.stock = stock
        memory = LayoutMemory(stylist: stylist, shaper: shaper)
    }

    /// What a leaflet came to.
    public struct Outcome: Sendable {
        /// The leaflet; nil when something does not fit or cannot be printed.
        public var leaflet: LaidLeaflet?
        /// What was placed on each panel, for the checks before printing.
        public var facts = LaidFacts()
    }

    /// Lays out a leaflet's content in a format.
    ///
    /// - Parameter classes: Those of the leaflet besides the format: `style-…` of the audience, its id.
    public func lay(
        _ content: PrintContent, format: PrintFormat, classes: [String], day: CalendarDate, identity: [UInt8]
    ) -> Reported<Outcome> {
        let root = memory.root(StyleElement("leaflet", classes: [format.id] + (format.like.map { [$0] } ?? []) + classes))
        var structure = StructureTree()
        var diagnostics: [Diagnostic] = []
        var links = 0
        var notes = NoteLinks()
        var frames: [(frame: PanelFrame, content: PanelContent)] = []
        for panel in content.panels {
            guard let place = panel.name.isEmpty ? format.panels.first : format.panels.first(where: { $0.name == panel.name }) else { continue }
            let node = memory.node(StyleElement("panel", classes: [place.name]), in: root)
            let section = structure.add(.section, to: structure.root)
            var builder = BoxBuilder(
                memory: memory, stock: stock, structure: structure, panelTitle: Self.title(place, .vi), links: links, notes: notes)
            let boxes = builder.boxes(panel.blocks, in: node, at: section)
            structure = builder.structure
            diagnostics += builder.diagnostics
            links = builder.linkCount
            notes = builder.notes
            var frame = PanelFrame(panel: place, style: node.style, boxes: boxes)
            frame.backdrop = node.style.backdrop.flatMap { stock.themeArt($0) }
            frames.append((frame, panel))
        }
        var leaflet = LaidLeaflet(
            title: content.title, language: content.language, format: format, panels: [], structure: structure, day: day, identity: identity)
        leaflet.author = content.author
        leaflet.subject = content.subject
        let sizes = (format.fit.size.lowerBound / root.style.size)...(format.fit.size.upperBound / root.style.size)
        let laid: Reported<[LaidPart]>
        if format.filling == .flow, let frame = frames.first {
            laid = RunningPages(frame: frame.frame, format: format, sizes: sizes).lay()
        } else {
            laid = panels(frames, format, sizes)
        }
        diagnostics += laid.diagnostics
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return Reported(Outcome(), diagnostics) }
        var parts = laid.value
        notes.lead(&parts, &leaflet.structure)
        leaflet.panels = parts.map(\.panel)
        var facts = LaidFacts(panels: parts.map(\.facts))
        // Panels that nothing was written for are there too, as blank paper in their colour.
        for panel in format.panels where format.filling != .flow && !leaflet.panels.contains(where: { $0.panel.name == panel.name }) {
            var blank = LaidPanel(panel)
            blank.background = memory.node(StyleElement("panel", classes: [panel.name]), in: root).style.background
            blank.filled = 1
            leaflet.panels.append(blank)
            facts.panels.append(PanelFacts(place: format.place))
        }
        return Reported(Outcome(leaflet: leaflet, facts: facts), diagnostics)
    }

    static func title(_ panel: PrintPanel, _ language: MessageLanguage) -> String {
        guard let title = panel.title else { return panel.name }
        return language == .vi ? title.vi : title.en
    }

    // MARK: Panels

    private func panels(
        _ frames: [(frame: PanelFrame, content: PanelContent)], _ format: PrintFormat, _ sizes: ClosedRange<Double>
    ) -> Reported<[LaidPart]> {
        var factors = Array(repeating: FitFactor(), count: frames.count)
        for group in Self.groups(frames.map(\.frame.panel.name), ties: format.fit.ties) {
            let factor = PanelFit.factor(group.map { frames[$0].frame }, sizes: sizes, leading: format.fit.leading)
            for index in group {
                let own = frames[index].frame.sizes(sizes)
                factors[index] = FitFactor(size: min(max(factor.size, own.lowerBound), own.upperBound), leading: factor.leading)
            }
        }
        var (result, diagnostics): ([LaidPart], [Diagnostic]) = ([], [])
        for (index, (frame, content)) in frames.enumerated() {
            let set = frame.lay(factors[index])
            if set.height > frame.innerHeight + 0.01 {
                diagnostics.append(OverflowReport(frame: frame, fragments: set.fragments, height: set.height, content: content, format: format).diagnostic)
                continue
            }
            var painted = Self.painted(frame, frame.spread(set.fragments, height: set.height), bleed: format.bleed, place: content.place)
            // What is spread, stands over a picture or takes up what is left is as full as it is meant to be.
            painted.panel.filled = frame.fillsItself ? 1 : set.height / frame.innerHeight
            diagnostics += painted.faults(frame, content)
            result.append(painted)
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

    static func painted(_ frame: PanelFrame, _ fragments: [Fragment], bleed: Double, place: SourcePlace) -> LaidPart {
        var painter = PanelPainter(width: frame.width, height: frame.height, bleed: bleed * PageUnit.millimetre, place: place)
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
        return LaidPart(panel: panel, facts: painter.facts, wide: painter.wide, notes: painter.notes, marks: painter.marks)
    }
}
