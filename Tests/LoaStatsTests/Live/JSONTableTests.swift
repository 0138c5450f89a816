import LoaMarkup
import Testing

@testable import LoaStats

@Suite struct JSONTableTests {
    static func rows(_ text: String) -> ([[String]], [String]) {
        var rows = JSONTable.read(Array(text.utf8), path: SourcePath("x"))
        var row = RawRow()
        var result: [[String]] = []
        while rows.next(&row) { result.append((1..<(row.cells.count + 1)).map { row.string($0) }) }
        return (result, rows.diagnostics.map(\.message.en))
    }

    @Test func allShapesAreRead() {
        let wanted = [["a", "b"], ["1", "x"], ["", "y"]]
        #expect(Self.rows(#"[{"a": 1, "b": "x"}, {"b": "y", "a": null}]"#).0 == wanted)
        #expect(Self.rows(#" {"meta": {"x": [1]}, "rows": [{"a": 1, "b": "x"}, {"b": "y"}]} "#).0 == wanted)
        #expect(Self.rows(#"{"rows": [[1, "x"], [null, "y"]], "columns": ["a", "b"]}"#).0 == wanted)
    }

    /// Digits are never turned into binary fractions and back.
    @Test(arguments: [
        ("123456789012.123456", "123456789012.123456"), ("0.1", "0.1"), ("9007199254740993", "9007199254740993"), ("1.50", "1.5"), ("25e3", "25000"),
        ("1.0E-2", "0.01"), ("-0", "0"), ("-7.25", "-7.25"),
    ]) func numbersAreExact(written: String, plain: String) {
        #expect(Self.rows("[{\"a\": \(written)}]").0[1] == [plain])
    }

    @Test(arguments: [
        "", "{", "[1", "[{\"a\" 1}]", "[{\"a\": 01}]", "[{\"a\": .5}]", "[{\"a\": 1,}]", "[{\"a\": 1, \"a\": 2}]", "[{\"a\": tru}]", "[\"\\ud800\"]", "[\"\\x\"]", "[\"\u{1}\"]",
        "[] x", "5", "{\"a\": []}", "{\"columns\": [1], \"rows\": []}", "nul", "[{\"a\": \"x", String(repeating: "[", count: 100_000), "[1e]", "[-]", "[\"\\u12",
    ]) func anythingElseIsRefused(text: String) {
        let (rows, faults) = Self.rows(text)
        #expect(!faults.isEmpty, "\(rows)")
    }

    @Test func faultyRowsAreNamed() {
        #expect(Self.rows(#"[{"a": 1}, 5, {"a": [1]}]"#).1 == ["row 2 is no object {…}", "row 3, column a: one value belongs here, no list or object"])
        #expect(Self.rows(#"{"columns": ["a"], "rows": [[1], [1, 2]]}"#).1 == ["row 2 must be a list of 1 values"])
        #expect(Self.rows("[\n{}\n{}]").1 == ["this is no valid JSON"])
    }

    @Test func escapesAreUndone() {
        #expect(Self.rows(#"[{"a\u006b": "\ud83d\ude00\n\"\/đ"}]"#).0 == [["ak"], ["😀\n\"/đ"]])
    }
}
