internal import LoaMarkup

/// The numbered notes of a leaflet: what a mark in the text leads to, each once, in the order of appearance.
struct NoteList {
    /// What a note says.
    enum Note: Hashable {
        /// An address; as people type it, and whole.
        case address(String, link: String)
        /// The note of the writer with this label.
        case footnote([UInt8])
        /// A line of the list of what the text rests on in law.
        case basis(Int)
        /// How a figure is counted.
        case figure(Int)
    }

    private(set) var notes: [Note] = []
    private var numbers: [Note: Int] = [:]

    /// The number of a note, from 1; a new one comes last.
    mutating func number(of note: Note) -> Int {
        if let known = numbers[note] { return known }
        notes.append(note)
        numbers[note] = notes.count
        return notes.count
    }

    /// Whether a note is there.
    func contains(_ note: Note) -> Bool { numbers[note] != nil }
}
