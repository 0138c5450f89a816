internal import LoaShell
@main struct Loa { static func main() {} }
