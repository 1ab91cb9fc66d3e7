import Cards
import Mutants
import Testing
import Workspace

@testable import Checks

/// What follows from the rows of `campaign/`: asked, promised, kept.
@Suite("Ledgers") struct Ledgers {
  private func ledger(_ files: WorkspaceFiles) throws -> PromiseLedger? {
    try files.inFolder { folder in
      let dossier = try #require(WorkspaceReader.read(folder).dossier)
      return PromiseLedger(of: dossier.editions, in: dossier)
    }
  }

  private func entry(replies: [String] = [], outcomes: [String] = [], treaties: String? = nil) throws
    -> PromiseLedger.Entry
  {
    var files = Sound.files
      .with(
        "campaign/replies.csv",
        (["id,country,edition,demand,date,answer"]
          + replies.enumerated().map { "r\($0.offset),BE,e1,now,\($0.element)" }).map { $0 + "\n" }.joined()
      )
      .with(
        "campaign/outcomes.csv",
        (["country,edition,demand,date,kind,text,treaty"] + outcomes.map { "BE,e1,now," + $0 }).map { $0 + "\n" }
          .joined())
    if let treaties { files = files.with("treaties/status.csv", "party,instrument,bound\n\(treaties)\n") }
    let ledger = try #require(try ledger(files))
    return try #require(ledger.entries.first)
  }

  @Test func `a demand is silent from the first handover to the last day that is known`() throws {
    let ledger = try #require(try ledger(Sound.files.without("campaign/replies.csv")))
    // The edition speaks of June 2010, whose first day is the last that has surely come.
    #expect(ledger.day.text == "2010-06")
    #expect(ledger.entries.map(\.standing) == [.silent(days: 0)])
    let later = try #require(
      try self.ledger(
        Sound.files.without("campaign/replies.csv").with(
          "campaign/handovers.csv",
          "id,country,date,as-of,online,paper\na,BE,2010-06-20,2010-06-15,10,0\nb,BE,2010-12-20,2010-12-15,1,2\n")))
    #expect(later.day.text == "2010-12-20")
    #expect(later.entries.map(\.standing) == [.silent(days: 183)])
    #expect(later.totals == .init(later.entries) && later.totals.silent == 1 && later.totals.promised == 0)
  }

  @Test func `without a handover it is open, and without any record there is no ledger`() throws {
    let files = Sound.files.without("campaign/handovers.csv")
    #expect(try ledger(files.without("campaign/replies.csv")) == nil)
    let other = files.with("campaign/replies.csv", "id,country,edition,demand,date,answer\n")
    #expect(try ledger(other) == nil)
    let outcome = "country,edition,demand,date,kind,text\nBE,e1,now,2010-08,practice,Some.\n"
    let open = try #require(try ledger(other.with("campaign/outcomes.csv", outcome)))
    #expect(open.entries.map(\.standing) == [.open])
  }

  @Test func `whether there is a ledger never hangs on the cards that were read`() throws {
    try Sound.files.inFolder { folder in
      let dossier = try #require(WorkspaceReader.read(folder, cards: []).dossier)
      #expect(dossier.editions.flatMap(\.cards).isEmpty)
      #expect(PromiseLedger(of: dossier.editions, in: dossier)?.entries.isEmpty == true)
    }
  }

  @Test func `the last answer counts, and a promise stays one`() throws {
    let entry = try entry(replies: ["2010-09-01,refused", "2010-07-01,promised", "2010-06-30,received"])
    #expect(entry.standing == .answered(.refused))
    #expect(entry.isPromised)
    #expect(entry.replies.map(\.answer) == [.received, .promised, .refused])
    #expect(try !self.entry(replies: ["2010-07-01,partly"]).isPromised)
  }

  @Test func `done and an outcome keep it, neither alone does`() throws {
    #expect(try entry(replies: ["2010-07-01,done"], outcomes: ["2010-08,law,A law.,"]).standing == .kept)
    #expect(try entry(replies: ["2010-07-01,done"]).standing == .answered(.done))
    #expect(
      try entry(replies: ["2010-07-01,promised"], outcomes: ["2010-08,law,A law.,"]).standing == .answered(.promised))
    #expect(try !entry(replies: ["2010-07-01,done"], outcomes: ["2010-08,law,A law.,"]).isPromised)
  }

  @Test func `a treaty keeps it where it was ratified after the handover`() throws {
    let outcomes = ["2010-08,ratification,Ratified.,crc"]
    #expect(try entry(outcomes: outcomes, treaties: "BE,crc,2010-08-01").standing == .kept)
    #expect(try entry(outcomes: outcomes, treaties: "BE,crc,2010-06-20").standing == .kept)
    #expect(try entry(outcomes: outcomes, treaties: "BE,crc,2010-06-19").standing != .kept)
    // Of June it may have been before.
    #expect(try entry(outcomes: outcomes, treaties: "BE,crc,2010-06").standing != .kept)
    #expect(try entry(outcomes: outcomes, treaties: "LU,crc,2010-08-01").standing != .kept)
  }

  @Test func `a handover belongs to the petition that was in force`() throws {
    let files = Sound.files
      .with("editions/e2/edition.yaml", "title: Second\nas-of: 2012-01-01\nframework: plain\n")
      .with("editions/e2/BE/card.yaml", "indicators: {}\n")
      .with("editions/e2/BE/petition.yaml", "title: Act\ndemands:\n  - {id: again, text: Act again.}\n")
      .with(
        "campaign/handovers.csv",
        "id,country,date,as-of,online,paper\na,BE,2011-12-31,2011-12-01,10,0\nb,BE,2012-01-01,2012-01-01,1,2\n")
    let ledger = try #require(try ledger(files))
    #expect(ledger.entries.map(\.demand.id.text) == ["now", "again"])
    #expect(ledger.entries.map { $0.handovers.map(\.id.text) } == [["a"], ["b"]])
    #expect(PromiseLedger.handovers(of: ledger.entries).map(\.id.text) == ["a", "b"])
  }
}
