/// Says libyaml's faults in words that help a writer.
struct YAMLFaultTranslator {
    let path: SourcePath
    let firstLine: Int

    /// The diagnostic for a fault in these bytes.
    func diagnostic(_ fault: YAMLFault, in bytes: ArraySlice<UInt8>) -> Diagnostic {
        Diagnostic(
            .error, .yamlSyntax, at: SourceSpan(path, line: firstLine + fault.line, column: fault.column + 1),
            vi: "không đọc được YAML: \(fault.problem)", en: "this is not YAML: \(fault.problem)")
    }
}
