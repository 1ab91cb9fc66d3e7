import Cards
import Mutants
import Testing

@testable import Checks

/// What is published of counts of children, in tables small enough to be reckoned by hand.
@Suite("Withheld counts") struct WithheldCounts {
  /// The figures as they are published, a row each: the value, `<10`, or `–`.
  private func published(
    _ rows: String..., series: String = "", threshold: Int = 10, later: [String] = []
  ) throws -> [[String]] {
    let head = "series,period,sex,age,form,value,low,high,published,source\n"
    var files = Sound.files
      .with("editions/e1/BE/statistics.csv", head + rows.joined(separator: "\n") + "\n")
      .replacing(
        "licence: {id: CC-BY-4.0}", by: "licence: {id: CC-BY-4.0}\nsmall-counts: \(threshold)", in: "workspace.yaml"
      )
      .replacing("forms:\n", by: series + "forms:\n  - {id: online, name: Online}\n", in: "series.yaml")
    if !later.isEmpty {
      files = files.with("editions/e2/edition.yaml", "title: Second\nas-of: 2012\nframework: plain\n")
        .with("editions/e2/BE/card.yaml", files[text: Sound.card])
        .with("editions/e2/BE/statistics.csv", head + later.joined(separator: "\n") + "\n")
    }
    let review = try files.review()
    #expect(review.findings.filter { $0.severity == .error }.map(\.line) == [])
    return try review.editions.map { edition in
      try edition.statistics(of: #require(CountryCode("BE"))).map { observation in
        switch observation.figure {
        case .stated(let value?, _, _): value.text
        case .stated(_, let low, let high): "\(low?.text ?? "")-\(high?.text ?? "")"
        case .below(let threshold): "<\(threshold)"
        case .withheld: "–"
        }
      }
    }
  }

  @Test func `a small count of children is withheld, a zero and the threshold are not`() throws {
    let found = try published(
      "victims,2004,,,,1,,,,", "victims,2005,,,,9,,,,", "victims,2006,,,,10,,,,", "victims,2007,,,,0,,,,",
      "victims,2008,,,,,4,8,,", "victims,2009,,,,,5,200,,")
    #expect(found == [["<10", "<10", "10", "0", "<10", "5-200"]])
  }

  @Test func `what states do is never withheld`() throws {
    let state = "  - {id: convictions, name: Convictions, unit: cases, about: offenders}\n"
    let found = try published("convictions,2007,,,,1,,,,", "convictions,2008,,,,0,,,,", series: state)
    #expect(found == [["1", "0"]])
  }

  @Test func `a workspace states what is small`() throws {
    #expect(try published("victims,2007,,,,12,,,,", threshold: 20) == [["<20"]])
    #expect(try published("victims,2007,,,,5,,,,", threshold: 5) == [["5"]])
  }

  @Test func `the rest of a total is withheld with a part`() throws {
    // 619 − 612 = 7.
    #expect(try published("victims,2007,,,,619,,,,", "victims,2007,female,,,612,,,,") == [["619", "–"]])
    #expect(try published("victims,2007,,,,619,,,,", "victims,2007,female,,,319,,,,") == [["619", "319"]])
  }

  @Test func `a small part takes another part with it, not the total`() throws {
    let found = try published("victims,2007,,,,619,,,,", "victims,2007,female,,,612,,,,", "victims,2007,male,,,7,,,,")
    #expect(found == [["619", "–", "<10"]])
  }

  @Test func `two small parts of a total that leaves little room say less`() throws {
    // 12 = 5 + 7: “<10” twice would leave 3 to 9.
    let found = try published("victims,2007,,,,12,,,,", "victims,2007,female,,,5,,,,", "victims,2007,male,,,7,,,,")
    #expect(found == [["12", "–", "<10"]])
  }

  @Test func `a cycle is withheld in a table of two dimensions`() throws {
    let found = try published(
      "victims,2007,,,,200,,,,", "victims,2007,female,,,100,,,,", "victims,2007,male,,,100,,,,",
      "victims,2007,,0-17,,80,,,,", "victims,2007,,18+,,120,,,,", "victims,2007,female,0-17,,76,,,,",
      "victims,2007,male,0-17,,4,,,,", "victims,2007,female,18+,,24,,,,", "victims,2007,male,18+,,96,,,,")
    #expect(found == [["200", "100", "100", "80", "120", "–", "<10", "–", "–"]])
  }

  @Test func `ages and periods within one another are one table`() throws {
    let ages = try published("victims,2007,,0-17,,40,,,,", "victims,2007,,0-11,,36,,,,", "victims,2007,,12-17,,4,,,,")
    #expect(ages == [["40", "–", "<10"]])
    let halves = try published(
      "victims,2007,,,,40,,,,", "victims,2007-01/2007-06,,,,4,,,,", "victims,2007-07/2007-12,,,,36,,,,")
    #expect(halves == [["40", "<10", "–"]])
  }

  @Test func `forms that overlap are not taken for a sum`() throws {
    // 20 + 19 > 25: somebody is counted under both; nothing follows for one from the other.
    let found = try published("victims,2007,,,,25,,,,", "victims,2007,,,travel,20,,,,", "victims,2007,,,online,19,,,,")
    #expect(found.first?.first == "25")
  }

  @Test func `a share of a total is withheld where it is a small count`() throws {
    let share = "  - {id: girls, name: Girls, unit: percent, about: victims, of: victims}\n"
    #expect(try published("victims,2007,,,,100,,,,", "girls,2007,,,,7,,,,", series: share) == [["100", "–"]])
    #expect(try published("victims,2007,,,,100,,,,", "girls,2007,,,,96.0,,,,", series: share) == [["100", "–"]])
    #expect(try published("victims,2007,,,,100,,,,", "girls,2007,,,,45,,,,", series: share) == [["100", "45"]])
  }

  @Test func `what an office publishes is shown, and counts as known`() throws {
    let found = try published(
      "victims,2007,,,,619,,,,", "victims,2007,female,,,612,,,,", "victims,2007,male,,,7,,,official,law")
    #expect(found == [["619", "612", "7"]])
  }

  @Test func `what official figures of two editions tell together and wrongly is not known`() throws {
    // The offices' 56 − 52 = 4 boys of the second half are 3, and 50 − 47 would tell them.
    let half = "victims,2007-07/2007-12"
    let found = try published(
      "\(half),,,,50,,,,", "\(half),male,,,3,,,,", "victims,2007-01/2007-06,male,,,52,,,official,law",
      later: ["victims,2007,male,,,56,,,official,law", "\(half),female,,,47,,,official,law"])
    #expect(found == [["–", "<10", "52"], ["56", "47"]])
  }

  @Test func `an earlier edition stays as it is, and a later one gives nothing of it back`() throws {
    let first = ["victims,2007,,,,619,,,,", "victims,2007,male,,,7,,,,"]
    let alone = try published(first[0], first[1])
    let found = try published(first[0], first[1], later: ["victims,2007,female,,,612,,,,"])
    #expect(alone == [["619", "<10"]])
    #expect(found == [["619", "<10"], ["–"]])
  }
}
