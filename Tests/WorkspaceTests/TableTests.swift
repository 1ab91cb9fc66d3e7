import Mutants
import Testing

@testable import Workspace

/// The CSV files of a workspace.
@Suite("Tables") struct TableTests {
  private static let series = """
    series:
      - {id: victims, name: Victims, unit: people, about: victims}
    forms:
      - {id: travel, name: In travel}

    """

  private func expect(_ path: String, _ text: String, _ findings: String...) throws {
    let found = try Plain.files.with("series.yaml", Self.series).with(path, text).findings()
    #expect(found == findings.map { path + $0 })
  }

  @Test func `statistics are observations with value or range`() throws {
    try expect(
      "editions/e1/BE/statistics.csv",
      """
      series,period,sex,age,form,value,low,high,source,quality,quality.fr
      victims,2007,,,,12,,,report,,
      victims,2008-01/2008-06,female,0-17,travel,,3,9,"report, p. 3; report",a note,une note
      victims,2008-06/2008-01,,,,1,,,,,
      victims,2009,women,17-0,Travel,12.,,,,,
      victims,2010,,,,,3,,,,
      """,
      ":4 format: found “2008-06/2008-01”; expected a period such as 2007 or 2008-01/2008-06",
      ":5 format: found “12.”; expected a number with a point for decimals, such as 54.8",
      ":5 format: found “17-0”; expected ages such as 0-17 or 18+, the lower first; try 0-17",
      ":5 format: found “Travel”; expected an identifier of a–z, 0–9 and -, at most 64 characters",
      ":5 format: found “women”; expected one of female, male, other",
      ":6 csv: found neither a value nor a range; expected value, or low and high")
  }

  @Test func `a row whose age is wrong is left out: it is nobody's double`() throws {
    let head = "series,period,age,source,value\n"
    let path = "editions/e1/BE/statistics.csv"
    let files = Plain.files.with("series.yaml", Self.series)
    for row in ["victims,2007,0–17,,12\n", "victims,2007,,report; @x,12\n"] {
      let reading = try files.with(path, head + "victims,2007,,,12\n" + row).read()
      #expect(reading.findings.count == 1)
      #expect(reading.dossier?.editions.first?.cards.first?.observations.count == 1)
    }
    try expect(
      path, head + "victims,2007,0–17,,12\n",
      ":2 format: found “0–17”; expected ages such as 0-17 or 18+, the lower first; try 0-17")
    let status = "party,instrument,territory,signed\nNL,crc,,1990\nNL,crc,Aruba,1990\n"
    #expect(try files.with("treaties/status.csv", status).read().dossier?.ratifications.count == 1)
  }

  @Test func `a stamp is the hash of an original`() throws {
    let files = Plain.files.with("editions/e1/BE/situation.fr.md", "Des mots.")
    let path = "editions/e1/BE/translations.csv"
    let found = try files.with(path, "text,language,original\nsituation,fr,zzzz\n").findings()
    #expect(
      found == [
        path
          + ":2 format: found “zzzz”; expected the hash of the original, 16 hexadecimal digits, as translations --stamp "
          + "writes it; or no row"
      ])
    #expect(try files.with(path, "text,language,original\nsituation,fr,0123456789abcdef\n").findings() == [])
  }

  @Test func `columns may stand in any order, and each is known`() throws {
    try expect("channels.csv", "name,country\nHelpline,BE\n")
    try expect(
      "channels.csv", "name,country,phone,name.FR,number.fr\nHelpline,BE,1,2,3\n",
      ":1 csv: found the column “name.FR”; expected one of country, name, number, operator, for, hours, languages, cost, "
        + "address, verified, source",
      ":1 csv: found the column “number.fr”; expected one of country, name, number, operator, for, hours, languages, cost, "
        + "address, verified, source; try number",
      ":1 csv: found the column “phone”; expected one of country, name, number, operator, for, hours, languages, cost, "
        + "address, verified, source")
  }

  @Test func `a channel's number is one that a telephone can dial`() throws {
    let expected = "expected one number that a telephone can dial, such as 116 111, +32 2 555 01 00 or *100#; try "
    try expect("channels.csv", "country,name,number\nBE,One,*100#\nBE,Two,١١٦ ١١١\nBE,Three,\n")
    try expect(
      "channels.csv", "country,name,number\nBE,One,116 111 (24/7)\nBE,Two,5.55E+09\nBE,Three,100 or 101\n",
      ":2 format: found the number “116 111 (24/7)”; \(expected)116 111, and “24/7” in the column hours or for",
      ":3 format: found the number “5.55E+09”; \(expected)the number as the line's operator gives it; the spreadsheet "
        + "has rounded it: format the column as text first",
      ":4 format: found the number “100 or 101”; \(expected)100, and 101 in a row of its own")
  }

  @Test func `required cells are not empty`() throws {
    try expect(
      "treaties/status.csv", "party,instrument,bound\n,crc,1991-12-16\nBE,,\n",
      ":2 csv: found an empty cell in party; expected a value",
      ":3 csv: found an empty cell in instrument; expected a value")
  }

  @Test func `a semicolon between columns is told`() throws {
    let found = try Plain.files.with("channels.csv", "country;name\nBE;x\n").findings()
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix("channels.csv:1") && $0.contains("csv") && $0.contains("comma") })
  }

  @Test func `a row with a cell too many is told with its line`() throws {
    let found = try Plain.files.with("channels.csv", "country,name\nBE,x\nFR,x,y\n").findings()
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix("channels.csv:3") })
  }

  @Test func `an empty file is told with the columns`() throws {
    try expect(
      "editions/e1/overview.csv", "",
      ":1 csv: found an empty file; expected the columns country,category,position,source")
  }

  @Test func `cells may hold line ends, and lines are counted on`() throws {
    try expect(
      "editions/e1/BE/gaps.csv", "subject,kind,asked\n\"Court\ncases\",refused,2009\nOther,never,soon\n",
      ":4 format: found “never”; expected one of not-collected, not-disaggregated, refused, not-found",
      ":4 format: found “soon”; expected a date such as 2010, 2010-06 or 2010-06-30")
  }
}
