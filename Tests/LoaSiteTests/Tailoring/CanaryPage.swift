import LoaMarkup
import TestSupport

@testable import LoaSite

/// A random page (no frame of it can become empty, as those go away with what they say) whose every word is a canary: a word of its own that is known to be meant for some audiences alone.
struct CanaryPage {
    static let audiences = AudienceList(
        ["tho", "loi", "chu", "can-bo"].enumerated().map { bit, id in
            Audience(
                id: id, name: id, description: "", style: id, isInternal: false, languages: [], actions: [], bit: bit)
        }, groups: ["to-chuc": AudienceMask(rawValue: 0b1010), "nguoi-lam": AudienceMask(rawValue: 0b0011)])
    static let all = AudienceMask(rawValue: 0b1111)

    var random: SeededGenerator
    /// Who is to see each canary.
    var expected: [AudienceMask] = []
    var snippets: [(name: String, lines: [String], canaries: [(Int, AudienceMask)])] = []
    var notes = 0
    var isSnippet = false

    init(seed: UInt64) { random = SeededGenerator(seed) }

    /// A page and its snippets.
    mutating func make() -> (page: String, snippets: [(String, String)]) {
        isSnippet = true
        for number in 0..<2 {
            let first = expected.count
            let lines = blocks(Self.all, depth: 2, count: 2)
            // Until it is included, what a snippet says is for nobody.
            snippets.append(("doan\(number)", lines, expected[first...].enumerated().map { (first + $0, $1) }))
            for index in first..<expected.count { expected[index] = [] }
        }
        isSnippet = false
        let lines = blocks(Self.all, depth: 0, count: 6)
        return (lines.joined(separator: "\n") + "\n", snippets.map { ($0.name, $0.lines.joined(separator: "\n") + "\n") })
    }

    mutating func canary(_ mask: AudienceMask) -> String {
        expected.append(mask)
        return "ca\(expected.count - 1)x"
    }

    /// Names as people write them, with the audiences they mean.
    mutating func names() -> (String, AudienceMask) {
        let count = random.pick([1, 1, 1, 2, 3])
        var names: [String] = []
        var mask = AudienceMask()
        for _ in 0..<count {
            let name = random.pick(Self.audiences.names)
            names.append(name)
            mask.formUnion(Self.audiences[name] ?? [])
        }
        return (names.joined(separator: random.pick([", ", " ", ","])), mask)
    }

    /// `for` or `except`, the names, and who is left of `mask`.
    mutating func choice(_ mask: AudienceMask) -> (word: String, names: String, mask: AudienceMask) {
        let (names, named) = names()
        let excludes = random.chance(30)
        return (excludes ? "except" : "for", names, excludes ? mask.subtracting(named) : mask.intersection(named))
    }

    // MARK: Words

    mutating func words(_ mask: AudienceMask, depth: Int = 0) -> String {
        var parts: [String] = []
        for _ in 0..<(1 + random.below(4)) { parts.append(word(mask, depth: depth)) }
        return parts.joined(separator: random.pick([" ", " ", ", "]))
    }

    mutating func word(_ mask: AudienceMask, depth: Int) -> String {
        switch random.below(depth > 2 ? 4 : 12) {
        case 0: return "`\(canary(mask))`"
        case 1: return "**\(canary(mask))**"
        case 4: return "*\(canary(mask)) \(words(mask, depth: depth + 2))*"
        case 5: return "[\(canary(mask)) \(words(mask, depth: depth + 2))](https://a.vn/\(canary(mask)) \"\(canary(mask))\")"
        case 6: return "![\(canary(mask))](/\(canary(mask)).png \"\(canary(mask))\")"
        case 7, 8, 9:
            let inner = choice(mask)
            return ":\(inner.word)[\(words(inner.mask, depth: depth + 1))]{\(inner.names)}"
        case 10: return ":missing[\(words(mask, depth: depth + 1))]"
        default: return canary(mask)
        }
    }

    // MARK: Blocks

    /// Blocks one after the other; a heading that names readers hides or shows what follows up to the next like it.
    mutating func blocks(_ mask: AudienceMask, depth: Int, count: Int) -> [String] {
        var lines: [String] = []
        var sections: [(level: Int, mask: AudienceMask)] = []
        for _ in 0..<(1 + random.below(count)) {
            if !lines.isEmpty { lines.append("") }
            if random.chance(22) {
                let level = 1 + random.below(4)
                sections.removeAll { $0.level >= level }
                var own = sections.last?.mask ?? mask
                var marker = ""
                if random.chance(60) {
                    let inner = choice(own)
                    marker = ":\(inner.word){\(inner.names)} "
                    own = inner.mask
                }
                sections.append((level, own))
                lines.append(String(repeating: "#", count: level) + " " + marker + words(own))
            } else {
                lines += block(sections.last?.mask ?? mask, depth: depth)
            }
        }
        return lines
    }

