import Foundation

/// Runs the probe under strace with one system call failing or killing it.
struct FaultInjection {
    /// Two versions of a tree, each built whole elsewhere, to compare with.
    struct Versions {
        let trees: [[String: [UInt8]?]]

        init(in folder: TestFolder) throws {
            trees = try ["1", "2"].map { version in
                let target = folder.path + "/reference\(version)"
                _ = try Program.run([Program.probe, target, folder.site, version])
                return TestFolder.tree(target)
            }
        }

        /// The version that a folder wholly is, or nil.
        func version(_ target: String) -> Int? {
            let tree = TestFolder.tree(target)
            return trees.firstIndex(of: tree).map { $0 + 1 }
        }
    }

    /// A system call made by the probe, and which of its calls belong to the output.
    struct Call: Hashable {
        let name: String
        let first: Int
        let last: Int
    }

    /// Whether strace can trace here.
    static let canTrace: Bool =
        (try? Program.run(["strace", "-f", "-e", "trace=none", "-e", "signal=none", "true"]).code) == 0

    /// The calls that the probe makes, counted on a run of its own.
    static func calls(_ arguments: [String], log: String) throws -> [Call] {
        _ = try Program.run(["strace", "-f", "-o", log] + arguments)
        var before: [String: Int] = [:]
        var all: [String: Int] = [:]
        var begun = false
        let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
        for line in text.split(separator: "\n") {
            if line.contains("output-probe-begins") {
                begun = true
                before = all
            }
            let name = line.drop { $0.isNumber }.drop { $0 == " " }.prefix { $0 != "(" }
            if line.contains("("), name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
                all[String(name), default: 0] += 1
            }
        }
        guard begun else { return [] }
        return all.map { Call(name: $0.key, first: before[$0.key, default: 0] + 1, last: $0.value) }
            .filter { $0.first <= $0.last }.sorted { $0.name < $1.name }
    }

    /// Runs the probe with faults such as `write:error=EIO:when=3`.
    static func run(_ faults: [String], _ arguments: [String], log: String = "/dev/null") throws -> Program.Result {
        let names = faults.map { $0.prefix { $0 != ":" } }.joined(separator: ",")
        let injections = faults.flatMap { ["-e", "inject=\($0)"] }
        return try Program.run(
            ["strace", "-f", "-o", log, "-e", "trace=\(names)", "-e", "signal=none"] + injections + arguments)
    }
}
