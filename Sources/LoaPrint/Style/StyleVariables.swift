/// Puts custom properties in their places (`var(--name, instead)`).
enum StyleVariables {
    struct Fault: Error {
        var name: String
        var isLoop: Bool
    }

    /// The tokens of a value without variables.
    static func resolved(_ tokens: [StyleToken], _ variables: [String: [StyleToken]]) -> Result<[StyleToken], Fault> {
        // Nearly all values have none.
        guard tokens.contains(where: isFunction) else { return .success(tokens) }
        return resolve(tokens, variables, [])
    }

    private static func isFunction(_ token: StyleToken) -> Bool { if case .function = token.kind { true } else { false } }

    private static func resolve(_ tokens: [StyleToken], _ variables: [String: [StyleToken]], _ open: [String]) -> Result<[StyleToken], Fault> {
        var result: [StyleToken] = []
        for token in tokens {
            guard case .function(let name, let inside) = token.kind else {
                result.append(token)
                continue
            }
            guard name == "var", let variable = inside.first?.word else {
                switch resolve(inside, variables, open) {
                case .failure(let fault): return .failure(fault)
                case .success(let inner): result.append(StyleToken(kind: .function(name, inner), offset: token.offset, isApart: token.isApart))
                }
                continue
            }
            guard !open.contains(variable), open.count < 32 else { return .failure(Fault(name: variable, isLoop: true)) }
            let instead = inside.firstIndex { $0.kind == .comma }.map { Array(inside[($0 + 1)...]) }
            guard let value = variables[variable] ?? instead else { return .failure(Fault(name: variable, isLoop: false)) }
            switch resolve(value, variables, open + [variable]) {
            case .failure(let fault): return .failure(fault)
            case .success(let inner): result += inner
            }
            guard result.count < 1000 else { return .failure(Fault(name: variable, isLoop: true)) }
        }
        return .success(result)
    }
}
