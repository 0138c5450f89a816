internal import LoaLaw
internal import LoaMarkup

extension Commands {
    /// What begins, ends and is to be checked again in the next months.
    public static func lawCalendar(_ options: CommandOptions, months: Int) -> CommandResult {
        CommandResult([], strict: options.strict, text: "")
    }
}
