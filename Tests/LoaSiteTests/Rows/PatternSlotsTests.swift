import LoaMarkup
import TestSupport
import Testing

@testable import LoaSite

/// Places of a pattern are found, held and given back byte by byte.
@Suite struct PatternSlotsTests {
    private func hold(_ text: String) -> (slots: PatternSlots, held: String) {
        let (slots, held) = PatternSlots.hold(Array(text.utf8), path: SourcePath("a.md"))
        return (slots, String(decoding: held, as: UTF8.self))
    }

    @Test(arguments: [
        ("{{a}}", ["a"]), ("x {{ a b }} y{{Cột Ê|chưa có}}", ["a b", "Cột Ê"]), ("{unit={{ma}}}", ["ma"]), ("{{{ma}}}", ["ma"]), ("\\{{a}} {{b}}", ["b"]),
        ("\\\\{{a}}", ["a"]), ("{{a}\n}} {{b}}", ["b"]), ("{{}} {{ }} {{a", []), ("{{a{{b}}", ["b"]), ("{{a.name}}", ["a"]), ("{a} }} {", []), ("\\", []), ("{{", []),
    ])
    func `Places are found`(text: String, columns: [String]) {
        let (slots, held) = hold(text)
        #expect(slots.slots.map(\.column) == columns)
        #expect(held.utf8.count == text.utf8.count)
        #expect(slots.restored(held) == text)
        for slot in slots.slots { #expect(!held.contains(slot.written)) }
    }

    @Test func `What is said of an empty cell`() {
        let slots = hold("{{a|x}} {{a|}} {{a|:missing[số gọi]}} {{a}} {{a|b|c}} {{a.name| d }}").slots.slots
        #expect(slots.map(\.otherwise) == [.words("x"), .words(""), .missing("số gọi"), nil, .words("b|c"), .words("d")])
        #expect(slots.map(\.wantsWords) == [false, false, false, false, false, true])
        #expect(slots.map(\.place.byteColumn) == [1, 9, 16, 43, 49, 59])
    }

    @Test func `Any text is given back, whatever letters stand in it`() {
        var random = SeededGenerator(3)
        let pieces = ["{{a}}", "{{bc|d}}", "{", "}", "{{", "}}", "q", "r", "qr", "qs", "qraaa", "aaa", "\\", "\n", "ế", " ", "|", "{{ế.name}}"]
        for _ in 0..<400 {
            let text = (0..<random.below(30)).map { _ in random.pick(pieces) }.joined()
            let (slots, held) = hold(text)
            #expect(held.utf8.count == text.utf8.count)
            #expect(slots.restored(held) == text)
            #expect(slots.found(in: Array(held.utf8)[...]) == Array(slots.slots.indices))
        }
    }

    @Test func `A text with every pair of letters holds nothing and loses nothing`() {
        let letters = Array("qrstuvwxyzQRSTUVWXYZ")
        let text = letters.flatMap { one in letters.map { "\(one)\($0)" } }.joined() + "{{a}}"
        let (slots, held) = hold(text)
        #expect(held == text && slots.slots.count == 1 && slots.found(in: Array(held.utf8)[...]) == [])
    }
}
