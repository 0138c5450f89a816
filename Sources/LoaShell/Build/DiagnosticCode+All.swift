internal import LoaLaw
public import LoaMarkup
internal import LoaPictures
internal import LoaPrint
internal import LoaSite
internal import LoaStats
internal import LoaWeb

extension DiagnosticCode {
    /// Every code of `loa`, sorted by name, for `loa explain` and for silencing; a new list of codes is one word here.
    public static let all: [DiagnosticCode] = [
        markupCodes, settingsCodes, textCodes, siteCodes, leafletCodes, plainCodes, directiveCodes, linkCodes, rowsCodes, templateCodes, themeCodes,
        imageCodes, statsCodes, tableCodes, lawCodes, citationCodes, pageLawCodes, fontCodes, printColourCodes, printPictureCodes,
        leafletLayoutCodes, printShellCodes, printStyleCodes, printFormatCodes, preflightCodes, printLedgerCodes, leafletContentCodes, outputCodes, shellCodes,
    ]
    .flatMap(\.self).sorted { $0.name < $1.name }
}
