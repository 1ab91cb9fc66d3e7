import Cards
import Mutants
import Testing

@testable import Workspace

/// sources.json as reference managers write it, and sources.yaml.
@Suite("Sources") struct SourceTests {
  private func read(_ items: String) throws -> (sources: [Source], findings: [String]) {
    // What the card cites is there in any case.
    let reading = try Plain.files.with("sources.json", "[\(items)]").read()
    let sources = reading.dossier?.sources.values.sorted { $0.key < $1.key } ?? []
    return (sources, reading.findings.map(\.line))
  }

  @Test func `ids may be numbers and web addresses`() throws {
    let (sources, findings) = try read(
      #"{"id": 12, "title": "A"}, {"id": "http://zotero.org/users/1/items/ABC", "title": "B"}"#)
    #expect(findings == [])
    #expect(sources.map(\.key.text) == ["12", "http://zotero.org/users/1/items/ABC"])
  }

  @Test func `ids that could not be cited are refused`() throws {
    let (_, findings) = try read(#"{"id": "a b", "title": "A"}, {"id": true, "title": "B"}, {"title": "C"}"#)
    #expect(
      findings == [
        "sources.json:1:9 sources: found the id “a b”; expected an id without spaces and , ; [ ] @ { } < > \"",
        "sources.json:1:31 sources: found a source without id; expected an id, by which it is cited",
        "sources.json:1:59 sources: found a source without id; expected an id, by which it is cited",
      ])
  }

  @Test func `a source without title, and an id a second time`() throws {
    let (_, findings) = try read(
      "{\"id\": \"a\"},\n{\"id\": \"b\", \"title\": \"B\"},\n{\"id\": \"b\", \"title\": \"C\"}")
    #expect(
      findings == [
        "sources.json:1:2 sources: found the source a without title; expected a title",
        "sources.json:3:1 sources: found the id b a second time; expected an id of its own (the first is at line 2)",
      ])
  }

  @Test func `of a long library the first hundred faults are told in their order, and how many more there are`() throws
  {
    let (_, findings) = try read((1...240).map { "{\"id\": \"s\($0)\"}" }.joined(separator: ",\n"))
    let untitled = findings.filter { $0.contains("without title") }
    #expect(
      untitled.prefix(101)
        == (1...100).map {
          "sources.json:\($0):\($0 == 1 ? 2 : 1) sources: found the source s\($0) without title; expected a title"
        }[...])
    #expect(untitled.count == 100)
    #expect(findings.filter { $0.contains("140 more") }.count == 1)
  }

  @Test(arguments: [
    (#"{"date-parts": [[2009, 5, 3]]}"#, "2009-05-03"), (#"{"date-parts": [["2009", "5"]]}"#, "2009-05"),
    (#"{"date-parts": [["2009"]], "season": "1"}"#, "2009"), (#"{"raw": "2009-05"}"#, "2009-05"),
    (#"{"literal": "2009"}"#, "2009"), (#"{"date-parts": [[2008], [2009]]}"#, "2008"),
    (#"{"raw": "May 2009"}"#, ""), (#"{"date-parts": []}"#, ""), ("null", ""),
  ])
  func `dates come in several forms`(json: String, text: String) throws {
    let (sources, findings) = try read(#"{"id": "a", "title": "A", "issued": \#(json)}"#)
    #expect(findings == [])
    #expect(sources.first.map { $0.issued?.text ?? "" } == text)
  }

  @Test(arguments: [#"{"date-parts": [[2009, 2, 30]]}"#, #"{"date-parts": [[99999]]}"#, #"{"date-parts": [[-44]]}"#])
  func `a date that does not exist is told`(json: String) throws {
    let (_, findings) = try read(#"{"id": "a", "title": "A", "issued": \#(json)}"#)
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.hasPrefix("sources.json:1:38 sources: found the date ") })
  }

  @Test func `private fields are dropped, line ends and markup stay out of titles`() throws {
    let (sources, findings) = try read(
      #"{"id": "a", "title": "A\ntitle", "note": "secret", "abstract": "x", "author": [{"family": "B"}, {}, {"literal": "C"}]}"#
    )
    #expect(findings == [])
    #expect(sources.first?.title == "A title")
    #expect(sources.first?.authors.count == 2)
    #expect(!"\(sources)".contains("secret"))
  }

  @Test func `characters that nobody sees are left out of titles`() throws {
    let (sources, findings) = try read(#"{"id": "a", "title": "\ufeffA\u0000b\u0007c\u2028d\uffff\u0085"}"#)
    #expect(findings == [])
    #expect(sources.first?.title == "A b c d")
  }

  @Test func `a name is an object, and an address names no user`() throws {
    let (sources, findings) = try read(
      #"{"id": "a", "title": "A", "author": [null, {"literal": "C"}], "URL": "https://bank.example:x@example.org/"}"#)
    #expect(sources.first?.authors.count == 1)
    #expect(
      findings == [
        "sources.json:1:39 sources: found a name in author that is no object; expected {\"family\": …, \"given\": …} or "
          + "{\"literal\": …}",
        "sources.json:1:71 sources: found the address “https://bank.example:x@example.org/”; expected a web address that "
          + "begins with https:// or http://, without spaces or a user’s name",
      ])
  }

  @Test func `addresses are web addresses`() throws {
    let (_, findings) = try read(#"{"id": "a", "title": "A", "URL": "javascript:alert(1)"}"#)
    #expect(
      findings == [
        "sources.json:1:35 sources: found the address “javascript:alert(1)”; expected a web address that begins with "
          + "https:// or http://, without spaces or a user’s name"
      ])
  }

  @Test func `a file that is no list`() throws {
    let found = try Plain.files.with("sources.json", #"{"items": []}"#).findings()
    #expect(found == ["sources.json:1:1 sources: found no list; expected a list of CSL-JSON items: [ { … }, … ]"])
  }

  @Test func `marks say who published, and name sources that exist`() throws {
    let files = Plain.files.with("sources.yaml", "report: {access: on-file, by: ngo}\n")
    let source = try #require(try files.read().dossier?.sources.values.first)
    #expect(source.access == .onFile)
    #expect(source.by == .ngo)
    let found = try Plain.files.with("sources.yaml", "reports: {by: states}\n").findings()
    #expect(
      found == [
        "sources.yaml:1:1 reference: found the source reports; expected a source of sources.json; try report",
        "sources.yaml:1:15 format: found “states”; expected one of state, intergovernmental, ngo, academic, press, other; "
          + "try state",
      ])
  }
}
