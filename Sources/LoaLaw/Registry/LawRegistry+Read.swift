public import LoaMarkup

extension LawRegistry {
    /// Reads the files of the registry; all faults come at once, each at its place.
    ///
    /// The order of the files does not matter. A file may have `instruments`, `facts` or both.
    public static func read(_ files: [(path: SourcePath, text: [UInt8])]) -> Reported<LawRegistry> {
        var faults: [Diagnostic] = []
        var instruments: [WrittenInstrument] = []
        var facts: [WrittenFact] = []
        for file in files.sorted(by: { $0.path < $1.path }) {
            let parsed = Settings.parse(file.text, path: file.path)
            faults += parsed.diagnostics
            guard !parsed.failed, parsed.value != nil else { continue }
            let read = SettingsReader.read(parsed.value, at: SourceSpan(file.path, line: 1)) { reader in
                _ = reader.integer("format", in: 1...1, required: true)
                instruments += reader.list("instruments") { WrittenInstrument.read(&$0) }
                facts += reader.list("facts") { WrittenFact.read(&$0) }
            }
            faults += read.diagnostics
        }
        var instrumentLinker = InstrumentLinker(instruments)
        instrumentLinker.link()
        var factLinker = FactLinker(facts, instrumentLinker.registry)
        factLinker.link()
        return Reported(factLinker.registry, faults + instrumentLinker.faults + factLinker.faults)
    }
}
