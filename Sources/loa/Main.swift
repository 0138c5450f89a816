import Glibc
import LoaShell

@main
enum Main {
    static func main() async {
        let tool = CommandLineTool(
            languageVariable: Environment.value("LOA_LANG"), terminal: TerminalFacts.current())
        let ending = await tool.run(Array(CommandLine.arguments.dropFirst()))
        Stream.output.write(ending.output)
        Stream.errors.write(ending.errors)
        exit(ending.exitCode.rawValue)
    }
}
