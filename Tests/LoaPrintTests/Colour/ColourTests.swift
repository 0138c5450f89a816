import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct ColourTests {
    @Test(arguments: [
        (RGBColour(0, 0, 0), [0, 0, 0, 1000]), (RGBColour(255, 255, 255), [0, 0, 0, 0]), (RGBColour(255, 0, 0), [0, 1000, 1000, 0]),
        (RGBColour(128, 128, 128), [0, 0, 0, 498]), (RGBColour(0, 0, 255), [1000, 1000, 0, 0]), (RGBColour(0x1F, 0x23, 0x28), [224, 125, 0, 843]),
    ])
    func theConversionIsPlain(_ colour: RGBColour, _ inks: [Int]) {
        let made = CMYKColour(colour)
        #expect([made.cyan, made.magenta, made.yellow, made.black] == inks)
    }

    @Test func noColourTakesMoreInkThanTheLimit() {
        for red in stride(from: 0, through: 255, by: 15) {
            for green in stride(from: 0, through: 255, by: 15) {
                for blue in stride(from: 0, through: 255, by: 15) {
                    let colour = CMYKColour(RGBColour(UInt8(red), UInt8(green), UInt8(blue)))
                    #expect(colour.totalInk <= 300)
                    #expect(colour.limited(to: 220).totalInk <= 220)
                    let pixel = InkLimiter.inks(UInt8(red), UInt8(green), UInt8(blue), 220 * 255 / 100)
                    #expect(Int(pixel.0) + Int(pixel.1) + Int(pixel.2) + Int(pixel.3) <= 561)
                }
            }
        }
        #expect(CMYKColour(percent: 100, 100, 100, 100).limited(to: 300) == CMYKColour(thousandths: 666, 666, 666, 1000))
    }

    @Test func darkTextIsBlackInkAlone() {
        #expect(Paint.text(RGBColour(0x1F, 0x23, 0x28)).inks(limit: 300).isFullBlack)
        #expect(!Paint.text(RGBColour(0xB3, 0x13, 0x1B)).inks(limit: 300).isFullBlack)
        #expect(Paint.black.inks(limit: 300).isFullBlack)
    }

    @Test func codesOfColours() {
        #expect(RGBColour(hex: "#b3131B") == RGBColour(0xB3, 0x13, 0x1B))
        #expect(RGBColour(hex: "#fff") == .white)
        for bad in ["fff", "#ff", "#ggg", "#12345", "#１２３", ""] { #expect(RGBColour(hex: bad) == nil) }
    }

    @Test func profilesOfPressesAreChecked() throws {
        #expect(try ICCProfile(press: PressProfile.bytes).name == "Test press")
        var screen = PressProfile.bytes
        screen.replaceSubrange(16..<20, with: "RGB ".utf8)
        var old = PressProfile.bytes
        old[8] = 1
        for bytes in [[], Array(PressProfile.bytes.dropLast()), screen, old, ICCProfile.sRGB.bytes] {
            #expect(throws: ColourFault.self) { try ICCProfile(press: bytes) }
        }
        for at in 128..<200 {
            var bytes = PressProfile.bytes
            bytes[at] = 0xFF
            _ = try? ICCProfile(press: bytes)
        }
    }

    @Test func theProfileOfScreensIsWhole() {
        let bytes = ICCProfile.sRGB.bytes
        #expect(bytes[0..<4].reduce(0) { $0 << 8 | Int($1) } == bytes.count)
        // Half of full scale is a little more than a fifth of the light.
        let curve = bytes.count - 2048
        #expect(bytes[curve - 12..<curve - 8].elementsEqual("curv".utf8))
        #expect(abs((Int(bytes[curve + 1024]) << 8 | Int(bytes[curve + 1025])) - 14043) < 60)
        #expect(bytes[curve..<curve + 2].elementsEqual([0, 0]) && bytes.suffix(2).elementsEqual([0xFF, 0xFF]))
    }
}
