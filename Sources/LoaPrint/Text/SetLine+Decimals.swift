extension SetLine {
    /// How far the words reach on either side of the end of the whole number, in points.
    ///
    /// Of 1.234,5 % that is 1.234 on the left and ,5 % on the right; the first number of the line counts. `mark` is the sign before decimals: a comma in Vietnamese, a point in English. Nil on a line without figures.
    public func decimalSplit(_ styles: [TextStyle], mark: UInt8 = 0x2C) -> (before: Double, after: Double)? {
        let letters = letters(styles)
        guard var index = letters.firstIndex(where: { $0.isDigit }) else { return nil }
        while index + 1 < letters.count {
            if letters[index + 1].isDigit {
                index += 1
                continue
            }
            // A point between thousands belongs to the whole number, the mark before decimals does not.
            let next = letters[index + 1].byte
            guard next != mark, next == 0x2E || next == 0x2C, index + 2 < letters.count, letters[index + 2].isDigit else { break }
            index += 2
        }
        return (letters[index].end, width - letters[index].end)
    }

    private struct Letter {
        var byte: UInt8
        var end: Double
        var isDigit: Bool { byte &- 0x30 < 10 }
    }

    /// The first byte of each glyph’s letter, and where the glyph ends without tracking.
    private func letters(_ styles: [TextStyle]) -> [Letter] {
        var result: [Letter] = []
        for piece in pieces {
            let style = styles[piece.style]
            for word in piece.words {
                var pen = piece.x + word.x
                for glyph in word.run.glyphs {
                    let end = pen + Double(glyph.advance) * style.size / Double(word.run.face.metrics.unitsPerEm)
                    result.append(Letter(byte: word.run.text[Int(glyph.cluster)], end: end))
                    pen = end + style.tracking * style.size
                }
            }
        }
        return result
    }
}

extension ColumnPlan {
    /// Where each cell of a column begins so that all whole numbers end at one place, with the widest at the right
    /// edge of the room.
    ///
    /// Cells without figures, and columns too narrow for it, are set against the edge.
    public static func decimalOffsets(_ splits: [(before: Double, after: Double)?], widths: [Double], room: Double) -> [Double] {
        let before = splits.reduce(0) { max($0, $1?.before ?? 0) }
        let after = splits.reduce(0) { max($0, $1?.after ?? 0) }
        return zip(splits, widths).map { split, width in
            guard let split, before + after <= room + 1e-6 else { return room - width }
            return room - after - split.before
        }
    }
}
