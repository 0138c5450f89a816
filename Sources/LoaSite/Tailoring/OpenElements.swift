internal import LoaMarkup

/// The elements that are open while a document is copied with more or fewer of them: each ends where its copy ends.
struct OpenElements {
    private var frames: [(at: Int, end: Int)] = []

    /// Ends the copies of all elements that end before an index of the original.
    mutating func close(before index: Int, in copy: inout Document) {
        while let frame = frames.last, frame.end <= index {
            copy.nodes[frame.at].end = Int32(copy.nodes.count)
            frames.removeLast()
        }
    }

    /// Begins the copy of an element of the original.
    mutating func begin(_ node: Node, in copy: inout Document) {
        frames.append((copy.nodes.count, Int(node.end)))
        copy.nodes.append(node)
    }
}
