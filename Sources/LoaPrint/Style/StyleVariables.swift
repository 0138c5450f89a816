/// Puts custom properties in their places (`var(--name, instead)`).
struct StyleVariables {
    enum Fault: Error, Hashable {
        /// A custom property that nothing sets.
        case missing(String)
        /// One that is defined by itself.
        case loop(String)
        /// Values that become longer than anybody needs.
        case tooLong(String)
    }

    private let values: [String: [StyleToken]]
    /// How many pieces may still be looked at: definitions that double each other would go on for ever.
    private var budget = 2_000
    private var open: [String] = []

    init(_ values: [String: [StyleToken]]) { self.values = values }

    /// Whether a value has variables.
    static func isNeeded(for tokens: [StyleToken]) -> Bool {
        tokens.contains { token in
            guard case .function(let name, let inside) = token.kind else { return false }
            return name == "var" || isNeeded(for: inside)
        }
    }

    /// The custom properties that a value names itself.
    static func names(in tokens: [StyleToken]) -> [String] {
        tokens.flatMap { token -> [String] in
            guard case .function(let name, let inside) = token.kind else { return [] }
            return (name == "var" ? inside.first?.word.map { [$0] } ?? [] : []) + names(in: inside)
        }
    }

    /// The tokens of a value without variables.
    static func resolved(_ tokens: [StyleToken], _ values: [String: [StyleToken]]) -> Result<[StyleToken], Fault> {
        var variables = StyleVariables(values)
        do throws(Fault) {
            return .success(try variables.resolve(tokens))
        } catch {
            return .failure(error)
        }
    }

    private mutating func resolve(_ tokens: [StyleToken]) throws(Fault) -> [StyleToken] {
        var result: [StyleToken] = []
        for token in tokens {
            budget -= 1
            guard case .function(let name, let inside) = token.kind else {
                if budget < 0 { throw .tooLong(open.first ?? "") }
                result.append(token)
                continue
            }
            guard name == "var", let variable = inside.first?.word else {
                result.append(StyleToken(kind: .function(name, try resolve(inside)), range: token.range))
                continue
            }
            if open.contains(variable) { throw .loop(variable) }
            if budget < 0 || open.count > 32 { throw .tooLong(open.first ?? variable) }
            let instead = inside.firstIndex { $0.kind == .comma }.map { Array(inside[($0 + 1)...]) }
            guard let value = values[variable] ?? instead else { throw .missing(variable) }
            open.append(variable)
            result += try resolve(value)
            open.removeLast()
        }
        return result
    }
}
