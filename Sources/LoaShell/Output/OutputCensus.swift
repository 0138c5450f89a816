internal import LoaMarkup

/// Counts and order-free sums over the files of an output: two trees with equal ones hold the same.
///
/// Sums need no sorting and no second list of ten thousand paths; each file is counted when it is written.
struct OutputCensus {
    /// How many files.
    var files = 0
    /// How many folders, the root not counted.
    var folders = 0
    /// The size of all files, in bytes.
    var bytes = 0
    /// Sum of the hashes of the paths of files and folders.
    var names: UInt64 = 0
    /// Sums of the hashes of path, size and content of each file.
    var contents: (UInt64, UInt64) = (0, 0)

    /// Adds one file.
    mutating func add(file path: UnsafeRawBufferPointer, size: Int, hash: UInt64) {
        files += 1
        bytes += size
        names &+= unsafe Self.hash(path, 1)
        for seed in [UInt64(2), 3] {
            var sum = ContentHash(seed: seed)
            unsafe sum.update(path)
            sum.update(UInt64(size))
            sum.update(hash)
            if seed == 2 { contents.0 &+= sum.value } else { contents.1 &+= sum.value }
        }
    }

    /// Adds one folder.
    mutating func add(folder path: UnsafeRawBufferPointer) {
        folders += 1
        names &+= unsafe Self.hash(path, 4)
    }

    /// Adds all that another census counted.
    mutating func add(_ other: OutputCensus) {
        files += other.files
        folders += other.folders
        bytes += other.bytes
        names &+= other.names
        contents.0 &+= other.contents.0
        contents.1 &+= other.contents.1
    }

    /// Whether both have the same files and folders, by name alone.
    func hasSameNames(as other: OutputCensus) -> Bool {
        files == other.files && folders == other.folders && names == other.names
    }

    private static func hash(_ path: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
        var sum = ContentHash(seed: seed)
        unsafe sum.update(path)
        return sum.value
    }
}
