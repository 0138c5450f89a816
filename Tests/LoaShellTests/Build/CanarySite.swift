/// A random site in which every text is a canary: a word that knows who may see it.
struct CanarySite {
    /// Who may see a word, and where.
    struct Canary {
        /// The audiences by bit.
        var mask = 0
        /// Whether each of them must find it somewhere in their site.
        var mustShow = false
        /// Whether it is part of an address, and so may stand in the site map.
        var isAddress = false
        /// Whether it belongs to the site as a whole, not to an audience's part.
        var isSite = false
        /// Whether pages are put in order by it, though nobody sees it.
        var isFixed = false
    }

    static let prefix: [UInt8] = Array("zqj".utf8)
    static let length = 12
    static let audiences = ["alpha", "beta", "gamma", "zqjdelta"]
    static let all = 15
    static let publicMask = 7

    var canaries: [String: Canary] = [:]
    var files: [String: [UInt8]] = [:]
    var random: SeededRandom
    /// The pages that others may link to: path without `content`, and who sees them.
    var targets: [(path: String, mask: Int)] = []
    var groups: [(name: String, mask: Int)] = []
    var snippets: [(name: String, parts: [(mask: Int, word: String)])] = []
    var abbreviations: [(short: String, long: String)] = []
    /// Definitions of link references and notes of the page at hand, with who meets them.
    var definitions: [String] = []
    var folder = ""
    /// Whether the page at hand is not in the glossary's language.
    var isEnglish = false
    var folderWords: [String] = []

    init(seed: UInt64) {
        random = SeededRandom(seed)
        config()
        makeSnippets()
        section("content", mask: Self.all, depth: 0)
        glossary()
    }

    // MARK: Words

