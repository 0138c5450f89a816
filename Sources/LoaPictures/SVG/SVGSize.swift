/// How large an SVG is shown where nothing else says so (CSS Images, concrete object size).
enum SVGSize {
    /// Whole CSS pixels from the attributes of `<svg>`; a missing side follows from the other and the `viewBox`.
    static func pixels(
        width widthText: String?, height heightText: String?, viewBox: String?
    ) throws(PictureFault) -> (width: Int, height: Int) {
        let box = viewBox.flatMap(SVGLength.viewBox)
        let given = (widthText.flatMap(SVGLength.pixels), heightText.flatMap(SVGLength.pixels))
        let (width, height): (Double, Double)
        switch (given.0, given.1, box) {
        case (let across?, let down?, _): (width, height) = (across, down)
        case (let across?, nil, let box?): (width, height) = (across, across * box.height / box.width)
        case (nil, let down?, let box?): (width, height) = (down * box.width / box.height, down)
        case (nil, nil, let box?): (width, height) = (box.width, box.height)
        default:
            throw PictureFault(
                .imageSVGSize, vi: "thẻ <svg> thiếu width và height, cũng không có viewBox; hãy ghi một trong hai",
                en: "the <svg> tag has neither width and height nor a viewBox; give one of them")
        }
        guard width > 0, height > 0, width <= 65535, height <= 65535 else {
            throw .size(.svg, widthText ?? "?", heightText ?? "?")
        }
        return (max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    }
}
