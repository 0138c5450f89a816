import Foundation
import Testing

@Suite struct ProgramSourceTests {
    private func place(_ script: String, more: String = "timeout: 2") throws -> LivePlace {
        let place = try LivePlace("kind: program\nprogram: [./lay-so-lieu, --csv, \"$(id); *\"]\nsecret: LOA_MAT_KHAU\n\(more)")
        place.environment = ["LOA_MAT_KHAU": LivePlace.canary, "LOA_KHAC": "khac"]
        try put(script, place)
        return place
    }

    private func put(_ script: String, _ place: LivePlace) throws {
        try place.stats.folder.put("lay-so-lieu", "#!/bin/bash\n" + script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.stats.path + "/lay-so-lieu")
    }

    private static let good = "printf 'ky,dv,dau,nap,cuoi\\n2026-09,06652,1,2,3\\n'\n"

    @Test func whatAProgramPrintsIsStored() throws {
        let place = try place("[ \"$1 $2\" = '--csv $(id); *' ] && [ \"$LOA_MAT_KHAU\" = \(LivePlace.canary) ] && [ -z \"$LOA_KHAC\" ] && [ -f content/loa.yaml ] || exit 9\n" + Self.good)
        let ending = try place.pull()
        #expect(ending.exitCode == 0, "\(ending.errors)")
        #expect(place.stats.stored == LivePlace.row)
        #expect(place.stats.journal[1].contains(",./lay-so-lieu,"))
        #expect(try place.leaks(except: ["lay-so-lieu"]) == [])
    }

    @Test(arguments: [
        ("sleep 1000", "quá 2 giây", Int32(3)), ("sleep 1000 & sleep 1000", "quá 2 giây", 3), ("exec >&- 2>&-; sleep 1000", "quá 2 giây", 3),
        ("trap '' TERM INT; while :; do printf x; sleep 0.1; done", "quá 2 giây", 3), ("yes", "hơn 64 MB", 1), ("yes >&2", "quá 2 giây", 3),
        ("echo \"hỏng: $LOA_MAT_KHAU\" >&2; echo hai >&2; echo ba >&2; echo bốn >&2; exit 4", "(mã 4): hỏng: ••• / hai / ba", 3),
        ("kill -9 $$", "tín hiệu 9", 3), ("printf 'ky,dv,dau,nap,cuoi\\n2026-09,06652,x,2,3\\n'", "dòng 2, cột dau: “x” không phải là số", 1),
        ("echo \"$LOA_MAT_KHAU\"", "không biết cột “•••”", 1), ("true", "nguồn không trả gì", 1),
    ]) func failuresKeepTheCopy(script: String, words: String, code: Int32) throws {
        let place = try place(Self.good)
        #expect(try place.pull().exitCode == 0)
        let before = place.tree.filter { $0.key != "lay-so-lieu" }
        let mark = "LOA_DAU=\(UUID().uuidString)"
        try put("export \(mark)\n" + script, place)
        let begin = ContinuousClock.now
        let ending = try place.pull()
        #expect(ContinuousClock.now - begin < .seconds(4))
        #expect(ending.exitCode == code, "\(ending.errors)")
        #expect(ending.errors.contains(words), "\(ending.errors)")
        #expect(!ending.errors.contains("bốn"))
        #expect(ending.errors.contains("[stats.kept]"))
        #expect(place.tree.filter { $0.key != "lay-so-lieu" } == before)
        #expect(try place.leaks() == [])
        // Nothing of it runs on.
        #expect(try Program.run(["bash", "-c", "grep -slz '^\(mark)' /proc/[0-9]*/environ | wc -l"]).text == "0\n")
    }

    /// A child left behind does not hold up a program that has ended, nor does it live on.
    @Test func aChildLeftBehindIsTakenAway() throws {
        let place = try place("export LOA_DAU=con-lai-\(getpid())\nsleep 1000 &\n" + Self.good, more: "timeout: 30")
        let begin = ContinuousClock.now
        #expect(try place.pull().exitCode == 0)
        #expect(ContinuousClock.now - begin < .seconds(5))
        #expect(place.stats.stored == LivePlace.row)
        #expect(try Program.run(["bash", "-c", "grep -slz '^LOA_DAU=con-lai-\(getpid())' /proc/[0-9]*/environ | wc -l"]).text == "0\n")
    }

    @Test func aProgramThatIsNotThereIsTold() throws {
        let place = try LivePlace("kind: program\nprogram: [khong-co-chuong-trinh-nay]")
        #expect(try place.pull().exitCode == 3)
        try place.declare("kind: program\nprogram: [./khong-co]")
        #expect(try place.pull().exitCode == 3)
    }
}