    mutating func token() -> String {
        let letters = Array("abcdefghiklmnoprstuvwxy".utf8)
        var bytes = Self.prefix
        while bytes.count < Self.length { bytes.append(letters[random.below(letters.count)]) }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func word(_ mask: Int, mustShow: Bool = true, isAddress: Bool = false, isSite: Bool = false) -> String {
        let made = token()
        canaries[made] = Canary(mask: mask, mustShow: mustShow, isAddress: isAddress, isSite: isSite)
        return made
    }

    /// A part of an address: seen wherever the page or file is.
    mutating func address(_ mask: Int) -> String { word(mask, mustShow: mask != 0, isAddress: true) }

    mutating func meet(_ name: String, _ mask: Int) {
        canaries[name]?.mask |= mask
        if mask != 0 { canaries[name]?.mustShow = true }
    }

    mutating func someMask() -> Int { 1 + random.below(Self.all) }

    /// Names that mean a mask: audiences, sometimes a group among them.
    mutating func names(_ mask: Int) -> String {
        var rest = mask
        var found: [String] = []
        if random.once(in: 3), let group = groups.filter({ $0.mask & ~mask == 0 }).randomElement(using: &random) {
            found.append(group.name)
            rest &= ~group.mask
        }
        for (bit, name) in Self.audiences.enumerated() where rest & (1 << bit) != 0 { found.append(name) }
        return found.shuffled(using: &random).joined(separator: ", ")
    }

    // MARK: Settings

    mutating func config() {
        func site(_ site: inout CanarySite) -> String { site.word(Self.all, isSite: true) }
        var text = "format: 1\ntitle: \(site(&self))\ntagline: \(site(&self))\nlanguage: vi\n"
        if random.once(in: 2) { text += "url: https://example.org/\n" }
        text += "languages: [en]\naudiences:\n"
        for (bit, id) in Self.audiences.enumerated() {
            let isInternal = bit == 3
            let seen = isInternal ? 8 : Self.all
            text += "  \(id):\n    name: \(word(seen, isSite: true))\n"
            text += "    description: \(word(seen, mustShow: false, isSite: true))\n"
            if isInternal { text += "    access: internal\n" }
            text += "    actions:\n      - { label: \(word(1 << bit)), kind: call, to: \"tel:\(word(1 << bit))\" }\n"
            text += "      - { label: \(word(1 << bit)), kind: zalo, missing: true }\n"
        }
        canaries["zqjdelta"] = Canary(mask: 8, mustShow: true, isSite: true)
        text += "groups:\n"
        for _ in 0..<3 {
            let name = word(0)
            let mask = someMask()
            text += "  \(name): [\(Self.audiences.indices.filter { mask & (1 << $0) != 0 }.map { Self.audiences[$0] }.joined(separator: ", "))]\n"
            groups.append((name, mask))
        }
        text += "footer: |\n  Chân trang \(site(&self)).\n"
        files["content/loa.yaml"] = Array(text.utf8)
    }

    mutating func glossary() {
        var text = "abbreviations:\n"
        for entry in abbreviations { text += "  \(entry.short): \(entry.long)\n" }
        if !abbreviations.isEmpty { files["content/glossary.yaml"] = Array(text.utf8) }
    }

    mutating func makeSnippets() {
        for _ in 0..<4 {
            let name = word(0)
            var parts: [(Int, String)] = []
            var text = ""
            for _ in 0..<3 {
                let mask = someMask()
                let inner = word(0)
                parts.append((mask, inner))
                switch random.below(3) {
                case 0: text += "::: for \(names(mask))\n\(inner)\n:::\n\n"
                case 1: text += "Chữ :for[\(inner)]{\(names(mask))} trong câu.\n\n"
                default: text += "- :for{\(names(mask))} \(inner)\n\n"
                }
            }
            let open = word(0)
            parts.append((Self.all, open))
            text += "<!-- \(word(0)) -->\n\n\(open)\n"
            files["content/_snippets/\(name).md"] = Array(text.utf8)
            snippets.append((name, parts))
        }
    }

    // MARK: Pages

    mutating func section(_ path: String, mask: Int, depth: Int) {
        let outer = (folder, folderWords)
        folder = path
        page("_index", mask: mask, isSection: true, writes: depth == 0 || random.once(in: 2) || depth == 1)
        for _ in 0..<(depth == 0 ? 4 : 5) {
            let own = random.once(in: 3) && depth > 0 ? nil : Optional(someMask())
            page(nil, mask: own ?? mask, isSection: false, writes: own != nil)
        }
        if depth < 2 {
            for _ in 0..<(depth == 0 ? 3 : 1) {
                let name = word(0, isAddress: true)
                folderWords.append(name)
                section("\(path)/\(name)", mask: depth == 0 ? someMask() : random.once(in: 2) ? mask : someMask(), depth: depth + 1)
                folderWords.removeLast()
            }
        }
        (folder, folderWords) = outer
    }

    /// Writes a page; `writes` says whether its audiences stand in its own front matter.
    mutating func page(_ fixed: String?, mask written: Int, isSection: Bool, writes: Bool) {
        // A section under another whose readers differ must say who it is for.
        let says = writes || isSection
        var mask = written
        var keys = ""
        if !isSection {
            switch random.below(14) {
            case 0: (mask, keys) = (0, "draft: true\n")
            case 1: (mask, keys) = (0, "publish: 2026-07-16\n")
            case 2: (mask, keys) = (0, "expires: 15/07/2026\n")
            case 3: keys = "publish: 2026-07-15\nexpires: 2026-07-16\n"
            default: break
            }
        }
        for name in folderWords { meet(name, mask) }
        isEnglish = !isSection && random.once(in: 6)
        let name = fixed ?? address(mask)
        let file = "\(name)\(isEnglish ? ".en" : "").md"
        var text = "---\n"
        let side = someMask()
        text += "title: '\(word(mask))"
        if random.once(in: 2) {
            text += " :for[\(word(mask & side))]{\(names(side))} :except[\(word(mask & ~side))]{\(names(side))}"
        }
        text += "'\n"
        if random.once(in: 2) { text += "summary: 'Về \(word(mask)) :for[\(word(mask & side))]{\(names(side))}'\n" }
        if says || isEnglish { text += "for: [\(names(written))]\n" }
        if random.once(in: 2) { text += "tags: [\(word(mask)), \(word(mask))]\n" }
        if random.once(in: 2) { text += "date: 2026-0\(1 + random.below(6))-0\(1 + random.below(9))\n" }
        if random.once(in: 3) { text += "weight: \(random.below(9))\n" }
        if !isSection {
            if random.once(in: 4) { text += "aliases: [/\(address(mask))/\(address(mask))]\n" }
            if random.once(in: 5) {
                text += "slug: \(address(mask))\n"
                canaries[name] = Canary(isFixed: true)
            }
            if random.once(in: 5) {
                text += "image: \(picture(mask))\nimage_alt: \(word(mask))\n"
            }
            if random.once(in: 5) { text += "review: { by: \(word(mask)), on: 2026-01-01 }\n" }
        }
        text += "x_ghi_chu: \(word(0))\n\(keys)---\n"
        definitions = []
        var body = blocks(mask, depth: 0, count: 3 + random.below(5))
        body += definitions
        files["\(folder)/\(file)"] = Array((text + body.joined(separator: "\n\n") + "\n").utf8)
        if mask != 0 { targets.append(("\(folder)/\(file)".replacing("content", with: "", maxReplacements: 1), mask)) }
    }

    /// The link to a new picture in the page's folder.
    mutating func picture(_ mask: Int) -> String {
        let name = address(mask) + ".png"
        files["\(folder)/\(name)"] = SiteParts.png(comment: word(0))
        return name
    }

    mutating func download(_ mask: Int) -> String {
        let name = address(mask) + ".pdf"
        files["\(folder)/\(name)"] = Array("%PDF \(word(mask))".utf8)
        return name
    }
}
