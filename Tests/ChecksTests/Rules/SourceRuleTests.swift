import Testing

@testable import Checks

/// The rules `source-twice`, `saved-copy`, `unused-source`, `secondary-source` and `whole-address`.
@Suite("Source rules") struct SourceRuleTests {
  private static let report = #"{"id": "report", "title": "A report"}"#

  /// The findings of rules for sources where the report has other fields.
  private func findings(_ fields: String, law: String = "", marks: String? = nil, copies: String? = nil) throws
    -> [String]
  {
    var files = Sound.files.replacing(
      Self.report, by: #"{"id": "report", "title": "A report", \#(fields)}"#, in: "sources.json"
    )
    .replacing(#"{"id": "law", "#, by: #"{"id": "law", \#(law)"#, in: "sources.json")
    if let marks { files[text: "sources.yaml"] = marks }
    if let copies { files[text: "captures/captures.csv"] = copies }
    return try files.checked()
  }

  private static let example = #""accessed": {"raw": "2010"}, "URL": "https://example.org/a""#

  @Test func `a source that stands twice is told, however its address is spelled`() throws {
    let accessed = #""accessed": {"raw": "2010"}, "#
    for (law, report) in [
      (#""URL": "https://example.org/a""#, #""URL": "http://www.example.org/a/#b""#),
      (#""URL": "https://example.org/a?x=1&utm_source=y""#, #""URL": "https://EXAMPLE.org/a?x=1""#),
      (#""DOI": "10.1000/ABC""#, #""DOI": "https://doi.org/10.1000/abc""#),
    ] {
      let found = try findings(accessed + report, law: law + ", ")
      #expect(found.count == 1)
      let name = law.contains("DOI") ? "DOI" : "web address"
      #expect(
        found.first
          == "sources.json:2:2 warning source-twice: found the source report with the \(name) of law, at line 1; "
          + "expected each source once; try cite law, and delete report")
    }
    for report in [
      #""URL": "https://example.org/b""#, #""URL": "https://example.org/a?x=2""#,
      #""URL": "https://other.example.org/a""#,
    ] {
      #expect(try findings(accessed + report, law: #""URL": "https://example.org/a", "#) == [])
    }
  }

  @Test func `titles count with their date and what parts volumes`() throws {
    let twice = #"{"id": "report", "title": "A  law.", "issued": {"raw": "2008"}"#
    func found(_ more: String) throws -> Int {
      try Sound.files.replacing(Self.report, by: twice + more + "}", in: "sources.json").checked().count
    }
    #expect(try found("") == 1)
    #expect(try found(#", "volume": "2""#) == 0)
    #expect(try found(#", "language": "fr""#) == 0)
  }

  private static let web = #""URL": "https://ministry.gov.be/report""#

  @Test func `a web source needs its date and a saved copy`() throws {
    let date =
      "sources.json:2:2 warning saved-copy: found the web source report without the date accessed; expected the day on which "
      + #"somebody read it; try "accessed": {"raw": "YYYY-MM-DD"}"#
    let copy =
      "sources.json:2:2 warning saved-copy: found the web source report without a saved copy; expected a copy in captures; "
      + "try progresscard sources capture; or fetch: never in sources.yaml for what must not be visited"
    #expect(try findings(Self.web) == [copy, date])
    #expect(try findings(Self.web + #", "accessed": {"raw": "2010"}"#) == [copy])
    for marks in ["access: confidential, by: ngo", "by: ngo, fetch: never"] {
      #expect(try findings(Self.web, marks: "law: {by: state}\nreport: {\(marks)}\n") == [])
    }
    #expect(try findings(Self.example.replacing("accessed", with: "note")) == [])
  }

  @Test func `hosts that are never fetched need no copy`() throws {
    let files = Sound.files.replacing(
      Self.report, by: #"{"id": "report", "title": "A report", \#(Self.web)}"#, in: "sources.json"
    )
    .replacing("licence:", by: "never-fetch: [Gov.be]\nlicence:", in: "workspace.yaml")
    #expect(try files.checked() == [])
  }

  private static let copies = """
    source,captured,address,redirects,status,type,bytes,sha256,text-sha256,warc,warc-sha256,copy
    report,2025-01-02T03:04:05Z,https://ministry.gov.be/report,,200,text/html,5,HASH,,captures/report-1/a.warc,HASH,captures/report-1/a.txt

    """.replacing("HASH", with: String(repeating: "0", count: 64))

  @Test func `a saved copy is of the present address, and of a source that is there`() throws {
    let dated = Self.web + #", "accessed": {"raw": "2010"}"#
    #expect(try findings(dated, copies: Self.copies) == [])
    #expect(try findings(Self.web, copies: Self.copies).first?.contains("2025-01-02") == true)
    let moved = try findings(dated.replacing("/report\"", with: "/other\""), copies: Self.copies)
    #expect(moved.count == 1)
    #expect(moved.first?.contains("without a saved copy of its present address") == true)
    let lost = try findings(
      dated, copies: Self.copies + Self.copies.split(separator: "\n")[1].replacing("report,", with: "lost,") + "\n")
    #expect(
      lost.map { $0.hasPrefix("captures/captures.csv:3 warning saved-copy: found a saved copy of lost") } == [true])
  }

  @Test func `what is secondary does not stand alone`() throws {
    func found(
      _ text: String, _ marks: String = "law: {by: state, kind: primary}\nreport: {by: ngo, kind: secondary}\n"
    ) throws
      -> [String]
    {
      var files = Sound.files.replacing("Words [@law].", by: text, in: "editions/e1/BE/care.en.md")
      files[text: "sources.yaml"] = marks
      files[text: "pages/imprint.en.md"] = "---\ntitle: Imprint\n---\n\nWords [@law; @report].\n"
      return try files.checked()
    }
    let warning =
      "editions/e1/BE/care.en.md:3 warning secondary-source: found a sentence on report alone, which is secondary; expected a "
      + "source that knows it itself: the law, the ruling, the count"
    #expect(try found("Words [@report].") == [warning])
    #expect(try found("Words [@report]; more [@law]. No.") == [])
    #expect(try found("Words [@report]. More [@law].") == [warning])
    #expect(try found("Words [@report, p. 4; @law].") == [])
    #expect(try found("Words.") == [])
    #expect(try found("Words [@report].", "law: {by: state}\nreport: {by: ngo}\n") == [])
    let card = try Sound.files.replacing("sources: [law]", by: "sources: [report]", in: Sound.card)
      .replacing("report: {by: ngo}", by: "report: {by: other, kind: secondary}", in: "sources.yaml")
      .replacing("[@report]", by: "[@law]", in: "pages/imprint.en.md").checked()
    #expect(card.map { $0.contains("found the grade of 1.1 on report alone") } == [true])
  }

  @Test func `the first 20 sources that nothing cites are told, and how many more there are`() throws {
    let more = (0..<25).map { #"{"id": "s\#($0)", "title": "Source \#($0)"}"# }.joined(separator: ",\n")
    let found = try Sound.files.replacing(Self.report, by: Self.report + ",\n" + more, in: "sources.json").checked()
    #expect(found.count == 21)
    #expect(found.contains { $0.contains("found the source s0, which nothing cites") })
    #expect(found.contains { $0.contains("5 more findings: sources that nothing cites") })
  }

  @Test func `addresses that were cut off are told`() throws {
    for (address, what) in [
      ("https://example.org/a.", "ends in ."), ("https://example.org/a-", "ends in -"),
      ("https://example.org/a?id=", "ends in ="), ("https://example.org/a%2", "ends in half a code"),
      ("https://example.org/a%20%", "ends in %"), ("https://example.org/paper.pd", "ends in half an ending"),
      ("https://example.org/a(b", "opens a bracket"), ("https://localhost/a", "has no whole host"),
      ("https://example.org/ahttp://example.org/b", "holds another one"), ("https://example.org/a…", "ellipsis"),
    ] {
      let found = try findings(#""accessed": {"raw": "2010"}, "URL": "\#(address)""#).filter {
        $0.contains(" whole-address: ")
      }
      #expect(found.count == 1, "\(address)")
      #expect(found.first?.contains(what) == true, "\(found)")
    }
    for address in [
      "https://example.org", "https://example.org/", "https://example.org/a_(b)", "https://example.org/a?q=b%3D%3D",
      "https://example.org/a.html#c", "https://web.archive.org/web/2010/http://example.org/",
      "https://example.org/x.aspx?u=http://b.org/",
      "https://example.org/country,,,,BEL,4562d8b62,4a4214ce2d,0.html",
    ] {
      let found = try findings(#""accessed": {"raw": "2010"}, "URL": "\#(address)""#).filter {
        $0.contains(" whole-address: ")
      }
      #expect(found == [], "\(address)")
    }
    try expectFindings(
      "Words [@law].", "Words [@law], and [more](https://example.org/a.).", in: "editions/e1/BE/care.en.md",
      "editions/e1/BE/care.en.md:3 warning whole-address: found an address that ends in .: https://example.org/a.; expected a whole "
        + "address; try open it, and copy it from the browser")
  }
}
