import Mutants
import Testing

@testable import Checks

/// The rule `ledger`.
@Suite("Ledger rule") struct LedgerRuleTests {
  private static let replies = "campaign/replies.csv"
  private static let outcomes = "campaign/outcomes.csv"

  private func outcome(_ row: String) throws -> [String] {
    try Sound.files.with(
      Self.outcomes, "country,edition,demand,date,kind,text,treaty\n\(row)\n"
    ).checked()
  }

  @Test func `replies and outcomes are about a demand of a petition`() throws {
    try expectFindings(
      "BE,e1,now", "BE,e1,nou", in: Self.replies,
      "campaign/replies.csv:2 ledger: found the demand nou; expected a demand of editions/e1/BE/petition.yaml; try now")
    try expectFindings(
      "BE,e1,now", "BE,e2,now", in: Self.replies,
      "campaign/replies.csv:2 ledger: found the edition e2; expected an edition of the workspace; try e1")
    try expectFindings(
      "BE,e1,now", "LU,e1,now", in: Self.replies,
      "campaign/replies.csv:2 ledger: found a reply of LU, which has no petition in the edition e1; expected a demand of a "
        + "petition.yaml")
    #expect(
      try outcome("BE,e1,nou,2010-08,law,A law.,") == [
        "campaign/outcomes.csv:2 ledger: found the demand nou; expected a demand of editions/e1/BE/petition.yaml; try now"
      ])
  }

  @Test func `nothing is answered before it was asked, or handed over before it was counted`() throws {
    try expectFindings(
      "2010-07-01,promised", "2010-05-31,promised", in: Self.replies,
      "campaign/replies.csv:2 ledger: found a reply of 2010-05-31, before the edition's date 2010-06; expected one that came "
        + "after what was asked")
    try expectFindings(
      "2010-06-20,2010-06-15", "2010-06-20,2010-06-21", in: "campaign/handovers.csv",
      "campaign/handovers.csv:2 ledger: found date 2010-06-20 before as-of 2010-06-21; expected signatures that were counted "
        + "before they were handed over")
  }

  @Test func `no reply comes before the petition opened, or long after all that is known`() throws {
    try expectFindings(
      "opens: 2010-01-01", "opens: 2010-07-02", in: "campaign.yaml",
      "campaign/replies.csv:2 ledger: found a reply of 2010-07-01, before the petition opened on 2010-07-02; expected one that "
        + "came after people could sign")
    try expectFindings(
      "2010-07-01,promised", "2110-07-01,promised", in: Self.replies,
      "campaign/replies.csv:2 ledger: found a reply of 2110-07-01, more than ten years after 2010-06, the last day of editions, "
        + "sources and channels; expected the day on which it came; try correct the year")
  }

  @Test func `signatures go where there is a petition, and every row has an id of its own`() throws {
    try expectFindings(
      "first,BE", "first,LU", in: "campaign/handovers.csv",
      "campaign/handovers.csv:2 ledger: found signatures handed over in LU, which has no petition; expected a country with a "
        + "petition.yaml")
    try expectFindings(
      "answer\n", "answer\nfirst,BE,e1,now,2010-06-30,received\n", in: Self.replies,
      "campaign/replies.csv:3 ledger: found the reply first a second time; expected it once (the first is at "
        + "campaign/replies.csv:2)")
  }

  @Test func `a ratification names its treaty, and the table of treaties has it`() throws {
    #expect(try outcome("BE,e1,now,2010-08,ratification,Ratified.,crc") == [])
    #expect(
      try outcome("BE,e1,now,2010-08,ratification,Ratified.,") == [
        "campaign/outcomes.csv:2 ledger: found a ratification without a treaty; expected an instrument of "
          + "treaties/instruments.yaml in the column treaty"
      ])
    #expect(
      try outcome("BE,e1,now,2010-08,law,A law.,crd") == [
        "campaign/outcomes.csv:2 ledger: found the instrument crd; expected an instrument of treaties/instruments.yaml; try "
          + "crc"
      ])
    let unbound = try Sound.files.replacing("1991-12-16,ratification", by: ",", in: "treaties/status.csv")
      .with(Self.outcomes, "country,edition,demand,date,kind,text,treaty\nBE,e1,now,2010-08,ratification,Done.,crc\n")
      .checked()
    #expect(
      unbound == [
        "campaign/outcomes.csv:2 ledger: found a ratification of crc that treaties/status.csv does not have; expected a row of "
          + "BE with the day in bound"
      ])
  }

  @Test func `sources are those of the workspace`() throws {
    let files = Sound.files.with(
      "campaign/replies.csv", "id,country,edition,demand,date,answer,source\nfirst,BE,e1,now,2010-07-01,promised,lew\n")
    #expect(
      try files.checked() == [
        "campaign/replies.csv:2 citation: found the source lew; expected a source of sources.json; try law"
      ])
  }

  @Test func `done without an outcome is told`() throws {
    try expectFindings(
      "promised", "done", in: Self.replies,
      "campaign/replies.csv:2 warning ledger: found a reply that says done, without an outcome; expected a row of "
        + "campaign/outcomes.csv that shows what was done; try write the law, the budget or the practice there, or answer: "
        + "partly")
  }
}
