public import LoaMarkup

/// The abbreviations of `content/glossary.yaml`, with what they stand for.
public struct Glossary: Sendable {
    /// One abbreviation.
    public struct Entry: Sendable {
        /// The short form as written, as CĐCS.
        public var short: String
        /// The long form.
        public var long: String
        /// Other words that readers search it by.
        public var also: [String]
    }

    /// The entries in the order of the file.
    public private(set) var entries: [Entry] = []
    /// The entries by the bytes of their short form.
    var index: [[UInt8]: Int] = [:]
    /// The lengths of short forms that occur, and the bytes they start with: a quick no for most words.
    var firstBytes: [Bool] = Array(repeating: false, count: 256)
    var longest = 0

    /// Where the glossary stands.
    public static let path = SourcePath("content/glossary.yaml")

    /// Makes a glossary.
    public init(_ entries: [Entry] = []) {
        for entry in entries { add(entry) }
    }

    mutating func add(_ entry: Entry) {
        let bytes = Array(entry.short.utf8)
        guard let first = bytes.first, index[bytes] == nil else { return }
        index[bytes] = entries.count
        entries.append(entry)
        firstBytes[Int(first)] = true
        longest = max(longest, bytes.count)
    }

    /// Reads the file.
    public static func read(_ text: [UInt8], path: SourcePath = path) -> Reported<Glossary> {
        let parsed = Settings.parse(text, path: path)
        let read = SettingsReader.read(parsed.value, at: SourceSpan(path, line: 1)) { reader in
            var glossary = Glossary()
            for entry in reader.names("abbreviations") {
                if let long = entry.value.text {
                    glossary.add(Entry(short: entry.key, long: long, also: []))
                } else {
                    let nested = SettingsReader.read(entry.value, at: entry.keySpan) { reader in
                        Entry(
                            short: entry.key, long: reader.text("text", required: true)?.value ?? "",
                            also: reader.texts("also").map(\.value))
                    }
                    reader.report(nested.diagnostics)
                    glossary.add(nested.value)
                }
            }
            return glossary
        }
        return Reported(read.value, parsed.failed ? parsed.diagnostics : parsed.diagnostics + read.diagnostics)
    }
}
