import Cards
import EndToEnd
import Foundation
import Scoring
import Testing

/// Three kinds of published indices on invented data, each worked by hand.
@Suite("Kinds of published indices") struct PublishedKinds {
  @Test func `three answers, some asked the other way round`() throws {
    let judged = Judged("answers")
    #expect(judged.findings == [])
    // XA: law (100 + 100 + 100)/3, practice (100 + 0)/2, index (2·100 + 50)/3.
    #expect(judged.score("law", of: "XA") == "100.0 #1")
    #expect(judged.score("practice", of: "XA") == "50.0 #2")
    #expect(judged.score("index", of: "XA") == "83.333333 #1")
    // XB by points: law (100 + 50 + 0)/3, practice (50 + 100)/2, index (100 + 75)/3.
    #expect(judged.score("law", of: "XB") == "50.0 #3")
    #expect(judged.score("index", of: "XB") == "58.333333 #3")
    // The province: L2 does not apply, so law (50 + 100)/2; P1 is not published, so practice (0 + 100)/2.
    #expect(judged.score("law", of: "north-province") == "75.0 #2")
    #expect(judged.score("index", of: "north-province") == "66.666667 #2")
    // XC was not assessed on everything: no score.
    #expect(judged.score("index", of: "XC") == "none")
    #expect(judged.unit("XC")?.refusal == .missing(try #require(IndicatorNumber("L2"))))
  }

  @Test func `cut points and caps give the category`() throws {
    let judged = Judged("answers")
    // XA would be strong with 83.3, but has no helpline.
    guard case .capped(let id, cap: 0)? = judged.standing("XA") else {
      Issue.record("\(String(describing: judged.standing("XA")))")
      return
    }
    #expect(id.text == "fair")
    #expect(judged.standing("XB")?.category?.text == "fair")
    #expect(judged.standing("XC") == Standing.none)
  }

  @Test func `seven sub-scores with extra and subtracted items, banded twice`() throws {
    let judged = Judged("subscores")
    #expect(judged.findings == [])
    // XA: 12 + 14 + 10 = 36, the first band; 15 + 12 + 13 + 13 = 53, the first band; 1 → Free; 89 points.
    #expect(judged.score("political", of: "XA") == "36.0 → 1.0 #1")
    #expect(judged.score("civil", of: "XA") == "53.0 → 1.0 #1")
    #expect(judged.score("rating", of: "XA") == "1.0 → 3.0 #4")
    #expect(judged.score("total", of: "XA") == "89.0 #1")
    #expect(judged.standing("XA")?.category?.text == "free")
    // XB: 4 + 6 + 4 + 2 = 16 → 5; 8 + 6 + 6 + 7 = 27 → 4; mean 4.5 → partly free; 43 points.
    #expect(judged.score("political", of: "XB") == "16.0 → 5.0 #3")
    #expect(judged.score("civil", of: "XB") == "27.0 → 4.0 #2–3")
    #expect(judged.score("total", of: "XB") == "43.0 #3")
    #expect(judged.standing("XB")?.category?.text == "partly-free")
    // The isles: 1 + 3 + 2 − 3 = 3 → 7; 3 + 2 + 1 + 2 = 8 → 6; mean 6.5 → not free; 11 points.
    #expect(judged.score("political", of: "isles") == "3.0 → 7.0 #4")
    #expect(judged.score("civil", of: "isles") == "8.0 → 6.0 #4")
    #expect(judged.score("total", of: "isles") == "11.0 #4")
    #expect(judged.standing("isles")?.category?.text == "not-free")
  }

  @Test func `what is not known stays a range, and a category only where the range leaves one`() throws {
    let judged = Judged("subscores")
    // XC: 24 less 0 to 4: 20…24, so 4 or 3; 27 and 0 to 16: 27…43, so 4 or 3; mean 3…4 → partly free.
    #expect(judged.score("political", of: "XC") == "20.0…24.0 → 3.0…4.0 #2")
    #expect(judged.score("civil", of: "XC") == "27.0…43.0 → 3.0…4.0 #2")
    #expect(judged.score("total", of: "XC") == "47.0…67.0 #2")
    #expect(judged.standing("XC")?.category?.text == "partly-free")
  }

