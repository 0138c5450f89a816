/// Finds the words `ca12x` in bytes.
enum Canaries {
    static func found(in bytes: some Collection<UInt8>) -> Set<Int> {
        var found: Set<Int> = []
        var state = 0
        var number = 0
        for byte in bytes {
            switch (state, byte) {
            case (_, UInt8(ascii: "c")): state = 1
            case (1, UInt8(ascii: "a")): (state, number) = (2, -1)
            case (2, 48...57): number = max(0, number) * 10 + Int(byte - 48)
            case (2, UInt8(ascii: "x")):
                if number >= 0 { found.insert(number) }
                state = 0
            default: state = 0
            }
        }
        return found
    }
}
