internal import LoaMarkup
internal import LoaSite
internal import LoaWeb

/// What all workers read.
struct ReadPages: Sendable {
    /// What was found of each page; nil for what could not be read.
    let pages: [ReadPage?]
    /// What is left of each page for each audience.
    let facts: [[PageFacts]]
    /// The words of all pages, by the worker that the facts name.
    let tokens: [SearchTokens]
    /// The faults, those of files that could not be read first.
    let diagnostics: [Diagnostic]
    /// How many of the pages were rendered, and not kept.
    let rendered: Int

    init(_ pages: [ReadPage?], tokens: [SearchTokens], faults: [Diagnostic], rendered: Int) {
        self.pages = pages
        self.tokens = tokens
        self.rendered = rendered
        facts = pages.map { $0?.outcome.facts ?? [] }
        diagnostics = faults + pages.flatMap { $0?.outcome.diagnostics ?? [] }
    }

    /// The uses of anchors.
    var anchors: [AnchorUse] { pages.flatMap { $0?.outcome.anchors ?? [] } }
    /// The uses of files.
    var files: [FileUse] { pages.flatMap { $0?.outcome.files ?? [] } }
}

/// What a worker found of a page, and the files that it made of it.
///
/// A class, since it goes from one build to the next.
final class ReadPage: Sendable {
    let outcome: PageOutcome
    let files: MadeFiles

    init(_ outcome: PageOutcome, _ files: MadeFiles) {
        self.outcome = outcome
        self.files = files
    }
}
