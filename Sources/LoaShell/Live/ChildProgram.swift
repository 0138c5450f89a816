internal import Glibc
internal import LoaStats

/// Runs a program for what it prints: in a process group of its own, without a shell, with little around it.
enum ChildProgram {
    /// Where programs named without a folder are looked for.
    private static let folders = ["/usr/local/bin", "/usr/bin", "/bin"]
    /// What it prints to standard output when it ends well.
    static func output(_ words: [String], _ secret: SourceSecret?, _ fetch: LiveFetch) throws(SourceFailure) -> [UInt8] {
        let run: ChildProcess
        let program = try place(words[0])
        do throws(SystemFault) {
            run = try ChildProcess(program, words, environment(secret), folder: fetch.site.options.site)
        } catch {
            throw SourceFailure(
                vi: "không chạy được chương trình \(words[0]) (\(error.text))", en: "the program \(words[0]) cannot be run (\(error.text))")
        }
        var (output, complaints) = ([UInt8](), [UInt8]())
        let isTooLarge = run.read(&output, &complaints, fetch.deadline)
        let status = run.end(fetch.deadline, isWanted: !isTooLarge)
        if isTooLarge { throw .tooLarge }
        guard let status else { throw fetch.late }
        if status == 0 { return output }
        let text = SourceFailure.brief(String(decoding: complaints, as: UTF8.self), lines: 3)
        let (code, signal) = (status >> 8 & 0xFF, status & 0x7F)
        let how = signal == 0 ? ("mã \(code)", "code \(code)") : ("bị ngắt, tín hiệu \(signal)", "signal \(signal)")
        throw SourceFailure(
            vi: "chương trình kết thúc có lỗi (\(how.0))" + (text.isEmpty ? "" : ": \(text)"),
            en: "the program failed (\(how.1))" + (text.isEmpty ? "" : ": \(text)"))
    }

    private static func environment(_ secret: SourceSecret?) -> [String] {
        var result = ["PATH=\(folders.joined(separator: ":"))", "LANG=C.UTF-8"]
        if let home = Environment.value("HOME") { result.append("HOME=\(home)") }
        if let secret { result.append("\(secret.variable)=\(secret.value)") }
        return result
    }

    /// The file of a program: as written from the site's folder, or found in the usual folders.
    private static func place(_ name: String) throws(SourceFailure) -> String {
        if name.utf8.contains(0x2F) { return name }
        if let folder = folders.first(where: { unsafe access("\($0)/\(name)", X_OK) == 0 }) { return "\(folder)/\(name)" }
        throw SourceFailure(vi: "không có chương trình \(name)", en: "there is no program \(name)")
    }
}
