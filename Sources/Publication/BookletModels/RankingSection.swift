import Cards
import Formats
import Scoring

extension Booklet {
  /// The ranking with its intervals as a chart, this country marked; `nil` where the edition ranks nobody.
  var ranking: BookletSection? {
    guard let ranking = edition.ranking, ranking.hasRanks, ranking.ranked.nominal.order.count > 1 else { return nil }
    return BookletSection("ranking", [.text(ranking.title)], start: .flow) { [self] array in
      array.paragraph([.text(ranking.intro.joined(separator: " "))])
      array.block("ranks") { write(ranking, into: &$0) }
      array.heading(2, [.text(wording.scores.howToRead)])
      array.list([wording.scores.readDot, wording.scores.readLimits].map { [.text($0)] })
      array.heading(2, [.text(wording.scores.varied)])
      array.list(ranking.varied.map { [.text($0)] })
      for remark in ranking.remarks { array.paragraph([.text(remark)]) }
    }
  }

  private func write(_ ranking: RankingSentences, into object: inout JSONObjectWriter) {
    let ranked = ranking.ranked, last = ranking.lastPlace
    object.field("id", "fig-ranking")
    object.field("caption", wording.scores.chartTitle)
    object.list("heads", [ranking.unitTitle, wording.scores.rank])
    object.list("ends", [wording.figures.integer(1), wording.figures.integer(last)])
    object.field("last", last)
    object.list("rows", ranked.nominal.order) { object, unit in
      let code = ranked.units[unit]
      object.field("name", edition.unitNames[code])
      object.field("text", ranking.rankWithInterval(of: unit) ?? "–")
      object.field("alt", ranking.line(of: unit))
      object.field("value", ranked.nominal.ranks[unit] ?? 1)
      if let ranks = ranked.replications.ranks(of: unit) {
        object.field("low", ranks.low)
        object.field("median", ranks.median)
        object.field("high", ranks.high)
      }
      if let category = ranked.category(of: unit).flatMap(framework.category) {
        let look = voice.look(category)
        object.field("symbol", look.symbol)
        object.field("fill", look.fill.hex)
      }
      if code == UnitCode(card.country) { object.field("here", true) }
    }
  }
}
