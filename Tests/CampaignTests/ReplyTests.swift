import Campaign
import Foundation
import Testing

@Suite struct `Replies of governments` {
  private let terms: CampaignTerms
  private let petition: PetitionTerms

  init() throws {
    terms = try CampaignTerms(
      json: Data(
        """
        {"campaign":{"id":"test","demonstration":false,"signing":"here","languages":["en"],
          "texts":{"en":{"title":"Promises","consents":{"sign":"I sign."}}}},
         "petitions":[{"id":"be","country":"BE","edition":"2010-06","age":16,"postcode":"optional",
            "demands":[{"id":"beds","calls":[],"indicators":[]}],
            "texts":{"en":{"title":"A bed for every child","demands":{"beds":"Open the shelters."}}}}]}
        """.utf8))
    petition = try #require(terms.petition("be"))
  }

  private func fields(id: String? = nil, from: String = "", note: String = "") -> [String] {
    terms.problems(
      ofReplyTo: petition, id: id, demand: "beds", day: "2026-01-01", source: "", from: from, note: note,
      today: "2026-02-01"
    ).map(\.field)
  }

  @Test func `characters that the workspace would refuse are refused here`() {
    #expect(fields(from: "Ministry\u{202E}", note: "Promised.\u{7}") == ["from", "note"])
    for character in ["\u{FEFF}", "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{85}"] {
      #expect(fields(note: character + "Promised.") == ["note"])
    }
    #expect(fields(from: "وزارة \u{2067}abc\u{2069}", note: "Promised.\nSoon, l’été.") == [])
  }

  @Test func `an id is one that the workspace takes`() {
    for id in ["-x", "", "R-1", "r_1", "r 1", "é", String(repeating: "a", count: 65)] {
      #expect(fields(id: id) == ["id"])
    }
    for id in ["r-1", "1", "minister-of-justice", String(repeating: "a", count: 64)] { #expect(fields(id: id) == []) }
  }
}
