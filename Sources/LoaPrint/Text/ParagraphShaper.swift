/// Turns styled words into glyphs that can be broken into lines; each worker has its own.
public final class ParagraphShaper {
    private let shaper: Shaper
    private let compounds: CompoundTable

    /// Takes a shaper, and the compounds to keep together.
    public init(_ shaper: Shaper, compounds: CompoundTable = CompoundTable()) {
        self.shaper = shaper
        self.compounds = compounds
    }

    /// Starts a shaper for a language, a BCP 47 tag; nil when memory runs out.
    public convenience init?(language: String = "vi", compounds: CompoundTable = CompoundTable()) {
        guard let shaper = Shaper(language: language) else { return nil }
        self.init(shaper, compounds: compounds)
    }

    /// The text as glyphs with the places where its lines may break.
    ///
    /// Lines break at spaces, at zero-width spaces, between ideographs, and in very wide words after slashes, hyphens
    /// and points of addresses; always at a line feed, of which one at the very end begins no new line; never at a
    /// no-break space or word joiner, after an opening bracket or quote, or before a closing one.
    public func shape(_ text: StyledText) -> ShapedText {
        var builder = ParagraphBuilder(shaper, text.styles, hasCompounds: !compounds.isEmpty)
        for run in text.runs { builder.add(run) }
        return builder.finish(compounds)
    }
}
