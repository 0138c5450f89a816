import Testing

@testable import LoaWeb

/// The code of the index, and the squeezing of the script.
struct SearchCodeTests {
    @Test func lengthsMakeACompleteCodeWithinTheLimit() {
        var fibonacci = [1, 1]
        while fibonacci.count < 60 { fibonacci.append(fibonacci[fibonacci.count - 1] + fibonacci[fibonacci.count - 2]) }
        for weights in [[5], [1, 1], [7, 1, 1, 1], fibonacci, Array(1...5000), Array(repeating: 1, count: 70000)] {
            let lengths = CodeLengths.of(weights)
            #expect(lengths.allSatisfy { $0 >= 1 && Int($0) <= CodeLengths.limit })
            let filled = lengths.reduce(0) { $0 + 1 << (CodeLengths.limit - Int($1)) }
            #expect(filled == 1 << CodeLengths.limit || weights.count == 1)
        }
        #expect(CodeLengths.of([7, 1, 1, 1]) == [1, 3, 3, 2] || CodeLengths.of([7, 1, 1, 1])[0] == 1)
    }

    @Test func squeezesWithoutTouchingLiterals() {
        let script = "/* a */ var a = 'x  /* y */', b = / [/] +'/g.test( a ) , c = a / b / 2 ;\nif (a) return b - -c;\n"
        #expect(
            String(decoding: ScriptSqueezer.squeeze(Array(script.utf8)), as: UTF8.self)
                == "var a='x  /* y */',b=/ [/] +'/g.test(a),c=a/b/2;if(a)return b- -c;\n")
        #expect(SearchScript.bytes.count < 14_500)
    }

    @Test func keepsToOldJavaScript() {
        let script = String(decoding: SearchScript.bytes, as: UTF8.self)
        for newer in [
            "?.", "??", "...", "`", "async", "matchAll", "replaceAll", ".flat(", ".at(", "\\p{", "(?<", "innerHTML",
            "eval", "fetch",
        ] {
            #expect(!script.contains(newer), "\(newer)")
        }
    }
}
