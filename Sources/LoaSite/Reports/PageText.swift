import LoaMarkup

/// The words of a page, cut where their readers change.
struct PageText {
    /// A paragraph, heading, cell or label: what reads as one run of words.
    struct Holder {
        /// Its element.
        var index: Int
        /// Its words in order.
        var pieces: [Piece]
    }

    /// Words with one set of readers.
    struct Piece {
        var seen: AudienceMask
        /// The words; nil is the space of a line break.
        var range: TextRange?
    }

    let document: Document
    let seen: [AudienceMask]

    init(_ page: SeenPage) {
        document = page.document
        seen = page.seen
    }

    /// The holders of a subtree in order.
    func holders(of index: Int) -> [Holder] {
        var found: [Holder] = []
        var at = index
        let end = Int(document.nodes[index].end)
        while at < end {
            if isHolder(at) {
                let holder = Holder(index: at, pieces: pieces(of: at))
                if !holder.pieces.isEmpty { found.append(holder) }
                at = Int(document.nodes[at].end)
            } else {
                at += 1
            }
        }
        return found
    }

    func isHolder(_ index: Int) -> Bool {
        let node = document.nodes[index]
        switch node.kind {
        case .paragraph, .heading, .tableCell, .label, .codeBlock: return true
        case .htmlBlock: return !RawHTML.isComment(document.bytes(node.text))
        // An inline element is its own holder when words alone are asked for.
        default: return node.kind.isInline
        }
    }

    func pieces(of index: Int) -> [Piece] {
        var found: [Piece] = []
        for at in index..<Int(document.nodes[index].end) {
            let node = document.nodes[at]
            switch node.kind {
            case .text, .code, .abbreviation, .codeBlock, .htmlBlock:
                found.append(Piece(seen: seen[at], range: node.text))
            case .htmlInline where !RawHTML.isComment(document.bytes(node.text)):
                found.append(Piece(seen: seen[at], range: node.text))
            case .softBreak, .lineBreak: found.append(Piece(seen: seen[at], range: nil))
            default: break
            }
        }
        return found
    }

    /// The bytes of a holder that `isSeen` lets through.
    func bytes(_ holder: Holder, _ isSeen: (AudienceMask) -> Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in holder.pieces where isSeen(piece.seen) {
            if let range = piece.range { bytes += document.bytes(range) } else { bytes.append(32) }
        }
        return bytes
    }

    /// How many syllables of holders `isSeen` lets through.
    func syllables(_ holders: [Holder], _ isSeen: (AudienceMask) -> Bool) -> Int {
        holders.reduce(0) { $0 + Syllables.count(bytes($1, isSeen).span) }
    }

    /// The words of a subtree that `isSeen` lets through, in one line.
    func words(of index: Int, _ isSeen: (AudienceMask) -> Bool = { _ in true }) -> String {
        var all: [UInt8] = []
        for holder in holders(of: index) {
            let bytes = bytes(holder, isSeen)
            if !all.isEmpty, !bytes.isEmpty { all.append(32) }
            all += bytes
        }
        return Self.tidy(all)
    }

    /// One space where several bytes of space stand; none at the ends or before a stop that follows a gap.
    static func tidy(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte <= 32 {
                if let last = out.last, last != 32 { out.append(32) }
            } else {
                if out.last == 32, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") { out.removeLast() }
                out.append(byte)
            }
        }
        if out.last == 32 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}
