import Cards
import Scoring

/// What every rule found in a dossier, card by card, before anything of it is accepted.
public struct Examination: Sendable {
  /// In the order of editions and cards.
  public internal(set) var cards: [ExaminedCard]
  /// What was found outside the cards, and of cards beside each other.
  public internal(set) var rest: [Finding]
  /// Oldest first; without those that have no framework.
  let editions: [CheckedEdition]
  /// Whether every rule has looked at everything.
  var isWhole: Bool
}

extension Examination {
  /// Runs the rules over every edition.
  ///
  /// - Parameter unchanged: cards that the dossier lacks because they, and all that is no card, are as an earlier run saw
  ///   them. What that run found is then not looked for again: `completed(by:)` adds it. `nil` where the dossier is whole.
  /// - Parameter advice: whether those look as well that only advise: without them the errors are the same.
  public init(
    of dossier: Dossier, unchanged: [Identifier<Edition>: [CardSkeleton]]? = nil, advice: Bool = true
  ) {
    let rules = advice ? Rule.all : Rule.all.filter { $0.weight != .advice }
    let statistics = PublishedStatistics(of: dossier)
    let editions = dossier.editions.map { Self.checked($0, in: dossier, statistics) }
    let titles = Lazily { WorkspaceTitles(of: dossier) }
    let whole = editions.map { $0.map { $0.completed(by: unchanged?[$0.edition.id] ?? []) } }
    self.editions = whole.compactMap(\.self)
    isWhole = unchanged == nil
    var subjects: [Subject] = [.editions(editions.compactMap(\.self), dossier)]
    if isWhole { subjects.append(.shared(dossier, whole.compactMap { $0?.facts }, titles)) }
    let others = subjects.count
    for ((edition, checked), facts) in zip(zip(dossier.editions, editions), whole.map { $0?.facts }) {
      subjects += edition.cards.map { .card($0, checked, facts, dossier, titles) }
    }
    let outcomes = concurrentMap(subjects) { $0.outcome(by: rules) }
    rest = outcomes.prefix(others).flatMap(\.findings)
    cards = []
    var next = others
    for (edition, checked) in zip(dossier.editions, editions) {
      let own = outcomes[next..<next + edition.cards.count]
      next += edition.cards.count
      cards += zip(edition.cards, own).map { card, outcome in
        ExaminedCard(
          edition: edition.id, country: card.country, findings: outcome.findings, coverage: outcome.coverage,
          prints: outcome.prints,
          skeleton: CardSkeleton(of: card, standing: checked?.results[UnitCode(card.country)]?.derived ?? .none),
          face: Lazily { CardFace.digest(of: card, statistics.observations(of: card.country, in: edition.id)) })
      }
      rest += Self.shared(edition.cards, own.map(\.prints), rules, dossier)
    }
  }

  /// What rules say of fingerprints that cards of two countries share.
  private static func shared(
    _ cards: [Card], _ prints: [[String: [UInt64]]], _ rules: [Rule], _ dossier: Dossier
  ) -> [Finding] {
    rules.flatMap { rule -> [Finding] in
      var report = Rule.Report(rule: rule.name, advises: rule.weight == .advice, unread: dossier.unread)
      for case .prints(_, let judge) in rule.checks {
        let lists = prints.map { $0[rule.name] ?? [] }
        let keys = Prints.shared(lists)
        if keys.isEmpty { continue }
        let bearers = zip(cards, lists).filter { $1.contains(where: keys.contains) }.map(\.0)
        judge(bearers, keys, &report)
      }
      return report.findings
    }
  }

