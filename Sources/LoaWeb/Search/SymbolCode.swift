/// The code of symbols: one, two or three bytes of UTF-8 that may stand in a JavaScript string as they are.
///
/// 92 ASCII characters serve. The first of them are symbols by themselves; each of the next `pairLeads` begins a code
/// of two; each of the last `tripleLeads` begins a code of three. U+0100 to U+07FF are symbols of two bytes as well.
struct SymbolCode {
    /// The printable ASCII characters without `"`, `<` and `\`.
    static let alphabet: [UInt8] = (32...126).filter { ![0x22, 0x3C, 0x5C].contains($0) }
    private static let wide = 0x800 - 0x100

    /// How many characters begin a code of two.
    let pairLeads: Int
    /// How many characters begin a code of three.
    let tripleLeads: Int

    /// How many symbols take one byte.
    var singles: Int { Self.alphabet.count - pairLeads - tripleLeads }
    /// How many symbols take two bytes.
    var doubles: Int { Self.wide + Self.alphabet.count * pairLeads }
    /// How many symbols take three bytes.
    var triples: Int { Self.alphabet.count * Self.alphabet.count * tripleLeads }

    /// The code that makes the text shortest, for symbols that come so often, the most frequent first.
    init(uses: [Int]) {
        var sums = [0]
        sums.reserveCapacity(uses.count + 1)
        for use in uses { sums.append(sums[sums.count - 1] + use) }
        var best = (cost: Int.max, pairs: 0, triples: 0)
        for triples in 0..<60 {
            for pairs in 0..<(90 - triples) {
                let code = SymbolCode(pairLeads: pairs, tripleLeads: triples)
                let (one, two) = (code.singles, code.singles + code.doubles)
                guard uses.count <= two + code.triples else { continue }
                let cost = 3 * sums[uses.count] - sums[min(one, uses.count)] - sums[min(two, uses.count)]
                if cost < best.cost { best = (cost, pairs, triples) }
            }
            if best.cost < .max { break }
        }
        (pairLeads, tripleLeads) = (best.pairs, best.triples)
    }

    private init(pairLeads: Int, tripleLeads: Int) {
        self.pairLeads = pairLeads
        self.tripleLeads = tripleLeads
    }

    /// The bytes of code `number`, the first in the lowest byte, and their count in the highest.
    func packed(_ number: Int) -> UInt32 {
        let size = Self.alphabet.count
        let letter = { (index: Int) in UInt32(Self.alphabet[index]) }
        if number < singles { return letter(number) | 1 << 24 }
        var rest = number - singles
        if rest < Self.wide {
            let scalar = UInt32(rest + 0x100)
            return 0xC0 | scalar >> 6 | (0x80 | scalar & 0x3F) << 8 | 2 << 24
        }
        rest -= Self.wide
        if rest < size * pairLeads {
            return letter(singles + rest / size) | letter(rest % size) << 8 | 2 << 24
        }
        rest -= size * pairLeads
        return letter(singles + pairLeads + rest / (size * size)) | letter(rest / size % size) << 8
            | letter(rest % size) << 16 | 3 << 24
    }
}
