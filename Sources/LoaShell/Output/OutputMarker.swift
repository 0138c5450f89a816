/// The file `.loa` at the root of an output: says that loa made the folder and may replace it.
///
/// It holds nothing that differs between two runs with the same result, and no names of files, since it is
/// published with the rest. While the output is being made the file has its head alone.
struct OutputMarker {
    /// The name in the output folder.
    static let name = ".loa"
    /// The name while it is being written.
    static let draftName = ".loa.new"
    /// The lines that every output begins with; a change of format changes the number.
    static let head = Array(
        "loa output 1\n# Thư mục này do loa tạo ra và thay mới mỗi lần chạy. / Made by loa, replaced by each build.\n"
            .utf8)
    /// What a marker of any format begins with.
    static let signature = Array("loa output ".utf8)
    /// More than any marker holds, in bytes.
    static let longest = 1024

    /// What the output holds.
    let census: OutputCensus

    /// The lines after the head.
    var tail: [UInt8] {
        let digest = Self.hex(census.contents.0) + Self.hex(census.contents.1)
        return Array("files \(census.files)\nbytes \(census.bytes)\ndigest \(digest)\n".utf8)
    }

    /// Everything in the file.
    var bytes: [UInt8] { Self.head + tail }

    /// Whether these are the bytes of a marker, finished or not, of this or another version.
    static func isOurs(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

    /// The number of files that a marker tells, or nil when it is unfinished.
    static func files(in bytes: [UInt8]) -> Int? {
        for line in bytes.split(separator: 0x0A) where line.starts(with: "files ".utf8) {
            return Int(String(decoding: line.dropFirst(6), as: UTF8.self))
        }
        return nil
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
