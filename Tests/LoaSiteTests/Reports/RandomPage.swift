import TestSupport

/// Writes random pages in which every word is another, so that each can be found again.
struct RandomPage {
    private var random: SeededGenerator
    private var words = 0
    private var notes = 0

    init(_ seed: UInt64) { random = SeededGenerator(seed) }

    mutating func page() -> String {
        var text =
            "---\ntitle: Trang thử\nfor: [\(["tho, chu, can-bo", "tho, chu", "chu, can-bo", "tho"][below(4)])]\n---\n"
        for _ in 0...below(6) { text += block(0) + "\n" }
        for note in 0..<notes { text += "[^\(note)]: \(phrase())\n\n" }
        return text
    }

    private mutating func below(_ bound: Int) -> Int { random.below(bound) }

    private mutating func word() -> String {
        words += 1
        return ["đoàn", "lương", "việc", "luật"][below(4)] + String(words) + "x"
    }

    private mutating func phrase() -> String { (0...below(3)).map { _ in word() }.joined(separator: " ") }

    private mutating func who() -> String {
        ["tho", "chu", "can-bo", "tho, chu", "moi-nguoi", "chu, can-bo"][below(6)]
    }

    private mutating func inline() -> String {
        var text = ""
        for _ in 0...below(4) {
            switch below(9) {
            case 0: text += ":for[\(phrase())]{\(who())}"
            case 1: text += ":except[ \(phrase()) ]{\(who())}. "
            case 2: text += "**\(phrase()) :for[\(phrase())]{\(who())}**"
            case 3: text += "[\(phrase())](https://example.org/)"
            case 4 where below(3) == 0:
                text += "\(word())[^\(notes)]"
                notes += 1
            case 5: text += ":missing[\(phrase())]"
            case 6: text += "*:for[\(phrase())]{\(who())}*"
            default: text += phrase()
            }
            text += below(3) == 0 ? "" : " "
        }
        return text + word()
    }

    private mutating func mark() -> String { below(3) == 0 ? ":for{\(who())} " : "" }

    private mutating func block(_ depth: Int) -> String {
        let fence = String(repeating: ":", count: 8 - depth)
        switch below(depth > 3 ? 5 : 9) {
        case 0: return "\(String(repeating: "#", count: 2 + below(2))) \(mark())\(inline())\n"
        case 1:
            return (0...below(3)).map { _ in "- \(mark())\(inline())\n" }.joined()
        case 2:
            let rows = (0...below(3)).map { _ in "| \(mark())\(inline()) | \(inline()) |\n" }.joined()
            return "| \(word()) | \(word()) |\n|---|---|\n\(rows)"
        case 3: return "```\n\(phrase())\n```\n"
        case 5: return "\(fence) for \(who())\n\(inner(depth))\(fence)\n"
        case 6: return "\(fence) except \(who())\n\(inner(depth))\(fence)\n"
        case 7: return "\(fence) note \(phrase())\n\(inner(depth))\(fence)\n"
        case 8:
            let variant = String(repeating: ":", count: 7 - depth)
            return
                "\(fence) choose\n\(variant) when \(["tho", "chu", "can-bo"][below(3)])\n\(inner(depth + 1))\(variant)\n\(variant) otherwise\n\(inner(depth + 1))\(variant)\n\(fence)\n"
        default: return "\(inline())\n"
        }
    }

    private mutating func inner(_ depth: Int) -> String {
        (0...below(2)).map { _ in block(depth + 1) }.joined(separator: "\n")
    }
}
