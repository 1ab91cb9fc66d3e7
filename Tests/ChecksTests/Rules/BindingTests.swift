import Cards
import Mutants
import Testing

@testable import Checks

/// The rule `binding`, and the values that it asks for.
@Suite("Bindings in prose") struct BindingTests {
  private static let narrative = "editions/e1/BE/care.en.md"
  private static let french = "editions/e1/BE/care.fr.md"

  private func expect(
    _ text: String, _ findings: String..., in path: String = Self.narrative,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let files = Sound.files.with(path, "# Care\n\n\(text)\n")
    #expect(try files.checked() == findings.map { "\(path):3 " + $0 }, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "count states", "count high", "share low+high", "count categories", "count goals", "count indicators care",
    "count grade yellow", "count grade yellow 1.1", "count actions", "count demands", "count gaps",
    "count treaties-bound",
    "category LU", "grade 1.1", "statistic victims 2007 travel", "treaty crc year", "treaty crc signed", "as-of",
    "count high; one=# state; other=# states", "count high; words", "treaty crc kind",
  ])
  func `what the data hold can be asked for`(text: String) throws { try expect("{{ \(text) }}") }

  @Test func `what the data do not hold is an error, with the nearest name`() throws {
    try expect(
      "{{ share hihg }}", "binding: found the category hihg; expected a category of frameworks/plain.yaml; try high")
    try expect(
      "{{ count stats }}",
      "binding: found the thing to count stats; expected a thing to count of frameworks/plain.yaml; try states")
    try expect(
      "{{ grade 1.3 }}", "binding: found the indicator 1.3; expected a indicator of frameworks/plain.yaml; try 1.1")
    try expect(
      "{{ grade 1.2 }}",
      "binding: found the binding “grade 1.2” of BE, where there is no grade; expected a unit with a grade on 1.2 in the edition e1"
    )
    try expect(
      "{{ category }}",
      "binding: found the binding “category” of BE, which has no category; expected a unit with a category in the edition e1"
    )
    try expect(
      "{{ statistic victims 2007 }}",
      "binding: found the binding “statistic victims 2007”, for which BE has no figure; expected a row of its "
        + "statistics.csv, every part of which is named; try {{ statistic victims 2007 travel }}")
    try expect(
      "{{ treaty crk year }}",
      "binding: found the treaty crk; expected a treaty of treaties/instruments.yaml; try crc")
    try expect(
      "{{ treaty crc year LU }}",
      "binding: found the binding “treaty crc year LU”, for which there is no row of LU; expected a row of "
        + "treaties/status.csv")
    try expect(
      "{{ score total }}",
      "binding: found the binding “score total” of BE, which has no such score; expected a unit with this score in the "
        + "edition e1")
    try expect(
      "{{ rank }}",
      "binding: found the binding “rank” of BE, which has no published rank; expected a unit with a rank, in an edition "
        + "that publishes a ranking")
  }

  @Test func `a treaty's value is that of the edition's date`() throws {
    let files = Sound.files.with(Self.narrative, "# Care\n\n{{ treaty crc year }}, {{ treaty crc signed-year }}\n")
      .replacing("1991-12-16", by: "2010-07-01", in: "treaties/status.csv")
    #expect(
      try files.checked().filter { $0.contains(" binding: ") } == [
        "\(Self.narrative):3 binding: found the binding “treaty crc year”, although BE had not been bound by crc on "
          + "2010-06; expected a treaty that BE had been bound by"
      ])
  }

  @Test func `outside of a card a country is named`() throws {
    let path = "editions/e1/overview.en.md"
    try expect("{{ count actions BE }} and {{ treaty crc date BE }}", in: path)
    try expect(
      "{{ count actions }}",
      "binding: found the binding “count actions” without a country; expected a country's code, outside of a card; try "
        + "{{ count actions BE }}", in: path)
  }

  @Test func `pages that several editions show are told once`() throws {
    let files = Sound.files.with("pages/more.en.md", "---\ntitle: More\n---\n{{ share none }}\n")
      .with("editions/e2/edition.yaml", "title: Second\nas-of: 2011\nframework: plain\n")
      .with("editions/e2/overview.csv", "country,category\nLU,low\n")
    #expect(try files.checked().count { $0.contains(" binding: ") } == 1)
  }

  @Test func `each language gives the forms that it has`() throws {
    try expect(
      "{{ count high; one=# state }}",
      "binding: found no form other in en: “count high; one=# state”; expected a form for every number that en parts; "
        + "try other=…")
    try expect(
      "{{ count high; one=a; few=b; other=c }}",
      "binding: found the form few in en: “count high; one=a; few=b; other=c”; expected one of one, other")
    try expect("{{ count high; one=un État; other=# États }} [@law].", in: Self.french)
    try expect("{{ count high; 0=nobody; 1=one; other=# }}")
  }

  @Test func `six forms are asked for where there are six`() throws {
    let files = Sound.files.without("campaign.yaml").replacing(
      "[en, fr]", by: "[en, fr, ar, pl, km]", in: "workspace.yaml")
    func found(_ language: String, _ forms: String) throws -> [String] {
      try files.with("editions/e1/BE/care.\(language).md", "{{ count high; \(forms) }}\n").checked()
    }
    #expect(try found("ar", "zero=a; one=b; two=c; few=d; many=e; other=f") == [])
    #expect(try found("ar", "one=b; other=f").first?.contains("no form zero, two, few, many in ar") == true)
    #expect(try found("ar", "0=a; 1=b; 2=c; few=d; many=e; other=f") == [])
    #expect(try found("pl", "one=a; few=b; many=c") == [])
    #expect(try found("km", "other=a") == [])
  }

  @Test func `forms and words stand behind numbers alone, and words where we have them`() throws {
    try expect(
      "{{ category LU; one=a; other=b }}",
      "binding: found the binding “category LU; one=a; other=b” of a name; expected forms and words behind numbers alone"
    )
    try expect(
      "{{ share high; words }}",
      "binding: found the binding “share high; words” of what is no whole number; expected words for whole numbers alone"
    )
    let files = Sound.files.without("campaign.yaml").replacing("[en, fr]", by: "[en, pl]", in: "workspace.yaml")
      .with("editions/e1/BE/care.pl.md", "{{ count high; words }} {{ treaty crc kind }}\n")
    #expect(
      try files.checked() == [
        "editions/e1/BE/care.pl.md:1 binding: found the binding “count high; words” in pl; expected words in one of de, en, "
          + "fr, nl; digits elsewhere",
        "editions/e1/BE/care.pl.md:1 binding: found the binding “treaty crc kind” in pl; expected a kind in one of de, en, "
          + "fr, nl, or words of your own",
      ])
  }

  @Test func `a name that lacks the language of the text is a warning`() throws {
    try expect(
      "{{ grade 1.1 }}",
      "warning binding: found the binding “grade 1.1” in fr, a name that stands in en alone; expected that name in fr too",
      in: Self.french)
  }
}
