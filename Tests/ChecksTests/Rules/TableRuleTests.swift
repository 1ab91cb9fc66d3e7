import Mutants
import Testing
import Workspace

@testable import Checks

/// The rules `date`, `number`, `duplicate`, `overview`, `names` and `channel`.
@Suite("Date rule") struct DateRuleTests {
  @Test func `nothing is in force, signed, bound or denounced before its time`() throws {
    try expectFindings(
      "adopted: 1989-11-20", "adopted: 1991-11-20", in: "treaties/instruments.yaml",
      "treaties/instruments.yaml:2:5 date: found adopted 1991-11-20 after in force 1990-09-02; expected adopted before in "
        + "force",
      "treaties/status.csv:2 date: found the treaty's adoption 1991-11-20 after signed 1990-01-26; expected the treaty's "
        + "adoption before signed")
    try expectFindings(
      "1990-01-26,1991-12-16", "1992,1991-12-16", in: "treaties/status.csv",
      "treaties/status.csv:2 date: found signed 1992 after bound 1991-12-16; expected signed before bound")
  }

  @Test func `dates known to the year are wrong only where every day of them is`() throws {
    try expectFindings("1990-01-26,1991-12-16", "1991,1991-12-16", in: "treaties/status.csv")
    try expectFindings("1990-01-26,1991-12-16", "1991-12-16,1991", in: "treaties/status.csv")
    try expectFindings("1990-01-26,1991-12-16", "1989,1989", in: "treaties/status.csv")
  }

  @Test func `plans end after they begin, answers come after questions`() throws {
    try expectFindings(
      "indicators:", "plans: [{id: q, title: A plan, from: 2010-02, until: 2010-01}]\nindicators:",
      "editions/e1/BE/card.yaml:1:9 date: found from 2010-02 after until 2010-01; expected from before until")
    try expectFindings(
      "2009,2010", "2011,2010", in: "editions/e1/BE/gaps.csv",
      "editions/e1/BE/gaps.csv:2 date: found asked 2011 after answered 2010; expected asked before answered")
    try expectFindings(
      "date: 2010-05", "date: 2009-12", in: "editions/e1/BE/reply.en.md",
      "editions/e1/BE/reply.en.md:1 date: found asked 2010-01 after date 2009-12; expected asked before date")
  }

  @Test func `a source is read after it was issued`() throws {
    try expectFindings(
      "[[2009]]", "[[2008, 4]]", in: "sources.json",
      "sources.json:1:2 date: found issued 2008-05 after accessed 2008-04; expected issued before accessed")
  }
}

@Suite("Number rule") struct NumberRuleTests {
  private func expect(_ figures: String, series: String = "victims", _ findings: String...) throws {
    let found = try Sound.files.replacing(
      "victims,2007,travel,5,3,9", by: "\(series),2007,travel,\(figures)", in: Self.path
    )
    .checked()
    #expect(found == findings.map { Self.path + ":2 number: " + $0 })
  }

  private static let path = "editions/e1/BE/statistics.csv"

  @Test func `a range runs upwards and holds its value`() throws {
    try expect("5,9,3", "found low 9 above high 3; expected low below high")
    try expect("2,3,9", "found value 2 below low 3; expected a value in the range")
    try expect("10,3,9", "found value 10 above high 9; expected a value in the range")
    try expect("3,3,3")
    try expect("10,,9", "found value 10 above high 9; expected a value in the range")
  }

  @Test func `counts are whole and not negative, shares at most 100`() throws {
    try expect("-1,,", "found -1; expected no less than 0")
    try expect("5.5,,", "found 5.5; expected a whole number")
    try expect("100.5,,", series: "share", "found 100.5 percent; expected at most 100")
    try expect("54.8,,", series: "share")
    try expect("0,,")
  }
}

@Suite("Duplicate rule") struct DuplicateRuleTests {
  @Test func `series, treaties and their rows stand once`() throws {
    try expectFindings(
      "id: share", "id: victims", in: "series.yaml",
      "series.yaml:3:5 duplicate: found the series victims a second time; expected it once (the first is at "
        + "series.yaml:2:5)")
    try expectFindings(
      "BE,crc,1990", "BE,crc,1989-12\u{2C},\nBE,crc,1990", in: "treaties/status.csv",
      "treaties/status.csv:3 duplicate: found the row BE crc a second time; expected it once (the first is at "
        + "treaties/status.csv:2)")
  }