  /// `nil` where the edition's framework is not there.
  private static func checked(
    _ edition: Edition, in dossier: Dossier, _ statistics: PublishedStatistics
  ) -> CheckedEdition? {
    guard let framework = dossier.framework(of: edition) else { return nil }
    let published = Dictionary(edition.overview.map { ($0.country, $0.category.value) }) { first, _ in first }
    let scores = ScoreModel(of: edition, in: framework).map { EditionScores($0) }
    let table = scores?.model.table ?? AnswerTable(of: edition, in: framework)
    let cards = Dictionary(edition.cards.map { (UnitCode($0.country), $0) }) { first, _ in first }
    let results = concurrentMap(Array(table.units.enumerated())) { position, unit in
      (
        unit,
        UnitResult(
          card: cards[unit], grades: table.grades(of: position), scores: scores?.scores(of: position), in: framework,
          published: unit.country.flatMap { published[$0] })
      )
    }
    return CheckedEdition(
      dossier: dossier, edition: edition, framework: framework,
      results: Dictionary(results) { first, _ in first }, table: table, scores: scores, statistics: statistics)
  }
}

/// What came of looking at one subject.
private struct Outcome: Sendable {
  var findings: [Finding] = []
  var coverage = Coverage(claims: 0, cited: 0)
  /// By the rule that wants them.
  var prints: [String: [UInt64]] = [:]
}

/// What the rules look at in one go: cards one by one, on all cores, and beside them all that is no card.
private enum Subject: Sendable {
  case editions([CheckedEdition], Dossier)
  /// Facts are those of the whole editions, of all cards.
  case shared(Dossier, [Facts], Lazily<WorkspaceTitles>)
  case card(Card, CheckedEdition?, Facts?, Dossier, Lazily<WorkspaceTitles>)

  func outcome(by rules: [Rule]) -> Outcome {
    switch self {
    case .editions(let editions, let dossier):
      let found = findings(rules, dossier) { check, report in
        if case .edition(let check) = check { for edition in editions { check(edition, &report) } }
      }
      return Outcome(findings: found)
    case .shared(let dossier, let facts, let titles):
      let texts = Texts(outsideCardsOf: dossier, titles: titles)
      let shown = facts.map {
        (facts: $0, texts: Texts(outsideCardsOf: $0.edition, $0.framework, dossier, titles: titles))
      }
      let found = findings(rules, dossier) { check, report in
        switch check {
        case .dossier(let check): check(dossier, &report)
        case .texts(let check): check(texts, dossier, &report)
        case .facts(let check):
          for (facts, texts) in shown { check(texts, facts, &report) }
          // What several editions show is wrong once.
          report.dropRepeats()
        case .own(let check):
          for facts in facts { check(OwnTexts(outsideCardsOf: facts), facts, &report) }
          report.dropRepeats()
        case .edition, .card, .evidence, .reading, .prints: break
        }
      }
      return Outcome(findings: found)
    case .card(let card, let edition, let facts, let dossier, let titles):
      let texts = Texts(of: card, titles: titles)
      let reading = CardReading(card)
      var outcome = Outcome(coverage: reading.claims.coverage)
      for rule in rules {
        for case .prints(let gather, _) in rule.checks { outcome.prints[rule.name] = gather(reading) }
      }
      outcome.findings = findings(rules, dossier) { check, report in
        switch check {
        case .dossier, .edition, .prints: break
        case .texts(let check): check(texts, dossier, &report)
        case .facts(let check): if let facts { check(texts, facts, &report) }
        case .card(let check): if let edition { check(card, edition, &report) }
        case .evidence(let check): check(card, &report)
        case .reading(let check): if let edition { check(reading, edition, &report) }
        case .own(let check): if let facts { check(OwnTexts(of: reading), facts, &report) }
        }
      }
      return outcome
    }
  }

  private func findings(
    _ rules: [Rule], _ dossier: Dossier, _ apply: (Rule.Check, inout Rule.Report) -> Void
  ) -> [Finding] {
    rules.flatMap { rule in
      var report = Rule.Report(rule: rule.name, advises: rule.weight == .advice, unread: dossier.unread)
      for check in rule.checks { apply(check, &report) }
      return report.findings
    }
  }
}
