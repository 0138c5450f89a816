/// Gathers the three levels of a sort key from decomposed text.
struct CollationKey {
    private var letters: [UInt8] = []
    private var tones: [UInt8] = []
    private var cases: [UInt8] = []
    /// The last letter, while marks may still follow that make it another letter.
    private var last: Unicode.Scalar?
    private var digits: [UInt8] = []

    private static let weights: [Unicode.Scalar: UInt8] = {
        var result: [Unicode.Scalar: UInt8] = [:]
        for (index, letter) in "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars.enumerated() {
            result[letter] = 0x20 + UInt8(index)
        }
        return result
    }()

    /// Takes in the next scalar of NFD text.
    mutating func add(_ scalar: Unicode.Scalar) {
        if (0x30...0x39).contains(scalar.value) {
            last = nil
            if digits.isEmpty || digits == [0x30] { digits = [] }
            digits.append(UInt8(scalar.value))
            return
        }
        closeNumber()
        if (0x300...0x36F).contains(scalar.value) {
            addMark(scalar)
            return
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        if let weight = Self.weights[lower] {
            element([weight], isCapital: lower != scalar)
            last = lower
            return
        }
        last = nil
        if scalar.properties.isWhitespace {
            element([0x02], isCapital: false)
        } else if scalar.properties.isAlphabetic {
            element([0xF0] + Array(String(Character(lower)).utf8), isCapital: lower != scalar)
        } else {
            element([0x03] + Array(String(Character(scalar)).utf8), isCapital: false)
        }
    }

    /// What a letter with its marks adds, in one piece: most of a text is made of these.
    struct Element {
        let letter: UInt8
        let tone: UInt8
        let letterCase: UInt8
    }

    /// The elements of the scalars of Latin and Vietnamese that are one; the others are nil.
    private static let elements: [Element?] = (0..<0x1F00).map { value in
        guard value < 0x250 || value >= 0x1E00, let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
        let bytes = Array(String(Character(scalar)).utf8)
        var key = CollationKey()
        for part in String(decoding: UnicodeData.decomposed(bytes) ?? bytes, as: UTF8.self).unicodeScalars { key.add(part) }
        guard key.letters.count == 1, key.tones.count == 1, (UnicodeData.composed(bytes) ?? bytes) == bytes else { return nil }
        return Element(letter: key.letters[0], tone: key.tones[0], letterCase: key.cases[0])
    }

    /// The key of a text that is made of known elements, digits and ASCII alone; nil for any other.
    static func plain(_ text: String) -> [UInt8]? {
        var key = CollationKey()
        let count = text.utf8.count
        key.letters.reserveCapacity(count * 3 + 8)
        key.tones.reserveCapacity(count)
        key.cases.reserveCapacity(count)
        let elements = elements
        for scalar in text.unicodeScalars {
            if scalar.value < elements.count, let element = elements[Int(scalar.value)] {
                key.closeNumber()
                key.letters.append(element.letter)
                key.tones.append(element.tone)
                key.cases.append(element.letterCase)
            } else if scalar.value < 0x80 {
                key.add(scalar)
            } else {
                return nil
            }
        }
        return key.finished()
    }

    /// Whether a mark makes another letter of this one: ă â ê ô ơ ư.
    static func isLetterMark(_ mark: Unicode.Scalar, on letter: Unicode.Scalar) -> Bool {
        made(letter, mark) != nil
    }

    /// The key, levels parted by 0, unmarked ends left off.
    mutating func finished() -> [UInt8] {
        closeNumber()
        letters.append(0)
        letters.append(contentsOf: Self.trimmed(tones))
        letters.append(0)
        letters.append(contentsOf: Self.trimmed(cases))
        return letters
    }

    private mutating func addMark(_ mark: Unicode.Scalar) {
        guard !tones.isEmpty else { return }
        if let base = last, let letter = Self.made(base, mark), let weight = Self.weights[letter] {
            letters[letters.count - 1] = weight
            last = letter
            return
        }
        let weight: UInt8 =
            switch mark.value {
            case 0x300: 2
            case 0x309: 3
            case 0x303: 4
            case 0x301: 5
            case 0x323: 6
            default: 7 + UInt8(mark.value & 0x7F)
            }
        tones[tones.count - 1] = max(tones[tones.count - 1], weight)
    }

    private mutating func element(_ weight: [UInt8], isCapital: Bool) {
        letters += weight
        tones.append(1)
        cases.append(isCapital ? 2 : 1)
    }

    private mutating func closeNumber() {
        guard !digits.isEmpty else { return }
        // A longer number is a greater one; its digits decide among those of one length.
        element([0x10, UInt8(min(digits.count, 255))] + digits, isCapital: false)
        digits = []
    }

    private static func made(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch (base, mark.value) {
        case ("a", 0x306), ("A", 0x306): "ă"
        case ("a", 0x302), ("A", 0x302): "â"
        case ("e", 0x302), ("E", 0x302): "ê"
        case ("o", 0x302), ("O", 0x302): "ô"
        case ("o", 0x31B), ("O", 0x31B): "ơ"
        case ("u", 0x31B), ("U", 0x31B): "ư"
        default: nil
        }
    }

    private static func trimmed(_ weights: [UInt8]) -> ArraySlice<UInt8> {
        weights[..<(weights.lastIndex { $0 != 1 }.map { $0 + 1 } ?? 0)]
    }
}
