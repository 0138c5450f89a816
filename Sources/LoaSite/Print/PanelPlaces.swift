internal import LoaMarkup

/// Checks that panels stand where they can be printed: in leaflets, in nothing but what chooses readers.
enum PanelPlaces {
    static func check(_ document: Document, isLeaflet: Bool) -> [Diagnostic] {
        guard document.directives.contains(where: { $0.name == "panel" }) else { return [] }
        var diagnostics: [Diagnostic] = []
        // The ends of the elements that no panel may stand in.
        var closed = 0
        for (index, node) in document.nodes.enumerated() where index > 0 && !node.kind.isInline {
            let directive = document.directive(of: node)
            if node.kind == .container, let directive, directive.name == "panel" {
                if !isLeaflet {
                    diagnostics.append(
                        Diagnostic(
                            .leafletPlace, at: directive.place, words: "panel", vi: "“panel” chỉ dùng trong tờ rơi (kind: leaflet)",
                            en: "“panel” is for leaflets (kind: leaflet) alone"))
                } else if index < closed {
                    diagnostics.append(
                        Diagnostic(
                            .leafletPlace, at: directive.place, words: "panel",
                            vi: "“panel” phải đứng ngoài cùng, không nằm trong khối khác — kiểm tra dòng “:::” đóng khối phía trên",
                            en: "“panel” stands at the top and in no other block — look for the “:::” that closes the block above"))
                }
            }
            if directive.map({ !MarkerSearch.choosesReaders($0.name) }) ?? true { closed = max(closed, Int(node.end)) }
        }
        return diagnostics
    }
}
