import ArgumentParser
import LoaMarkup
import LoaServe
import LoaShell

struct ServeCommand: LoaCommand {
    static let commands: [any GuidedCommand.Type] = [ServeUserCommand.self]

    static let guide: CommandGuide = {
        var guide = CommandGuide(
            "serve", vi: "phục vụ trang đã dựng qua mạng nội bộ", en: "serve the built site to the office",
            details: Message(
                vi: "Phục vụ _site/public ở / và _site/internal ở /noi-bo/. Trang nội bộ chỉ mở cho tài khoản có quyền (loa serve user add). Bản mới dựng được dùng ngay, không ngắt người đang xem. "
                    + "Dừng bằng Ctrl-C hoặc SIGTERM; SIGHUP đọc lại mọi thứ.",
                en: "Serves _site/public at / and _site/internal at /noi-bo/. Internal pages open to accounts with the right alone "
                    + "(loa serve user add). A new build is taken at once, without a break. "
                    + "Ctrl-C or SIGTERM stops it; SIGHUP reads everything anew."),
            options: [
                .init(
                    "--address", Message(vi: "ĐỊA-CHỈ", en: "ADDRESS"),
                    vi: "nghe ở địa chỉ này (mặc định: 127.0.0.1, chỉ máy này)",
                    en: "listen at this address (default: 127.0.0.1, this machine alone)"),
                .init("--port", Message(vi: "CỔNG", en: "PORT"), vi: "cổng (mặc định: 8080)", en: "port (default: 8080)"),
                .init("--accounts", CommandGuide.file, vi: "tệp tài khoản (mặc định: accounts.txt trong thư mục của trang)", en: "the accounts file (default: accounts.txt in the site's folder)"),
                .init("--dir", CommandGuide.folder, vi: "phục vụ thư mục này thay cho _site", en: "serve this folder instead of _site"),
                .init("--internal", Message(vi: "TÊN", en: "NAME"), vi: "với --dir: thư mục con chỉ cho người có quyền", en: "with --dir: the subfolder for those with the right alone"),
                .init("--internal-host", Message(vi: "TÊN-MÁY", en: "HOST"), vi: "trang nội bộ ở tên máy này thay cho /noi-bo/", en: "the internal site at this host instead of /noi-bo/"),
                .init("--host", Message(vi: "TÊN-MÁY", en: "HOST"), repeats: true, vi: "chỉ trả lời cho tên máy này", en: "answer for this host alone"),
                .init("--proxy", Message(vi: "ĐỊA-CHỈ", en: "ADDRESS"), repeats: true, vi: "tin lời máy chủ đứng trước ở địa chỉ này", en: "trust the reverse proxy at this address"),
                .init(
                    "--proxy-user", Message(vi: "TÊN-TRƯỜNG", en: "FIELD"),
                    vi: "trường mà máy chủ đứng trước ghi tên người đã đăng nhập", en: "the field in which the proxy names who has signed in"),
                .init(
                    "--certificate", CommandGuide.file, vi: "chứng chỉ TLS (PEM, cả chuỗi); SIGHUP đọc lại (cần bản dựng có TLS)",
                    en: "TLS certificate (PEM, the whole chain); SIGHUP reads it anew (in builds with TLS)"),
                .init("--key", CommandGuide.file, vi: "khóa của chứng chỉ (PEM)", en: "the key of the certificate (PEM)"),
                .init("--log", CommandGuide.file, vi: "nhật ký truy cập (mặc định: in ra màn hình)", en: "access log (default: standard output)"),
                .init("--scans", CommandGuide.file, vi: "đếm lượt quét mã trên tờ rơi vào tệp này", en: "count scans of leaflet codes in this file"),
                .init("--watch", vi: "theo dõi content/ và themes/, tự dựng lại khi có tệp đổi", en: "watch content/ and themes/ and build anew when a file changes"),
            ] + PullOptions.guides + [
                .init("--print-unit", vi: "in tệp dịch vụ cho systemd rồi thôi", en: "print a unit for systemd and end"),
                .init("--print-nginx", vi: "in cấu hình nginx rồi thôi", en: "print a configuration for nginx and end"),
            ],
            common: ["--site", "--output", "--today", "--lang", "--help"],
            examples: [
                .init("loa serve", vi: "xem trang ở http://127.0.0.1:8080/", en: "see the site at http://127.0.0.1:8080/"),
                .init("loa serve --address 0.0.0.0 --log truy-cap.log", vi: "cho cả cơ quan", en: "for the whole office"),
                .init("loa serve --dir tai-lieu", vi: "phục vụ một thư mục bất kỳ, chỉ đọc", en: "serve any folder, read-only"),
            ],
            commands: commands.map { $0.guide })
        guide.standsAlone = true
        return guide
    }()

