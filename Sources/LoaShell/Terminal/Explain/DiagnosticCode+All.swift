public import LoaMarkup
import LoaSite
import LoaWeb

extension DiagnosticCode {
    /// Every code there is, sorted by name; a new list of codes is one line here.
    public static let all: [DiagnosticCode] = [
        textCodes, settingsCodes, markupCodes, siteCodes, directiveCodes, linkCodes, templateCodes, outputCodes,
    ]
    .flatMap(\.self).sorted { $0.name < $1.name }
}
