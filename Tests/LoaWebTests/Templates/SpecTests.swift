import Foundation
import LoaMarkup
import Testing

@testable import LoaWeb

/// The examples of the Mustache specification, every one.
@Suite struct TemplateSpecTests {
    struct Example: Decodable, CustomTestStringConvertible {
        var name: String
        var desc: String
        var data: SpecJSON
        var template: String
        var partials: [String: String]?
        var expected: String

        var testDescription: String { name + ": " + desc }
    }
    private struct Module: Decodable {
        var tests: [Example]
    }

    static let modules = [
        "interpolation": 39, "sections": 34, "inverted": 22, "partials": 12, "comments": 12, "delimiters": 14,
        "inheritance": 27,
    ]

    private static func examples(_ module: String) throws -> [Example] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Spec/\(module).json")
        return try JSONDecoder().decode(Module.self, from: Data(contentsOf: file)).tests
    }

    @Test(arguments: modules) func everyExampleRenders(module: String, count: Int) throws {
        let examples = try Self.examples(module)
        #expect(examples.count == count)
        for example in examples {
            var model = SpecModel()
            let record = model.root(example.data)
            let sources = (example.partials ?? [:]).merging(["(root)": example.template]) { $1 }.map {
                TemplateSource(name: $0, path: SourcePath($0 + ".mustache"), bytes: Array($1.utf8))
            }
            let set = TemplateSet.compile(
                sources.sorted { $0.name < $1.name }, schema: model.schema, roots: ["(root)": [record.type]])
            #expect(set.diagnostics == [], "\(module): \(example.name)")
            var output: [UInt8] = []
            try set.value.render(#require(set.value.template("(root)")), [record], into: &output)
            #expect(
                String(decoding: output, as: UTF8.self) == example.expected, "\(module): \(example.testDescription)")
        }
    }
}
