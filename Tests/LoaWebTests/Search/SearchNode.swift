import Foundation
import LoaWeb

/// Runs the script that sites carry in Node on a real index.
enum SearchNode {
    struct Answer: Decodable {
        struct Hit: Decodable {
            var url: String
            var title: String
            var text: String
            var section: String
            var kind: String
        }
        var query: String
        var count: Int
        var hits: [Hit]

        /// The addresses without `index.html`.
        var urls: [String] { hits.map { $0.url.replacingOccurrences(of: "index.html", with: "") } }
    }

    struct Report: Decodable {
        var decodeMilliseconds: Double
        var firstMilliseconds: Double
        var tokens: Int
        var answers: [Answer]
    }

    static let program = ["/usr/bin/node", "/usr/local/bin/node", "/usr/bin/nodejs"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// Decodes `index`, asks `queries` in order; highlighted text comes in brackets.
    static func ask(_ index: [UInt8], _ queries: [String]) throws -> Report {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("search-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(index).write(to: folder.appendingPathComponent("search-index.js"))
        try Data(SearchScript.bytes).write(to: folder.appendingPathComponent("search.js"))
        try JSONEncoder().encode(queries).write(to: folder.appendingPathComponent("queries.json"))
        try Data(harness.utf8).write(to: folder.appendingPathComponent("harness.js"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program ?? "/usr/bin/node")
        process.arguments = [folder.appendingPathComponent("harness.js").path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(Report.self, from: data)
    }

    private static let harness = """
        const fs = require('fs'), path = require('path'), vm = require('vm');
        const engine = require('./search.js'), here = name => path.join(__dirname, name);
        const page = {};
        vm.runInNewContext(fs.readFileSync(here('search-index.js'), 'utf8'), page);
        const now = () => Number(process.hrtime.bigint()) / 1e6, begin = now();
        const index = engine.decode(page.loaSearchIndex), ready = now();
        let first = 0;
        const plain = parts => parts.map(part => part[1] ? '[' + part[0] + ']' : part[0]).join('');
        const answers = JSON.parse(fs.readFileSync(here('queries.json'), 'utf8')).map(query => {
          const hits = engine.search(index, query);
          const shown = hits.slice(0, 20).map(hit => {
            const found = engine.present(index, hit);
            return Object.assign(found, { title: plain(found.title), text: plain(found.text) });
          });
          first = first || now() - ready;
          return { query, count: hits.length, hits: shown };
        });
        console.log(JSON.stringify({
          decodeMilliseconds: ready - begin, firstMilliseconds: first, tokens: index.tokens.length, answers }));
        """
}
