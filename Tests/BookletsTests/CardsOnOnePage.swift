import Booklets
import Foundation
import Testing
import ToolsSupport

/// The card stays on one page whatever its texts.
@Suite(.needsEngine) struct CardsOnOnePage {
  private func pages(of model: [String: Any]) async throws -> (count: Int, text: String) {
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings())
    let file = try await press.make(
      BookletJob(
        name: "card", template: .card, model: [UInt8](try JSONSerialization.data(withJSONObject: model)),
        output: folder.url.appending(path: "card.pdf"), timestamp: 0))
    _ = await press.finish()
    guard Bench.has("pdftotext") || Bench.insists else { return (file.pageCount, "") }
    return (file.pageCount, try await Command(["pdftotext", file.output.path, "-"]).run().output)
  }

  private func sample() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(try Bench.model("card"))) as? [String: Any])
  }

  @Test func `the sample fills one page and drops nothing`() async throws {
    let page = try await pages(of: try sample())
    #expect(page.count == 1)
    #expect(!page.text.contains("…"))
  }

  @Test func `long statements and many calls are cut, not carried over`() async throws {
    var card = try sample()
    var goals = try #require(card["goals"] as? [[String: Any]])
    for g in goals.indices {
      var cells = try #require(goals[g]["cells"] as? [[String: Any]])
      for c in cells.indices {
        cells[c]["statement"] = [String](repeating: "A sentence that says what the state has done. ", count: 40)
      }
      goals[g]["cells"] = cells
    }
    card["goals"] = goals
    card["calls"] = [
      "title": "What we call for",
      "items": [String](repeating: "Do what was promised, soon and for every child.", count: 30),
      "more": "Further calls stand in the booklet.",
    ]
    let page = try await pages(of: card)
    #expect(page.count == 1)
    #expect(page.text.isEmpty || page.text.contains("…"))
    #expect(page.text.isEmpty || page.text.contains("Further calls stand in the booklet."))
  }

  @Test func `a long call is cut before calls are left out`() async throws {
    var card = try sample()
    card["calls"] = [
      "title": "What we call for",
      "items": [
        [String](repeating: "Do what was promised.", count: 400).joined(separator: " "), "Then tell children of it.",
      ],
      "more": "Further calls stand in the booklet.",
    ]
    let page = try await pages(of: card)
    #expect(page.count == 1)
    guard !page.text.isEmpty else { return }
    #expect(page.text.contains("…") && page.text.contains("Then tell children of it."))
    #expect(!page.text.contains("Further calls stand in the booklet."))
  }

  @Test func `a word that is wider than its column breaks in it`() async throws {
    var card = try sample()
    let cell = try #require((card["goals"] as? [[String: Any]])?.first?["cells"] as? [[String: Any]]).first
    let long = String(repeating: "x", count: 70)
    let cells = (1...4).map { number in
      (cell ?? [:]).merging(["number": "1.\(number)", "name": long, "statement": long]) { $1 }
    }
    card["goals"] = [["number": "1", "title": "Everything", "cells": cells] as [String: Any]]
    let page = try await pages(of: card)
    #expect(page.count == 1)
    // No line is as long as the word.
    for line in page.text.split(separator: "\n") { #expect(line.count { $0 == "x" } < 40, "\(line)") }
  }

  @Test func `whose category it is stands beside it`() async throws {
    var card = try sample()
    card["categoryBasis"] = "This category is given as it was published; the rule that led to it is not known."
    let page = try await pages(of: card)
    #expect(page.count == 1)
    let text = page.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.isEmpty || text.contains("given as it was published; the rule that led to it is not known."))
  }

  @Test(arguments: [1, 5, 40, 150]) func `one goal of any number of indicators fits`(count: Int) async throws {
    var card = try sample()
    let cell = try #require((card["goals"] as? [[String: Any]])?.first?["cells"] as? [[String: Any]]).first
    let cells = (1...count).map { number in (cell ?? [:]).merging(["number": "1.\(number)"]) { $1 } }
    card["goals"] = [["number": "1", "title": "Everything", "cells": cells] as [String: Any]]
    let page = try await pages(of: card)
    #expect(page.count == 1)
    #expect(page.text.isEmpty || page.text.contains("1.\(count)"))
  }

  @Test func `where to turn for help stays on the card, and what was left out is said`() async throws {
    var card = try sample()
    let cell = try #require((card["goals"] as? [[String: Any]])?.first?["cells"] as? [[String: Any]]).first
    let statement = [String](repeating: "The state has done this, and that is left to do.", count: 20).joined(
      separator: " ")
    let cells = (1...60).map { number in
      (cell ?? [:]).merging(["number": "1.\(number)", "statement": statement]) { $1 }
    }
    card["goals"] = [["number": "1", "title": "Everything", "cells": cells] as [String: Any]]
    card["help"] = [
      "title": "Where to turn for help",
      "items": (0..<30).map {
        ["number": "555 01\(10 + $0)", "name": "Line \($0) for children", "hours": "day and night"]
      },
    ]
    card["readOn"] = ["c": "The whole text:", "shortened": "More on the page:", "url": "https://cards.example/XA"]
    let page = try await pages(of: card)
    #expect(page.count == 1)
    guard !page.text.isEmpty else { return }
    let text = page.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in ["Where to turn for help", "555 0110 Line 0", "More on the page: https://cards.example/XA", "1.60"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("The whole text:"))
    card["help"] = [
      "title": "Where to turn for help", "items": [["number": "103", "name": "Écoute-Enfants", "hours": "every day"]],
    ]
    card["goals"] = try sample()["goals"]
    let roomy = try await pages(of: card).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(roomy.contains("103 Écoute-Enfants every day") && roomy.contains("The whole text:"))
  }
}
