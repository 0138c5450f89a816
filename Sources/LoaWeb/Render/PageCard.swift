/// What lists show of a page: texts that stand in the data of ``PageCards``.
struct PageCard: BitwiseCopyable, Sendable {
    var title = TemplateCell()
    /// The written summary; empty without one.
    var summary = TemplateCell()
    /// The address inside an audience's site, percent-encoded.
    var address = TemplateCell()
    /// The day for machines and for readers; nothing without one.
    var iso = TemplateCell()
    var day = TemplateCell()
    /// The days after 1970-01-01.
    var date = Int.min
}
