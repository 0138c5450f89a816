import LoaMarkup

extension CommandWords {
    /// Throws the first thing that is wrong with what follows a command.
    static func check(_ rest: [String], _ guide: CommandGuide) throws(UsageError) {
        var (seen, count, index) = (Set<String>(), 0, 0)
        var optionsEnded = false
        while index < rest.count {
            let word = rest[index]
            index += 1
            if !optionsEnded, word == "--" {
                optionsEnded = true
            } else if !optionsEnded, isOption(word) {
                let next = index < rest.count ? rest[index] : nil
                if try option(word, next: next, guide, &seen) { index += 1 }
            } else {
                count += 1
                if count > guide.arguments.count, guide.arguments.last?.repeats != true {
                    throw UsageError(
                        vi: "thừa “\(word)”: “\(guide.call)” \(Self.taking(guide, .vi))",
                        en: "“\(word)” is too many: “\(guide.call)” \(Self.taking(guide, .en))", call: guide.call)
                }
            }
        }
        if !guide.commands.isEmpty, !guide.name.isEmpty, !guide.standsAlone {
            let names = guide.commands.map(\.word).joined(separator: ", ")
            throw UsageError(
                vi: "sau “\(guide.name)” cần một lệnh: \(names)",
                en: "“\(guide.name)” needs a command after it: \(names)",
                call: guide.call)
        }
        let required = guide.arguments.filter(\.isRequired)
        if count < required.count {
            let missing = required[count]
            throw UsageError(
                vi: "thiếu \(missing.name.vi): \(missing.help.vi)",
                en: "\(missing.name.en) is missing: \(missing.help.en)",
                call: guide.call)
        }
    }

    /// Checks an option; whether it takes the next word.
    private static func option(
        _ word: String, next: String?, _ guide: CommandGuide, _ seen: inout Set<String>
    ) throws(UsageError) -> Bool {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        let attached = parts.count > 1 ? String(parts[1]) : nil
        guard let option = guide.option(name) else {
            let known = (guide.options + CommandGuide.commonOptions).map(\.name)
            let near = Suggestion.phrase(for: name, in: known)
            let place = guide.name.isEmpty ? ("", "") : (" cho “\(guide.call)”", " for “\(guide.call)”")
            throw UsageError(
                vi: "không có tùy chọn “\(name)”\(place.0)\(near.vi)",
                en: "there is no option “\(name)”\(place.1)\(near.en)", call: guide.call)
        }
        guard let value = option.value else {
            if let attached {
                throw UsageError(
                    vi: "“\(name)” đứng một mình, không nhận giá trị “\(attached)”",
                    en: "“\(name)” stands alone and takes no value “\(attached)”", call: guide.call)
            }
            return false
        }
        let given = attached ?? next.flatMap { isOption($0) ? nil : $0 }
        guard let given, !given.isEmpty else {
            throw UsageError(
                vi: "sau “\(name)” cần một giá trị: \(name) \(value.vi)",
                en: "“\(name)” needs a value: \(name) \(value.en)", call: guide.call)
        }
        if !option.repeats, !seen.insert(name).inserted {
            throw UsageError(
                vi: "“\(name)” chỉ được ghi một lần", en: "“\(name)” may be given only once", call: guide.call)
        }
        return attached == nil
    }

    private static func taking(_ guide: CommandGuide, _ language: MessageLanguage) -> String {
        let names = guide.arguments.map { $0.name.text(language) }.joined(separator: ", ")
        switch language {
        case .vi: return names.isEmpty ? "không nhận tham số nào" : "chỉ nhận \(names)"
        case .en: return names.isEmpty ? "takes no arguments" : "takes \(names) alone"
        }
    }
}
