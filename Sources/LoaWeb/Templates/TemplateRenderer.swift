/// One run of a program: the state that its operations work on.
///
/// Everything it reads is plain bits in memory that stands still while it runs: no value is copied, no reference counted.
@safe
struct TemplateRenderer {
    /// The memory of one of the data that a template is rendered from.
    @safe
    struct Source {
        let cells: UnsafeBufferPointer<TemplateCell>
        let text: UnsafeBufferPointer<UInt8>
        let blobs: UnsafeBufferPointer<[UInt8]>
        let roots: UnsafeBufferPointer<TemplateCell>
    }
    /// The record in reach of one type.
    private struct Register: BitwiseCopyable {
        var source: Int32 = 0
        /// How many cells it has; 0 when there is no record.
        var count: Int32 = 0
        /// Its first cell.
        var first = 0
    }
    /// A section under way.
    private struct Loop: BitwiseCopyable {
        var register: Int
        /// How many records are left after the one under way.
        var left: Int
        /// What the register held before.
        var outer: Register
    }
    /// A call under way.
    private struct Call: BitwiseCopyable {
        var back: Int
        var indentationStart: Int
        var indentationCount: Int
    }

    private let operations: UnsafeBufferPointer<TemplateOperation>
    private let text: UnsafeBufferPointer<UInt8>
    private let paths: UnsafeBufferPointer<Int32>
    private let routines: UnsafeBufferPointer<Int32>
    private let depthLimit: Int
    private var callsLeft: Int
    private let sources: UnsafeBufferPointer<Source>
    private let registers: UnsafeMutableBufferPointer<Register>
    private var loops: [Loop] = []
    private var calls: [Call] = []
    private var indentation: [UInt8] = []
    private var indentationStart = 0

    /// Runs a routine over the records that the sources start with.
    static func run(
        _ program: borrowing TemplateProgram, routine: Int, _ sources: UnsafeBufferPointer<Source>,
        into output: inout [UInt8]
    ) throws(TemplateRenderFault) {
        let limits = (depth: program.depthLimit, calls: program.callLimit)
        let registers = UnsafeMutableBufferPointer<Register>.allocate(capacity: program.registerCount)
        defer { unsafe registers.deallocate() }
        unsafe registers.initialize(repeating: Register())
        try unsafe program.operations.withUnsafeBufferPointer { operations throws(TemplateRenderFault) in
            try unsafe program.text.withUnsafeBufferPointer { text throws(TemplateRenderFault) in
                try unsafe program.paths.withUnsafeBufferPointer { paths throws(TemplateRenderFault) in
                    try unsafe program.routines.withUnsafeBufferPointer { routines throws(TemplateRenderFault) in
                        var renderer = unsafe TemplateRenderer(
                            operations: operations, text: text, paths: paths, routines: routines,
                            depthLimit: limits.depth, callsLeft: limits.calls, sources: sources, registers: registers)
                        renderer.start()
                        try renderer.run(routine, &output)
                    }
                }
            }
        }
    }

    private mutating func start() {
        loops.reserveCapacity(8)
        calls.reserveCapacity(8)
        for source in unsafe sources.indices {
            for number in unsafe sources[source].roots.indices {
                let root = unsafe sources[source].roots[number]
                guard unsafe Int(root.type) < registers.count else { continue }
                unsafe registers[Int(root.type)] = record(root, source)
            }
        }
    }

