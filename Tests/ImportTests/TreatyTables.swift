import Cards
import EndToEnd
import Foundation
import Testing
import ToolsSupport
import Workspace

/// Tables of depositaries.
@Suite struct TreatyTables {
  private let workspace: ImportWorkspace

  init() throws {
    workspace = try ImportWorkspace()
    try workspace.write(
      "instruments: [{id: t, short: T, title: Treaty, adopted: 1989-11-20}]\n", to: "treaties/instruments.yaml")
  }

  private func plan(
    _ tables: String..., names: String? = nil, source: String? = nil, treaty: String = "t", replaces: Bool = false
  ) throws -> ImportPlan {
    try TreatyImport(
      root: workspace.path, treaty: treaty,
      tables: tables.enumerated().map { ImportInput(name: "table\($0).csv", bytes: Array($1.utf8)) },
      names: names.map { ImportInput(name: "names.csv", bytes: Array($0.utf8)) }, source: source, date: nil,
      version: "1", replaces: replaces
    ).plan()
  }

  /// What `treaties/status.csv` would be.
  private func status(_ plan: ImportPlan) -> String? {
    plan.files.first { $0.path == "treaties/status.csv" }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func reasons(_ plan: ImportPlan) -> [String] {
    plan.report.reasons.map { reason in
      "\(reason.lines.map(String.init).joined(separator: ",")): \(reason.sentence)"
        + (reason.mend.map { " → " + $0 } ?? "") + (reason.isIntended ? " (intended)" : "")
    }
  }

  private func refusal(_ body: () throws -> ImportPlan) throws -> [String] {
    do {
      _ = try body()
      return []
    } catch let refusal as TableImport.Refusal {
      return refusal.findings.map { "\($0.place.file) \($0.found)" }
    }
  }

  private static let untc = """
    Participant 1,Signature,"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)"
    Belgium 2,26 Jan 1990,16 Dec 1991
    Bosnia and Herzegovina 3,,1 Sep 1993 d
    "China 4,5",29 Aug 1990,2 Mar 1992
    Côte d'Ivoire,26 Jan 1990,4 Feb 1991
    Czech Republic 6,,22 Feb 1993 d
    Netherlands (Kingdom of the) 7,26 Jan 1990,6 Feb 1995 A
    Niue,,20 Dec 1995 a
    Viet Nam,26 Jan 1990,28 Feb 1990
    Türkiye,14 Sep 1990,4 Apr 1995 AA
    United States of America,16 Feb 1995,
    [Yugoslavia],26 Jan 1990,3 Jan 1991
    Belgum,26 Jan 1990,16 Dec 1991

    """

  @Test func `the UN Treaty Collection's table is read with its letters, marks and names`() throws {
    let plan = try plan(Self.untc)
    #expect(
      status(plan)
        == """
        party,instrument,signed,bound,how
        BA,t,,1993-09-01,succession
        BE,t,1990-01-26,1991-12-16,ratification
        CI,t,1990-01-26,1991-02-04,ratification
        CN,t,1990-08-29,1992-03-02,ratification
        CZ,t,,1993-02-22,succession
        NL,t,1990-01-26,1995-02-06,acceptance
        NU,t,,1995-12-20,accession
        TR,t,1990-09-14,1995-04-04,approval
        US,t,1995-02-16,,
        VN,t,1990-01-26,1990-02-28,ratification

        """)
    #expect(
      reasons(plan) == [
        "13: the name “Belgum”, which nobody knows → Belgium; or a line of --names: name,country",
        "12: “[Yugoslavia]”, a state that is no more: its successors have rows of their own (intended)",
      ])
  }

  @Test func `the Council of Europe's table is read with its marks, headings and totals`() throws {
    let table = """
      \tSignature\tRatification\tEntry into force\tNotes\tR.\tD.\tA.\tT.\tC.\tO.
      Members of Council of Europe
      Albania\t17/12/2008\t14/04/2009\t01/07/2010\t\t\t\t\t\t\t
      Belgium\t25/10/2007\t08/03/2013\t01/07/2013\t\tR.\tD.\t\t\t\tO.
      Azerbaijan\t\t\t\t\t\t\t\t\t\t
      Denmark\t20/12/2007\t18/11/2009\t01/07/2010\t55\tR.\t\tA.\tT.\t\t
      Non-members of Council of Europe
      Tunisia\t\t15/10/2019 a\t01/02/2020\t\t\t\t\t\t\t
      International Organisations
      European Union\t\t\t\t\t\t\t\t\t\t
      Total number of signatures not followed by ratifications: 0
      Total number of ratifications/accessions: 5

      """
    let plan = try plan(table)
    #expect(
      status(plan)
        == """
        party,instrument,signed,bound,how,in-force,statements
        AL,t,2008-12-17,2009-04-14,ratification,2010-07-01,
        AZ,t,,,,,
        BE,t,2007-10-25,2013-03-08,ratification,2013-07-01,reservation; declaration; objection
        DK,t,2007-12-20,2009-11-18,ratification,2010-07-01,reservation; authorities; territorial-application
        TN,t,,2019-10-15,accession,2020-02-01,

        """)
    #expect(
      reasons(plan) == [
        "12: a total of 5 ratifications, and 4 in rows that could be read", "11: a total (intended)",
        "10: “European Union”, an organisation, which has no country's code (intended)",
        "9: a heading: “International Organisations” (intended)",
        "7: a heading: “Non-members of Council of Europe” (intended)",
        "2: a heading: “Members of Council of Europe” (intended)",
      ])
  }

  @Test func `notifications about territories become rows of their state`() throws {
    let table = """
      Participant,Date of receipt of the notification,Territories
      China,10 Jun 1997,Hong Kong
      United Kingdom of Great Britain and Northern Ireland,7 Sep 1994,"Anguilla, Bermuda and Saint Helena, Ascension and Tristan da Cunha"

      """
    let plan = try plan(table)
    #expect(
      status(plan)
        == """
        party,instrument,territory,bound,how
        CN,t,HK,1997-06-10,extension
        GB,t,AI,1994-09-07,extension
        GB,t,BM,1994-09-07,extension
        GB,t,SH,1994-09-07,extension

        """)
    // The name with "and" in it is known as a whole alone.
    #expect(reasons(plan).count == 2)
    #expect(reasons(plan).allSatisfy { $0.hasPrefix("3: the territory “") })
  }

  private static let years = """
    iso2,member,state party,year ratification or accession,signatory,no action,status,note
    BE,Belgium,1,1991,0,0,state party,
    FM,"Micronesia, Federated States Of",1,1993,0,0,state party,
    SO,Somalia,0,,1,0,signatory state,
    TO,Tonga,0,,0,1,no action,

    """

  @Test func `the table of years is read, and a signature without a day is told`() throws {
    let plan = try plan(Self.years)
    #expect(status(plan) == "party,instrument,bound\nBE,t,1991\nFM,t,1993\nTO,t,\n")
    #expect(reasons(plan) == ["4: a signature, and no table says when"])
  }

  @Test func `two tables add to one another, and what they contradict is not used`() throws {
    let other = """
      Participant,Signature,Ratification
      Belgium,26 Jan 1990,16 Dec 1991
      Micronesia (Federated States of),,5 May 1994 a
      Somalia,9 May 2002,
      Tonga,,6 Nov 1995 a

      """
    let plan = try plan(Self.years, other)
    #expect(
      status(plan)
        == "party,instrument,signed,bound,how\nBE,t,1990-01-26,1991-12-16,ratification\nSO,t,2002-05-09,,\n")
    #expect(
      reasons(plan) == [
        "3: FM, of which the tables say two things: bound 1993, and 1994-05-05 → find out which is right (the other is table1.csv, line 3), and leave one row out",
        "3: FM, of which the tables say two things: bound 1993, and 1994-05-05 → find out which is right (the other is table1.csv, line 3), and leave one row out",
        "5: TO, of which the tables say two things: no action, and bound 1995-11-06 → find out which is right (the other is table1.csv, line 5), and leave one row out",
        "5: TO, of which the tables say two things: no action, and bound 1995-11-06 → find out which is right (the other is table1.csv, line 5), and leave one row out",
      ])
  }

  @Test func `what is known as exactly stays, and what differs stops the import`() throws {
    try workspace.write(
      "party,instrument,signed,bound,how,note\nBE,t,1990-01-26,1991-12-16,ratification,Ours.\n",
      to: "treaties/status.csv")
    #expect(try plan("iso2,member,state party,year,signatory,no action\nBE,Belgium,1,1991,0,0\n").conflicts.isEmpty)
    let table = "Participant,Signature,Ratification\nBelgium,26 Jan 1990,16 Dec 1995\n"
    let plan = try plan(table)
    #expect(
      plan.conflicts.map { "\($0.place) \($0.found)" } == ["treaties/status.csv:2 “1991-12-16” as bound"])
    #expect(status(try self.plan(table, replaces: true))?.contains("1990-01-26,1995-12-16,ratification,Ours.") == true)
  }

  @Test func `names of the user's count first`() throws {
    let table = "Participant,Signature,Ratification\nBelgum,26 Jan 1990,\nNowhere,26 Jan 1990,\n"
    let plan = try plan(table, names: "name,country\nBelgum,BE\nNowhere,\n")
    #expect(status(plan) == "party,instrument,signed,bound\nBE,t,1990-01-26,\n")
    #expect(reasons(plan) == ["3: left out by the names: “Nowhere” (intended)"])
    #expect(String(decoding: plan.files[1].bytes, as: UTF8.self).contains("treaty: t\n    mapping: names.csv\n"))
  }

  @Test func `everything that is wrong is told, and nothing is planned`() throws {
    #expect(
      try refusal {
        try plan("a,b\n1,2\n", "x", names: "name,country\nA,Belgium\n", source: "depositary", treaty: "u")
      } == [
        "names.csv “Belgium”", "sources.json no source “depositary”", "table0.csv the columns a, b",
        "table1.csv the columns x", "treaties/instruments.yaml no treaty “u”",
      ])
  }

  @Test func `a date that is none is told with its row`() throws {
    let plan = try plan(
      "Participant,Signature,Ratification\nBelgium,31 Feb 1990,16 Dec 1991\nNorway,26 Jan 1990,8 Jan 1991 q\n")
    #expect(
      reasons(plan) == [
        "2: “31 Feb 1990” as signature, which is no date of a depositary",
        "3: the letter q behind a date, which the column's title does not explain",
      ])
  }

  @Test func `the same import again changes nothing`() throws {
    let first = try plan(Self.untc, source: nil)
    try StagedFiles(root: workspace.path).write(first.changes)
    #expect(try plan(Self.untc).changes.isEmpty)
    let errors = workspace.findings().filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)")
  }

  /// The tables beside the repository, as the UN Treaty Collection printed them about March 2015, and those of years.
  @Test(
    arguments: [
      ("un-treaty-collection-crc.csv", "crc.csv", 194),
      ("un-treaty-collection-crc-op-sale-of-children.csv", "crc-op-sale-of-children.csv", 175),
      ("un-treaty-collection-trafficking-protocol.csv", nil, 165),
    ] as [(String, String?, Int)])
  func `every row of the tables at hand is read`(_ first: String, _ second: String?, _ least: Int) throws {
    let folder = Repository.folder.appending(path: "../shared/data/ratifications")
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("../shared/data/ratifications is not there: its tables were not read")
      return
    }
    let inputs = try [first, second].compactMap(\.self).map { name in
      ImportInput(name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    for count in 1...inputs.count {
      let plan = try TreatyImport(
        root: workspace.path, treaty: "t", tables: Array(inputs.prefix(count)), names: nil, source: nil, date: nil,
        version: "1", replaces: false
      ).plan()
      let told = reasons(plan).filter { !$0.hasSuffix("(intended)") }
      print("\(inputs.prefix(count).map(\.name)): \(plan.report.made.map(\.count)) rows; \(told)")
      #expect(told.allSatisfy { $0.contains("two things") || $0.contains("no table says when") }, "\(told)")
      #expect(plan.report.made[0].count >= least - told.count * 2)
    }
  }

  @Test func `damaged tables never trap`() throws {
    var random = SystemRandomNumberGenerator()
    let seeds = [Self.untc, Self.years].map { Array($0.utf8) }
    for round in 0..<300 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<(1 + round % 12) {
        let position = Int.random(in: bytes.indices, using: &random)
        switch round % 3 {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: position)
        default: bytes.insert(contentsOf: Array("\"1,/(²[".utf8), at: position)
        }
      }
      let table = ImportInput(name: "t.csv", bytes: bytes)
      _ = try? TreatyImport(
        root: workspace.path, treaty: "t", tables: [table, ImportInput(name: "u.csv", bytes: seeds[0])], names: table,
        source: nil, date: nil, version: "1", replaces: false
      ).plan()
    }
  }
}
