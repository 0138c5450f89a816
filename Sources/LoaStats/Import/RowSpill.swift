/// Room outside of memory for rows as plain numbers, one after another; where it is, is the caller's business.
public struct RowSpill {
    let append: ([Int]) -> Bool
    let read: (_ start: Int, _ count: Int, _ into: inout [Int]) -> Bool
    /// So many rows are sorted at once.
    let batch: Int

    /// Makes room.
    ///
    /// - Parameters:
    ///   - batch: How many rows are held and sorted at once.
    ///   - append: Adds numbers at the end; false when there is no more room.
    ///   - read: Puts `count` numbers from the number `start` on in place of what the array holds; false when they cannot
    ///     be read.
    public init(
        batch: Int, append: @escaping ([Int]) -> Bool, read: @escaping (_ start: Int, _ count: Int, _ into: inout [Int]) -> Bool
    ) {
        self.batch = max(1, batch)
        self.append = append
        self.read = read
    }
}