    private mutating func run(_ routine: Int, _ output: inout [UInt8]) throws(TemplateRenderFault) {
        var at = Int(unsafe routines[routine])
        while true {
            switch unsafe operations[at] {
            case .text(let start, let end):
                unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: text[Int(start)..<Int(end)]))
            case .indent: output.append(contentsOf: indentation[indentationStart...])
            case .escaped(let place): write(place, escaping: true, to: &output)
            case .raw(let place): write(place, escaping: false, to: &output)
            case .when(let place, let otherwise):
                if !value(place).cell.isTruthy {
                    at = Int(otherwise)
                    continue
                }
            case .unless(let place, let otherwise):
                if value(place).cell.isTruthy {
                    at = Int(otherwise)
                    continue
                }
            case .enter(let place, let otherwise):
                if !enter(place) {
                    at = Int(otherwise)
                    continue
                }
            case .next(let start):
                if next() {
                    at = Int(start)
                    continue
                }
            case .call(let routine):
                try push(back: at + 1)
                at = Int(unsafe routines[Int(routine)])
                continue
            case .callIndented(let routine, let start, let count, let adding):
                try push(back: at + 1)
                if !adding { indentationStart = indentation.count }
                unsafe indentation.append(contentsOf: text[Int(start)..<Int(start) + Int(count)])
                at = Int(unsafe routines[Int(routine)])
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

    private mutating func push(back: Int) throws(TemplateRenderFault) {
        if calls.count >= depthLimit { throw .tooDeep }
        if callsLeft == 0 { throw .tooManyCalls }
        callsLeft -= 1
        calls.append(
            Call(back: back, indentationStart: indentationStart, indentationCount: indentation.count))
    }

    /// The first record of a cell as a register holds it.
    @inline(__always)
    private func record(_ cell: TemplateCell, _ source: Int) -> Register {
        let stride = unsafe sources[source].cells[cell.value - 1].value
        return Register(source: Int32(source), count: Int32(stride), first: cell.value)
    }

    @inline(__always)
    private func value(_ place: TemplatePlace) -> (cell: TemplateCell, source: Int) {
        let register = unsafe registers[Int(place.register)]
        guard place.slot < register.count else { return (TemplateCell(), 0) }
        let source = Int(register.source)
        let cell = unsafe sources[source].cells[register.first + Int(place.slot)]
        return (place.path < 0 ? cell : inner(cell, source, Int(place.path)), source)
    }

    /// Follows the further parts of a dotted name.
    private func inner(_ cell: TemplateCell, _ source: Int, _ path: Int) -> TemplateCell {
        var cell = cell
        for index in path + 1...path + Int(unsafe paths[path]) {
            let slot = unsafe paths[index]
            guard cell.kind == .record else { return TemplateCell() }
            let record = record(cell, source)
            guard slot < record.count else { return TemplateCell() }
            cell = unsafe sources[source].cells[record.first + Int(slot)]
        }
        return cell
    }

    @inline(__always)
    private func write(_ place: TemplatePlace, escaping: Bool, to output: inout [UInt8]) {
        let (cell, source) = value(place)
        switch cell.kind {
        case .plain: unsafe output.append(contentsOf: bytes(cell, source))
        case .text, .html:
            if escaping {
                unsafe HTMLEscape.append(bytes(cell, source), to: &output)
            } else {
                unsafe output.append(contentsOf: bytes(cell, source))
            }
        case .blob:
            unsafe sources[source].blobs[cell.value].withUnsafeBufferPointer { bytes in
                if escaping {
                    unsafe HTMLEscape.append(bytes, to: &output)
                } else {
                    unsafe output.append(contentsOf: bytes)
                }
            }
        case .number: output.add(cell.value)
        case .nothing, .flag, .record, .list: break
        }
    }

    @inline(__always)
    private func bytes(_ cell: TemplateCell, _ source: Int) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(rebasing: sources[source].text[cell.value..<cell.value + Int(cell.count)])
    }

    /// Enters the first record of a value; false when there is none.
    @inline(__always)
    private mutating func enter(_ place: TemplatePlace) -> Bool {
        let (cell, source) = value(place)
        let register = Int(cell.type)
        guard cell.kind == .record || cell.kind == .list, cell.count > 0,
            unsafe register < registers.count
        else { return false }
        loops.append(Loop(register: register, left: Int(cell.count) - 1, outer: unsafe registers[register]))
        unsafe registers[register] = record(cell, source)
        return true
    }

    /// Takes the next record of the innermost loop; false when it is over.
    @inline(__always)
    private mutating func next() -> Bool {
        let last = loops.count - 1
        guard last >= 0 else { return false }
        let register = loops[last].register
        if loops[last].left > 0 {
            loops[last].left -= 1
            unsafe registers[register].first += Int(registers[register].count)
            return true
        }
        unsafe registers[register] = loops[last].outer
        loops.removeLast()
        return false
    }
}
