import Cards
import Formats
import Scoring

/// How the scores of a unit and its category came about, how sure they are, and what would change them.
struct UnitScoresPart {
  let rendition: Rendition
  let unit: UnitCode
  /// `nil` for a unit of which only values are known.
  let card: Card?

  var words: Wording { rendition.wording }
  var sentences: ScoreSentences { rendition.sentences }
  var explanation: UnitExplanation? { rendition.checked.explanation(of: unit) }

  /// The rank with its interval, or how sure the category is; nothing where the edition publishes no ranking.
  var certainty: HTML {
    guard let ranking = rendition.ranking else { return .empty }
    guard let position = ranking.ranked.position(of: unit) else { return .empty }
    var parts: [HTML] = []
    if let rank = ranking.rank(of: unit) { parts.append(.text(rank.prefix(1).uppercased() + rank.dropFirst() + ".")) }
    if ranking.ranked.ranking.plan.categoryCount > 0, !ranking.ranked.isDecided(position) {
      if ranking.ranked.isFragile(position) { parts.append(.span("fragile", [.text(words.scores.fragile)])) }
      parts.append(.text(words.figures.label(words.scores.shares) + ranking.sharesLine(of: position) + "."))
    }
    let link = ranking.hasRanks ? words.scores.toRanking : words.scores.toCertainty
    parts.append(.link(SiteAddress.Page.ranking.file, [.text(link)]))
    return .p("certainty", [.joined(parts, by: " ")])
  }

  var scores: [HTML] {
    guard let derivation = explanation?.scores, !derivation.steps.isEmpty else { return [] }
    if let refusal = derivation.refusal { return [.element("p", sentences.refusal(refusal) + ".")] }
    let total = rendition.framework.method?.totalScore?.id
    // The one that counts first, then those of which it is made.
    let steps = derivation.steps.filter { $0.score.id == total } + derivation.steps.filter { $0.score.id != total }
    return [.element("p", words.scores.resultIntro)] + steps.enumerated().map { fold($1, isOpen: $0 == 0) }
  }

  private func fold(_ step: ScoreDerivation.Step, isOpen: Bool) -> HTML {
    var table = PlainTable(columns: [
      .init(title: words.scores.part), .init(title: words.scores.answer),
      .init(title: words.scores.counts, isNumeric: true), .init(title: words.scores.weight, isNumeric: true),
    ])
    let hasWeights = step.inputs.contains { $0.weight != 1 }
    table.rows = step.inputs.map { input in
      [
        part(input), .text(sentences.answer(input)), .text(input.value == nil ? "–" : sentences.plain(input.value)),
        hasWeights ? .text(words.figures.plain(input.weight)) : .empty,
      ]
    }
    return .element(
      "details", [.class("score"), .id("score-" + step.score.id.text)] + (isOpen ? [Attribute("open", nil)] : []),
      [
        .element("summary", sentences.result(step)),
        table.html(caption: nil, label: step.score.name(rendition.language)),
      ])
  }

  private func part(_ input: ScoreDerivation.Input) -> HTML {
    let name: HTML
    if let indicator = input.indicator, let view = rendition.indicator(indicator.number) {
      name = [.text(indicator.number.text + " "), view.name]
    } else {
      name = .text(sentences.name(ofPart: input.name))
    }
    return input.subtracts ? words.scores.subtracted.html(name) : name
  }

  /// The tests of the category rule with what they found.
  var category: [HTML] {
    guard let category = explanation?.category else { return [] }
    if let reason = sentences.whyNone(category.standing) { return [.element("p", reason)] }
    let cases = category.cases.map { outcome($0, isCap: false) } + category.caps.map { outcome($0, isCap: true) }
    return [.element("p", words.scores.categoryIntro), .element("ol", .class("criteria"), cases)]
  }

  private func outcome(_ entry: CategoryDerivation.CaseOutcome, isCap: Bool) -> HTML {
    let mark = rendition.mark(entry.category)?.chip ?? .text(entry.category.text)
    var when: [HTML] = isCap ? [.element("p", words.scores.noMoreThan(entry.tests.count) + words.figures.colon)] : []
    if entry.tests.isEmpty {
      when.append(.element("p", words.method.otherCases))
    } else {
      when.append(.element("ul", .class("tests"), entry.tests.map(test)))
    }
    return .element("li", [.div("grade", [mark]), .div("when", when)])
  }

  private func test(_ outcome: CategoryDerivation.TestOutcome) -> HTML {
    let (symbol, style) =
      switch outcome.holds {
      case true?: ("✓", "met")
      case false?: ("✕", "unmet")
      case nil: ("?", "unknown")
      }
    return .element(
      "li", .class(style),
      [.element("span", [.class("symbol"), .hiddenFromReaders], symbol), " ", .text(sentences.outcome(outcome))])
  }
}
