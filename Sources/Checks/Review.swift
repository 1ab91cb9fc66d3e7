import Cards
import Scoring

/// The outcome of checking a dossier: all findings, and the editions that may be published.
public struct Review: Sendable {
  /// Sorted by place; of a file with very many the first, and how many more there are.
  public let findings: [Finding]
  /// Oldest first; empty while any finding is an error.
  public let editions: [CheckedEdition]
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
    var findings = concurrentMap(subjects) { $0.findings }.flatMap(\.self)
    findings = Accepting(dossier: dossier, isWhole: unchanged.isEmpty).applied(to: findings)
    findings = findings.capped
    self.findings = findings
    self.editions =
      findings.contains { $0.severity == .error } ? [] : whole.compactMap(\.self)
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

/// What the rules look at in one go: cards one by one, on all cores, and beside them all that is no card.
private enum Subject: Sendable {
  /// Facts are those of the whole editions, of all cards.
  case dossier(Dossier, [CheckedEdition], [Facts], Lazily<WorkspaceTitles>)
  case card(Card, CheckedEdition?, Facts?, Dossier, Lazily<WorkspaceTitles>)

  var findings: [Finding] {
    switch self {
    case .dossier(let dossier, let editions, let facts, let titles):
      let texts = Texts(outsideCardsOf: dossier, titles: titles)
      let shown = facts.map { facts in
        (facts: facts, texts: Texts(outsideCardsOf: facts.edition, facts.framework, dossier, titles: titles))
      }
      return findings(dossier) { check, report in
        switch check {
        case .dossier(let check): check(dossier, &report)
        case .edition(let check): for edition in editions { check(edition, &report) }
        case .texts(let check): check(texts, dossier, &report)
        case .facts(let check):
          for (facts, texts) in shown { check(texts, facts, &report) }
          // What several editions show is wrong once.
          report.dropRepeats()
        case .card, .evidence: break
        }
      }
    case .card(let card, let edition, let facts, let dossier, let titles):
      let texts = Texts(of: card, titles: titles)
      return findings(dossier) { check, report in
        switch check {
        case .dossier, .edition: break
        case .texts(let check): check(texts, dossier, &report)
        case .facts(let check): if let facts { check(texts, facts, &report) }
        case .card(let check): if let edition { check(card, edition, &report) }
        case .evidence(let check): check(card, &report)
        }
      }
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
