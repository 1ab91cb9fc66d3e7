import Mutants
import Testing

@testable import Checks

/// The rule `placeholder`.
@Suite("Placeholder rule") struct PlaceholderTests {
  @Test func `a reason as new made it is told`() throws {
    let found = try Sound.files.replacing(
      "grade: yellow\n", by: "grade: yellow\n    reason: \"Replace this: the plan is in force.\"\n", in: Sound.card
    ).checked()
    #expect(found.contains { $0.contains("placeholder: found the reason of 1.1") })
  }

  @Test func `an edition of values alone is reminded of what new made, as one of cards is`() throws {
    var files = Sound.files.replacing("Plain people", by: "\"Replace this: your organisation\"", in: "workspace.yaml")
    for path in files.paths where path.hasPrefix("editions/e1/BE/") { files.files[path] = nil }
    func found(_ values: String) throws -> Bool {
      try files.with("editions/e1/values.csv", "country,indicator,value\n" + values).checked().contains {
        $0.contains("placeholder: found the publisher")
      }
    }
    #expect(try found("LU,1.2,yellow\n"))
    #expect(try !found("XA,1.2,yellow\n"))
  }
}
