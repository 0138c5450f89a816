extension PrintStyle {
    /// What passes from an element to those inside.
    ///
    /// Distances of lines and letters pass as multiples of the size, also where they were written as lengths. Lines under and through words pass on,
    /// since in CSS they are drawn through everything inside. Type that may not grow stays so.
    var inherited: PrintStyle {
        var style = PrintStyle()
        (style.families, style.weight, style.isItalic, style.size) = (families, weight, isItalic, size)
        (style.leading, style.tracking, style.color) = (leading, tracking, color)
        (style.hasTabularFigures, style.align, style.wrap, style.marker) = (hasTabularFigures, align, wrap, marker)
        (style.orphans, style.widows) = (orphans, widows)
        (style.isUnderlined, style.isStruck) = (isUnderlined, isStruck)
        (style.fitMin, style.fitMax) = (fitMin, fitMax)
        return style
    }
}
