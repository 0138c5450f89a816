import Foundation
import LoaMarkup
import LoaPictures
import Testing

/// Pictures of `Fixtures`; what must not be published holds the word SECRET, and `make.py` says what is where.
enum PictureFixture {
    static let names = [
        "animated.gif", "animated.png", "animated.webp", "cmyk-adobe.jpg", "exif.avif", "gps-orientation6.jpg",
        "lossless.webp", "lossy-exif.webp", "palette.png", "plain.avif", "plain.jpg", "progressive.jpg", "restart.jpg",
        "simple.webp", "still.gif", "text-exif.png", "thumb.jpg",
    ]

    static func bytes(_ name: String, file: String = #filePath) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Fixtures/" + name)))
    }

    static func code(_ bytes: [UInt8]) -> String {
        switch PictureFile.inspect(bytes) {
        case .success(let info): "\(info.format.rawValue) \(info.width)×\(info.height)"
        case .failure(let fault): fault.code.name
        }
    }
}

extension [UInt8] {
    func holds(_ text: String) -> Bool { holds(Array(text.utf8)) }

    func holds(_ part: [UInt8]) -> Bool {
        guard count >= part.count, let first = part.first else { return false }
        return (0...(count - part.count)).contains { self[$0] == first && self[$0...].starts(with: part) }
    }
}