  /// 39 indicators in five components of 10, 15, 25, 20 and 30 points, as weights of single indicators.
  @Test func `thirty-nine weighted indicators`() throws {
    let sizes = [4, 8, 9, 8, 10], weights = ["2.5", "1.875", "2.7777777777777777", "2.5", "3"]
    let names = (0..<5).map { component in (1...sizes[component]).map { "\(component + 1).\($0)" } }
    var framework = """
      title: Thirty-nine
      goals:

      """
    for (component, indicators) in names.enumerated() {
      framework += "  - id: c\(component + 1)\n    name: Component \(component + 1)\n    indicators:\n"
      for name in indicators { framework += "      - {number: \(name), name: Item, measure: {direction: more}}\n" }
    }
    framework += "method:\n  scores:\n    - id: index\n      name: Index\n      by: sum\n      of:\n"
    for (component, indicators) in names.enumerated() {
      for name in indicators { framework += "        \(name): \(weights[component])\n" }
    }
    framework += "  rounding: {decimals: 1}\n  rank: {of: rounded}\n"
    framework += """
      categories:
        - {id: poor, label: Poor, definition: Below 40., symbol: "▽", colour: "#a4271c"}
        - {id: good, label: Good, definition: From 40., symbol: "△", colour: "#1f5f8b"}
      category-rule:
        cases:
          - {category: good, when: [{score: index, at-least: 40}]}
          - {category: poor, otherwise: true}

      """
    // Shares of what could be published. A full; B half of everything; C all of component 3 and 2, nothing else.
    let shares: [(String, (Int) -> String)] = [
      ("aid-a", { _ in "1" }), ("aid-b", { _ in "0.5" }), ("aid-c", { $0 == 1 || $0 == 2 ? "1" : "0" }),
      ("aid-d", { $0 == 1 || $0 == 2 ? "1.0" : "0" }),
    ]
    var values = "country,indicator,value\n"
    for (unit, share) in shares {
      for (component, indicators) in names.enumerated() {
        for name in indicators { values += "\(unit),\(name),\(share(component))\n" }
      }
    }
    let groups = "country,name\n" + shares.map { "\($0.0),Donor \($0.0)\n" }.joined()
    let judged = try Judged.written(framework, ["values.csv": values, "groups.csv": groups])
    #expect(judged.findings == [])
    #expect(judged.score("index", of: "aid-a") == "100.0 #1")
    #expect(judged.score("index", of: "aid-b") == "50.0 #2")
    // 8 · 1.875 + 9 · 2.777… = 15 + 25, at the cut point but for a rounding error.
    #expect(judged.score("index", of: "aid-c") == "40.0 #3")
    #expect(judged.score("index", of: "aid-d") == "40.0 #3")
    #expect(judged.standing("aid-c")?.category?.text == "good")
    #expect(judged.standing("aid-b")?.category?.text == "good")
  }
}

extension Judged {
  /// A workspace with a framework `f` and one edition `e`, whose further files are given by name.
  static func written(_ framework: String, _ files: [String: String]) throws -> Judged {
    let folder = try TemporaryFolder("judged")
    try folder.write(
      "title: T\npublisher: {name: P}\nlanguages: [en]\nlicence: {id: CC0-1.0}\n", to: "workspace.yaml")
    try folder.write(framework, to: "frameworks/f.yaml")
    try folder.write("title: E\nas-of: 2024\nframework: f\n", to: "editions/e/edition.yaml")
    for (name, text) in files { try folder.write(text, to: "editions/e/" + name) }
    return Judged(at: folder.path)
  }
}
