import Cards
import Formats
import Testing

@testable import Publication

@Suite("Booklet models")
struct BookletModelFiles {
  private let jobs = BookletModels(
    of: Sample.checked, options: PublicationOptions(baseAddress: "https://cards.example", version: "1.0")
  ).jobs

  private func bytes(_ path: String) throws -> [UInt8] {
    let job = try #require(jobs.first { $0.path == "booklets/2025/\(path)" })
    var bytes = Bytes()
    job.write(into: &bytes)
    return bytes.array
  }

  private func model(_ path: String) throws -> ModelReader {
    let reading = JSON.parse(try bytes(path))
    #expect(reading.problems == [])
    return ModelReader(root: try #require(reading.value))
  }

  static let booklets = ["XA.en.pdf", "XA.fr.pdf", "XB.en.pdf", "XB.fr.pdf"]
  static let all = booklets + ["XA.en.card.pdf", "XA.fr.card.pdf", "XB.en.card.pdf", "XB.fr.card.pdf"]

  @Test func `there is a booklet and a card for each country with a card and each language`() {
    #expect(Set(jobs.map(\.path)) == Set(Self.all.map { "booklets/2025/" + $0 }))
    #expect(jobs.first?.title == "XA, booklet in en")
    // Noon of 30 June 2025, by `date -u -d 2025-06-30T12:00Z +%s`.
    #expect(jobs.allSatisfy { $0.timestamp == 1_751_284_800 })
  }

  @Test(arguments: all)
  func `the model is as it was`(path: String) throws {
    let node = try model(path).root
    var pretty = Bytes()
    JSON.write(node, pretty: true, into: &pretty)
    try expectGolden(pretty.array + [UInt8(ascii: "\n")], "BookletModels/\(path).json")
  }

  @Test(arguments: all)
  func `a confidential source is nowhere, and one on file has no address`(path: String) throws {
    let text = String(decoding: try bytes(path), as: UTF8.self)
    for secret in [Sample.secretKey, Sample.secretTitle, Sample.secretAddress] + Sample.onFileAddresses {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test(arguments: booklets)
  func `every anchor that is linked to is set once`(path: String) throws {
    let model = try model(path)
    let set = model.objects.compactMap { $0["id"]?.string }
    let notes = (model.root["notes"]?.items ?? []).compactMap { $0["n"]?.number }.map { "note:" + $0 }
    #expect(Set(set).count == set.count)
    let linked =
      (model.objects("page") + model.objects("ref")).compactMap { $0["to"]?.string }
      + model.objects("note").flatMap { $0["n"]?.items ?? [] }.compactMap(\.number).map { "note:" + $0 }
      + (model.root["notes"]?.items ?? []).flatMap { $0["back"]?.items ?? [] }.compactMap(\.string)
    #expect(Set(linked).subtracting(set + notes) == [])
  }

  @Test(arguments: booklets)
  func `headings leave no level out and stand outside boxes`(path: String) throws {
    for section in try model(path).sections {
      var last = 1
      for block in section["blocks"]?.items ?? [] {
        guard let level = block["level"]?.number.flatMap({ Int($0) }) else { continue }
        #expect((2...last + 1).contains(level), "\(section["id"]?.string ?? "")")
        last = level
      }
    }
    let boxes = try model(path).objects("box")
    #expect(boxes.flatMap { $0["blocks"]?.items ?? [] }.allSatisfy { $0["t"]?.string != "h" })
  }

  @Test(arguments: booklets)
  func `rows of tables have a cell for each column`(path: String) throws {
    let tables = try model(path).objects("table")
    #expect(!tables.isEmpty)
    for table in tables {
      let columns = table["columns"]?.items?.count
      for row in table["rows"]?.items ?? [] where row["group"] == nil { #expect(row.items?.count == columns) }
    }
  }

  @Test func `each indicator's number stands with its grade in words, as in the open data`() throws {
    let expected = ["1.1 Some", "1.10 Much", "2.1 Not assessed"]
    for path in ["XA.en.pdf", "XA.en.card.pdf"] {
      let cells = try model(path).objects.filter { $0["grade"] != nil }
      let grades = cells.map { ($0["number"]?.string ?? "") + " " + ($0["grade"]?["label"]?.string ?? "") }
      #expect(Set(grades) == Set(expected))
    }
  }

  @Test func `a text that lacks the language says in which one it is`() throws {
    let words = ModelReader.words(try model("XA.fr.card.pdf").root["calls"]?["items"])
    #expect(words == "La ministre\u{A0}: Ouvrez la ligne la nuit.")
    let cell = try #require(try model("XA.fr.card.pdf").objects.first { $0["number"]?.string == "1.10" })
    #expect(ModelReader.words(cell["statement"]).hasSuffix("(en anglais)"))
    #expect(cell["statement"]?.items?.first?["lang"]?.string == "en")
  }

  @Test(arguments: ["en", "fr"])
  func `notes have the numbers of the country's page, and each is cited`(language: String) throws {
    let options = PublicationOptions(baseAddress: nil, version: "1.0")
    let outlet = try CollectingOutlet.collecting(Site(of: [Sample.checked], options: options).emissions)
    let twin = try #require(JSON.parse(outlet.files["site/2025/\(language)/XA.json"] ?? []).value)
    let page = try #require(twin["notes"]?.items)
    let notes = try #require(try model("XA.\(language).pdf").root["notes"]?.items)
    #expect(notes.map { $0["n"]?.number } == (1...notes.count).map { String($0) })
    #expect(notes.allSatisfy { $0["back"]?.items?.isEmpty == false })
    #expect(page.count <= notes.count && !page.isEmpty)
    for (note, printed) in zip(page, notes) {
      let title = note["source"]?.string.flatMap { Sample.sources[Sample.id($0)]?.title } ?? ""
      let words = ModelReader.words(printed["c"])
      #expect(title.isEmpty || words.contains(title), "note \(note["number"]?.number ?? "")")
    }
  }

  @Test func `shares are computed from the list of states`() throws {
    let shares = try #require(try model("XB.en.pdf").objects("shares").first)
    let parts = try #require(shares["parts"]?.items)
    #expect(parts.map { $0["label"]?.string } == ["Slow", "Moving", "Ahead"])
    #expect(parts.map { $0["value"]?.number } == ["1", "0", "1"])
    #expect(parts.map { $0["share"]?.string } == ["50.0%", "0.0%", "50.0%"])
  }
}
