/// The names of SVG 1.1 and 2 that draw, and those that run.
enum SVGVocabulary {
    static let svg = "http://www.w3.org/2000/svg"
    static let xlink = "http://www.w3.org/1999/xlink"
    static let xml = "http://www.w3.org/XML/1998/namespace"
    /// Namespaces whose elements browsers run or fetch for inside an SVG.
    static let active: Set<String> = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"]

    /// Elements that are kept; browsers draw nothing for others, so that these can go unseen.
    static let drawn: Set<String> = [
        "a", "animate", "animateMotion", "animateTransform", "circle", "clipPath", "defs", "desc", "ellipse", "feBlend",
        "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
        "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
        "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
        "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "filter", "g", "image", "line",
        "linearGradient", "marker", "mask", "mpath", "path", "pattern", "polygon", "polyline", "radialGradient",
        "rect", "set", "stop", "style", "svg", "switch", "symbol", "text", "textPath", "title", "tspan", "use", "view",
    ]

    /// Elements that are refused, in lower case.
    static let running: Set<String> = [
        "script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video", "canvas",
    ]
}
