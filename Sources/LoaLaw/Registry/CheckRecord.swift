public import LoaMarkup

/// When somebody last held an entry against its source, and who.
public struct CheckRecord: Hashable, Sendable {
    /// The day.
    public var on: CalendarDate
    /// The person or office; empty when nobody is named.
    public var by: String

    /// Notes a check.
    public init(on: CalendarDate, by: String = "") {
        self.on = on
        self.by = by
    }

    /// Reads `checked: { on: 2026-10-01, by: … }`.
    static func read(_ reader: inout SettingsReader) -> CheckRecord? {
        reader.mapping("checked") { reader -> CheckRecord? in
            let by = reader.text("by")?.value ?? ""
            return reader.date("on", required: true).map { CheckRecord(on: $0.value, by: by) }
        } ?? nil
    }
}
