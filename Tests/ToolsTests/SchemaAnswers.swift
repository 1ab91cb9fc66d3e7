import Foundation
import Testing
import ToolsSupport

/// The script that says what a JSON Schema accepts.
@Suite struct SchemaAnswers {
  private func answers(yaml texts: [String]) async throws -> [String] {
    let questions = try texts.map { text in
      let question = ["schema": "Tests/Tools/Fixtures/schemas/edition.schema.json", "yaml": text]
      return String(decoding: try JSONSerialization.data(withJSONObject: question), as: UTF8.self)
    }
    let outcome = try await Command.tool("schema_check.py", []).run(input: questions.joined(separator: "\n"))
    #expect(outcome.status == 0, "\(outcome.complaint)")
    return outcome.lines
  }

  @Test func `a document that fits is accepted, Norway included`() async throws {
    #expect(try await answers(yaml: ["as-of: 2010-06-01\ncountries: [BE, NO]\n"]) == ["accept"])
  }

  @Test func `each error is told with its place`() async throws {
    let answer = try await answers(yaml: ["as-of: 2010-02-30\ncountries: [BE, Norway]\n"])
    #expect(
      answer == [
        "refuse: $['as-of']: '2010-02-30' is not a 'date'; $.countries[1]: 'Norway' does not match '^[A-Z]{2}$'"
      ])
  }

  @Test func `answers come in the order of the questions`() async throws {
    let answers = try await answers(yaml: ["as-of: 2010-06-01\ncountries: []", "countries: [BE", "[]", "a: 1\na: 2"])
    #expect(answers.count == 4)
    #expect(answers.map { $0.hasPrefix("accept") } == [true, false, false, false])
  }

  @Test func `a pattern's end is the end of the text`() async throws {
    let answers = try await answers(yaml: ["as-of: 2010-06-01\ncountries: [\"BE\\n\"]\n"])
    #expect(answers.map { $0.hasPrefix("refuse: $.countries[0]") } == [true])
  }

  @Test func `a schema that is not there ends with exit code 2`() async throws {
    let question = #"{"schema": "absent.json", "document": 1}"#
    let outcome = try await Command.tool("schema_check.py", []).run(input: question)
    #expect(outcome.status == 2)
    #expect(outcome.complaint.hasPrefix("absent.json: "))
  }
}
