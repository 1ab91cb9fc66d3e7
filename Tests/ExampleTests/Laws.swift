import EndToEnd
import Formats
import Foundation
import Testing

/// What laws have done, as it is published.
@Suite struct Laws {
  @Test(arguments: ["law.json", "law.csv", "law-children.csv"])
  func `the data are as they were`(file: String) async throws {
    let text = String(decoding: try await Example.twoMinute.published.file("data/" + file), as: UTF8.self)
    let difference = try Golden().difference(of: text, from: file)
    #expect(difference == nil)
  }

  @Test(arguments: [
    (
      "en",
      [
        "Prosecuted", "17 months at the median, 11 to 26. Known of 5 proceedings.",
        "From 12 to 36 months. 2 were suspended.",
      ]
    ),
    ("fr", ["Poursuites", "17 mois pour la médiane, de 11 à 26. Connu pour 5 procédures."]),
  ])
  func `its page says how many, with what outcome, how long`(language: String, texts: [String]) async throws {
    let published = try await Example.twoMinute.published
    let page = String(
      decoding: try published.file("site/2025/\(language)/law-safe-contact.html"), as: UTF8.self)
    for text in texts { #expect(page.contains(text), "\(text)") }
    #expect(page.contains("&lt;10"))
  }

  @Test func `no file has the number of children of a single proceeding`() async throws {
    let published = try await Example.twoMinute.published
    let head = String(decoding: try published.file("data/law.csv"), as: UTF8.self).prefix { $0 != "\n" }
    #expect(!head.contains("children"))
    for path in ["data/law.json", "site/2025/en/law-safe-contact.json"] {
      let root = try #require(JSON.parse(try published.file(path)).value)
      let law = root["laws"]?.items?.first ?? root
      let proceedings = try #require(law["proceedings"]?.items)
      #expect(proceedings.count == 8 && proceedings.allSatisfy { $0["children"] == nil })
    }
  }
}
