import Campaign
import Formats
import Store
import Testing

@testable import Server

@Suite struct `A table of the admin site` {
  private func text(_ html: HTML) -> String {
    var out = Bytes()
    html.render(into: &out)
    return String(decoding: out.array, as: UTF8.self)
  }

  @Test func `every cell says what its column is called, and the first one names the row`() {
    let table = AdminTable(heads: ["Batch", "Claimed"], rows: [[.text("a<b"), .number(1200)]])
    let page = text(table.html)
    #expect(page.contains("<th scope=\"row\" role=\"rowheader\">a&lt;b</th>"))
    #expect(page.contains("<td role=\"cell\" data-label=\"Claimed\" class=\"end\">1,200</td>"))
    #expect(page.contains("<th scope=\"col\" role=\"columnheader\" class=\"end\">Claimed</th>"))
  }

  @Test func `a column in which nothing stands is left out`() {
    let rows: [[AdminCell]] = [[.text("one"), .text(""), .text("x")], [.text("two"), .html(.empty), .text("")]]
    let page = text(AdminTable(heads: ["Id", "Undone", "Why"], rows: rows).html)
    #expect(!page.contains("Undone") && page.contains("Why"))
  }

  @Test func `a row with fewer cells than columns is shown all the same`() {
    #expect(
      text(AdminTable(heads: ["Id", "Why"], rows: [[.text("one"), .text("x")], [.text("two")]]).html).contains("two"))
    #expect(text(AdminTable(heads: ["Id"], rows: []).html).contains("None so far."))
  }

  @Test func `days and times are written for people`() {
    #expect(AdminWords.day("2026-11-09") == "9 Nov 2026")
    for odd in ["", "2026", "2026-13-01", "2026-00-01", "soon"] { #expect(AdminWords.day(odd) == odd) }
    #expect(AdminWords.moment(0) == "1 Jan 1970, 00:00 UTC")
    #expect(AdminWords.moment(59, seconds: true) == "1 Jan 1970, 00:00:59 UTC")
  }

  @Test func `a correction is offered an id that follows the old one`() {
    let chain = [
      "shop-1": "shop-1b", "shop-1b": "shop-1c", "shop-1z": "shop-1z-b", "shop": "shop-b", "shop-b": "shop-c",
    ]
    for (old, new) in chain { #expect(AdminWords.successor(of: old) == new) }
    #expect(AdminWords.successor(of: nil) == "")
    for id in chain.values { #expect(PetitionTerms.isID(id)) }
  }
}
