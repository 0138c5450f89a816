/// Lengths in bits of the shortest code for symbols of known weights (Huffman), none longer than a limit.
enum CodeLengths {
    /// The longest code; `search.js` reads codes from 32 bits, 13 bits at a time.
    static let limit = 19

    /// The length for each weight; all weights are at least 1, and there are at most 2^18.
    static func of(_ weights: [Int]) -> [UInt8] {
        guard weights.count > 1 else { return weights.map { _ in 1 } }
        var floor = 1
        while true {
            let lengths = unlimited(weights.map { max($0, floor) })
            if lengths.allSatisfy({ $0 <= limit }) { return lengths }
            // Rare symbols that weigh more have shorter codes; equal weights end at 18 bits at most.
            floor *= 2
        }
    }

    /// The tree is built from two queues, each in order of weight: the symbols and the nodes made so far.
    private static func unlimited(_ weights: [Int]) -> [UInt8] {
        let leaves = weights.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
        let count = leaves.count
        var nodes: [Int] = []
        var parents = [Int](repeating: 0, count: 2 * count - 1)
        var (leaf, node) = (0, 0)
        func lightest() -> (weight: Int, place: Int) {
            if leaf < count, node >= nodes.count || weights[leaves[leaf]] <= nodes[node] {
                leaf += 1
                return (weights[leaves[leaf - 1]], leaf - 1)
            }
            node += 1
            return (nodes[node - 1], count + node - 1)
        }
        for _ in 1..<count {
            let (a, b) = (lightest(), lightest())
            parents[a.place] = count + nodes.count
            parents[b.place] = count + nodes.count
            nodes.append(a.weight + b.weight)
        }
        var depths = [UInt8](repeating: 0, count: 2 * count - 1)
        for place in (0..<2 * count - 2).reversed() { depths[place] = min(depths[parents[place]], 250) + 1 }
        var lengths = [UInt8](repeating: 0, count: count)
        for (place, symbol) in leaves.enumerated() { lengths[symbol] = depths[place] }
        return lengths
    }
}
