import Glibc
import Testing

@testable import LoaServe

/// The time of an answer must not tell what the answer does not.
///
/// The least processor time of runs in alternation, which other work on the machine does not change; the bounds are wide,
/// since what they look for, work that is left out, is far larger.
@Suite("timing", .serialized) struct TimingTests {
    private func least(_ rounds: Int, _ works: [() -> Void]) -> [Double] {
        var times = [Double](repeating: .infinity, count: works.count)
        for _ in 0..<rounds {
            for (index, work) in works.enumerated() {
                let start = now
                work()
                times[index] = min(times[index], now - start)
            }
        }
        return times
    }

    /// The processor time of this thread, in seconds.
    private var now: Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test("an unknown name, a wrong password and an account without rights take the same work")
    func signIn() throws {
        let password = try #require(PasswordHash.make(Array("đúng rồi nhé".utf8)))
        var accounts = Accounts()
        accounts.byName["lan"] = Account(name: "lan", password: password, audiences: ["can-bo"])
        accounts.byName["moi"] = Account(name: "moi", password: password, audiences: [])
        func send(_ name: String, _ words: String) -> Int {
            // A new one each time: nobody waits for failures before.
            let responder = Responder(ServeSamples.sites, accounts: accounts, key: ServeSamples.key)
            let page = ServeSamples.ask(responder, "GET /_dang-nhap")
            let nonce = page.line("set-cookie")?.split(separator: ";").first?.dropFirst(9) ?? ""
            let token = page.text.split(separator: "name=\"token\" value=\"").last?.prefix { $0 != "\"" } ?? ""
            return ServeSamples.ask(responder, "POST /_dang-nhap", ["Cookie: loa-form=\(nonce)"], body: "token=\(token)&name=\(name)&password=\(words)").status
        }
        #expect(send("lan", "%C4%91%C3%BAng+r%E1%BB%93i+nh%C3%A9") == 303 && send("lan", "sai-sai-sai") == 403 && send("khong-co", "sai-sai-sai") == 403)
        let times = least(
            5,
            [
                { _ = send("lan", "sai-sai-sai") }, { _ = send("khong-co", "sai-sai-sai") }, { _ = send("moi", "sai-sai-sai") },
                { _ = send("moi", "%C4%91%C3%BAng+r%E1%BB%93i+nh%C3%A9") },
            ])
        for time in times.dropFirst() { #expect((0.5...2).contains(time / times[0]), "\(times)") }
    }

    @Test("an internal address takes the same time whether it is there or not")
    func paths() {
        let responder = ServeSamples.responder(), mai = "Cookie: loa=\(ServeSamples.cookie("mai"))"
        func ask(_ path: String, _ fields: [String]) -> () -> Void {
            { for _ in 0..<20 { _ = ServeSamples.ask(responder, "GET \(path)", fields) } }
        }
        for fields in [[], [mai]] {
            let times = least(21, [ask("/noi-bo/can-bo/x/tep.pdf", fields), ask("/noi-bo/can-bo/x/tap.pdf", fields), ask("/noi-bo/khongco/x/t.pdf", fields)])
            for time in times.dropFirst() { #expect((0.5...2).contains(time / times[0]), "\(times)") }
        }
    }
}
