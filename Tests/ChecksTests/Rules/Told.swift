import Cards
import Mutants
import Testing

@testable import Checks

/// The sound workspace in one language, with texts of a test's own.
struct Told {
  var language = "en"
  /// The narrative of the goal *care*.
  var narrative = "# A\n\nB [@law].\n"
  /// Of indicator 1.1.
  var statement: String?
  var grade = "yellow"
  var files: [String: String] = [:]

  func findings(of rule: String) throws -> [Finding] {
    var workspace = Sound.files.replacing("languages: [en, fr]", by: "languages: [\(language)]", in: "workspace.yaml")
      .with("editions/e1/BE/care.en.md", nil).with("editions/e1/BE/reply.en.md", nil)
      .with("editions/e1/BE/care.\(language).md", narrative)
    if let statement {
      workspace = workspace.replacing(
        "grade: yellow\n", by: "grade: \(grade)\n    statement: \"\(statement)\"\n", in: Sound.card)
    }
    for (path, text) in files { workspace = workspace.with(path, text) }
    return try workspace.review().findings.filter { $0.rule == rule }
  }

  /// How many findings there are, and that each shows what it was compared with.
  func expect(
    _ count: Int, of rule: String, _ part: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try findings(of: rule)
    #expect(found.count == count, "\(found.map(\.line))", sourceLocation: sourceLocation)
    if !part.isEmpty {
      #expect(found.allSatisfy { $0.line.contains(part) }, "\(found.map(\.line))", sourceLocation: sourceLocation)
    }
  }
}
