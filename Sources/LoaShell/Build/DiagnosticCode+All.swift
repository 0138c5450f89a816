internal import LoaMarkup
internal import LoaSite
internal import LoaWeb

extension DiagnosticCode {
    /// Every code of `loa`, for `loa explain` and for silencing.
    static let every: [DiagnosticCode] =
        markupCodes + settingsCodes + textCodes + siteCodes + directiveCodes + linkCodes + templateCodes + themeCodes
        + imageCodes + outputCodes + shellCodes
}
