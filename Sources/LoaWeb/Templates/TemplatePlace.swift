/// Where a value is while rendering: a slot of the record in a register, or a value further inside that one.
struct TemplatePlace: Hashable {
    /// The number of the record type; the innermost record of each type in reach is in the register of that number.
    var register: Int32
    /// The slot in that record.
    var slot: Int32
    /// For dotted names: where in the program's `paths` the further slots are, counted first; else -1.
    var path: Int32 = -1
}
