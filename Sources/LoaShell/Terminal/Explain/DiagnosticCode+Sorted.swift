public import LoaMarkup

extension DiagnosticCode {
    /// Every code of `loa`, sorted by name, as people see them listed.
    public static let all: [DiagnosticCode] = every.sorted { $0.name < $1.name }
}