  @Test func `figures that differ in nothing but their value are one too many`() throws {
    try expectFindings(
      "victims,2007,travel,5,3,9", "victims,2007,travel,5,3,9\nvictims,2007,travel,6,,\nvictims,2007,,6,,",
      in: "editions/e1/BE/statistics.csv",
      "editions/e1/BE/statistics.csv:3 duplicate: found the observation victims, 2007, travel a second time; expected it "
        + "once (the first is at editions/e1/BE/statistics.csv:2)")
  }

  @Test func `calls and demands, provisions, plans, services and roles of coders stand once`() throws {
    try expectFindings(
      "text: Act now., calls: [more]}", "text: Act now.}\n  - {id: now, text: Again.}",
      in: "editions/e1/BE/petition.yaml",
      "editions/e1/BE/petition.yaml:4:5 duplicate: found the demand now a second time; expected it once (the first "
        + "is at editions/e1/BE/petition.yaml:3:5)")
    let found = try Sound.files.replacing(
      "indicators:",
      by: """
        provisions: [{id: a, law: A}, {id: a, law: B}]
        plans: [{id: a, title: A, from: 2008}, {id: a, title: B, from: 2008}]
        services: [{id: a, kind: other, by: [ngo]}, {id: a, kind: other, by: [ngo]}]
        indicators:
        """, in: Sound.card
    ).replacing(
      "grade: yellow", by: "grade: yellow\n    coders: [{role: a, grade: red}, {role: a, grade: red}]", in: Sound.card
    )
    .checked()
    #expect(
      found.map { $0.prefix(80).split(separator: " ").dropFirst(3).prefix(2).joined(separator: " ") }
        == ["the provision", "the plan", "the service", "the role"])
  }
}

@Suite("Overview and names rules") struct OverviewRuleTests {
  @Test func `the overview names each country once, with a category of the framework`() throws {
    try expectFindings(
      "LU,high,1", "LU,hihg,1\nFR,low,2\nFR,low,3", in: "editions/e1/overview.csv",
      "editions/e1/overview.csv:2 overview: found the category hihg; expected a category of the framework; try high",
      "editions/e1/overview.csv:4 overview: found the country FR a second time; expected it once (the first is at "
        + "editions/e1/overview.csv:3)")
  }

  @Test func `an invented place has a name`() throws {
    try expectFindings(
      "LU,high,1", "XA,high,1", in: "editions/e1/overview.csv",
      "editions/e1/overview.csv:2 names: found the country XA without a name; expected its name in editions/e1/edition.yaml; "
        + "try names: {XA: …}")
    let found = try Sound.files.replacing("LU,high,1", by: "XA,high,1", in: "editions/e1/overview.csv")
      .replacing("title: First", by: "title: First\nnames: {XA: Aldoria}", in: "editions/e1/edition.yaml").checked()
    #expect(found == [])
  }
}

@Suite("Channel rule") struct ChannelRuleTests {
  @Test func `every country with a card has somewhere to turn to`() throws {
    let missing =
      "channels.csv channel: found no channel with a number or an address for BE; expected where a child or a "
      + "witness can turn to; try BE,name of the line,number …"
    try expectFindings("BE,Helpline,116000", "BE,Helpline,", in: "channels.csv", missing)
    try expectFindings("BE,Helpline,116000", "LU,Helpline,116000", in: "channels.csv", missing)
    let found = try Sound.files.with("channels.csv", nil).checked()
    #expect(found == [missing])
    try expectFindings(
      "number\nBE,Helpline,116000", "address\nBE,Site,https://helpline.be/", in: "channels.csv")
  }

  @Test func `a channel stands once, and one number in two rows is asked about`() throws {
    try expectFindings(
      "BE,Helpline,116000", "BE,Helpline,116000\nBE,helpline,116 000\nBE,Other,116-000\nLU,Helpline,116000",
      in: "channels.csv",
      "channels.csv:3 channel: found the channel helpline a second time; expected one row (the first is at "
        + "channels.csv:2); try delete one of both",
      "channels.csv:4 warning channel: found 116-000 a second time, for Other; expected one row (the first is at "
        + "channels.csv:2); try join both rows, or correct the number")
  }