    mutating func block(_ mask: AudienceMask, depth: Int) -> [String] {
        switch random.below(depth > 3 ? 5 : 15) {
        case 0: return ["```", canary(mask), "```"]
        case 1: return ["::button[\(canary(mask)) \(words(mask, depth: 1))]{to=https://a.vn/\(canary(mask))}"]
        case 2: return table(mask)
        case 3: return isSnippet ? [words(mask)] : note(mask)
        case 5, 6: return list(mask, depth: depth)
        case 7: return blocks(mask, depth: depth + 1, count: 2).map { "> " + $0 }
        case 8:
            return ["> [!NOTE]"] + ["> " + words(mask)] + [">"] + blocks(mask, depth: depth + 1, count: 2).map { "> " + $0 }
        case 9, 10:
            let inner = choice(mask)
            return fenced("\(inner.word) \(inner.names)", blocks(inner.mask, depth: depth + 1, count: 3))
        case 11: return choose(mask, depth: depth)
        case 12:
            let title = random.chance(50) ? " \(canary(mask)) **\(canary(mask))**" : ""
            return fenced(random.pick(["note", "case", "steps"]) + title, [canary(mask), ""] + blocks(mask, depth: depth + 1, count: 2))
        case 13: return isSnippet ? [words(mask)] : include(mask)
        default: return [words(mask)]
        }
    }

    /// A container; what it holds may have fences of the same length.
    func fenced(_ head: String, _ inner: [String]) -> [String] { ["::: " + head] + inner + [":::"] }

    mutating func list(_ mask: AudienceMask, depth: Int) -> [String] {
        var lines: [String] = []
        for _ in 0...random.below(4) {
            var own = mask
            var marker = ""
            if random.chance(50) {
                let inner = choice(mask)
                marker = ":\(inner.word){\(inner.names)} "
                own = inner.mask
            }
            // cmark knows no tasks inside quotations.
            let first = depth == 0 && random.chance(15) ? "[x] " : ""
            lines.append("- " + first + marker + words(own))
            if random.chance(35) {
                lines.append("")
                lines += blocks(own, depth: depth + 1, count: 2).map { $0.isEmpty ? "" : "  " + $0 }
                lines.append("")
            }
        }
        return lines
    }

    mutating func table(_ mask: AudienceMask) -> [String] {
        var lines = ["| \(words(mask, depth: 1)) | \(canary(mask)) |", "|---|--:|"]
        for row in 0...random.below(4) {
            var own = mask
            var marker = ""
            if row > 0, random.chance(60) {
                let inner = choice(mask)
                marker = ":\(inner.word){\(inner.names)} "
                own = inner.mask
            }
            lines.append("| \(marker)\(words(own, depth: 1)) | \(words(own, depth: 1)) |")
        }
        return lines
    }

    mutating func choose(_ mask: AudienceMask, depth: Int) -> [String] {
        var lines = [":::: choose"]
        var left = Self.audiences.audiences.map(\.id)
        for _ in 0..<(1 + random.below(2)) {
            let name = left.remove(at: random.below(left.count))
            let own = mask.intersection(Self.audiences[name] ?? [])
            lines += ["::: when \(name)"] + blocks(own, depth: depth + 1, count: 2) + [":::"]
        }
        let rest = left.reduce(AudienceMask()) { $0.union(Self.audiences[$1] ?? []) }
        lines += ["::: otherwise"] + blocks(mask.intersection(rest), depth: depth + 1, count: 2) + [":::", "::::"]
        return lines
    }

    /// A sentence with a mark and the note it refers to, both in one place; others may not see the mark.
    mutating func note(_ mask: AudienceMask) -> [String] {
        notes += 1
        let inner = random.chance(50) ? choice(mask) : nil
        let own = inner?.mask ?? mask
        let mark = inner.map { ":\($0.word)[\(canary(own))[^n\(notes)]]{\($0.names)}" } ?? "\(canary(own))[^n\(notes)]"
        // Whoever does not see the mark does not get the note.
        return ["\(words(mask)) \(mark)", "", "[^n\(notes)]: \(words(own))"]
    }

    mutating func include(_ mask: AudienceMask) -> [String] {
        let snippet = random.pick(snippets)
        for (number, own) in snippet.canaries { expected[number].formUnion(own.intersection(mask)) }
        return ["::include[\(snippet.name)]"]
    }
}
