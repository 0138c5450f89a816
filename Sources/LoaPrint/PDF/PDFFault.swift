public import LoaPictures

/// Why a document cannot be written.
public enum PDFFault: Error, Hashable, Sendable {
    /// A font cannot be embedded.
    case font(FontFault)
    /// A picture cannot be converted.
    case picture(PictureFault)
}
