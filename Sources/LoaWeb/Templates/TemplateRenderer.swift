/// One run of a program: the state that its operations work on.
struct TemplateRenderer {
    /// A section under way.
    private struct Loop {
        var register: Int
        /// The index of the record under way in the list; -1 for a single record.
        var index: Int
        var list: [TemplateRecord]
        /// What the register held before.
        var outer: [TemplateValue]
    }
    /// A call under way.
    private struct Call {
        var back: Int
        var indentationStart: Int
        var indentationCount: Int
    }

    private let program: TemplateProgram
    private var registers: [[TemplateValue]]
    private var loops: [Loop] = []
    private var calls: [Call] = []
    private var indentation: [UInt8] = []
    private var indentationStart = 0

    /// Prepares a run over the records that the template starts with.
    init(_ program: TemplateProgram, _ records: [TemplateRecord]) {
        self.program = program
        registers = [[TemplateValue]](repeating: [], count: program.registerCount)
        for record in records where record.type.id < registers.count { registers[record.type.id] = record.values }
    }

    /// Runs a routine to its end.
    mutating func run(routine: Int, into output: inout [UInt8]) throws(TemplateRenderFault) {
        let operations = program.operations
        var at = Int(program.routines[routine])
        var callsLeft = program.callLimit
        while true {
            switch operations[at] {
            case .text(let start, let end): output.append(contentsOf: program.text[Int(start)..<Int(end)])
            case .indent: output.append(contentsOf: indentation[indentationStart...])
            case .escaped(let place): write(place, escaping: true, to: &output)
            case .raw(let place): write(place, escaping: false, to: &output)
            case .when(let place, let otherwise):
                if !value(place).isTruthy {
                    at = Int(otherwise)
                    continue
                }
            case .unless(let place, let otherwise):
                if value(place).isTruthy {
                    at = Int(otherwise)
                    continue
                }
            case .enter(let place, let otherwise):
                if !enter(value(place)) {
                    at = Int(otherwise)
                    continue
                }
            case .next(let start):
                if next() {
                    at = Int(start)
                    continue
                }
            case .call(let routine):
                try push(back: at + 1, &callsLeft)
                at = Int(program.routines[Int(routine)])
                continue
            case .callIndented(let routine, let start, let count, let adding):
                try push(back: at + 1, &callsLeft)
                if !adding { indentationStart = indentation.count }
                indentation.append(contentsOf: program.text[Int(start)..<Int(start) + Int(count)])
                at = Int(program.routines[Int(routine)])
                continue
            case .done:
                guard let call = calls.popLast() else { return }
                indentation.removeLast(indentation.count - call.indentationCount)
                indentationStart = call.indentationStart
                at = call.back
                continue
            }
            at += 1
        }
    }

    private mutating func push(back: Int, _ callsLeft: inout Int) throws(TemplateRenderFault) {
        if calls.count >= program.depthLimit { throw .tooDeep }
        if callsLeft == 0 { throw .tooManyCalls }
        callsLeft -= 1
        calls.append(
            Call(back: back, indentationStart: indentationStart, indentationCount: indentation.count))
    }

    @inline(__always)
    private func value(_ place: TemplatePlace) -> TemplateValue {
        let (register, slot) = (Int(place.register), Int(place.slot))
        guard slot < registers[register].count else { return .nothing }
        return place.path < 0 ? registers[register][slot] : inner(registers[register][slot], Int(place.path))
    }

    /// Follows the further parts of a dotted name.
    private func inner(_ value: TemplateValue, _ path: Int) -> TemplateValue {
        var value = value
        for index in path + 1...path + Int(program.paths[path]) {
            let slot = Int(program.paths[index])
            guard case .record(let record) = value, slot < record.values.count else { return .nothing }
            value = record.values[slot]
        }
        return value
    }

    private func write(_ place: TemplatePlace, escaping: Bool, to output: inout [UInt8]) {
        let (register, slot) = (Int(place.register), Int(place.slot))
        guard slot < registers[register].count else { return }
        if place.path < 0 {
            write(registers[register][slot], escaping: escaping, to: &output)
        } else {
            write(inner(registers[register][slot], Int(place.path)), escaping: escaping, to: &output)
        }
    }

    @inline(__always)
    private func write(_ value: TemplateValue, escaping: Bool, to output: inout [UInt8]) {
        switch value {
        case .text(let text):
            if escaping { HTMLEscape.append(text, to: &output) } else { output.append(contentsOf: text.utf8) }
        case .bytes(let bytes), .html(let bytes):
            if escaping { HTMLEscape.append(bytes, to: &output) } else { output.append(contentsOf: bytes) }
        case .number(let number): output.append(contentsOf: String(number).utf8)
        case .nothing, .flag, .record, .list: break
        }
    }

    private mutating func enter(_ value: TemplateValue) -> Bool {
        switch value {
        case .record(let record): return enter(record, -1, of: [])
        case .list(let list): return list.first.map { enter($0, 0, of: list) } ?? false
        default: return false
        }
    }

    private mutating func enter(_ record: TemplateRecord, _ index: Int, of list: [TemplateRecord]) -> Bool {
        let register = record.type.id
        guard register < registers.count else { return false }
        loops.append(Loop(register: register, index: index, list: list, outer: registers[register]))
        registers[register] = record.values
        return true
    }

    /// Takes the next record of the innermost loop; false when it is over.
    private mutating func next() -> Bool {
        let last = loops.count - 1
        guard last >= 0 else { return false }
        let following = loops[last].index + 1
        if following > 0, following < loops[last].list.count {
            loops[last].index = following
            registers[loops[last].register] = loops[last].list[following].values
            return true
        }
        registers[loops[last].register] = loops[last].outer
        loops.removeLast()
        return false
    }
}
