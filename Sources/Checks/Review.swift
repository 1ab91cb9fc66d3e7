import Cards
import Scoring

/// The outcome of checking a dossier: all findings, and the editions that may be published.
public struct Review: Sendable {
  /// Sorted by place; of a file with very many the first, and how many more there are.
  public let findings: [Finding]
  /// Oldest first; empty while any finding is an error.
  public let editions: [CheckedEdition]
  /// How many claims of each card have a source, in the order of editions and cards.
  public let coverage: [CardCoverage]
}

extension Review {
  /// Runs every rule over every edition.
  ///
  /// - Parameter unchanged: cards that the dossier lacks because they passed before and have not changed since.
  public init(of dossier: Dossier, unchanged: [Identifier<Edition>: [CardSkeleton]] = [:]) {
    let editions = dossier.editions.map { Self.checked($0, in: dossier) }
    let titles = Lazily { WorkspaceTitles(of: dossier) }
    let whole = editions.map { $0.map { $0.completed(by: unchanged[$0.edition.id] ?? []) } }
    var subjects: [Subject] = [.dossier(dossier, editions.compactMap(\.self), whole.compactMap { $0?.facts }, titles)]
    for ((edition, checked), facts) in zip(zip(dossier.editions, editions), whole.map { $0?.facts }) {
      subjects += edition.cards.map { .card($0, checked, facts, dossier, titles) }
    }
    let outcomes = concurrentMap(subjects) { $0.outcome }
    var findings = outcomes.flatMap(\.findings)
    var next = 1
    var coverage: [CardCoverage] = []
    for edition in dossier.editions {
      let own = outcomes[next..<next + edition.cards.count]
      next += edition.cards.count
      coverage += zip(edition.cards, own).map {
        CardCoverage(edition: edition.id, country: $0.country, coverage: $1.coverage)
      }
      findings += Self.shared(edition.cards, own.map(\.prints), dossier)
    }
    self.coverage = coverage
    findings = Accepting(dossier: dossier, isWhole: unchanged.isEmpty).applied(to: findings)
    findings = findings.capped
    self.findings = findings
    self.editions =
      findings.contains { $0.severity == .error }
      ? [] : whole.compactMap(\.self)
  }

  /// What rules say of fingerprints that cards of two countries share.
  private static func shared(_ cards: [Card], _ prints: [[String: [UInt64]]], _ dossier: Dossier) -> [Finding] {
    Rule.all.flatMap { rule -> [Finding] in
      var report = Rule.Report(rule: rule.name, unread: dossier.unread)
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
  private static func checked(_ edition: Edition, in dossier: Dossier) -> CheckedEdition? {
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
      results: Dictionary(results) { first, _ in first }, table: table, scores: scores)
  }
}

/// How many claims of one card have a source.
public struct CardCoverage: Sendable {
  public let edition: Identifier<Edition>
  public let country: CountryCode
  public let coverage: Coverage
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
  /// Facts are those of the whole editions, of all cards.
  case dossier(Dossier, [CheckedEdition], [Facts], Lazily<WorkspaceTitles>)
  case card(Card, CheckedEdition?, Facts?, Dossier, Lazily<WorkspaceTitles>)

  var outcome: Outcome {
    switch self {
    case .dossier(let dossier, let editions, let facts, let titles):
      let texts = Texts(outsideCardsOf: dossier, titles: titles)
      let shown = facts.map {
        (facts: $0, texts: Texts(outsideCardsOf: $0.edition, $0.framework, dossier, titles: titles))
      }
      let found = findings(dossier) { check, report in
        switch check {
        case .dossier(let check): check(dossier, &report)
        case .edition(let check): for edition in editions { check(edition, &report) }
        case .texts(let check): check(texts, dossier, &report)
        case .facts(let check):
          for (facts, texts) in shown { check(texts, facts, &report) }
          // What several editions show is wrong once.
          report.dropRepeats()
        case .card, .evidence, .reading, .prints: break
        }
      }
      return Outcome(findings: found)
    case .card(let card, let edition, let facts, let dossier, let titles):
      let texts = Texts(of: card, titles: titles)
      let reading = CardReading(card)
      var outcome = Outcome(coverage: reading.claims.coverage)
      for rule in Rule.all {
        for case .prints(let gather, _) in rule.checks { outcome.prints[rule.name] = gather(reading) }
      }
      outcome.findings = findings(dossier) { check, report in
        switch check {
        case .dossier, .edition, .prints: break
        case .texts(let check): check(texts, dossier, &report)
        case .facts(let check): if let facts { check(texts, facts, &report) }
        case .card(let check): if let edition { check(card, edition, &report) }
        case .evidence(let check): check(card, &report)
        case .reading(let check): if let edition { check(reading, edition, &report) }
        }
      }
      return outcome
    }
  }

  private func findings(_ dossier: Dossier, _ apply: (Rule.Check, inout Rule.Report) -> Void) -> [Finding] {
    Rule.all.flatMap { rule in
      var report = Rule.Report(rule: rule.name, unread: dossier.unread)
      for check in rule.checks { apply(check, &report) }
      return report.findings
    }
  }
}
