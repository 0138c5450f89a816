internal import CArena
internal import CCMark

/// The memory of one parse: cmark's nodes, buffers and ours all come from it and go with it.
///
/// cmark takes memory in many small pieces, whose coming and going was a fifth of a parse. A node that is made outside
/// of this memory and hung into a tree of it would be freed by the wrong hand; every node of ours is made here.
enum CMarkArena {
    /// The allocator to hand to cmark.
    static var memory: UnsafeMutablePointer<cmark_mem>? {
        unsafe loa_arena_memory()?.assumingMemoryBound(to: cmark_mem.self)
    }

    /// Runs a parse on this thread; what cmark made must not be used after it.
    static func run<Result>(_ body: () -> Result) -> Result {
        loa_arena_enter()
        defer { loa_arena_leave() }
        return body()
    }
}
