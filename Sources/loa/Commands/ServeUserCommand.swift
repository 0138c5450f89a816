import ArgumentParser
import LoaMarkup
import LoaServe
import LoaShell

struct ServeUserCommand: LoaCommand {
    static let guide = CommandGuide(
        "serve user", vi: "thêm, bỏ, xem tài khoản của trang nội bộ", en: "add, remove, list the accounts of the internal site",
        details: Message(
            vi: "add TÊN NHÓM… thêm tài khoản được xem các nhóm ấy, hoặc đổi mật khẩu và quyền; "
                + "remove TÊN bỏ đi; list liệt kê. Mật khẩu được hỏi trên màn hình, hoặc đọc từ đầu vào với --password-stdin.",
            en: "add NAME AUDIENCE… adds an account that may see these audiences, or changes password and rights; "
                + "remove NAME takes it away; list shows all. The password is asked for, or read from standard input with --password-stdin."),
        arguments: [
            .init(Message(vi: "VIỆC", en: "ACTION"), vi: "add, remove hoặc list", en: "add, remove or list"),
            .init(Message(vi: "TÊN", en: "NAME"), isRequired: false, repeats: true, vi: "tên đăng nhập, sau đó là các nhóm độc giả", en: "the name to sign in with, then the audiences"),
        ],
        options: [
            .init("--accounts", CommandGuide.file, vi: "tệp tài khoản (mặc định: accounts.txt trong thư mục của trang)", en: "the accounts file (default: accounts.txt in the site's folder)"),
            .init("--password-stdin", vi: "đọc mật khẩu từ đầu vào", en: "read the password from standard input"),
        ],
        common: ["--site", "--lang", "--help"],
        examples: [.init("loa serve user add lan can-bo", vi: "cho Lan xem trang can-bo", en: "let Lan see the site can-bo")])

    // Options of the same name are read by the command above.
    @ParentCommand var parent: ServeCommand
    @Argument var action: String
    @Argument var words: [String] = []
    @Flag(name: .customLong("password-stdin")) var readsPassword = false

    var common: CommonOptions { parent.common }

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        let path = parent.accounts ?? options.path("accounts.txt")
        do {
            var accounts = try SmallFile.read(path).map { bytes throws(Accounts.Fault) in try Accounts(String(decoding: bytes, as: UTF8.self)) } ?? Accounts()
            switch action {
            case "list" where words.isEmpty:
                let lines = accounts.byName.values.sorted { $0.name < $1.name }.map { "\($0.name)  \($0.audiences.sorted().joined(separator: ", "))\n" }
                return CommandResult(exitCode: .done, text: lines.joined())
            case "remove" where words.count == 1:
                guard accounts.byName.removeValue(forKey: words[0]) != nil else {
                    let near = Suggestion.phrase(for: words[0], in: accounts.byName.keys.sorted())
                    throw UsageError(vi: "không có tài khoản “\(words[0])”\(near.vi)", en: "there is no account “\(words[0])”\(near.en)", call: Self.guide.call)
                }
            case "add" where words.count >= 2:
                guard words.allSatisfy(Account.isName) else {
                    throw UsageError(
                        vi: "tên và nhóm chỉ gồm a–z, chữ số, dấu chấm, gạch, dài đến 32 ký tự", en: "names and audiences are made of a–z, digits, full stops and hyphens, up to 32 characters",
                        call: Self.guide.call)
                }
                let password = PasswordPrompt.read(fromInput: readsPassword, prompt: options.language == .en ? "Password: " : "Mật khẩu: ")
                guard let password, password.count >= 8, let hash = PasswordHash.make(password) else {
                    throw UsageError(vi: "mật khẩu cần từ 8 đến \(PasswordHash.longest) byte", en: "a password needs 8 to \(PasswordHash.longest) bytes", call: Self.guide.call)
                }
                accounts.byName[words[0]] = Account(name: words[0], password: hash, audiences: Set(words[1...]))
            default:
                throw UsageError(
                    vi: "viết: loa serve user add TÊN NHÓM…, loa serve user remove TÊN, hoặc loa serve user list",
                    en: "write: loa serve user add NAME AUDIENCE…, loa serve user remove NAME, or loa serve user list", call: Self.guide.call)
            }
            try SmallFile.write(Array(accounts.text.utf8), path)
            return CommandResult(exitCode: .done, summary: Message(vi: "Đã ghi \(path).", en: "Wrote \(path)."))
        } catch let error as UsageError {
            throw error
        } catch let fault as Accounts.Fault {
            return CommandResult(exitCode: .machine, summary: Message(vi: "\(path), dòng \(fault.line): không hiểu dòng này", en: "\(path), line \(fault.line): cannot be understood"))
        } catch {
            return CommandResult(exitCode: .machine, summary: Message(vi: "không đọc hoặc ghi được \(path): \(error)", en: "cannot read or write \(path): \(error)"))
        }
    }
}
