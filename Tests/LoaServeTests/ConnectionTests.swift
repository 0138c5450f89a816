import Testing

@testable import LoaServe

@Suite("connections")
struct ConnectionTests {
    static func serve(_ change: (inout ServeRules) -> Void = { _ in }) async throws -> SiteServer {
        var rules = ServeRules()
        change(&rules)
        return try await SiteServer(ServeSamples.responder(rules), address: "127.0.0.1", port: 0, threads: 2)
    }

    @Test("requests in a row are answered in their order")
    func pipelined() async throws {
        let server = try await Self.serve()
        let one = "GET /a/ HTTP/1.1\r\nHost: h\r\n\r\n", text = try RawClient.exchange(server.port, String(repeating: one, count: 200) + "HEAD / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        #expect(text.components("HTTP/1.1 200 OK") == 201)
        #expect(text.hasSuffix("Connection: close\r\n\r\n"))
        await server.stop(within: 2)
    }

    @Test("slow heads are ended, idle connections closed, too many refused")
    func limits() async throws {
        let server = try await Self.serve {
            ($0.headSeconds, $0.idleSeconds, $0.connectionsPerAddress) = (1, 1, 20)
        }
        let slow = try RawClient(server.port)
        slow.write("GET / HT")
        #expect(slow.read().hasPrefix("HTTP/1.1 408"))
        let idle = try RawClient(server.port)
        #expect(idle.read().isEmpty)
        var clients: [RawClientBox] = []
        for _ in 0..<40 { clients.append(RawClientBox(try RawClient(server.port, seconds: 1))) }
        let answers = clients.map { box in
            box.client.write("GET /a/ HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
            return box.client.read()
        }
        #expect(answers.filter { $0.hasPrefix("HTTP/1.1 200") }.count <= 20, "the address has twenty, and the one that was told 408 may still be closing")
        await server.stop(within: 2)
        #expect(server.connections == 0)
    }

    @Test("streams hear of a swap, and a table is never half swapped")
    func streams() async throws {
        let server = try await Self.serve()
        let stream = try RawClient(server.port)
        stream.write("GET /_events HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(stream.read(until: ": loa\n\n").contains("text/event-stream"))
        for number in 0..<50 {
            let bytes = Array("v\(number)".utf8)
            server.swap(Sites(open: SiteTable(["index.html": bytes, "a/index.html": bytes]), inner: nil), telling: number == 49 ? "figures" : nil)
            let text = try RawClient.exchange(server.port, "GET / HTTP/1.1\r\nHost: h\r\n\r\nGET /a/ HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
            #expect(text.components("v\(number)") == 2 && text.components("200 OK") == 2)
        }
        #expect(stream.read(until: "data: figures\n\n").contains("event: figures"))
        await server.stop(within: 2)
        #expect(server.streams == 0)
    }

    @Test("large bodies come whole, also to those who read slowly")
    func large() async throws {
        let bytes = (0..<3_000_000).map { UInt8(97 + $0 % 26) }
        let server = try await Self.serve()
        server.swap(Sites(open: SiteTable(["big.txt": bytes]), inner: nil), telling: nil)
        let text = try RawClient.exchange(server.port, "GET /big.txt HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        #expect(text.utf8.suffix(3_000_000).elementsEqual(bytes))
        await server.stop(within: 2)
    }
}

/// Keeps a client in a list.
final class RawClientBox {
    let client: RawClient
    init(_ client: consuming RawClient) { self.client = client }
}
