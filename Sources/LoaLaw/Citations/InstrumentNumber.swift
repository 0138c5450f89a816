public import LoaMarkup

/// The number that an instrument bears, such as `50/2024/QH15`, `293/2025/NĐ-CP` or `02-NQ/TW`.
///
/// A number alone does not name an instrument: two resolutions bear 02-NQ/TW. The registry tells them apart by the
/// day of signing, written after the number as `02-NQ/TW@2021-06-12`.
public struct InstrumentNumber: Hashable, Sendable {
    /// The number as it is printed, NFC, without spaces.
    public let text: String

    /// Takes a number as printed.
    public init(_ text: String) {
        self.text = text
    }
}

/// A place inside an instrument: điều, khoản, điểm; each may be missing, but not below one that is.
public struct Provision: Hashable, Sendable {
    /// The article (điều), from 1; nil for the whole instrument.
    public var article: Int?
    /// The letter after the article’s number, as in “Điều 35a”.
    public var articleLetter: String?
    /// The clause (khoản), from 1.
    public var clause: Int?
    /// The letter after the clause’s number, as in “khoản 1a”, which amendments make.
    public var clauseLetter: String?
    /// The point (điểm), a letter such as `a`, `đ`, or letters with a number such as `d1`.
    public var point: String?
    /// The part, chapter, section or annex, where an instrument is cited by it: “mục II Nghị quyết số 02-NQ/TW”.
    public var division: ProvisionDivision?

    /// Makes a place; the whole instrument unless told otherwise.
    public init(
        article: Int? = nil, articleLetter: String? = nil, clause: Int? = nil, clauseLetter: String? = nil, point: String? = nil,
        division: ProvisionDivision? = nil
    ) {
        self.article = article
        self.articleLetter = articleLetter
        self.clause = clause
        self.clauseLetter = clauseLetter
        self.point = point
        self.division = division
    }
}

/// What somebody cites: an instrument and a place in it.
public struct Citation: Hashable, Sendable {
    /// The instrument’s number.
    public var number: InstrumentNumber
    /// The day of signing, written where the number alone is not enough.
    public var signed: CalendarDate?
    /// Who issued it, written where number and day are not enough.
    public var issuer: String?
    /// The place in it.
    public var provision: Provision

    /// Makes a citation.
    public init(number: InstrumentNumber, signed: CalendarDate? = nil, issuer: String? = nil, provision: Provision = Provision()) {
        self.number = number
        self.signed = signed
        self.issuer = issuer
        self.provision = provision
    }
}
