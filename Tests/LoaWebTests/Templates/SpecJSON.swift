import Foundation

@testable import LoaWeb

/// A JSON value of the Mustache specification's examples.
enum SpecJSON: Decodable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([SpecJSON])
    case object([String: SpecJSON])

    init(from decoder: any Decoder) throws {
        let one = try decoder.singleValueContainer()
        if one.decodeNil() {
            self = .null
        } else if let flag = try? one.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? one.decode(Double.self) {
            self = .number(number)
        } else if let text = try? one.decode(String.self) {
            self = .text(text)
        } else if let list = try? one.decode([SpecJSON].self) {
            self = .list(list)
        } else {
            self = .object(try one.decode([String: SpecJSON].self))
        }
    }
}

/// Makes an open schema that fits a JSON value, and the record of the value in it.
struct SpecModel {
    private(set) var schema = TemplateSchema(isOpen: true)
    /// The record types of the objects around the one under way, with the keys each has.
    private var outer: [(keys: Set<String>, type: TemplateType)] = []

    /// The record that a template starts from; what is not an object becomes one with the single field `.`.
    mutating func root(_ json: SpecJSON) -> TemplateRecord {
        if case .object = json { return object([json]).records[0] }
        return item([json]).records[0]
    }

    private mutating func item(_ values: [SpecJSON]) -> (type: TemplateType, records: [TemplateRecord]) {
        let type = schema.add("item")
        let (kind, fitted) = fit(values)
        _ = schema.add(".", kind, to: type)
        return (type, fitted.map { TemplateRecord(type, [$0]) })
    }

    /// One type for several objects; an object with the keys of one around it is of the same type.
    private mutating func object(_ values: [SpecJSON]) -> (type: TemplateType, records: [TemplateRecord]) {
        var members: [[String: SpecJSON]] = []
        for case .object(let object) in values { members.append(object) }
        let keys = Set(members.flatMap(\.keys))
        let known = outer.first { $0.keys == keys && !keys.isEmpty }
        let type = known?.type ?? schema.add("object")
        outer.append((keys, type))
        defer { outer.removeLast() }
        var columns: [String: [TemplateValue]] = [:]
        var fields: [String: TemplateKind] = [:]
        for key in keys.sorted() {
            let isEmptyList = members.allSatisfy { if case .list(let list) = $0[key] { list.isEmpty } else { false } }
            if known == nil, !isEmptyList || keys.count < 2 {
                (fields[key], columns[key]) = fit(members.map { $0[key] ?? .null })
            } else {
                columns[key] = fit(members.map { $0[key] ?? .null }).values
                fields[key] = .list(type)
            }
        }
        if known == nil { for key in keys.sorted() { _ = schema.add(key, fields[key] ?? .flag, to: type) } }
        let records = members.indices.map { index in
            TemplateRecord(type, keys.sorted().map { columns[$0]?[index] ?? .nothing })
        }
        return (type, records)
    }

    private mutating func fit(_ values: [SpecJSON]) -> (kind: TemplateKind, values: [TemplateValue]) {
        switch values.first {
        case .object:
            let (type, records) = object(values)
            return (.record(type), records.map { .record($0) })
        case .list:
            var all: [SpecJSON] = []
            var counts: [Int] = []
            for case .list(let list) in values {
                all += list
                counts.append(list.count)
            }
            let (type, records): (TemplateType, [TemplateRecord])
            if case .object = all.first { (type, records) = object(all) } else { (type, records) = item(all) }
            var rest = records[...]
            let lists = counts.map { count in
                defer { rest = rest.dropFirst(count) }
                return TemplateValue.list(Array(rest.prefix(count)))
            }
            return (.list(type), lists)
        default: return (.text, values.map(scalar))
        }
    }

    private func scalar(_ value: SpecJSON) -> TemplateValue {
        switch value {
        case .flag(let flag): .flag(flag)
        case .number(let number): .text(number == number.rounded() ? String(Int(number)) : String(number))
        case .text(let text): .text(text)
        default: .nothing
        }
    }
}
