import Foundation
import Testing

@testable import LoaServe

/// The unit for systemd: what it may write to is what it has to.
@Suite struct ServeSetupTests {
    private static let building = ServeSetup.unit(program: "/usr/bin/true", arguments: ["--pull"], folder: "/srv/loa", output: "/srv/loa/_site")

    private static let whole = ServeSetup.unit(
        program: "/usr/bin/true", arguments: ["--port", "443"], folder: "/srv/loa", key: "/etc/ssl/private/a.key", hasLog: true, port: 443)

    private static func value(_ key: String, in unit: String) -> String? {
        unit.split(separator: "\n").first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
    }

    @Test func `A service that only serves writes to its own folder of state alone`() {
        let unit = ServeSetup.unit(program: "/usr/local/bin/loa", arguments: ["--port", "8080"], folder: "/srv/loa")
        #expect(Self.value("ReadWritePaths", in: unit) == nil)
        #expect(Self.value("DynamicUser", in: unit) == "yes")
        #expect(Self.value("ProtectSystem", in: unit) == "strict")
        #expect(Self.value("StateDirectory", in: unit) == "loa")
        #expect(Self.value("ExecStart", in: unit) == "/usr/local/bin/loa serve --port 8080")
    }

    @Test func `A service that builds writes to the output, to what is made beside it, and to rows and their history`() {
        #expect(Self.value("ReadWritePaths", in: Self.building) == "/srv/loa /srv/loa/content/stats")
        #expect(Self.value("ReadOnlyPaths", in: Self.building) == "/srv/loa/content -/srv/loa/themes")
        // A user made for each run would own nothing that stays.
        #expect(Self.value("DynamicUser", in: Self.building) == nil && Self.value("User", in: Self.building) == "loa")
        let elsewhere = ServeSetup.unit(program: "/p", arguments: [], folder: "/srv/loa", output: "/var/www/trang/_site")
        #expect(Self.value("ReadWritePaths", in: elsewhere) == "/var/www/trang /srv/loa/content/stats")
    }

    @Test func `Logs, keys and ports of the system get just what they need`() {
        let plain = ServeSetup.unit(program: "/p", arguments: [], folder: "/srv/loa")
        #expect(Self.value("CapabilityBoundingSet", in: plain) == "" && !plain.contains("AmbientCapabilities") && !plain.contains("LogsDirectory") && !plain.contains("ssl-cert"))
        #expect(Self.value("LogsDirectory", in: Self.whole) == "loa")
        #expect(Self.value("SupplementaryGroups", in: Self.whole) == "ssl-cert")
        #expect(Self.value("CapabilityBoundingSet", in: Self.whole) == "CAP_NET_BIND_SERVICE" && Self.value("AmbientCapabilities", in: Self.whole) == "CAP_NET_BIND_SERVICE")
    }

    @Test func `Blanks and percent signs stay what they are`() {
        let unit = ServeSetup.unit(program: "/p", arguments: ["--host", "a $b"], folder: "/srv/trang 100%", output: "/srv/trang 100%/_site")
        #expect(Self.value("ExecStart", in: unit) == "/p serve --host \"a $$b\"")
        #expect(Self.value("WorkingDirectory", in: unit) == "/srv/trang 100%%")
        #expect(Self.value("ReadWritePaths", in: unit) == "\"/srv/trang 100%%\" \"/srv/trang 100%%/content/stats\"")
    }

    @Test func `Paths are made absolute without dots`() {
        #expect(ServeSetup.absolute("/a/./b//../c/") == "/a/c")
        #expect(ServeSetup.absolute("x") == FileManager.default.currentDirectoryPath + "/x")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")), arguments: [building, whole, building.replacing("User=loa\nGroup=loa", with: "Sai=1")])
    func `systemd finds nothing wrong with it`(unit: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "loa-unit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "loa.service")
        try Data(unit.utf8).write(to: file)
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/systemd-analyze")
        process.arguments = ["verify", "--man=no", file.path]
        process.standardError = pipe
        process.standardOutput = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // A key that systemd does not know shows that it looks.
        #expect(said.contains("loa.service:") == unit.contains("Sai="), "\(said)")
    }
}
