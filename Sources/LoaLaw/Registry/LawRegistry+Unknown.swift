public import LoaMarkup

extension LawRegistry {
    /// The words of a message about a citation that means no instrument, or several.
    public func fault(_ citation: Citation) -> Message {
        let number = citation.number.text
        let all = instruments(citation.number)
        let candidates = candidates(citation)
        if candidates.count > 1 {
            if Set(candidates.map { instruments[$0].signed }).count < candidates.count, citation.issuer == nil {
                let names = candidates.map { "\(instruments[$0].datedNumber)(\(instruments[$0].issuer))" }
                return Message(
                    vi: "có \(candidates.count) văn bản mang số “\(number)” của các cơ quan khác nhau; viết thêm cơ quan trong ngoặc: \(names.joined(separator: " hoặc "))",
                    en: "\(candidates.count) instruments bear “\(number)”, of several issuers; add the issuer in brackets: \(names.joined(separator: " or "))")
            }
            let names = candidates.map { instruments[$0] }.filter { $0.signed != nil }.map { "\($0.datedNumber) (\($0.short))" }
            guard names.count == candidates.count else {
                return Message(
                    vi: "có \(candidates.count) văn bản mang số “\(number)”; ghi ngày ký (signed) của từng văn bản vào sổ rồi viết số kèm ngày",
                    en: "\(candidates.count) instruments bear “\(number)”; register the day each was signed, then write the number with its day")
            }
            return Message(
                vi: "có \(candidates.count) văn bản mang số “\(number)”; viết thêm ngày ký: \(names.joined(separator: " hoặc "))",
                en: "\(candidates.count) instruments bear “\(number)”; add the day of signing: \(names.joined(separator: " or "))")
        }
        if !all.isEmpty, candidates.isEmpty, let issuer = citation.issuer {
            let known = all.map { instruments[$0].issuer }.filter { !$0.isEmpty }
            let near = Suggestion.phrase(for: issuer, in: known)
            return Message(
                vi: "không có “\(number)” của “\(issuer)” trong sổ\(near.vi); có của \(known.joined(separator: ", "))",
                en: "no “\(number)” of “\(issuer)” is registered\(near.en); there is one of \(known.joined(separator: ", "))")
        }
        if !all.isEmpty, let signed = citation.signed {
            let known = all.compactMap { instruments[$0].signed }
            return Message(
                vi: "không có văn bản “\(number)” ký ngày \(signed.text(.short, in: .vi)) trong sổ; có ngày \(known.map { $0.text(.short, in: .vi) }.joined(separator: ", "))",
                en: "no “\(number)” of \(signed.text(.short, in: .en)) is registered; there is one of \(known.map { $0.text(.short, in: .en) }.joined(separator: ", "))")
        }
        let near = neighbours(of: number)
        if let first = near.first {
            let list = near.prefix(3).map { "“\($0.number.text)” (\($0.short))" }
            return Message(
                vi: "không có văn bản “\(number)” trong sổ — trong sổ có \(list.joined(separator: ", "))",
                en: "“\(number)” is not registered — there is “\(first.number.text)” (\(first.short))")
        }
        let phrase = Suggestion.phrase(for: number, in: closeNumbers(to: number))
        return Message(
            vi: "không có văn bản “\(number)” trong sổ content/laws\(phrase.vi)", en: "“\(number)” is not in the registry content/laws\(phrase.en)")
    }

    /// Instruments whose number differs in the year alone, or in what stands after it alone.
    private func neighbours(of number: String) -> [Instrument] {
        let wanted = NumberParts(number)
        return instruments.filter { instrument in
            let own = NumberParts(instrument.number.text)
            guard own.serial == wanted.serial, instrument.number.text != number else { return false }
            return own.sign == wanted.sign || (own.year == wanted.year && !own.year.isEmpty)
        }
    }

    /// Numbers of the same year and kind, whose serial may be mistyped.
    private func closeNumbers(to number: String) -> [String] {
        let wanted = NumberParts(number)
        return instruments.map(\.number.text).filter {
            let own = NumberParts($0)
            return own.year == wanted.year && own.sign == wanted.sign && own.serial.utf8.count == wanted.serial.utf8.count
        }
    }
}

/// The parts of a number: 293, 2025 and ND-CP of 293/2025/NĐ-CP, folded.
private struct NumberParts {
    var serial: String
    var year = ""
    var sign: String

    init(_ number: String) {
        var parts = Fold.fold(number).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count > 2, parts[1].utf8.count == 4, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) { year = parts.remove(at: 1) }
        serial = parts.isEmpty ? "" : parts.removeFirst()
        sign = parts.joined(separator: "/")
        // QH14 and QH15 are one kind: the figure is the term of the assembly.
        while sign.utf8.last.map({ (0x30...0x39).contains($0) }) == true { sign.removeLast() }
    }
}
