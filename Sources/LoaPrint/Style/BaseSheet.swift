internal import LoaMarkup

/// What elements look like where a theme says nothing.
enum BaseSheet {
    /// Its rules, read once.
    static let rules = parsed().rules

    static func parsed() -> StyleParser {
        var parser = StyleParser(StyleText(Array(text.utf8), SourcePath("print.css")), isStrict: true, origin: .base)
        parser.run()
        return parser
    }

    static let text = """
        leaflet { font-size: 11pt; line-height: 1.4; color: #1a1a1a; }
        panel { padding: 10mm; }
        h1 { font-size: 2em; font-weight: 800; line-height: 1.25; margin: 0 0 0.4em; text-wrap: balance; break-after: avoid; break-inside: avoid; }
        h2 { font-size: 1.35em; font-weight: 800; line-height: 1.3; margin: 0.9em 0 0.3em; text-wrap: balance; break-after: avoid; break-inside: avoid; }
        h3, h4, h5, h6 { font-size: 1.1em; font-weight: 600; line-height: 1.3; margin: 0.8em 0 0.2em; text-wrap: balance; break-after: avoid; break-inside: avoid; }
        p, ul, ol, table, blockquote, pre, figure, chart { margin: 0 0 0.6em; }
        ul, ol { padding-left: 1.4em; }
        ol { list-style-type: disc; }
        li { margin: 0 0 0.25em; }
        li p { margin: 0 0 0.3em; }
        strong, th { font-weight: 600; }
        em { font-style: italic; }
        del { text-decoration: line-through; }
        sup { font-size: 0.65em; vertical-align: 0.6em; }
        blockquote { border-left: 2pt solid currentcolor; padding-left: 0.8em; font-style: italic; }
        th, td { padding: 0.25em 0.4em; border-bottom: 0.5pt solid currentcolor; font-variant-numeric: tabular-nums; }
        caption { font-weight: 600; margin: 0 0 0.3em; }
        hr { border-top: 0.75pt solid currentcolor; margin: 0.8em 0; }
        .note, .tip, .warning, .case, .steps, .action, .important, .caution, .unverified { border-left: 2.5pt solid currentcolor; padding: 0.3em 0 0.3em 0.8em; margin: 0 0 0.7em; break-inside: avoid; }
        .note > p:first-child, .tip > p:first-child, .warning > p:first-child, .case > p:first-child, .steps > p:first-child, .action > p:first-child { font-weight: 600; }
        notes { font-size: 0.72em; line-height: 1.3; margin: 0.8em 0 0; }
        notes li { margin: 0; }
        footer { font-size: 0.72em; line-height: 1.3; margin: auto 0 0; padding-top: 0.6em; }
        qr { width: 28mm; font-size: 0.7em; line-height: 1.25; margin: 0 0 0.6em; }
        qr svg { width: 100%; }
        qr figcaption { margin: 0.3em 0 0; }
        .illustrative { font-weight: 800; border: 1pt solid currentcolor; padding: 0.2em 0.5em; margin: 0 0 0.6em; text-align: center; }
        """
}
