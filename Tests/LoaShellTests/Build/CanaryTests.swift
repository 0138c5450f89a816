import LoaMarkup
import Testing

@testable import LoaShell

/// Text for others is nowhere: in no byte of no file, and in no name.
@Suite struct CanaryTests {
    static let seeds: [UInt64] = Array(1...8)

    /// Whom a path of the output belongs to: an audience by bit, or the space above the audiences' sites.
    enum Owner: Equatable {
        case audience(Int)
        case root(isInternal: Bool)
        case unknown
    }

    static func owner(_ path: String) -> Owner {
        let parts = path.split(separator: "/")
        guard let space = parts.first, space == "public" || space == "internal" else { return .unknown }
        let isInternal = space == "internal"
        guard parts.count > 2, parts[1] != "assets" else { return .root(isInternal: isInternal) }
        guard let bit = CanarySite.audiences.firstIndex(of: String(parts[1])), (bit == 3) == isInternal else { return .unknown }
        return .audience(bit)
    }

    /// The canaries in bytes, whatever their case, and pieces that are none of them.
    static func words(in bytes: [UInt8]) -> [String] {
        var found: [String] = []
        var at = 0
        while at + 3 <= bytes.count {
            if bytes[at] | 32 == 0x7A, bytes[at + 1] | 32 == 0x71, bytes[at + 2] | 32 == 0x6A {
                var end = at
                while end < bytes.count, end < at + CanarySite.length, bytes[end] | 32 >= 97, bytes[end] | 32 <= 122 { end += 1 }
                found.append(String(decoding: bytes[at..<end].map { $0 | 32 }, as: UTF8.self))
                at = end
            } else {
                at += 1
            }
        }
        return found
    }

    @Test(arguments: seeds) func `Every word is where it is meant and nowhere else`(seed: UInt64) async throws {
        let site = CanarySite(seed: seed)
        let built = try await BuiltSite(bytes: site.files)
        let isBuilt = built.errors.isEmpty
        try #require(isBuilt, "\(built.errorReport)")
        #expect(site.canaries.count >= 1250, "\(site.canaries.count)")
        var seen: [String: Int] = [:]
        for (path, bytes) in built.files {
            let owner = Self.owner(path)
            #expect(owner != .unknown, "\(path)")
            for word in Self.words(in: Array(path.utf8)) + Self.words(in: bytes) {
                guard let canary = site.canaries[word] else {
                    // The search index writes words in pieces; what is in it is proved by the next test.
                    if !path.hasSuffix("search-index.js"), word != "zqjdelta" { Issue.record("\(path): a piece “\(word)”") }
                    continue
                }
                switch owner {
                case .audience(let bit):
                    if canary.mask & (1 << bit) == 0 { Issue.record("\(path) shows \(word), meant for \(canary.mask): \(Self.where_(word, site))") }
                    seen[word, default: 0] |= 1 << bit
                case .root(let isInternal):
                    let may = canary.isSite || (canary.isAddress && path == "public/sitemap.xml")
                    if !may || (!isInternal && canary.mask & CanarySite.publicMask == 0) {
                        Issue.record("\(path) shows \(word), meant for \(canary.mask): \(Self.where_(word, site))")
                    }
                case .unknown: break
                }
            }
        }
        for (word, canary) in site.canaries where canary.mustShow && !canary.isSite {
            let lacking = canary.mask & ~seen[word, default: 0]
            if lacking != 0 { Issue.record("\(word) does not reach \(lacking) of \(canary.mask): \(Self.where_(word, site))") }
        }
    }

    /// The line on which a word is written.
    static func where_(_ word: String, _ site: CanarySite) -> String {
        for (path, bytes) in site.files {
            if path.contains(word) { return path }
            let text = String(decoding: bytes, as: UTF8.self)
            if let line = text.split(separator: "\n").first(where: { $0.lowercased().contains(word) }) { return "\(path): \(line)" }
        }
        return "?"
    }

    /// What others read leaves no trace, not even in a code, an order or a length: other words for them, same bytes here.
    @Test(arguments: seeds.prefix(2), 0..<4) func `Other words for others change no byte`(seed: UInt64, bit: Int) async throws {
        let site = CanarySite(seed: seed)
        let before = try await BuiltSite(bytes: site.files)
        var random = SeededRandom(seed &+ 1000)
        var other: [String: String] = [:]
        for word in site.canaries.keys.sorted() {
            guard let canary = site.canaries[word], canary.mask & (1 << bit) == 0, !canary.isFixed, word != "zqjdelta" else { continue }
            other[word] = "zqk" + String((0..<5 + random.below(9)).map { _ in "abcdefghiklm".randomElement(using: &random) ?? "a" })
        }
        var files: [String: [UInt8]] = [:]
        for (path, bytes) in site.files {
            files[String(decoding: Self.replace(Array(path.utf8), other), as: UTF8.self)] = path.hasSuffix(".png") ? bytes : Self.replace(bytes, other)
        }
        let after = try await BuiltSite(bytes: files)
        let isBuilt = after.errors.isEmpty
        try #require(isBuilt, "\(after.errorReport)")
        let folder = bit == 3 ? "internal/" : "public/"
        let own = folder + CanarySite.audiences[bit] + "/"
        let old = before.files.filter { $0.key.hasPrefix(own) }
        let new = after.files.filter { $0.key.hasPrefix(own) }
        #expect(old.count > 20)
        #expect(old.keys.sorted() == new.keys.sorted())
        for path in old.keys.sorted() where old[path] != new[path] {
            Issue.record("\(path) changes with what others read: \(Self.difference(old[path] ?? [], new[path] ?? []))")
        }
    }

    /// Where only the summary or the title differs, the body that all share must not carry one reader's words to the others.
    @Test(arguments: ["summary", "title"]) func `A variant beside a body for all stays with its reader`(key: String) async throws {
        func built(_ word: String) async throws -> [String: [UInt8]] {
            let line = "\(key): 'Chung :for[\(word)]{can-bo} :for[alibaba]{cong-nhan}'\n"
            let page = SiteParts.page("Một đoạn cho mọi người.", title: key == "title" ? "x" : "Trang", keys: key == "title" ? "" : line)
            let site = SiteParts.site(page.replacing("title: x\n", with: line))
            let made = try await BuiltSite(site)
            #expect(made.errors.isEmpty, "\(made.errorReport)")
            return made.files
        }
        let (one, other) = (try await built("zqjmotmot"), try await built("kkohaihaiha"))
        for path in one.keys.sorted() where path.hasPrefix("public/") {
            #expect(one[path] == other[path], "\(path)")
        }
        #expect(one["internal/can-bo/search-index.js"] != other["internal/can-bo/search-index.js"])
    }

    static func replace(_ bytes: [UInt8], _ other: [String: String]) -> [UInt8] {
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            let end = min(bytes.count, at + CanarySite.length)
            if bytes[at] | 32 == 0x7A, end - at == CanarySite.length,
                let new = other[String(decoding: bytes[at..<end].map { $0 | 32 }, as: UTF8.self)]
            {
                out += (bytes[at] == 0x5A ? new.uppercased() : new).utf8
                at = end
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return out
    }

    static func difference(_ a: [UInt8], _ b: [UInt8]) -> String {
        let at = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
        func piece(_ bytes: [UInt8]) -> String { String(decoding: bytes[max(0, at - 60)..<min(bytes.count, at + 60)], as: UTF8.self) }
        return "“\(piece(a))” and “\(piece(b))”"
    }
}