  @Test func `what a new workspace holds to be replaced never stands for a real country`() throws {
    let expected = "expected where a child in BE can really turn to; try BE,name of the line,its number …"
    for (row, what) in [
      ("BE,Help,,https://www.Example.org/help", "whose address leads nowhere: https://www.Example.org/help"),
      ("BE,Replace this: child helpline,116000,", "that nobody answers, as new made it"),
    ] {
      try expectFindings(
        "number\nBE,Helpline,116000", "number,address\n" + row, in: "channels.csv",
        "channels.csv:2 placeholder: found a channel for BE \(what); \(expected)")
    }
    try expectFindings(
      "number\nBE,Helpline,116000", "number,address\nXA,Help,,https://example.org/help\nBE,Helpline,116000,",
      in: "channels.csv")
  }

  @Test func `what nobody has asked a line is never told of it in a real country`() throws {
    try expectFindings(
      "number\nBE,Helpline,116000",
      "number,operator,for,hours,cost,verified\n"
        + "BE,Helpline,116000,Us,Replace this: whom,Replace this: when,Replace this: how much,Replace this: the day",
      in: "channels.csv",
      "channels.csv:2 placeholder: found a channel for BE with for, hours, cost, verified as new made it; expected what the "
        + "line itself says, and the day on which it was called; try call it and write what it says, or leave the cell empty"
    )
    try expectFindings(
      "number\nBE,Helpline,116000",
      "number,hours,verified\nXA,Line,100,Replace this: when,Replace this: x\nBE,Helpline,116000,,",
      in: "channels.csv")
  }

  @Test func `other texts to be replaced are warnings`() throws {
    try expectFindings(
      "indicators:", "headline: \"Replace this: x\"\nindicators:",
      "\(Sound.card):1:1 warning placeholder: found the headline as new made it; expected your own; try replace it, or "
        + "delete it")
    try expectFindings(
      "\"A report\"", "\"Replace this: National plan\"", in: "sources.json",
      "sources.json:2:2 warning placeholder: found the source report as new made it; expected your own; try replace it, or "
        + "delete it")
    try expectFindings(
      "{name: Plain people}", "{name: Plain people, web: https://example.org}", in: "workspace.yaml",
      "workspace.yaml:1:1 warning placeholder: found the address https://example.org as new made it; expected your own; "
        + "try replace it, or delete it")
  }

  @Test func `a channel was verified at most two years before the edition`() throws {
    let rows = "country,name,number,verified\nBE,One,100,2008-06\nBE,Two,101,2008-05\nBE,Three,102,2019-01-01\n"
    try expectFindings(
      "country,name,number\nBE,Helpline,116000\n", rows, in: "channels.csv",
      "channels.csv:3 warning channel: found a channel verified 2008-05, for cards as of 2010-06; expected one verified "
        + "in the two years before, or later; try call it, and write the day in verified")
  }

  @Test func `a day ten years after all others is told, and tells no other rule what day it is`() throws {
    let expected =
      "found a channel verified 2099, more than ten years after 2010-06, the last day of editions and sources; expected the "
      + "day on which it was called; try correct the year"
    try expectFindings(
      "number\nBE,Helpline,116000", "number,verified\nBE,Helpline,116000,2099", in: "channels.csv",
      "channels.csv:2 warning channel: \(expected)")
    try expectFindings(
      "[[2009]]", "[[2036]]", in: "sources.json",
      "sources.json:1:2 warning date: found accessed 2036, more than ten years after 2010-06, the last day of editions and "
        + "channels; expected the day on which it was looked up; try correct the year")
    // A workspace that is kept up to date beside an old edition says so by both.
    let kept = Sound.files.replacing(
      "number\nBE,Helpline,116000", by: "number,verified\nBE,Helpline,116000,2026", in: "channels.csv"
    )
    .replacing("[[2009]]", by: "[[2026]]", in: "sources.json")
    #expect(try kept.checked() == [])
    for (files, newest): (WorkspaceFiles, String) in [
      (Sound.files, "2010-06"), (kept, "2026"),
      (
        Sound.files.replacing(
          "number\nBE,Helpline,116000", by: "number,verified\nBE,Helpline,116000,2099", in: "channels.csv"), "2010-06"
      ),
      (Sound.files.replacing("[[2009]]", by: "[[2036]]", in: "sources.json"), "2010-06"),
    ] {
      #expect(try files.inFolder { WorkspaceReader.read($0) }.dossier?.newestDay?.text == newest)
    }
  }
}
