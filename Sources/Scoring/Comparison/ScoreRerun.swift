import Cards

/// The scores of the earlier answers under the later method, and those of either edition with other answers.
struct ScoreRerun {
  private let from: EditionSide
  private let to: EditionSide
  private let links: FrameworkLinks
  /// As the earlier edition printed its grades; `nil` where nothing was corrected.
  private let printed: EditionScores?
  /// The earlier answers under the later framework.
  private let regraded: EditionScores?
  /// The later answers without questions that are new.
  private let mapped: EditionScores?
  private let doubts: [UnitCode: ChangeDoubt]

  init(
    _ from: EditionSide, _ to: EditionSide, _ links: FrameworkLinks,
    _ cells: [UnitCode: [IndicatorNumber: ComparedCell]]
  ) {
    (self.from, self.to, self.links) = (from, to, links)
    printed = from.scores == nil ? nil : Self.printed(from)
    guard to.scores != nil else {
      (regraded, mapped, doubts) = (nil, nil, [:])
      return
    }
    if links.isSame {
      (regraded, mapped, doubts) = (from.scores, to.scores, [:])
      return
    }
    var doubts: [UnitCode: ChangeDoubt] = [:]
    let table = Self.regraded(from, to, links, cells, &doubts)
    regraded = ScoreModel(of: table, in: to.framework, groups: from.edition.groups).map { EditionScores($0) }
    mapped = Self.mapped(to, links)
    // Where a score hangs on all units, what is open for one is open for all.
    let shares = to.scores?.model.hierarchy.aggregations.contains(.copeland) == true
    if shares, let doubt = from.table.units.lazy.compactMap({ doubts[$0] }).first {
      doubts = Dictionary(uniqueKeysWithValues: from.table.units.map { ($0, doubt) })
    }
    self.doubts = doubts
  }

  private static func printed(_ side: EditionSide) -> EditionScores? {
    var table = side.table, isOther = false
    for (unit, grades) in side.printed {
      guard let row = side.positions[unit] else { continue }
      for (number, grade) in grades {
        guard let column = side.columns[number] else { continue }
        let scale = side.framework.scale(of: table.indicators[column])
        table.replace(unit: row, indicator: column, by: AnswerTable.Answer(grade, scale))
        isOther = true
      }
    }
    guard isOther else { return nil }
    return ScoreModel(of: table, in: side.framework, groups: side.edition.groups).map { EditionScores($0) }
  }

  private static func regraded(
    _ from: EditionSide, _ to: EditionSide, _ links: FrameworkLinks,
    _ cells: [UnitCode: [IndicatorNumber: ComparedCell]], _ doubts: inout [UnitCode: ChangeDoubt]
  ) -> AnswerTable {
    let indicators = to.table.indicators
    let byNumber = Dictionary(
      links.links.compactMap { link in link.to.map { ($0.number, link) } }
    ) { first, _ in first }
    let used = to.framework.method?.indicators(in: to.framework) ?? []
    var answers: [AnswerTable.Answer] = []
    answers.reserveCapacity(from.table.units.count * indicators.count)
    for (row, unit) in from.table.units.enumerated() {
      for indicator in indicators {
        guard let link = byNumber[indicator.number], let first = link.from.first else {
          answers.append(.notApplicable)
          continue
        }
        if indicator.measure != nil {
          guard let column = from.columns[first.number], from.table[row, column].figure == nil || link.isCountedAlike
          else {
            if used.contains(indicator.number.text) { doubts[unit] = .noCounterpart }
            answers.append(.noData)
            continue
          }
          answers.append(from.table[row, column])
          continue
        }
        switch cells[unit]?[indicator.number]?.regrading {
        case .grade(let grade): answers.append(AnswerTable.Answer(grade, to.framework.scale(of: indicator)))
        case .open(let doubt, _):
          if used.contains(indicator.number.text) { doubts[unit] = doubt }
          answers.append(.noData)
        case nil: answers.append(.notAssessed)
        }
      }
    }
    return AnswerTable(
      units: from.table.units, indicators: indicators, answers: answers, divisors: from.table.divisors)
  }

  private static func mapped(_ side: EditionSide, _ links: FrameworkLinks) -> EditionScores? {
    let new = links.links.filter(\.from.isEmpty).compactMap { $0.to.flatMap { side.columns[$0.number] } }
    guard !new.isEmpty else { return side.scores }
    var table = side.table
    for column in new {
      for row in table.units.indices { table.replace(unit: row, indicator: column, by: .notApplicable) }
    }
    return ScoreModel(of: table, in: side.framework, groups: side.edition.groups).map { EditionScores($0) }
  }
}

extension ScoreRerun {
  func doubt(of unit: UnitCode) -> ChangeDoubt? { doubts[unit] }

  func printedScores(of unit: UnitCode) -> UnitScores? {
    printed.flatMap { scores in from.positions[unit].map { scores.scores(of: $0) } } ?? from.scores(of: unit)
  }

  /// `nil` where a grade is open.
  func regradedScores(of unit: UnitCode) -> UnitScores? {
    guard doubts[unit] == nil else { return nil }
    return regraded.flatMap { scores in from.positions[unit].map { scores.scores(of: $0) } }
  }

  /// The same where a grade is open: how many numbers there are can be told all the same.
  func regradedNumbers(of unit: UnitCode) -> UnitScores? {
    regraded.flatMap { scores in from.positions[unit].map { scores.scores(of: $0) } }
  }

  func mappedScores(of unit: UnitCode) -> UnitScores? {
    mapped.flatMap { scores in to.positions[unit].map { scores.scores(of: $0) } }
  }

  /// One for each score of the later method that readers see.
  func moves(of unit: UnitCode) -> [ScoreMove] {
    guard let method = to.framework.method, to.scores != nil else { return [] }
    let isInBoth = from.positions[unit] != nil && to.positions[unit] != nil
    guard from.positions[unit] != nil || to.positions[unit] != nil else { return [] }
    let before = from.scores(of: unit), after = to.scores(of: unit)
    let printed = printedScores(of: unit), regraded = regradedScores(of: unit), mapped = mappedScores(of: unit)
    return method.shownScores.map { score in
      let old = links.scores[score.id]
      return ScoreMove(
        score, before: old.flatMap { before?[$0] }, after: after?[score.id], isInBoth: isInBoth,
        isAsked: old != nil && from.scores != nil || !isInBoth,
        way: (
          old.flatMap { printed?[$0]?.value }, regraded?[score.id]?.value, mapped?[score.id]?.value
        ), doubt: doubts[unit], tolerance: method.allowance)
    }
  }
}

extension Method {
  /// The names of everything that a score is made of.
  fileprivate func indicators(in framework: Framework) -> Set<String> {
    Set(scores.flatMap { score in (score.parts(in: framework) + score.subtracted).map(\.name.value) })
  }
}
