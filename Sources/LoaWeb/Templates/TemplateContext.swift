import LoaMarkup

/// What is in reach at a place of a template: the record types of the sections around it, innermost last.
struct TemplateContext: Hashable {
    /// One section's contribution.
    enum Level: Hashable {
        case record(TemplateType)
        /// A text or number that a section is about, for `{{.}}`.
        case scalar(TemplatePlace, TemplateKind)
        /// The inside of a section whose own name is unknown: no name in it can be judged.
        case unknown
    }
    /// What a name stands for.
    enum Resolution {
        case found(TemplatePlace, TemplateKind)
        /// Not known, and not to be reported.
        case tolerated
        /// Not known: the part of the name at fault, and the names that would do.
        case missing(part: String, candidates: [String])
    }

    private(set) var levels: [Level]

    /// A context of records, outermost first.
    init(_ types: [TemplateType]) {
        levels = []
        for type in types { push(.record(type)) }
    }

    /// The context inside one more section.
    func inside(_ level: Level) -> TemplateContext {
        var context = self
        context.push(level)
        return context
    }

    private mutating func push(_ level: Level) {
        // Only the innermost can be a scalar in reach, and a record hides outer ones of its type altogether. So the
        // number of contexts is finite, however templates call themselves.
        levels.removeAll { other in
            if case .scalar = other { return true }
            return other == level
        }
        levels.append(level)
    }

    /// Finds what a name stands for; new dotted paths are added to those of the program.
    func resolve(_ name: String, in schema: TemplateSchema, paths: inout [Int32]) -> Resolution {
        let parts = name == "." ? ["."] : name.split(separator: ".").map(String.init)
        guard let first = parts.first else { return .missing(part: name, candidates: []) }
        let start = first == "." ? current(in: schema) : find(first, in: schema)
        guard case .found(var place, var kind) = start, parts.count > 1 else { return start }
        var slots: [Int32] = []
        for part in parts.dropFirst() {
            guard case .record(let type) = kind else { return .missing(part: part, candidates: []) }
            guard let field = schema.field(part, of: type) else {
                return .missing(part: part, candidates: schema.types[type.id].fields.map(\.name))
            }
            slots.append(Int32(field.slot))
            kind = field.kind
        }
        place.path = Int32(paths.count)
        paths.append(Int32(slots.count))
        paths.append(contentsOf: slots)
        return .found(place, kind)
    }

    private func current(in schema: TemplateSchema) -> Resolution {
        switch levels.last {
        case .scalar(let place, let kind): .found(place, kind)
        case .record(let type): find(".", in: type, schema) ?? .missing(part: ".", candidates: [])
        case .unknown: .tolerated
        case nil: .missing(part: ".", candidates: [])
        }
    }

    private func find(_ name: String, in schema: TemplateSchema) -> Resolution {
        for level in levels.reversed() {
            switch level {
            case .record(let type): if let found = find(name, in: type, schema) { return found }
            case .unknown: return .tolerated
            case .scalar: break
            }
        }
        return .missing(part: name, candidates: names(in: schema))
    }

    private func find(_ name: String, in type: TemplateType, _ schema: TemplateSchema) -> Resolution? {
        schema.field(name, of: type).map {
            .found(TemplatePlace(register: Int32(type.id), slot: Int32($0.slot)), $0.kind)
        }
    }

    /// Every name in reach.
    private func names(in schema: TemplateSchema) -> [String] {
        levels.flatMap { level in
            if case .record(let type) = level { schema.types[type.id].fields.map(\.name) } else { [String]() }
        }
    }

    /// The record types in reach for messages, as `site › page › link`.
    func description(in schema: TemplateSchema) -> String {
        levels.compactMap { level in
            if case .record(let type) = level { schema.types[type.id].name } else { nil }
        }.joined(separator: " › ")
    }
}
