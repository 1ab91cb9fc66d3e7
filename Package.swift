// swift-tools-version: 6.2
import PackageDescription

/// Our own warnings are errors; dependencies keep theirs to themselves.
let ours: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// On Linux a release holds Swift's own libraries: calls into them then go straight, without a table of addresses.
/// Foundation is compiled for both ways and names only what it needs the other way, hence the list.
let whole: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib"]
      + [
        "Foundation", "FoundationXML", "_CFXMLInterface", "FoundationInternationalization", "FoundationEssentials",
        "CoreFoundation", "_FoundationICU", "_FoundationCShims", "_FoundationCollections", "stdc++", "xml2",
      ].map { "-l" + $0 },
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "progresscard",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: ["FullFoundation"]),
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
    .target(name: "CTransfer", dependencies: ["CCurl"], linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "Cards", swiftSettings: ours),
    .target(name: "Scoring", dependencies: ["Cards"], swiftSettings: ours),
    .target(
      name: "Checks", dependencies: ["Cards", "Formats", "Scoring"],
      resources: ["terms.en", "terms.fr", "terms.nl", "terms.de", "titles", "law-words"].map {
        .embedInCode("Terms/Lists/\($0).csv")
      }, swiftSettings: ours),
    .target(name: "CTextPool"),
    .target(
      name: "Formats", dependencies: ["CArchive", "CCommonMark", "CCrypto", "CTextPool", "CXLSXWriter", "CYAML"],
      swiftSettings: ours),
    .target(name: "Workspace", dependencies: ["Cards", "Formats"], swiftSettings: ours),
    .target(
      name: "Publication", dependencies: ["Cards", "Scoring", "Checks", "Formats"],
      resources: [.embedInCode("Site/style.css"), .embedInCode("Site/method.md")], swiftSettings: ours),
    .target(
      name: "Workbooks", dependencies: ["Cards", "Formats", "Publication", "Workspace"], swiftSettings: ours),
    .target(
      name: "Booklets", dependencies: ["Formats"],
      resources: ["booklet.typ", "card.typ", "common.typ", "worker.py"].map { .embedInCode("Resources/" + $0) },
      swiftSettings: ours),
    .systemLibrary(
      name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CPage", dependencies: ["CLibXML"], linkerSettings: [.linkedLibrary("xml2")]),
    .target(
      name: "Capture", dependencies: ["CPage", "CTransfer", "Cards", "Formats", "Workspace"], swiftSettings: ours),
    .target(name: "CPost", dependencies: ["CCurl"], linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "Mail", dependencies: ["CPost", "Formats"], swiftSettings: ours),
    .target(name: "CExchange"),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .target(
      name: "Campaign", dependencies: ["CSodium", "Formats"],
      resources: [.embedInCode("People/providers.csv")], swiftSettings: ours),
    .target(
      name: "Store",
      dependencies: [
        "Campaign", "CPostgres", "Formats", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("Schema/schema.sql")], swiftSettings: ours),
    .target(
      name: "Output",
      dependencies: [
        "Booklets", "CExchange", "Cards", "Checks", "Formats", "Publication", "Scoring", "Workspace",
      ], swiftSettings: ours),
    .target(
      name: "Server",
      dependencies: [
        "Campaign", "Cards", "Formats", "Store",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      resources: [.embedInCode("Pages/form.js"), .embedInCode("Pages/form.css"), .embedInCode("openapi.json")],
      swiftSettings: ours),
    .executableTarget(
      name: "progresscard",
      dependencies: [
        "Booklets", "Campaign", "Capture", "Cards", "Checks", "Formats", "Mail", "Output", "Publication", "Scoring",
        "Server", "Store", "Workbooks", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: ours, linkerSettings: whole),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "Campaign", "Formats", "Server", "Store", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ], swiftSettings: ours),
    .testTarget(
      name: "CaptureTests",
      dependencies: ["Capture", "Cards", "CTransfer", "EndToEnd", "Formats", "ToolsSupport", "Workspace"],
      swiftSettings: ours),
    .testTarget(name: "CampaignTests", dependencies: ["Campaign", "Formats"], swiftSettings: ours),
    .testTarget(name: "StoreTests", dependencies: ["Campaign", "Store", "ToolsSupport"], swiftSettings: ours),
    .testTarget(
      name: "MailTests", dependencies: ["Mail", "ToolsSupport"], exclude: ["Golden"], swiftSettings: ours),
    .executableTarget(
      name: "StoreSigners", dependencies: ["Campaign", "Formats", "Store"], path: "Tests/StoreSigners",
      swiftSettings: ours),
    .testTarget(
      name: "PowerCutTests", dependencies: ["EndToEnd", "StoreSigners", "ToolsSupport"],
      swiftSettings: ours),
    .testTarget(name: "CardsTests", dependencies: ["Cards"], swiftSettings: ours),
    .testTarget(
      name: "BookletsTests", dependencies: ["Booklets", "Cards", "ToolsSupport"], exclude: ["Samples"],
      swiftSettings: ours),
    .testTarget(
      name: "DocsTests", dependencies: ["Cards", "Checks", "EndToEnd", "ToolsSupport", "Workspace"], swiftSettings: ours
    ),
    .testTarget(name: "FormatsTests", dependencies: ["Formats", "Mutants"], swiftSettings: ours),
    .testTarget(
      name: "PublicationTests", dependencies: ["Publication", "Cards", "Scoring", "Checks", "Formats", "ToolsSupport"],
      exclude: ["Golden"],
      swiftSettings: ours),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["Cards", "EndToEnd", "Formats", "Mutants", "ToolsSupport", "Workbooks", "Workspace"],
      exclude: ["Golden"], swiftSettings: ours),
    .testTarget(
      name: "WorkspaceTests", dependencies: ["Workspace", "Cards", "Checks", "Formats", "Mutants", "ToolsSupport"],
      exclude: ["Tombstones"],
      swiftSettings: ours),
    .testTarget(
      name: "CommandTests", dependencies: ["EndToEnd", "Formats", "ToolsSupport", "Workspace"],
      exclude: ["Golden", "Workspaces"],
      swiftSettings: ours),
    .testTarget(
      name: "OutputTests",
      dependencies: [
        "Booklets", "Cards", "Checks", "EndToEnd", "Formats", "Mutants", "Output", "Publication", "ToolsSupport",
      ],
      swiftSettings: ours),
    .testTarget(
      name: "ExampleTests", dependencies: ["Cards", "EndToEnd", "Formats", "ToolsSupport", "Workspace"],
      exclude: ["Golden"], swiftSettings: ours),
    .testTarget(name: "SiteTests", dependencies: ["EndToEnd", "Formats", "ToolsSupport"], swiftSettings: ours),
    .target(name: "EndToEnd", dependencies: ["ToolsSupport"], path: "Tests/EndToEnd", swiftSettings: ours),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring", "Cards", "ToolsSupport"], swiftSettings: ours),
    .testTarget(
      name: "MethodTests",
      dependencies: [
        "Cards", "Checks", "EndToEnd", "Formats", "Mutants", "Publication", "Scoring", "ToolsSupport", "Workspace",
      ],
      exclude: ["Workspaces"], swiftSettings: ours),
    .testTarget(
      name: "ImportTests", dependencies: ["Cards", "Checks", "EndToEnd", "Formats", "ToolsSupport", "Workspace"],
      swiftSettings: ours),
    .testTarget(
      name: "ChecksTests", dependencies: ["Checks", "Cards", "Mutants", "ToolsSupport", "Workspace"],
      exclude: ["Corpora"], swiftSettings: ours),
    .testTarget(
      name: "FrameworkTests", dependencies: ["EndToEnd", "Formats", "Mutants", "ToolsSupport"], swiftSettings: ours),
    .executableTarget(
      name: "Mutations",
      dependencies: [
        "Booklets", "Cards", "Formats", "Mutants", "Output", "Publication",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Tests/Mutations", swiftSettings: ours),
    .executableTarget(
      name: "SmallCountSets", dependencies: ["Cards", "Checks", "Formats", "Mutants", "Publication", "Workspace"],
      path: "Tests/SmallCounts", swiftSettings: ours),
    .testTarget(name: "MutationTests", dependencies: ["Mutations", "ToolsSupport"], swiftSettings: ours),
    .executableTarget(
      name: "Kernels", dependencies: ["Cards", "Scoring"], path: "Benchmarks/kernels/ours",
      swiftSettings: ours),
    .target(
      name: "Mutants", dependencies: ["Cards", "Formats", "Workspace"], path: "Tests/Mutants", swiftSettings: ours),
    .target(name: "ToolsSupport", path: "Tests/Tools/Support", swiftSettings: ours),
    .testTarget(name: "ToolsTests", dependencies: ["ToolsSupport"], swiftSettings: ours),
  ],
  swiftLanguageModes: [.v6]
)
