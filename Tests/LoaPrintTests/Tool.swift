import Foundation

/// Programs that read what was written.
enum Tool {
    static func exists(_ name: String) -> Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)") }

    /// Runs a program on a file in a folder of its own; what it prints.
    static func run(_ name: String, _ before: [String], _ bytes: [UInt8], _ after: [String] = []) throws -> (status: Int32, text: String) {
        try inFolder { folder in
            let file = folder.appendingPathComponent("a.pdf")
            try Data(bytes).write(to: file)
            return try run(name, before + [file.path] + after)
        }
    }

    /// A page as gray or coloured pixels, 8 bits each, by pdftoppm.
    static func pixels(_ bytes: [UInt8], dpi: Int = 72, page: Int = 1) throws -> Pixels {
        try inFolder { folder in
            let file = folder.appendingPathComponent("a.pdf")
            try Data(bytes).write(to: file)
            _ = try run("pdftoppm", ["-r", "\(dpi)", "-f", "\(page)", "-l", "\(page)", "-singlefile", file.path, folder.appendingPathComponent("a").path])
            return try Pixels(ppm: [UInt8](Data(contentsOf: folder.appendingPathComponent("a.ppm"))))
        }
    }

    static func inFolder<T>(_ body: (URL) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("loa-print-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    static func run(_ name: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(name)")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}

/// A rendered page.
struct Pixels {
    let width: Int
    let height: Int
    private let bytes: [UInt8]
    private let start: Int

    struct Unreadable: Error {}

    init(ppm bytes: [UInt8]) throws {
        var (at, numbers): (Int, [Int]) = (2, [])
        while numbers.count < 3, at < bytes.count {
            while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
            let from = at
            while at < bytes.count, bytes[at] > 0x20 { at += 1 }
            numbers.append(Int(String(decoding: bytes[from..<at], as: UTF8.self)) ?? 0)
        }
        guard bytes.starts(with: "P6".utf8), numbers.count == 3, bytes.count - at - 1 >= numbers[0] * numbers[1] * 3 else { throw Unreadable() }
        (width, height, start, self.bytes) = (numbers[0], numbers[1], at + 1, bytes)
    }

    subscript(x: Int, y: Int) -> [Int] { (0..<3).map { Int(bytes[start + (y * width + x) * 3 + $0]) } }

    /// Whether a pixel is a colour, give or take.
    func isNear(_ x: Int, _ y: Int, _ colour: [Int], within: Int = 12) -> Bool { zip(self[x, y], colour).allSatisfy { abs($0 - $1) <= within } }

    /// The smallest rectangle around all dark pixels: left, top, right, bottom.
    var inkBox: [Int] {
        var box = [width, height, -1, -1]
        for y in 0..<height {
            for x in 0..<width where self[x, y].reduce(0, +) < 384 { box = [min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y)] }
        }
        return box
    }
}
