internal import LoaMarkup
internal import LoaSite
internal import LoaWeb

/// What the command line asks of the product: each function does one command and returns what to show.
public enum Commands {
    /// Builds the sites into the output folder.
    public static func build(_ options: CommandOptions) async -> CommandResult {
        await build(options) { try await run(options, sink: $0) }
    }

    /// Puts what `make` hands to the stage into the output folder, unless there are errors.
    static func build(
        _ options: CommandOptions, isolation: isolated (any Actor)? = #isolation, _ make: (OutputStage) async throws -> Reported<SiteBuild.Summary>
    ) async -> CommandResult {
        let stage: OutputStage
        do {
            stage = try OutputStage(target: options.outputFolder, site: options.site, keepsSpare: true)
        } catch {
            return CommandResult(error)
        }
        do {
            let built = try await make(stage)
            let language = messageLanguage(built.value.language)
            let failed = built.failed || (options.strict && !built.diagnostics.isEmpty)
            guard !failed else {
                stage.abandon()
                return CommandResult(
                    built.diagnostics, strict: options.strict,
                    summary: Message(
                        vi: "Có lỗi nên không xuất bản gì; bản trước trong \(options.outputFolder) vẫn nguyên.",
                        en: "Nothing was published because of these faults; \(options.outputFolder) is as it was."),
                    language: language)
            }
            let written = try stage.commit()
            return CommandResult(
                built.diagnostics, strict: options.strict, summary: summary(built.value, written, options),
                language: language)
        } catch let error as OutputError {
            stage.abandon()
            return CommandResult(error)
        } catch {
            stage.abandon()
            return CommandResult(exitCode: .machine, summary: machine(error))
        }
    }

    /// Does everything that `build` does but write.
    public static func check(_ options: CommandOptions) async -> CommandResult {
        do {
            let checked = try await run(options, sink: NullSink())
            let count = checked.value
            return CommandResult(
                checked.diagnostics, strict: options.strict,
                // Without settings there was nothing to check.
                summary: count.language == nil
                    ? nil
                    : Message(
                        vi: "Đã kiểm tra \(count.pages) trang của \(count.audiences) nhóm độc giả; không ghi gì.",
                        en: "Checked \(count.pages) pages of \(count.audiences) audiences; nothing was written."),
                language: messageLanguage(count.language))
        } catch {
            return CommandResult(exitCode: .machine, summary: machine(error))
        }
    }

    static func run(_ options: CommandOptions, sink: any ArtefactSink) async throws -> Reported<SiteBuild.Summary> {
        options.progress.show(Message(vi: "Đang dựng các trang…", en: "Building the pages…"))
        defer { options.progress.clear() }
        let built = try await SiteBuild.run(
            DiskReader(root: options.site), today: options.today, figuresAsOf: options.figuresAsOf,
            jobs: jobs(options), sink: sink)
        // A command ends with its process, which gives all memory back at once.
        if let knowledge = built.value.knowledge { unsafe _ = Unmanaged.passRetained(knowledge) }
        return built
    }

    static func jobs(_ options: CommandOptions) -> Int { max(1, options.jobs ?? Processors.count) }

    static func messageLanguage(_ language: String?) -> MessageLanguage? {
        language.map { $0.prefix { $0 != "-" } == "vi" ? .vi : .en }
    }

    static func machine(_ error: any Error) -> Message {
        Message(vi: "loa gặp lỗi: \(error)", en: "loa failed: \(error)")
    }

    static func summary(
        _ built: SiteBuild.Summary, _ written: OutputSummary, _ options: CommandOptions
    ) -> Message {
        Message(
            vi:
                "Đã dựng \(built.pages) trang cho \(built.audiences) nhóm độc giả vào \(options.outputFolder) (\(written.written) tệp mới hoặc đổi, \(written.unchanged) giữ nguyên, \(written.removed) bỏ).",
            en:
                "Built \(built.pages) pages for \(built.audiences) audiences into \(options.outputFolder) (\(written.written) files new or changed, \(written.unchanged) unchanged, \(written.removed) removed)."
        )
    }
}
