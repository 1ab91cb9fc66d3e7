import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

@testable import Workbooks

/// A workbook that nobody touched changes nothing.
@Suite struct RoundTrips {
  @Test(arguments: EveryCard.all, ["en", "fr", "nl", "de"])
  func `what was handed out and comes back changes no file`(card: (Example, String, String), language: String) throws {
    let book = try HandedOut(card.0, card.1, card.2, language: language)
    let plan = try book.plan()
    #expect(plan.files.isEmpty)
    #expect(plan.changes.isEmpty)
    #expect(plan.notes.isEmpty)
  }

  @Test(.enabled(if: Installed.has("soffice")))
  func `what LibreOffice saved changes no file either`() async throws {
    let office = try LibreOffice()
    let books = try EveryCard.all.flatMap { card in
      try ["en", "fr"].map { try HandedOut(card.0, card.1, card.2, language: $0) }
    }
    let saved = try await office.saved(try books.map { try $0.bytes() })
    for (book, bytes) in zip(books, saved) {
      #expect(bytes != (try book.bytes()))
      let plan = try book.plan(bytes)
      #expect(plan.files.isEmpty)
      #expect(plan.changes.isEmpty)
    }
  }

  @Test func `the same card gives the same bytes`() throws {
    let one = try HandedOut(.twoMinute, "2025", "XA")
    let other = try HandedOut(.twoMinute, "2025", "XA")
    #expect(try one.bytes() == other.bytes())
  }

  /// Texts in which spreadsheets see more than text, put everywhere and taken back, LibreOffice in between.
  @Test(.enabled(if: Installed.has("soffice")))
  func `edits arrive letter by letter, LibreOffice in between`() async throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.put("=1+1 is *no* formula, +32 neither ", "grades", "indicators/A.1", "statement")
    try book.put("first line\nsecond  line\n\nthird", "grades", "indicators/A.2", "reason")
    try book.put("_x0041_ & <b> \"q\" ’ é 漢", "plans", "plans/0", "title")
    try book.put("-5 to @home", "statistics", "1", "quality")
    try book.put(.number(1300.25), "statistics", "1", "value")
    let saved = try await LibreOffice().saved([try book.bytes()])
    try book.apply(saved[0])
    let card = try book.value(of: book.folder + "/card.yaml")
    #expect(card.value(at: ["indicators", "A.1", "statement", "en"]) == .text("=1+1 is *no* formula, +32 neither "))
    #expect(card.value(at: ["indicators", "A.2", "reason", "en"]) == .text("first line\nsecond  line\n\nthird"))
    #expect(card.value(at: ["plans", "0", "title", "en"]) == .text("_x0041_ & <b> \"q\" ’ é 漢"))
    let statistics = try book.value(of: book.folder + "/statistics.csv")
    #expect(statistics.value(at: ["1", "quality"]) == .text("-5 to @home"))
    #expect(statistics.value(at: ["1", "value"]) == .text("1300.25"))
    #expect(try book.plan(saved[0]).files.isEmpty)
  }
}

/// LibreOffice without a window, with settings of its own.
struct LibreOffice {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder("office") }

  /// A workbook of a table, as if its cells had been typed.
  func made(of table: String) async throws -> [UInt8] {
    try place.write(table, to: "typed.csv")
    let words = [
      "soffice", "-env:UserInstallation=file://\(place("profile").path)", "--headless", "--convert-to", "xlsx",
      "--infilter=CSV:44,34,76,1,,1033,false,true,false,false,false,-1", "--outdir", place.path,
      place("typed.csv").path,
    ]
    let outcome = try await Command(words).run()
    try #require(outcome.status == 0, "\(outcome.complaint)")
    let file = try FileManager.default.contentsOfDirectory(atPath: place.path).first { $0.hasSuffix(".xlsx") }
    return Array(try Data(contentsOf: place(try #require(file))))
  }

  /// Opens workbooks and saves them again.
  func saved(_ books: [[UInt8]]) async throws -> [[UInt8]] {
    let names = books.indices.map { "book\($0).xlsx" }
    for (name, book) in zip(names, books) { try Data(book).write(to: place(name)) }
    let words =
      [
        "soffice", "-env:UserInstallation=file://\(place("profile").path)", "--headless", "--convert-to", "xlsx",
        "--outdir", place("out").path,
      ]
      + names.map { place($0).path }
    let outcome = try await Command(words).run()
    try #require(outcome.status == 0, "\(outcome.complaint)")
    return try names.map { Array(try Data(contentsOf: place("out/" + $0))) }
  }
}
