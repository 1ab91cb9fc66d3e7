import Mutants
import Testing

@testable import Checks

/// The table of treaties by itself, and the conditions that it decides.
@Suite struct TreatyTests {
  private static let table = "treaties/status.csv"
  private static let header = "party,instrument,territory,signed,bound,how,in-force,denounced,ends,statements\n"
  private static let belgium = "BE,crc,,1990-01-26,1991-12-16,ratification,,,,\n"
  private static let instrument = "in-force: 1990-09-02}"

  /// What the checks find with these rows beside Belgium's.
  private func found(_ rows: String, instrument: String = Self.instrument) throws -> [String] {
    var files = Sound.files.replacing(
      Self.instrument, by: instrument, in: "treaties/instruments.yaml")
    files[text: Self.table] = Self.header + Self.belgium + rows
    return try files.checked()
  }

  @Test func `a row with everything in order is sound`() throws {
    let rows = """
      DK,crc,,1990-01-26,1991-07-19,ratification,1991-08-18,2009-01-01,2010-01-01,reservation 1991-07-19/1993-05-11; objection
      DK,crc,GL,,1993-05-11,extension,,,,

      """
    #expect(try found(rows) == [])
  }

  @Test func `what a field needs of another is there`() throws {
    #expect(
      try found("DK,crc,DK,,,extension,1991,1992,,\nNO,crc,,,1991,extension,,,1992,\n") == [
        "treaties/status.csv:3 treaty-row: found denounced of DK to crc without bound; expected a date in bound, or an empty cell in denounced",
        "treaties/status.csv:3 treaty-row: found how of DK to crc without bound; expected a date in bound, or an empty cell in how",
        "treaties/status.csv:3 treaty-row: found in-force of DK to crc without bound; expected a date in bound, or an empty cell in in-force",
        "treaties/status.csv:3 treaty-row: found the territory DK of DK; expected another territory, or an empty cell",
        "treaties/status.csv:4 treaty-row: found ends of NO to crc without denounced; expected a date in denounced, or an empty cell in ends",
        "treaties/status.csv:4 treaty-row: found how: extension without a territory; expected the territory to which the treaty was extended",
      ])
  }

  @Test func `nothing takes effect before it was done`() throws {
    #expect(
      try found("DK,crc,,1990,1991-07-19,ratification,1991-07-18,1991-07-17,1991-07-16,\n") == [
        "treaties/status.csv:3 date: found bound 1991-07-19 after denounced 1991-07-17; expected bound before denounced",
        "treaties/status.csv:3 date: found bound 1991-07-19 after in force 1991-07-18; expected bound before in force",
        "treaties/status.csv:3 date: found bound 1991-07-19 after the end 1991-07-16; expected bound before the end",
        "treaties/status.csv:3 date: found denounced 1991-07-17 after the end 1991-07-16; expected denounced before the end",
      ])
  }

  @Test func `only who can be a party has a row, and a territory has its state's`() throws {
    #expect(
      try found(
        "TW,crc,,,1991,,,,,\nHK,crc,,,1991,,,,,\n",
        instrument: "in-force: 1990-09-02, open-to: {all-but: [TW]}, territories: {HK: CN}}") == [
          "treaties/status.csv:3 treaty-row: found a row of TW for crc; expected parties to which the treaty is open (treaties/instruments.yaml:2:5); try delete the row, or change open-to",
          "treaties/status.csv:4 treaty-row: found a row of HK itself for crc; expected a row of its state, since treaties/instruments.yaml:2:5 says that it follows CN; try CN,crc,HK",
        ])
  }

  @Test func `dates that no edition has reached are told once`() throws {
    #expect(
      try found("DK,crc,,2010-07-01,,,,,,\nNO,crc,,,2011,accession,,,,\n") == [
        "treaties/status.csv:3 note treaty-row: found 2 rows, this the first, with a date after 2010-06; expected nothing else: no edition is that late yet, so the date counts for none"
      ])
  }

  private static let asked = Sound.files.replacing(
    "- {id: there, need: required, text: There is a shelter}",
    by: "- {id: there, need: required, text: It is bound, holds-when: {bound: crc}}", in: Sound.framework)

  @Test func `a condition that the table decides is stated by no card`() throws {
    #expect(
      try Self.asked.checked() == [
        "editions/e1/BE/card.yaml:4:7 treaty-condition: found there of 1.1 as met, typed; expected what the table of treaties says: met (treaties/status.csv:2); try delete the condition here"
      ])
    let left = Self.asked.replacing("      there: {is: met, by: [state]}\n", by: "", in: Sound.card)
    #expect(try left.checked() == [])
  }

  @Test func `a grade follows from the table as from any condition`() throws {
    let files = Self.asked.replacing("      there: {is: met, by: [state]}\n", by: "", in: Sound.card)
      .replacing(Self.belgium.replacing(",,,,", with: ""), by: "", in: Self.table)
    var signed = files
    signed[text: Self.table] = "party,instrument,signed\nBE,crc,1990-01-26\n"
    #expect(
      try signed.checked() == [
        "editions/e1/BE/card.yaml:5:12 grade-follows: found yellow for 1.1; expected red, which the criteria give; try departure: why the grade is another"
      ])
  }

  @Test func `a treaty that is not open to a country is not applicable to it`() throws {
    var files = Self.asked.replacing("      there: {is: met, by: [state]}\n", by: "", in: Sound.card)
      .replacing(Self.instrument, by: "open-to: [LU, FR]}", in: "treaties/instruments.yaml")
    files[text: Self.table] = "party,instrument,signed\nLU,crc,1990-03-21\n"
    let found = try files.checked()
    #expect(
      found == [
        "editions/e1/BE/card.yaml:5:12 grade-follows: found yellow for 1.1; expected yellow or red, which the criteria give; try departure: why the grade is another",
        "editions/e1/BE/card.yaml:5:12 treaty-condition: found yellow for 1.1, and crc is not open to BE; expected not-applicable, or a departure that says why; try grade: not-applicable",
      ])
    #expect(try files.replacing("grade: yellow", by: "grade: not-applicable", in: Sound.card).checked() == [])
  }
}
