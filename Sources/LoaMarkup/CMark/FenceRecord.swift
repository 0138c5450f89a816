/// What our block extension remembers of a fence or leaf.
@unsafe struct FenceRecord {
    /// What the line was.
    enum Role: UInt8 {
        case container
        case leaf
        /// A closing fence that closes nothing.
        case stray
    }

    var role: Role
    /// How many colons.
    var colons: Int32
    /// Where the colons start in the source line, in bytes from 0.
    var offset: Int32
    /// The line of the closing fence; 0 while there is none.
    var closingLine: Int32
    /// The line for which `closes` was last found out.
    var decidedLine: Int32 = 0
    /// Whether that line is its closing fence.
    var closes = false
    /// What stands behind the colons, up to the end of the line; as long as the parse.
    var text = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
}
