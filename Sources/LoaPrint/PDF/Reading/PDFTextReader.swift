/// Gathers the glyphs of a baseline as they are shown.
struct PDFTextReader {
    /// A stretch in one font.
    private struct Run {
        let face: FontFace
        /// Where it begins, in thousandths of the size.
        let start: Double
        var text: [UInt8] = []
        var glyphs: [ShapedGlyph] = []
        /// The sum of the advances, in font units.
        var reached = 0
        /// Where in the text begins what several glyphs stand for together.
        var spelled = 0
    }

    var origin = PagePoint(0, 0)
    /// How far glyphs stand above the baseline, in points.
    var rise = 0.0
    /// Where the pen is, in thousandths of the size.
    private var pen = 0.0
    private var pieces: [TextItem.Piece] = []
    private var run: Run?

    /// What glyphs stand for.
    enum Meaning {
        /// Each for what the font says.
        case own
        /// All together for this; nothing when others before them stand for it too.
        case spelled([UInt8]?)
    }

    /// Takes glyphs with the gaps between them.
    mutating func show(_ operands: [PDFTokens.Token], _ font: PDFReadFont, _ size: Double, _ meaning: Meaning) {
        if let run, run.face !== font.face { end(size) }
        var meaning = meaning
        for operand in operands {
            switch operand {
            case .number(let gap): pen = min(max(pen - gap, -1e6), 1e6)
            case .units(let codes): for code in codes { show(code, font, size, &meaning) }
            default: break
            }
        }
    }

    private mutating func show(_ code: UInt16, _ font: PDFReadFont, _ size: Double, _ meaning: inout Meaning) {
        var run = self.run ?? Run(face: font.face, start: pen)
        let unit = Double(font.face.metrics.unitsPerEm) / 1000
        // Gaps belong to the glyph before them; rounding the places keeps it from adding up.
        let here = Int(((pen - run.start) * unit).rounded())
        if !run.glyphs.isEmpty { run.glyphs[run.glyphs.count - 1].advance += Int32(here - run.reached) }
        pen = min(pen + font.width(code), 1e6)
        run.reached = Int(((pen - run.start) * unit).rounded())
        var cluster = run.text.count
        switch meaning {
        case .own: run.text += font.text(code)
        case .spelled(let words?):
            run.spelled = cluster
            run.text += words
            meaning = .spelled(nil)
        case .spelled(nil): cluster = run.spelled
        }
        let height = size > 0 ? min(max(rise / size * unit * 1000, -1e6), 1e6) : 0
        run.glyphs.append(
            ShapedGlyph(id: font.glyph(code), advance: Int32(run.reached - here), dx: 0, dy: Int32(height.rounded()), cluster: Int32(clamping: cluster)))
        self.run = run
    }

    private mutating func end(_ size: Double) {
        guard let run else { return }
        pieces.append(TextItem.Piece(ShapedRun(face: run.face, text: run.text, glyphs: run.glyphs, missing: []), x: run.start * size / 1000))
        self.run = nil
    }

    /// What was shown; nil when it is nothing.
    mutating func item(_ size: Double, _ paint: Paint, _ mark: ContentMark) -> TextItem? {
        end(size)
        return pieces.isEmpty ? nil : TextItem(origin: origin, size: size, paint: paint, pieces: pieces, mark: mark)
    }
}
