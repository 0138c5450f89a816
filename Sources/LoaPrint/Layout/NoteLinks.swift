/// The notes of a leaflet and the marks in its words that lead to them.
struct NoteLinks {
    /// The element of each note, by number.
    var elements: [Int: StructureNode.ID] = [:]
    /// The link elements of the marks, with the number of the note.
    var marks: [(link: StructureNode.ID, number: Int)] = []
    /// Where each note begins: the panel by number, and the point on it.
    private var places: [Int: (panel: Int, point: PagePoint)] = [:]

    /// Leads each mark to its note, in the structure and on the panels; marks of notes that are not there lead nowhere.
    mutating func lead(_ parts: inout [LaidPart], _ structure: inout StructureTree) {
        for mark in marks {
            guard let note = elements[mark.number], let reference = structure[mark.link].parent else { continue }
            if !structure[reference].references.contains(note) { structure[reference].references.append(note) }
        }
        for (panel, part) in parts.enumerated() {
            // A note that goes on in another column begins in the first.
            for (number, point) in part.notes where places[number] == nil { places[number] = (panel, point) }
        }
        for index in parts.indices {
            for mark in parts[index].marks {
                guard let place = places[mark.number] else { continue }
                var link = mark.link
                link.target = .page(place.panel, place.point)
                parts[index].panel.items.append(.link(link))
            }
        }
    }
}
