import Cards
import Mutants
import Testing

@testable import Workspace

/// Bindings as they are read with the texts in which they stand.
@Suite("Bindings in files") struct BindingTexts {
  private static let situation = "editions/e1/BE/situation.en.md"

  private func prose(_ markdown: String) throws -> Prose {
    let reading = try Plain.files.with(Self.situation, markdown).read()
    #expect(reading.findings == [])
    return try #require(reading.dossier?.editions.first?.cards.first?.situation).original.value
  }

  private func findings(_ markdown: String) throws -> [String] {
    try Plain.files.with(Self.situation, markdown).findings()
  }

  @Test func `a binding is one event, with its line and the country of the folder`() throws {
    let prose = try prose("# Words\n\nOf {{ count states }} there are\n{{ share low }} [@report], *{{ rank }}*.\n")
    #expect(prose.hasBindings)
    #expect(prose.bindings.map(\.text) == ["count states", "share low", "rank"])
    #expect(prose.bindings.map(\.place.line) == [3, 4, 4])
    #expect(prose.bindings.last?.unit?.text == "BE")
    #expect(prose.citations.map(\.key.text) == ["report"])
    #expect(prose.plainText == "Words Of {{ count states }} there are {{ share low }} , {{ rank }}.")
  }

  @Test func `code keeps it as it is`() throws {
    let prose = try prose("Write `{{ count states }}`.\n\n```\n{{ share }}\n```\n")
    #expect(!prose.hasBindings)
    #expect(prose.plainText == "Write {{ count states }}. {{ share }}\n")
  }

  @Test func `it may run on into the next line, and stand in headings, lists and tables`() throws {
    let prose = try prose(
      "# {{ count states }}\n\n- {{ count\n  low; one=# state;\n  other=# states }}\n\n| a |\n| - |\n| {{ share low }} |\n"
    )
    #expect(prose.bindings.map(\.text) == ["count states", "count low; one=# state; other=# states", "share low"])
  }

  @Test func `one that nobody understands is told with its line`() throws {
    let found = try findings("Words\n{{ cuont states }}.\n\n{{ share\n\nNo } end }, {{}}, {{ {{ }}\n")
    #expect(
      found == [
        "\(Self.situation):2 binding: found the binding “cuont”; expected one of as-of, category, count, grade, rank, "
          + "score, share, statistic, treaty; try count",
        "\(Self.situation):4 markdown: found a binding that does not end: “{{ share”; expected {{ count states }}",
        "\(Self.situation):6 binding: found a binding without a name; expected {{ name … }}, such as {{ count states }}",
        "\(Self.situation):6 binding: found the binding “{{”; expected one of as-of, category, count, grade, rank, score, "
          + "share, statistic, treaty",
      ])
  }

  @Test func `a text of a field has bindings too, and YAML asks for quotation marks`() throws {
    let files = Plain.files.replacing("There is a shelter.", by: "\"{{ count states }} states\"", in: Plain.card)
    let card = try files.read().dossier?.editions.first?.cards.first
    #expect(card?.assessments.first?.statement?.original.value.bindings.map(\.text) == ["count states"])
    let bare = Plain.files.replacing("There is a shelter.", by: "{{ count states }} states", in: Plain.card)
    #expect(try !bare.findings().isEmpty)
  }

  @Test func `many that never end are read once`() throws {
    let start = ContinuousClock.now
    #expect(try findings(String(repeating: "{{ a\n", count: 50_000)).count == 1)
    #expect(try findings(String(repeating: "{{ rank }} [@ ", count: 20_000)).count > 1)
    #expect(try prose(String(repeating: "{{ rank }} [@report] ", count: 20_000)).bindings.count == 20_000)
    #expect(ContinuousClock.now - start < .seconds(120))
  }

  @Test func `a new number makes no translation older than its original`() throws {
    let text = "There are {{ statistic calls 2007 }}."
    let files = Plain.files.with(Self.situation, text + "\n")
      .with("editions/e1/BE/situation.fr.md", "Il y en a {{ statistic calls 2007 }}.\n")
      .with("editions/e1/BE/translations.csv", "text,language,original\nsituation,fr,\(Stamps.hash(of: text))\n")
    for value in [4, 5] {
      let dossier = try files.with("editions/e1/BE/statistics.csv", "series,period,value\ncalls,2007,\(value)\n").read()
        .dossier
      #expect(dossier?.editions.first?.cards.first?.situation?.translations.first?.isStale == false)
    }
  }
}
