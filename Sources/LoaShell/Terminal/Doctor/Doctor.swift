import Glibc
import LoaMarkup
import LoaSite

/// The command `doctor`: looks whether this machine and folder will do, and says what to do when not.
public enum Doctor {
    /// Looks at everything; bad findings decide the exit code.
    public static func command(_ options: CommandOptions) -> CommandResult {
        let (site, config) = site(options)
        var checks = [version, site]
        checks += DoctorDisk.checks(options)
        checks.append(zone(config.timezone))
        checks.append(locale)
        let language = options.language ?? .vi
        let paint = Paint(isOn: options.terminal.coloursOutput)
        var text = ""
        for check in checks {
            let mark =
                switch check.state {
                case .good: paint(.good, "✓")
                case .notice: paint(.warning, "!")
                case .bad: paint(.error, "✗")
                }
            let lines = DisplayText.wrapped(
                DisplayText.harmless(check.message.text(language)), to: (options.terminal.columns ?? 1000) - 2)
            text += "\(mark) " + lines.joined(separator: "\n  ") + "\n"
        }
        let json = checks.map { check in
            JSONWriter.Value.object([
                ("name", .text(check.name)), ("state", .text(check.state.rawValue)),
                ("message", .text(check.message.text(language))),
            ])
        }
        let bad = checks.count { $0.state == .bad }
        let summary =
            bad == 0
            ? Message(vi: "Dùng được.", en: "All is well.")
            : Message(
                vi: "\(bad) việc cần làm, đánh dấu ✗.",
                en: bad == 1 ? "1 thing to do, marked ✗." : "\(bad) things to do, marked ✗.")
        return CommandResult(
            exitCode: checks.map(\.exitCode).max() ?? .done, summary: summary, text: text,
            json: JSONWriter.text(.object([("checks", .list(json))])))
    }

    private static var version: DoctorCheck {
        let libraries = MarkupLibraries.versions.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
        return DoctorCheck(
            "version", .good, vi: "loa \(LoaVersion.number), với \(libraries)",
            en: "loa \(LoaVersion.number), with \(libraries)")
    }

    private static func site(_ options: CommandOptions) -> (DoctorCheck, SiteConfig) {
        let path = options.path(SiteConfig.path.string)
        guard let bytes = NewFile.read(path) else {
            return (
                DoctorCheck(
                    "site", .bad,
                    vi:
                        "không đọc được \(path): chạy trong thư mục của trang, thêm --site THƯ-MỤC, hoặc tạo trang bằng “loa init”",
                    en:
                        "cannot read \(path): run this in the site's folder, add --site FOLDER, or make a site with “loa init”",
                    exitCode: .content), SiteConfig()
            )
        }
        let read = SiteConfig.read(bytes, knownCodes: DiagnosticCode.all)
        let faults = read.diagnostics.count { $0.severity == .error }
        if faults > 0 {
            return (
                DoctorCheck(
                    "site", .bad, vi: "\(path) có \(faults) lỗi: chạy “loa check” để xem từng lỗi",
                    en: "\(path) has \(faults == 1 ? "1 error" : "\(faults) errors"): run “loa check” to see each",
                    exitCode: .content), read.value
            )
        }
        let count = read.value.audiences.audiences.count
        return (
            DoctorCheck(
                "site", .good, vi: "trang “\(read.value.title)”, \(count) nhóm độc giả (\(path))",
                en: "site “\(read.value.title)”, \(count == 1 ? "1 audience" : "\(count) audiences") (\(path))"),
            read.value
        )
    }

    private static func zone(_ name: String) -> DoctorCheck {
        guard let today = SiteClock.today(in: name) else {
            return DoctorCheck(
                "timezone", .bad,
                vi:
                    "máy không có dữ liệu múi giờ “\(name)”: cài gói tzdata, hoặc sửa “timezone” trong content/loa.yaml, "
                    + "hoặc luôn thêm --today",
                en:
                    "the machine has no data for the time zone “\(name)”: install the package tzdata, or mend “timezone” in "
                    + "content/loa.yaml, or always add --today")
        }
        return DoctorCheck(
            "timezone", .good, vi: "hôm nay là \(today.slashed) theo múi giờ \(name)",
            en: "today is \(today.iso) in the time zone \(name)")
    }

    private static var locale: DoctorCheck {
        let name = Environment.value("LC_ALL") ?? Environment.value("LANG") ?? "C"
        return DoctorCheck(
            "locale", .good, vi: "ngôn ngữ của máy (\(name)) không ảnh hưởng đến kết quả",
            en: "the machine's locale (\(name)) does not change what is built")
    }
}
