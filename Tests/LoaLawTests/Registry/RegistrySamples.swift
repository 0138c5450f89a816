import LoaLaw
import LoaMarkup

/// A day of a test, written as it is in files.
func day(_ text: String) throws -> CalendarDate { try CalendarDate.parse(text).get() }

/// Reads one file of a registry.
func read(_ yaml: String, path: String = "content/laws/a.yaml") -> Reported<LawRegistry> {
    LawRegistry.read([(path: SourcePath(path), text: Array(yaml.utf8))])
}
