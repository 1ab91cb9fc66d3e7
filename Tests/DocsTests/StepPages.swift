import Foundation
import Testing
import ToolsSupport

/// The arithmetic as `docs/method.md` explains it: the doc comments of `Sources/Scoring/Index`, word by word.
@Suite struct StepPages {
  /// The headings of the page with the types whose comments stand under them.
  private static let steps = [
    ("Denominators", "Denomination"), ("Screening", "Screening"), ("Imputation", "Imputation"),
    ("Outliers", "Treatment"), ("Winsorising", "Winsorising"), ("Normalisation", "Normalisation"),
    ("Aggregation", "Aggregation"), ("Bands", "Bands"),
    ("Ranks", "Ranking"), ("Rounding", "Rounding"),
  ]
  private static let page = Repository.folder.appending(path: "docs/method.md")

  @Test func `the page says what the comments say`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- steps: ")?.upperBound)
    let from = try #require(text[start...].firstIndex(of: "\n"))
    let until = try #require(text[from...].range(of: "<!-- end of steps -->")?.lowerBound)
    let expected = "\n\n" + (try Self.steps.map { try "### \($0.0)\n\n\(Self.comment(of: $0.1))\n\n" }.joined())
    if ProcessInfo.processInfo.environment["PROGRESSCARD_RECORD"] == "1" {
      try Data((text[..<from] + expected + text[until...]).utf8).write(to: Self.page)
      Issue.record("recorded docs/method.md; read the difference")
    } else {
      #expect(text[from..<until] == expected)
    }
  }

  /// Paragraphs on one line each, tables line by line.
  private static func comment(of type: String) throws -> String {
    let path = "Sources/Scoring/Index/\(type).swift"
    let text = try String(contentsOf: Repository.folder.appending(path: path), encoding: .utf8)
    let declaration = try Regex<(Substring, Substring)>("((?:///.*\\n)+)public (?:struct|enum) \(type)\\b")
    let match = try #require(text.firstMatch(of: declaration), "\(type) has no comment")
    var lines: [String] = [], wasProse = false
    for line in match.1.split(separator: "\n") {
      let words = line.drop { $0 == "/" || $0 == " " }
      let isProse = !words.isEmpty && !words.hasPrefix("|")
      if isProse && wasProse { lines[lines.count - 1] += " " + words } else { lines.append(String(words)) }
      wasProse = isProse
    }
    return lines.joined(separator: "\n")
  }
}
