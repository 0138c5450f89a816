import LoaStats

/// Reads which parts of a spreadsheet belong to one of them.
final class XLSXRelations: XMLHandler {
    /// A part that is pointed at.
    struct Target {
        /// The last word of its kind, as `worksheet`; the rest of the address differs between editions of the standard.
        var kind: String
        /// Its name in the archive.
        var name: String
    }

    /// The parts by the names that point at them.
    private(set) var targets: [String: Target] = [:]
    let fault: TableFault? = nil
    let isStopped = false
    private let folder: [Substring]

    /// Reads what points from a part in a folder, as `xl`.
    init(folder: String) {
        self.folder = folder.split(separator: "/")
    }

    /// The first part of a kind, in the order of their names.
    func first(_ kind: String) -> String? { targets.values.filter { $0.kind == kind }.map(\.name).min() }

    func start(_ name: Span<UInt8>, _ attributes: XMLAttributes) {
        guard name.isName("Relationship"), let id = attributes.string("Id"), let target = attributes.string("Target"),
            attributes.string("TargetMode") != "External"
        else { return }
        let kind = attributes.string("Type")?.split(separator: "/").last.map(String.init) ?? ""
        targets[id] = Target(kind: kind, name: resolved(target))
    }

    func text(_ bytes: Span<UInt8>) {}

    func end(_ name: Span<UInt8>) -> Bool { false }

    /// The name in the archive of an address that is relative to the folder, or absolute.
    private func resolved(_ target: String) -> String {
        var parts = target.hasPrefix("/") ? [] : folder
        for part in target.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}
