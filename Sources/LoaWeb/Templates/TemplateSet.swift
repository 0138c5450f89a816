public import LoaMarkup

/// The templates of a theme, checked and compiled: what pages are rendered with, from any number of tasks at once.
public struct TemplateSet: Sendable {
    /// A template that pages are rendered with.
    public struct ID: Hashable, Sendable {
        let routine: Int
    }

    /// The program, held once however many copies of the set there are.
    private final class Shared: Sendable {
        let program: TemplateProgram

        init(_ program: TemplateProgram) { self.program = program }
    }

    private let shared: Shared
    private let roots: [String: ID]

    /// Compiles templates and reports every fault in them at once.
    ///
    /// `roots` names the templates to render with and the record types that each starts from, outermost first, such
    /// as `["page": [site, page]]`; partials and parents are checked in the ways in which these use them. A template
    /// that is not reached from a root is checked for its form only. The set is usable as far as it is free of faults.
    public static func compile(
        _ sources: [TemplateSource], schema: TemplateSchema, roots: [String: [TemplateType]]
    ) -> Reported<TemplateSet> {
        var found: [String: ID] = [:]
        var diagnostics: [Diagnostic] = []
        let trees = sources.map { source in
            let tree = TemplateTree.read(source)
            diagnostics += tree.diagnostics
            return tree.value
        }
        var compiler = TemplateCompiler(trees, schema: schema)
        for (name, types) in roots.sorted(by: { $0.key < $1.key }) {
            if let routine = compiler.root(name, types) {
                found[name] = ID(routine: routine)
            } else {
                compiler.faults.missing(name)
            }
        }
        compiler.finish()
        let set = TemplateSet(shared: Shared(compiler.program), roots: found)
        return Reported(set, (diagnostics + compiler.faults.diagnostics).sorted())
    }

    /// The root template of a name.
    public func template(_ name: String) -> ID? { roots[name] }

    /// Renders a template over its starting records, one for each type declared for the root, and appends the bytes.
    ///
    /// A record that is left out counts as one with empty fields.
    ///
    /// - Throws: when templates call themselves without end; `output` is then as it was.
    public func render(
        _ template: ID, _ records: [TemplateRecord], into output: inout [UInt8]
    ) throws(TemplateRenderFault) {
        try TemplateData(records).withSource { source throws(TemplateRenderFault) in
            try render(template, [source], into: &output)
        }
    }

    /// Renders a template over data packed beforehand.
    func render(
        _ template: ID, _ edition: borrowing TemplateData, _ folder: borrowing TemplateData, _ page: borrowing TemplateData,
        into output: inout [UInt8]
    ) throws(TemplateRenderFault) {
        try edition.withSource { edition throws(TemplateRenderFault) in
            try folder.withSource { folder throws(TemplateRenderFault) in
                try page.withSource { page throws(TemplateRenderFault) in
                    try render(template, [edition, folder, page], into: &output)
                }
            }
        }
    }

    private func render(
        _ template: ID, _ sources: [TemplateRenderer.Source], into output: inout [UInt8]
    ) throws(TemplateRenderFault) {
        let count = output.count
        do {
            try unsafe sources.withUnsafeBufferPointer { sources throws(TemplateRenderFault) in
                try unsafe TemplateRenderer.run(shared.program, routine: template.routine, sources, into: &output)
            }
        } catch {
            output.removeLast(output.count - count)
            throw error
        }
    }
}
