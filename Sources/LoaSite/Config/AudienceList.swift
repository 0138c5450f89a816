internal import LoaMarkup

/// The closed list of audiences and groups: every name is looked up here, and an unknown one means nobody.
public struct AudienceList: Sendable {
    /// The audiences in the order of `loa.yaml`.
    public private(set) var audiences: [Audience]
    /// The groups by name.
    public private(set) var groups: [String: AudienceMask]

    /// Makes a list.
    public init(_ audiences: [Audience] = [], groups: [String: AudienceMask] = [:]) {
        self.audiences = audiences
        self.groups = groups
    }

    /// All audiences.
    public var all: AudienceMask { AudienceMask(rawValue: audiences.reduce(0) { $0 | $1.mask.rawValue }) }

    /// The audiences whose sites stand under `public`.
    public var publicMask: AudienceMask {
        AudienceMask(rawValue: audiences.reduce(0) { $1.isInternal ? $0 : $0 | $1.mask.rawValue })
    }

    /// All names that may be written, audiences before groups.
    public var names: [String] { audiences.map(\.id) + groups.keys.sorted() }

    /// The audiences of a name, or nil when there is none of that name.
    public subscript(name: String) -> AudienceMask? {
        if let found = audiences.first(where: { $0.id == name }) { return found.mask }
        return groups[name]
    }

    /// Whether a name is a group.
    public func isGroup(_ name: String) -> Bool { groups[name] != nil && !audiences.contains { $0.id == name } }

    /// The names of the audiences of a mask, for messages.
    public func names(of mask: AudienceMask) -> String {
        audiences.filter { mask.contains($0.mask) }.map(\.id).joined(separator: ", ")
    }

    /// The mask of written names; unknown ones are reported through `report` and mean nobody.
    public func mask(of written: [String], report: (_ name: String, _ vi: String, _ en: String) -> Void) -> AudienceMask {
        var mask = AudienceMask()
        for name in written {
            if let found = self[name] {
                mask.formUnion(found)
            } else {
                let near = Suggestion.phrase(for: name, in: names)
                report(
                    name, "không có nhóm độc giả “\(name)”\(near.vi) (có: \(names.joined(separator: ", ")))",
                    "there is no audience “\(name)”\(near.en) (there are: \(names.joined(separator: ", ")))")
            }
        }
        return mask
    }
}
