extension CanarySite {
    // MARK: Words in a line

    mutating func line(_ mask: Int, depth: Int = 0) -> String {
        (0..<1 + random.below(3)).map { _ in inline(mask, depth: depth) }.joined(separator: " ")
    }

    mutating func inline(_ mask: Int, depth: Int) -> String {
        let side = someMask()
        switch random.below(depth > 2 ? 8 : 22) {
        case 0: return "**\(word(mask))**"
        case 1: return "`\(word(mask))`"
        case 2: return "~~*\(word(mask))*~~"
        case 3: return "\(word(mask)) <!-- \(word(0)) -->"
        case 4: return ":unverified[\(word(mask))]"
        case 5: return ":missing[\(word(mask))]"
        case 6, 7: return word(mask)
        case 8, 9, 10: return ":for[\(line(mask & side, depth: depth + 1))]{\(names(side))}"
        case 11, 12: return ":except[\(line(mask & ~side, depth: depth + 1))]{\(names(side))}"
        case 13: return "[\(word(mask))](https://example.org/\(word(mask)) \"\(word(mask))\")"
        case 14: return "![\(word(mask)) :for[\(word(mask & side))]{\(names(side))}](\(picture(mask)) \"\(word(mask))\")"
        case 15: return "[\(word(mask))](\(download(mask)))"
        case 16: return note(mask)
        case 17: return "[\(word(mask))][\(reference(mask))]"
        case 18: return "<https://example.org/\(word(mask))>"
        case 19: return "<b data-x=\"\(word(mask))\">"
        case 20: return pageLink(mask)
        default: return "[:for[\(word(mask & side))]{\(names(side))} \(word(mask))](https://example.org/\(word(mask)))"
        }
    }

    /// A note whose definition stands at the end of the page and is met only through this mark.
    mutating func note(_ mask: Int) -> String {
        let label = word(mask, mustShow: false)
        definitions.append("[^\(label)]: Ghi chú \(word(mask)).")
        return "\(word(mask))[^\(label)]"
    }

    /// A definition at the end of the page, met only where it is used.
    mutating func reference(_ mask: Int) -> String {
        let label = word(0)
        definitions.append("[\(label)]: https://example.org/\(word(mask)) \"\(word(mask))\"")
        return label
    }

    mutating func pageLink(_ mask: Int) -> String {
        guard mask != 0, let target = targets.filter({ mask & ~$0.mask == 0 }).randomElement(using: &random) else {
            return word(mask)
        }
        return "[\(word(mask))](\(target.path))"
    }

    mutating func abbreviation(_ mask: Int) -> String {
        guard !isEnglish else { return word(mask) }
        if abbreviations.isEmpty || random.once(in: 3) { abbreviations.append((word(0).uppercased(), word(0))) }
        let entry = abbreviations[random.below(abbreviations.count)]
        meet(entry.short.lowercased(), mask)
        meet(entry.long, mask)
        return entry.short
    }

    // MARK: Blocks

    mutating func blocks(_ mask: Int, depth: Int, count: Int) -> [String] {
        var found: [String] = []
        for _ in 0..<count { found += block(mask, depth: depth) }
        return found
    }

    func fence(_ depth: Int) -> String { String(repeating: ":", count: 9 - depth) }

