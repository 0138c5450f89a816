import Testing

@testable import LoaSite

/// Conditions that choose rows.
@Suite struct RowConditionTests {
    @Test(arguments: [
        ("loai = phuong", "loai", ["phuong"], false), ("loai=phuong", "loai", ["phuong"], false), ("loai != Xã Hai", "loai", ["Xã Hai"], true),
        ("Tên đơn vị in (a, b c)", "Tên đơn vị", ["a", "b c"], false), ("x = ", "x", [""], false), ("x = a = b", "x", ["a = b"], false),
    ])
    func `Conditions that are understood`(text: String, column: String, values: [String], isExcluding: Bool) throws {
        let condition = try #require(RowCondition(text))
        #expect(condition.column == column && condition.values == values && condition.isExcluding == isExcluding)
        #expect(condition.holds(values[0]) != isExcluding && condition.holds("khác") == isExcluding)
    }

    @Test(arguments: ["", "loai", "= phuong", "!= phuong", "loai in phuong", "loai in ()", "in (a)", "(a)", "loai (a)"])
    func `Conditions that are none`(text: String) { #expect(RowCondition(text) == nil) }
}