    static let configuration = CommandConfiguration(commandName: "serve", subcommands: commands.map { $0 }, helpNames: [])
    static let needsSite = false

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("address")) var address = "127.0.0.1"
    @Option(name: .customLong("port")) var port = "8080"
    @Option(name: .customLong("accounts")) var accounts: String?
    @Option(name: .customLong("dir")) var folder: String?
    @Option(name: .customLong("internal")) var inner: String?
    @Option(name: .customLong("internal-host")) var innerHost: String?
    @Option(name: .customLong("host")) var hosts: [String] = []
    @Option(name: .customLong("proxy")) var proxies: [String] = []
    @Option(name: .customLong("proxy-user")) var proxyUser: String?
    @Option(name: .customLong("certificate")) var certificate: String?
    @Option(name: .customLong("key")) var key: String?
    @Option(name: .customLong("log")) var log: String?
    @Option(name: .customLong("scans")) var scans: String?
    @Flag(name: .customLong("watch")) var watches = false
    @OptionGroup var pull: PullOptions
    @Flag(name: .customLong("print-unit")) var printsUnit = false
    @Flag(name: .customLong("print-nginx")) var printsNginx = false

    func perform(_ options: CommandOptions) async throws(UsageError) -> CommandResult {
        guard let number = Int(port), (0...65535).contains(number) else {
            throw UsageError(vi: "--port cần một số từ 0 đến 65535, không phải “\(port)”", en: "--port needs a number from 0 to 65535, not “\(port)”", call: Self.guide.call)
        }
        if printsUnit {
            return CommandResult(exitCode: .done, text: unit(options, port: number))
        }
        if printsNginx { return CommandResult(exitCode: .done, text: ServeSetup.nginx(host: hosts.first ?? "example.org", port: number)) }
        if inner != nil, folder == nil {
            throw UsageError(vi: "--internal chỉ dùng cùng --dir", en: "--internal goes with --dir alone", call: Self.guide.call)
        }
        if watches, folder != nil {
            throw UsageError(vi: "--watch dựng trang vào _site, không dùng cùng --dir", en: "--watch builds into _site and does not go with --dir", call: Self.guide.call)
        }
        if watches, let failed = await WatchingBuild.start(options) { return failed }
        var run = ServeRun(open: folder ?? options.outputFolder + "/public")
        if let folder {
            run.inner = inner.map { folder + "/" + $0 }
            run.skipping = inner
            run.needsInner = inner != nil
            run.rules.prefix = inner
        } else {
            run.inner = options.outputFolder + "/internal"
        }
        (run.address, run.port, run.log, run.scans) = (address, number, log, scans)
        run.accounts = accounts ?? options.path("accounts.txt")
        (run.rules.internalHost, run.rules.hosts, run.rules.proxies) = (innerHost?.lowercased(), Set(hosts.map { $0.lowercased() }), Set(proxies))
        run.rules.userField = proxyUser?.lowercased()
        run.certificate = try certificateFiles()
        let language = options.language ?? .vi, address = address, scheme = run.certificate == nil ? "http" : "https"
        if pull.isOn, folder != nil {
            throw UsageError(vi: "--pull dựng lại trang nên không dùng cùng --dir", en: "--pull builds the site anew and does not go with --dir", call: Self.guide.call)
        }
        if let watch = try pull.watch(options, builds: !watches, call: Self.guide.call) { run.beside = { await watch.run() } }
        do throws(ServeFault) {
            try await run.run { port in
                Stream.errors.write(language == .vi ? "Đang phục vụ ở \(scheme)://\(address):\(port)/ (dừng: Ctrl-C)\n" : "Serving at \(scheme)://\(address):\(port)/ (stop: Ctrl-C)\n")
            } notice: { notice in
                Stream.errors.write(ServeWords.notice(notice).text(language) + "\n")
            }
            return CommandResult(exitCode: .done)
        } catch {
            return CommandResult(exitCode: .machine, summary: ServeWords.cannotStart(error))
        }
    }

    /// The unit for these options; without `--site` for a site in `/srv/loa`.
    private func unit(_ options: CommandOptions, port: Int) -> String {
        let folder = self.folder.map { ServeSetup.absolute($0) } ?? (options.site == "." ? "/srv/loa" : ServeSetup.absolute(options.site))
        let output = options.output.map { ServeSetup.absolute($0) }
        var words = ["--port", "\(port)", "--accounts", "/var/lib/loa/accounts.txt", "--scans", "/var/lib/loa/scans.txt"]
        if address != "127.0.0.1" { words += ["--address", address] }
        if self.folder != nil { words += ["--dir", folder] }
        if let inner { words += ["--internal", inner] }
        if let output { words += ["--output", output] }
        for host in hosts { words += ["--host", host] }
        for proxy in proxies { words += ["--proxy", proxy] }
        if let proxyUser { words += ["--proxy-user", proxyUser] }
        if let innerHost { words += ["--internal-host", innerHost] }
        if let certificate { words += ["--certificate", ServeSetup.absolute(certificate)] }
        if let key { words += ["--key", ServeSetup.absolute(key)] }
        // Where a service may write a log is settled; its name is kept.
        if let log { words += ["--log", "/var/log/loa/" + (log.split(separator: "/").last.map(String.init) ?? "access.log")] }
        if watches { words.append("--watch") }
        if let every = pull.pullEvery { words += ["--pull-every", every] } else if pull.isOn { words.append("--pull") }
        let builds = watches || pull.isOn
        return ServeSetup.unit(
            program: "/usr/local/bin/loa", arguments: words, folder: folder, output: builds ? output ?? folder + "/_site" : nil,
            key: key.map { ServeSetup.absolute($0) }, hasLog: log != nil, port: port)
    }

    /// The files of the certificate and its key.
    private func certificateFiles() throws(UsageError) -> (chain: String, key: String)? {
        guard certificate != nil || key != nil else { return nil }
        guard Certificate.isAvailable else {
            throw UsageError(
                vi: "bản loa này không có TLS; dựng lại với swift build -c release --traits TLS, hoặc để nginx đứng trước (loa serve --print-nginx)",
                en: "this loa was built without TLS; build it with swift build -c release --traits TLS, or put nginx in front (loa serve --print-nginx)", call: Self.guide.call)
        }
        guard let certificate, let key else {
            throw UsageError(vi: "--certificate và --key đi cùng nhau", en: "--certificate and --key go together", call: Self.guide.call)
        }
        return (certificate, key)
    }
}
