internal import LoaMarkup
internal import LoaPictures
internal import LoaPrint
internal import LoaSite
internal import Synchronization

/// The print side of a theme as loaded: formats, style sheet, fonts and pictures, shared by all workers.
final class PrintTheme: PrintStock {
    /// The formats.
    let formats: FormatTable
    /// The style sheet.
    let sheet: PrintStyleSheet
    let families: [String: FontFamily]
    let fallback: FontFamily
    /// The printing condition; nil when the site names none.
    let intent: PressIntent?
    /// Stands for everything here in the identity of leaflets.
    let digest: String
    private let pictures: [String: PrintArt]
    private let reader: any SourceReader
    private let known = Mutex<[SourcePath: Result<PrintArt, ReadFault>]>([:])
    private let digests = Mutex<[SourcePath: String]>([:])

    init(
        formats: FormatTable, sheet: PrintStyleSheet, families: [String: FontFamily], fallback: FontFamily, intent: PressIntent?, digest: String,
        pictures: [String: PrintArt], reader: any SourceReader
    ) {
        self.formats = formats
        self.sheet = sheet
        self.families = families
        self.fallback = fallback
        self.intent = intent
        self.digest = digest
        self.pictures = pictures
        self.reader = reader
    }

    func art(_ path: SourcePath) -> PrintArt? { try? picture(path).get() }

    func themeArt(_ path: String) -> PrintArt? { pictures[path] }

    /// A picture of the content, or what is wrong with it for print.
    func picture(_ path: SourcePath) -> Result<PrintArt, ReadFault> {
        if let found = known.withLock({ $0[path] }) { return found }
        let result = reader.read(path).flatMap { bytes in Self.art(bytes, path) }
        known.withLock { $0[path] = result }
        return result
    }

    /// The digest of the bytes of a picture, which need not be decoded for that; nil where it cannot be read.
    func digest(of path: SourcePath) -> String? {
        if let found = digests.withLock({ $0[path] }) { return found }
        guard let bytes = try? reader.read(path).get() else { return nil }
        let digest = SHA256.hex(bytes)
        digests.withLock { $0[path] = digest }
        return digest
    }

    static func art(_ bytes: [UInt8], _ path: SourcePath) -> Result<PrintArt, ReadFault> {
        do throws(PictureFault) {
            if path.string.lowercased().hasSuffix(".svg") { return .success(.vector(try VectorDrawing(bytes))) }
            return .success(.bitmap(try PrintPicture(bytes)))
        } catch {
            return .failure(ReadFault(error.diagnostic(of: path)))
        }
    }
}
