/// What a file is for.
public enum PDFProfile: Sendable {
    /// A printing house: PDF/X-4, inks alone.
    case press(PressIntent)
    /// An office printer: sRGB, as it stands.
    case office
    /// A screen or a screen reader: PDF/UA-1 and PDF/A-2a, sRGB.
    case read

    var isPress: Bool { inkLimit != nil }

    /// The most ink in percent; nil where there are no inks.
    var inkLimit: Int? {
        if case .press(let intent) = self { intent.inkLimit } else { nil }
    }

    /// Its name in the identity of the file.
    var name: StaticString {
        switch self {
        case .press: "press"
        case .office: "office"
        case .read: "read"
        }
    }
}

/// The printing condition that a press file is made for.
public struct PressIntent: Sendable {
    /// The ICC profile of the press and paper.
    public var profile: ICCProfile
    /// The name of the condition, as `FOGRA39` or the printing house's own.
    public var identifier: String
    /// The most ink on one spot, in percent, 100 to 400.
    public var inkLimit: Int

    /// Names a condition.
    public init(profile: ICCProfile, identifier: String, inkLimit: Int = 300) {
        self.profile = profile
        self.identifier = identifier
        self.inkLimit = min(max(inkLimit, 100), 400)
    }
}