    func indented(_ blocks: [String], _ prefix: String) -> String {
        blocks.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            $0.element.isEmpty ? (prefix == "> " ? ">" : "") : prefix + $0.element
        }.joined(separator: "\n")
    }

    mutating func block(_ mask: Int, depth: Int) -> [String] {
        let side = someMask()
        guard depth < 4 else { return [line(mask)] }
        switch random.below(22) {
        case 0, 1: return ["Câu \(line(mask)).\n\(line(mask))"]
        case 2, 3: return ["\(fence(depth)) for \(names(side))\n\(inner(mask & side, depth))\n\(fence(depth))"]
        case 4, 5: return ["\(fence(depth)) except \(names(side))\n\(inner(mask & ~side, depth))\n\(fence(depth))"]
        case 6: return [choose(mask, depth)]
        case 7: return headingSection(mask, depth)
        case 8: return ["## \(word(mask)) :for[\(word(mask & side))]{\(names(side))}"]
        case 9, 10: return [list(mask, depth)]
        case 11: return [table(mask)]
        case 12: return ["> " + indented(blocks(mask, depth: depth + 1, count: 2), "> ").dropFirst(2)]
        case 13: return ["> [!NOTE]\n> \(line(mask))"]
        case 14:
            let kind = ["note", "tip", "warning", "case", "steps", "action", "more", "questions"][random.below(8)]
            return ["\(fence(depth)) \(kind) \(word(mask)) :for[\(word(mask & side))]{\(names(side))}\n\(inner(mask, depth, least: true))\n\(fence(depth))"]
        case 15: return ["::button[\(word(mask)) :for[\(word(mask & side))]{\(names(side))}]{to=https://example.org/\(word(mask))}"]
        case 16: return ["::image[\(word(mask))]{src=\(picture(mask)) caption=\"\(word(mask))\"}"]
        case 17: return ["```\(word(mask))\n\(word(mask))\n::: for alpha\n:for[\(word(mask))]{beta}\n```"]
        case 18: return [include(mask)]
        case 19: return ["<!-- \(word(0))\n\n\(word(0)) -->"]
        case 20: return ["Viết tắt \(abbreviation(mask)) rồi \(abbreviation(mask))."]
        default: return ["<div id=\"\(word(mask))\">\(word(mask))</div>"]
        }
    }

    /// What is in a container; `least` asks for a plain paragraph too, without which an emptied frame goes away.
    mutating func inner(_ mask: Int, _ depth: Int, least: Bool = false) -> String {
        var found = blocks(mask, depth: depth + 1, count: 1 + random.below(2))
        if least { found.insert(word(mask), at: 0) }
        return found.joined(separator: "\n\n")
    }

    mutating func choose(_ mask: Int, _ depth: Int) -> String {
        let first = someMask()
        let second = someMask() & ~first
        var text = "\(fence(depth)) choose\n\(fence(depth + 1)) when \(names(first))\n\(inner(mask & first, depth + 1))\n\(fence(depth + 1))\n"
        if second != 0 {
            text += "\(fence(depth + 1)) when \(names(second))\n\(inner(mask & second, depth + 1))\n\(fence(depth + 1))\n"
        }
        let rest = mask & ~first & ~second
        text += "\(fence(depth + 1)) otherwise\n\(inner(rest, depth + 1))\n\(fence(depth + 1))\n\(fence(depth))"
        return text
    }

    /// A heading for some, what is below it, and the next heading, which ends it.
    mutating func headingSection(_ mask: Int, _ depth: Int) -> [String] {
        let side = someMask()
        let own = mask & side
        var found = ["## :for{\(names(side))} \(word(own))"]
        for _ in 0..<2 {
            found.append(line(own))
            if random.once(in: 2) { found.append("### \(word(own))") }
            found.append(random.once(in: 2) ? list(own, 3) : random.once(in: 2) ? table(own) : choose(own, max(depth, 2)))
        }
        found.append("## \(word(mask))")
        return found
    }

    mutating func list(_ mask: Int, _ depth: Int) -> String {
        // cmark knows no tasks in quotes.
        let mark = ["- ", "1. ", "* [ ] "][random.below(depth == 0 ? 3 : 2)]
        let indent = String(repeating: " ", count: mark == "1. " ? 3 : 2)
        return (0..<3).map { _ in
            let side = random.once(in: 3) ? Self.all : someMask()
            let own = mask & side
            let start = side == Self.all ? "" : random.once(in: 3) && side != Self.all ? ":except{\(names(Self.all & ~side))} " : ":for{\(names(side))} "
            var item = "\(mark)\(start)\(word(own)) \(line(own))"
            if random.once(in: 3) { item += "\n\n" + indented(blocks(own, depth: depth + 1, count: 1), indent) }
            return item
        }.joined(separator: "\n")
    }

    mutating func table(_ mask: Int) -> String {
        var text = "| \(word(mask)) | B |\n|---|---|\n| \(word(mask)) | \(word(mask)) |\n"
        for _ in 0..<3 {
            let side = someMask()
            let own = mask & side
            text += "| :for{\(names(side))} \(word(own)) | \(word(own)) :for[\(word(own & 5))]{alpha, gamma} |\n"
        }
        return text
    }

    mutating func include(_ mask: Int) -> String {
        let snippet = snippets[random.below(snippets.count)]
        for part in snippet.parts { meet(part.word, part.mask & mask) }
        return "::include[\(snippet.name)]"
    }
}
