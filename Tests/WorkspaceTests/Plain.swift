import Cards
import Mutants
import Testing

@testable import Workspace

/// A small workspace written by hand, in which tests change one thing.
enum Plain {
  static let card = "editions/e1/BE/card.yaml"

  static let files = WorkspaceFiles(texts: [
    "workspace.yaml": """
    title: Plain cards
    publisher: {name: Plain people}
    languages: [en, fr]
    licence: {id: CC-BY-4.0}

    """,
    "sources.json": #"[{"id": "report", "title": "A report"}]"#,
    "sources.yaml": "{}\n",
    "frameworks/plain.yaml": """
    title: Plain framework
    scale:
      - {id: red, label: Red, symbol: ✕, colour: "#a4271c", meaning: Bad.}
      - {id: green, label: Green, symbol: ✓, colour: "#1f5f8b", meaning: Good.}
    goals:
      - id: care
        name: Care
        indicators:
          - number: 1.1
            name: Shelter

    """,
    "editions/e1/edition.yaml": """
    title: First
    as-of: 2010-06
    framework: plain

    """,
    card: """
    indicators:
      1.1:
        grade: green
        statement: There is a shelter.
        sources: ["report, p. 4"]

    """,
    "editions/e1/BE/situation.en.md": "Some words [@report].\n",
  ])
}

extension WorkspaceFiles {
  /// What the reader makes of the files.
  func read() throws -> WorkspaceReading { try inFolder { WorkspaceReader.read($0) } }

  /// What the reader finds, a line each: place, severity unless it is an error, found, expected, mend.
  func findings() throws -> [String] { try read().findings.map(\.line) }
}

extension Finding {
  var line: String {
    let severity = severity == .error ? "" : severity.rawValue + " "
    return "\(place) \(severity)\(rule): found \(found); expected \(expected)" + (mend.map { "; try \($0)" } ?? "")
  }
}
