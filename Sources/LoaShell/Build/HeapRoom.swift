internal import CPosix

/// Lets the heaps of worker threads grow by large steps.
///
/// glibc grows the heap of a thread page by page, with a system call each that stops all threads' page faults: ten
/// thousand for as many pages.
enum HeapRoom {
    /// How much is made ready at a time, in bytes; more than a slice of pages leaves behind.
    private static let step: UInt = 1 << 20

    private static let isKept: Bool = {
        loa_keep_heap()
        return true
    }()

    /// Gives back what a finished build has freed, for a process that goes on.
    static func giveBack() { loa_return_heap() }

    /// Makes room for the next slice of work in the heap of this thread.
    static func make() { if isKept { loa_heap_room(step) } }
}
