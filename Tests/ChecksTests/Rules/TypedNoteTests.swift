import Mutants
import Testing

@testable import Checks

/// The rules `typed-note` and `ungraded`.
@Suite("Typed notes") struct TypedNoteTests {
  private static let care = "editions/e1/BE/care.en.md"

  private func found(_ text: String) throws -> [String] {
    try Sound.files.replacing("Words", by: text, in: Self.care).review().findings
      .filter { $0.rule == "typed-note" }.map { "\($0.place): \($0.found)" }
  }

  @Test func `marks behind words and before notes are named once a text, with their lines`() throws {
    #expect(
      try found("Words.¹ More,²³ and more⁴\n\n¹ A note.\n\nWords") == [
        "\(Self.care):3: note marks typed by hand: ¹ in line 3, ²³ in line 3, ⁴ in line 3, ¹ in line 5"
      ])
  }

  @Test(arguments: [
    "60 m² and 3 km³", "10⁶ times", "> As printed.⁴ Ibid.\n\nWords", "`x²`", "No mark at all.",
    "She said: “As the note has it, ibid., p. 4.”",
    "Il dit : « Voir ibid. »", "She said: “As it has it, ibid., the case is closed [@law].”",
  ])
  func `units, powers and quotations have none`(text: String) throws { #expect(try found(text) == []) }

  @Test(arguments: ["Ibid., p. 4", "See *ibid.*", "IBIDEM", "Op. cit.", "loc. cit., p. 2", "Ebd., S. 4", "a. a. O."])
  func `the same source is named again, not pointed at`(text: String) throws { #expect(try found(text).count == 1) }

  @Test(arguments: ["Ibidan", "a tibid", "the op. citation"])
  func `words that only look like it are words`(text: String) throws { #expect(try found(text) == []) }

  @Test func `a reason takes the place of a grade`() throws {
    let bare = Sound.files.replacing(
      "grade: yellow", by: "grade: not-assessed\n    statement: There is one.", in: Sound.card)
    let reasoned = bare.replacing("    statement:", by: "    reason: Nobody looked.\n    statement:", in: Sound.card)
    #expect(try bare.review().findings.map(\.rule).contains("ungraded"))
    #expect(try !reasoned.review().findings.map(\.rule).contains("ungraded"))
  }
}
