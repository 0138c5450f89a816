internal import LoaMarkup

extension StyleCheck {
    /// Says what is wrong with a value: its unit, its word, or what the property takes.
    mutating func report(_ declaration: StyleDeclaration, _ property: StyleProperty, _ resolved: [StyleToken]) {
        let name = declaration.name
        let written = declaration.value
        let first = written.first?.range ?? declaration.range
        for token in written {
            switch token.kind {
            case .function(let function, _) where !["var", "rgb", "device-cmyk"].contains(function):
                return tell(token.range, vi: "print.css không có \(function)(); viết thẳng giá trị", en: "print.css has no \(function)(); write the value itself")
            case .number(let value, let unit) where property.hasLengths:
                if unit.isEmpty, value != 0 {
                    return tell(token.range, vi: "số đo thiếu đơn vị; ví dụ \(text(of: token))mm, \(text(of: token))pt", en: "a unit is missing; as \(text(of: token))mm, \(text(of: token))pt")
                }
                if !unit.isEmpty, unit != "%", !StyleValue.units.contains(unit) {
                    let all = StyleValue.units.joined(separator: ", ")
                    return tell(token.range, vi: "không có đơn vị “\(unit)”; có: \(all)", en: "there is no unit “\(unit)”; there are: \(all)")
                }
            case .word(let word):
                if property.words.contains(word) { continue }
                let known = property.words + (property.takes == StyleProperty.colours ? StyleValue.colourNames : [])
                if known.contains(word.lowercased()) { continue }
                let near = Suggestion.phrase(for: word, in: known)
                guard !near.vi.isEmpty else { continue }
                return tell(token.range, vi: "“\(name)” không nhận “\(word)”\(near.vi)", en: "“\(name)” does not take “\(word)”\(near.en)")
            default: continue
            }
        }
        if StyleVariables.isNeeded(for: written), resolved.contains(where: Self.isForWeb) {
            return tell(first, vi: "giá trị này của “\(name)” viết cho trang web, không dùng được trong bản in", en: "this value of “\(name)” is made for the web and does not serve in print")
        }
        let words = property.words.joined(separator: ", ")
        let vi = [words, property.takes?.vi ?? ""].filter { !$0.isEmpty }.joined(separator: ", hoặc ")
        let en = [words, property.takes?.en ?? ""].filter { !$0.isEmpty }.joined(separator: ", or ")
        let strange = written.first { token in token.word.map { !property.words.contains($0) && !StyleValue.colourNames.contains($0.lowercased()) } ?? false }
        let culprit = strange?.range ?? first
        tell(culprit, vi: "giá trị này không dùng được cho “\(name)”; “\(name)” nhận \(vi)", en: "this value does not serve for “\(name)”, which takes \(en)")
    }

    /// Whether a piece is arithmetic or another function that print does not have.
    private static func isForWeb(_ token: StyleToken) -> Bool {
        if case .function(let name, _) = token.kind { return name != "rgb" && name != "device-cmyk" }
        return token.kind == .unusable
    }
}
