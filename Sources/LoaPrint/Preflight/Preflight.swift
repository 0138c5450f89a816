public import LoaMarkup

/// Looks through a laid-out leaflet for what would go wrong on paper.
///
/// What is painted is looked at itself: sizes, colours and distances are those of the page, whatever a style sheet says.
public struct Preflight: Sendable {
    /// What is too little or too much.
    public var limits: PreflightLimits

    /// Makes a check.
    public init(limits: PreflightLimits = PreflightLimits()) { self.limits = limits }

    /// The faults of a leaflet, panel by panel; what facts do not tell is looked for at the format.
    public func check(_ leaflet: LaidLeaflet, facts: LaidFacts) -> [Diagnostic] {
        var work = PreflightWork(limits, leaflet)
        for (number, laid) in leaflet.panels.enumerated() {
            let known = facts.panels.indices.contains(number) ? facts.panels[number] : PanelFacts(place: leaflet.format.place)
            work.check(laid, known, isLast: number == leaflet.panels.count - 1)
        }
        return work.diagnostics
    }
}
