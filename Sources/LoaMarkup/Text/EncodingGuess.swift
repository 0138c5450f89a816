/// Which encoding bytes probably are that are not UTF-8 text.
public enum EncodingGuess: Sendable {
    /// UTF-16, low byte first: Notepad's “Unicode”.
    case utf16LittleEndian
    /// UTF-16, high byte first.
    case utf16BigEndian
    /// Windows-1258, the Vietnamese “ANSI”.
    case windows1258
    /// TCVN3, the bytes of .VnTime fonts.
    case tcvn3
    /// VNI, the bytes of VNI-Times fonts.
    case vni
    /// None of these.
    case unknown

    /// Guesses by byte order marks, then zero bytes, then what Vietnamese looks like in 8-bit encodings.
    public static func guess(_ bytes: [UInt8]) -> EncodingGuess {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        let sample = bytes.prefix(4096)
        var zeros = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        // Vietnamese UTF-16 has a zero high byte for two letters of three; UTF-8 and 8-bit text have none.
        if zeros.odd > 3 + sample.count / 8, zeros.odd > zeros.even * 4 { return .utf16LittleEndian }
        if zeros.even > 3 + sample.count / 8, zeros.even > zeros.odd * 4 { return .utf16BigEndian }
        if zeros.even + zeros.odd > 0 { return .unknown }
        let scores = [
            (windows1258Score(sample), EncodingGuess.windows1258), (LegacyFont.tcvnScore(sample), .tcvn3),
            (LegacyFont.vniScore(sample), .vni),
        ]
        guard let best = scores.max(by: { $0.0 < $1.0 }), best.0 >= 2 else { return .unknown }
        return best.1
    }

    /// Counts vowels followed by a tone mark of their own byte, and đ.
    private static func windows1258Score(_ bytes: ArraySlice<UInt8>) -> Int {
        var score = 0
        var previous: UInt8 = 0x20
        for byte in bytes {
            switch byte {
            case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2:
                switch previous {
                case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x41, 0x45, 0x49, 0x4F, 0x55, 0x59: score += 2
                case 0xC2, 0xCA, 0xD4, 0xC3, 0xD5, 0xDD, 0xE2, 0xEA, 0xF4, 0xE3, 0xF5, 0xFD: score += 3
                default: break
                }
            case 0xF0, 0xD0: score += 1
            default: break
            }
            previous = byte
        }
        return score
    }

    /// Whether lines can be counted in it.
    var hasLines: Bool { self != .utf16LittleEndian && self != .utf16BigEndian }

    /// What goes into the message after “is not UTF-8”.
    public var phrase: (vi: String, en: String) {
        switch self {
        case .utf16LittleEndian:
            (", có lẽ là UTF-16 LE (“Unicode” của Notepad)", ", probably UTF-16 LE (Notepad's “Unicode”)")
        case .utf16BigEndian: (", có lẽ là UTF-16 BE", ", probably UTF-16 BE")
        case .windows1258: (", có lẽ là Windows-1258", ", probably Windows-1258")
        case .tcvn3: (", có lẽ là TCVN3 (phông .VnTime)", ", probably TCVN3 (.VnTime fonts)")
        case .vni: (", có lẽ là VNI (phông VNI-Times)", ", probably VNI (VNI-Times fonts)")
        case .unknown: ("", "")
        }
    }

    /// What to do about it.
    public var remedy: (vi: String, en: String) {
        switch self {
        case .tcvn3, .vni:
            (
                "chuyển mã sang Unicode dựng sẵn (ví dụ bằng UniKey), rồi lưu bằng UTF-8",
                "convert it to precomposed Unicode (UniKey does it), then save it as UTF-8"
            )
        default:
            ("mở trong trình soạn thảo và lưu lại bằng UTF-8", "open it in an editor and save it as UTF-8")
        }
    }
}
