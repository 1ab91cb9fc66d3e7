import EndToEnd
import Formats
import Foundation
import Testing

/// The promise ledger as it is published.
@Suite struct Ledgers {
  @Test(arguments: ["ledger.csv", "ledger.json"])
  func `the data are as they were`(file: String) async throws {
    let text = String(decoding: try await Example.twoMinute.published.file("data/" + file), as: UTF8.self)
    let difference = try Golden().difference(of: text, from: file)
    #expect(difference == nil)
  }

  @Test(arguments: [
    ("en", ["Asked, promised, kept", "Silent", "10 April 2025: 1,204 online, 356 on paper", "Not yet graded again."]),
    ("fr", ["Demandé, promis, tenu", "10 avril 2025\u{A0}: 1\u{202F}204 en ligne, 356 sur papier"]),
  ])
  func `a country's page shows the way of each demand`(language: String, texts: [String]) async throws {
    let page = String(
      decoding: try await Example.twoMinute.published.file("site/2025/\(language)/XA-ledger.html"), as: UTF8.self)
    for text in texts.dropFirst(language == "en" ? 2 : 1) { #expect(page.contains(text), "\(text)") }
    #expect(page.contains(#"class="standing kept""#) && page.contains(#"class="standing silent""#))
    #expect(page.contains("XA.html#how-A.2") && page.contains("XA.html#call-answer-in-time"))
  }

  @Test func `the page over all countries counts what theirs do`() async throws {
    let bytes = try await Example.twoMinute.published.file("site/2025/en/ledger.json")
    let twin = try #require(JSON.parse(bytes).value)
    #expect(twin["totals"]?["asked"]?.number == "2" && twin["totals"]?["kept"]?.number == "1")
    #expect(twin["totals"]?["promised"]?.number == "1" && twin["totals"]?["silent"]?.number == "1")
    #expect(twin["countries"]?.items?.first?["paper"]?.number == "356")
  }

  @Test func `an example without such records has none of it`() async throws {
    let published = try await Example.ecpat.published
    #expect(published.contents.paths.filter { $0.contains("ledger") } == [])
  }

  @Test func `where the next edition has graded the country again, its grade is the end of the way`() async throws {
    let folder = try TemporaryFolder("ledger")
    try folder.copy(Example.twoMinute.folder, to: "workspace")
    for name in ["edition.lock", "errata.yaml"] {
      try FileManager.default.removeItem(at: folder("workspace/editions/2023/" + name))
    }
    let edition = try String(contentsOf: folder("workspace/editions/2023/edition.yaml"), encoding: .utf8)
    try folder.write(
      edition.replacing("status: frozen", with: "status: draft"), to: "workspace/editions/2023/edition.yaml")
    try folder.write(
      "calls:\n  - {id: faster, indicators: [A.2], text: Answer faster.}\n",
      to: "workspace/editions/2023/XA/actions.yaml")
    try folder.write(
      "title: Faster\ndemands:\n  - {id: faster, text: Answer faster., calls: [faster]}\n",
      to: "workspace/editions/2023/XA/petition.yaml")
    let outcome = try await BuiltCommand.run([
      "publish", folder("workspace").path, "--output", folder("out").path, "--no-cache", "--only", "site", "--only",
      "data",
    ])
    try #require(outcome.status == 0, "\(outcome.complaint)")
    let contents = try FolderContents(of: folder("out"))
    let ledger = try #require(JSON.parse(contents.files["data/ledger.json"] ?? Data()).value)
    let demand = try #require(ledger["demands"]?.items?.first)
    #expect(demand["edition"]?.string == "2023")
    let next = try #require(demand["findings"]?.items?.first?["next"]?.items?.first)
    #expect(next["edition"]?.string == "2025" && next["indicator"]?.string == "A.2")
    #expect(next["grade"]?.string != nil)
    let page = String(decoding: contents.files["site/2025/en/XA-ledger.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains("../../2023/en/XA.html#how-A.2") && page.contains("../../2025/en/XA.html") == false)
  }
}
