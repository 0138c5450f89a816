// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to the same rules; see Sources/README.md.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Exclusive access is proven by the compiler where it can be and checked at run time by every test; the
    // release build leaves the run-time check out, which took about a tenth of a build.
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

/// What the binary carries: the search script and the built-in theme.
let embedded =
    ["Search/search.js", "Figures/figures.js", "Figures/figures-live.js"]
    + [
        "theme.yaml",
        "tokens.css",
        "web/actions.mustache",
        "web/assets/favicon.svg",
        "web/assets/site.css",
        "web/chooser.mustache",
        "web/home.mustache",
        "web/layout.mustache",
        "web/notfound.mustache",
        "web/page.mustache",
        "web/rows.mustache",
        "web/search-form.mustache",
        "web/search.mustache",
        "web/section.mustache",
        "web/sections.mustache",
        "web/tag.mustache",
        "web/tags.mustache",
    ].map { "BuiltinTheme/\($0)" }

let package = Package(
    name: "loa",
    products: [.executable(name: "loa", targets: ["loa"])],
    traits: [
        // Off by default: its cryptography takes longer to build than all the rest, and nginx in front does the same.
        .trait(name: "TLS", description: "loa serve answers encrypted connections itself")
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CUnicode", providers: [.apt(["libutf8proc-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .target(name: "CCurl"),
        .target(name: "CPQ"),
        .target(name: "CSQLite"),
        .target(name: "CZip"),
        .target(name: "CPosix"),
        .target(name: "CInotify"),
        .target(name: "CArena"),
        .target(
            name: "CFonts", exclude: ["BeVietnamPro-Regular.ttf", "BeVietnamPro-ExtraBold.ttf", "OFL.txt"],
            cSettings: [.headerSearchPath(".")]),
        .target(name: "CJPEG", linkerSettings: [.linkedLibrary("jpeg")]),
        .target(name: "LoaMarkup", dependencies: ["CArena", "CCMark", "CYAML", "CUnicode"], swiftSettings: strict),
        .target(name: "LoaStats", dependencies: ["LoaMarkup"], swiftSettings: strict),
        .target(name: "LoaLaw", dependencies: ["LoaMarkup"], swiftSettings: strict),
        .target(name: "LoaPictures", dependencies: ["LoaMarkup", "CQREncode"], swiftSettings: strict),
        .target(name: "LoaSite", dependencies: ["LoaMarkup", "LoaStats", "LoaLaw"], swiftSettings: strict),
        .target(
            name: "LoaWeb", dependencies: ["LoaMarkup", "LoaPictures", "LoaStats", "LoaLaw", "LoaSite"],
            resources: embedded.map { .embedInCode($0) },
            swiftSettings: strict),
        .target(
            name: "LoaPrint", dependencies: ["LoaMarkup", "LoaPictures", "LoaStats", "LoaLaw", "LoaSite", "CFonts", "CHarfBuzz", "CJPEG", "CZlib"],
            resources: ["formats.yaml", "print.css"].map { .embedInCode("BuiltinPrint/\($0)") }, swiftSettings: strict),
        .target(
            name: "LoaShell",
            dependencies: [
                "LoaMarkup", "LoaPictures", "LoaStats", "LoaLaw", "LoaSite", "LoaWeb", "LoaPrint", "CCurl", "CExpat", "CInotify", "CPQ", "CPosix", "CSQLite", "CZip",
            ],
            swiftSettings: strict),
        .target(
            name: "LoaServe",
            dependencies: [
                "LoaMarkup", "CBrotli", "CPosix", "CSodium", "CZlib",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"])),
            ],
            swiftSettings: strict),
        .target(
            name: "LoaPreview",
            dependencies: ["LoaMarkup", "LoaPictures", "LoaStats", "LoaLaw", "LoaSite", "LoaWeb", "LoaShell", "LoaServe"],
            resources: [.embedInCode("Frame/frame.html"), .embedInCode("Frame/frame.css"), .embedInCode("Frame/frame.js"), .embedInCode("Frame/marks.css")],
            swiftSettings: strict),
        .executableTarget(
            name: "loa",
            dependencies: [
                "LoaPreview", "LoaServe", "LoaShell", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "output-probe", dependencies: ["LoaMarkup", "LoaShell"], path: "Tests/Probes/output-probe",
            swiftSettings: strict),
        .executableTarget(
            name: "floor", dependencies: ["CCMark"], path: "Tests/Benchmarks/floor", swiftSettings: strict),
        .executableTarget(
            name: "print-bench", dependencies: ["LoaMarkup", "LoaPrint"], path: "Tests/Benchmarks/print", swiftSettings: strict),
        .target(name: "TestSupport", dependencies: ["LoaMarkup", "LoaStats"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "LoaMarkupTests", dependencies: ["LoaMarkup", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "LoaStatsTests", dependencies: ["LoaMarkup", "LoaStats", "TestSupport"],
            exclude: ["Samples"], swiftSettings: strict),
        .testTarget(
            name: "LoaPicturesTests", dependencies: ["LoaMarkup", "LoaPictures"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "LoaPrintTests", dependencies: ["LoaMarkup", "LoaPictures", "LoaPrint", "TestSupport"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(name: "LoaLawTests", dependencies: ["LoaMarkup", "LoaLaw", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "LoaSiteTests", dependencies: ["LoaMarkup", "LoaLaw", "LoaSite", "LoaWeb", "TestSupport"], exclude: ["Reports/Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "LoaWebTests", dependencies: ["LoaMarkup", "LoaPictures", "LoaStats", "LoaSite", "LoaWeb", "TestSupport"],
            exclude: ["Charts/Golden", "Templates/Spec"],
            swiftSettings: strict),
        .testTarget(
            name: "LoaPreviewTests",
            dependencies: ["LoaMarkup", "LoaPreview", "LoaServe", "LoaShell", "LoaSite", .product(name: "NIOCore", package: "swift-nio")], swiftSettings: strict),
        .testTarget(
            name: "LoaServeTests", dependencies: ["LoaServe", .product(name: "NIOCore", package: "swift-nio")], swiftSettings: strict),
        .testTarget(
            name: "LoaShellTests",
            dependencies: [
                "LoaMarkup", "LoaStats", "LoaLaw", "LoaSite", "LoaWeb", "LoaShell", "TestSupport", "loa", "output-probe", "CSQLite",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Live/Fixtures", "Stats/Fixtures", "Tables/Fixtures", "Terminal/Golden"],
            swiftSettings: strict),
    ]
)
