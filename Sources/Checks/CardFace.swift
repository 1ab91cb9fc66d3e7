@_spi(Unprotected) import Cards
import Formats

/// What the rest of a workspace sees of a card: its grades and conditions, what it cites, how many things it lists.
///
/// Rules that look at more than one card look at no more than this, so that cards with the same face may stand for each
/// other there.
public enum CardFace {
  /// The card as others see it; two cards whose words alone differ have the same.
  ///
  /// - Parameter statistics: its figures as they are published, which hang on the country's cards in all editions: where
  ///   some of those were not read and a figure is withheld for their sake, the face is another.
  static func digest(of card: Card, _ statistics: [PublishedObservation]) -> Digest {
    var out = Bytes()
    out.append("\(card.country) \(card.language) \(card.place.line)\n")
    out.append("\(cited(by: card))\n")
    card.forEachCitation { out.append($0.key.text + "\n") }
    for assessment in card.assessments {
      out.append("\(assessment.indicator.value) \(assessment.grade.value.text) \(assessment.departure != nil)\n")
      for fulfilment in assessment.conditions {
        let by = fulfilment.by.map(\.rawValue).joined(separator: " ")
        out.append("\(fulfilment.condition.value) \(fulfilment.status) \(by) \(fulfilment.treaties.count)\n")
      }
    }
    if let override = card.override { out.append("\(override.category.value)\n") }
    for row in card.observations {
      out.append("\(row.dimensions) \(row.value.map { "\($0)" } ?? "") \(row.low.map { "\($0)" } ?? "")")
      out.append(" \(row.high.map { "\($0)" } ?? "") \(row.isOfficial)\n")
    }
    out.append("\(figures(statistics))\n")
    let counts = [
      card.provisions.count, card.reports.count, card.plans.count, card.services.count, card.quotations.count,
      card.corrections.count, card.gaps.count, card.calls.count, card.cases.count, card.petition?.demands.count ?? -1,
      card.reply == nil ? 0 : 1,
    ]
    out.append("\(counts)\n")
    for demand in card.petition?.demands ?? [] { out.append("\(demand.id)\n") }
    return SHA256.hash(out)
  }

  /// What is withheld of a card's figures.
  public static func figures(_ statistics: [PublishedObservation]) -> String {
    statistics.map { observation in
      switch observation.figure {
      case .stated: "="
      case .below: "<"
      case .withheld: "-"
      }
    }.joined()
  }

  /// The keys that a card's prose cites, in the order of its texts.
  public static func cited(by card: Card) -> Digest {
    var keys: [String] = []
    card.forEachProse { text in
      for version in [text.original] + text.translations {
        keys.append(version.language.text + ":")
        for case .cite(let citations) in version.value.events { keys += citations.map(\.key.text) }
      }
    }
    return SHA256.hash(Array(keys.joined(separator: "\n").utf8))
  }
}
