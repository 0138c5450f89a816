/// Lends uninitialised memory for the length of a call.
///
/// - Parameters:
///   - size: How many bytes.
///   - body: What uses them.
func withScratch<Result: ~Copyable, Failure: Error>(
    _ size: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Result
) throws(Failure) -> Result {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { unsafe memory.deallocate() }
    return try unsafe body(memory)
}
