import Cards
import Formats

extension Rendition {
  /// What the table of treaties says where it decides a condition.
  func decision(_ standing: TreatyStanding) -> HTML {
    let words = wording
    var parts: [HTML] = [
      .text(words.figures.label(words.treaties.byTable)), label(standing.instrument.short),
      .text(words.figures.label("") + words.decision(standing, on: edition.asOf)),
    ]
    if let row = standing.row, row.party != standing.country {
      parts += [" ", .element("small", [words.treaties.asTerritory.html(name(row.party))])]
    }
    return .group(parts)
  }
}
