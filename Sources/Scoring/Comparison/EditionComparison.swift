import Cards

/// Two editions side by side: what became of each unit's grades, numbers, scores and category, and why.
///
/// Every difference is taken apart in this order. *Correction*: from the grade that the earlier edition printed to what its
/// errata made of it. *Rule*: from there to the grade that the same evidence earns under the later framework. *Evidence*:
/// from there to the present grade. What cannot be told is said, and never guessed.
public struct EditionComparison: Sendable {
  public let from: EditionSide
  public let to: EditionSide
  public let links: FrameworkLinks
  /// Of either edition, sorted by code.
  public let units: [UnitComparison]
  public let transitions: Transitions

  /// - Parameter frameworks: all there are, for a framework that follows another by way of a third.
  public init(from: EditionSide, to: EditionSide, among frameworks: [Framework]) {
    (self.from, self.to) = (from, to)
    links = FrameworkLinks(from: from.framework, to: to.framework, among: frameworks)
    let run = ComparisonRun(from, to, links)
    let compared = Set(from.units).union(to.units).sorted().map(run.compare)
    units = compared.map(\.comparison)
    transitions = Transitions(
      compared.map { ($0.comparison.unit, $0.from, $0.to) }, from: from.framework, to: to.framework)
  }

  /// One unit, found among the sorted ones.
  public subscript(unit: UnitCode) -> UnitComparison? {
    var low = 0, high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].unit < unit { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low].unit == unit ? units[low] : nil
  }
}

/// Everything that the comparison of one unit shares with that of the others.
private struct ComparisonRun {
  struct Compared {
    let comparison: UnitComparison
    let from: Transitions.Place
    let to: Transitions.Place
  }

  private let from: EditionSide
  private let to: EditionSide
  private let links: FrameworkLinks
  private let cells: [UnitCode: [IndicatorNumber: ComparedCell]]
  private let rerun: ScoreRerun
  private let newQuestions: Set<IndicatorNumber>

  init(_ from: EditionSide, _ to: EditionSide, _ links: FrameworkLinks) {
    (self.from, self.to, self.links) = (from, to, links)
    newQuestions = Set(links.links.filter(\.from.isEmpty).compactMap { $0.to?.number })
    var cells: [UnitCode: [IndicatorNumber: ComparedCell]] = [:]
    for unit in from.table.units {
      let (before, after) = (from.grades(of: unit), to.grades(of: unit))
      let (old, new) = (from.assessments(of: unit), to.assessments(of: unit))
      for link in links.links {
        guard let indicator = link.to, let first = link.from.first, indicator.measure == nil else { continue }
        cells[unit, default: [:]][indicator.number] = ComparedCell(
          link, indicator, isSameFramework: links.isSame, (before[first.number] ?? .notAssessed, old),
          (after[indicator.number] ?? .notAssessed, new[indicator.number]))
      }
    }
    self.cells = cells
    rerun = ScoreRerun(from, to, links, cells)
  }

  func compare(_ unit: UnitCode) -> Compared {
    let inFrom = from.units.contains(sorted: unit), inTo = to.units.contains(sorted: unit)
    let old = from.positions[unit], new = to.positions[unit]
    let first = from.standing(of: unit), last = to.standing(of: unit)
    let presence: UnitComparison.Presence = inFrom && inTo ? .both : inFrom ? .earlier : .later
    let comparison = UnitComparison(
      unit: unit, presence: presence,
      graded: old != nil && new != nil ? .both : old != nil ? .earlier : new != nil ? .later : nil,
      indicators: indicators(of: unit, isIn: (old != nil, new != nil)),
      numbers: links.links.filter(\.isMeasure).compactMap { link in
        old == nil && new == nil ? nil : NumberChange(link, old.map { (from, $0) }, new.map { (to, $0) })
      },
      scores: rerun.moves(of: unit), category: category(of: unit, first, last, presence))
    return Compared(comparison: comparison, from: place(first, inFrom), to: place(last, inTo))
  }

  private func place(_ standing: Standing, _ isThere: Bool) -> Transitions.Place {
    isThere ? standing.category.map { .category($0) } ?? .none : .absent
  }

  private func indicators(of unit: UnitCode, isIn: (from: Bool, to: Bool)) -> [IndicatorChange] {
    guard isIn.from || isIn.to else { return [] }
    let (before, after) = (from.grades(of: unit), to.grades(of: unit))
    let printed = from.printed[unit] ?? [:]
    return links.links.filter { !$0.isMeasure }.compactMap { link in
      let old = link.from.count == 1 ? link.from.first?.number : nil
      let first = old.map { printed[$0] ?? before[$0] ?? .notAssessed }
      let right = old.map { before[$0] ?? .notAssessed }
      let last = link.to.map { after[$0.number] ?? .notAssessed }
      if !isIn.to || link.to == nil {
        return isIn.from && !link.from.isEmpty
          ? IndicatorChange(link, oneSided: .gone, printed: first, before: right, after: nil) : nil
      }
      if !isIn.from || link.from.isEmpty {
        return IndicatorChange(link, oneSided: .new, printed: nil, before: nil, after: last)
      }
      guard let number = link.to?.number, let cell = cells[unit]?[number] else { return nil }
      return IndicatorChange(cell, printed: first)
    }
  }
}

extension ComparisonRun {
  private func category(
    of unit: UnitCode, _ first: Standing, _ last: Standing, _ presence: UnitComparison.Presence
  ) -> CategoryMove {
    let printed = printedCategory(of: unit, first)
    let start = CategoryMove.Stage(category: printed.shown, isLater: false)
    let end = CategoryMove.Stage(category: last.category, isLater: true)
    let way = presence == .both ? moves(of: unit, first, last, printed) : ([], nil)
    return CategoryMove(links, first: start, last: end, presence: presence, moves: way.0, doubt: way.1)
  }

  /// The category that the printed grades led to: what people decided, and what the rule gave.
  private func printedCategory(
    of unit: UnitCode, _ standing: Standing
  ) -> (shown: Identifier<Category>?, byRule: Standing) {
    let byRule = Standing(from.grades(of: unit), from.scores(of: unit), in: from.framework, published: nil)
    guard let printed = from.printed[unit], from.framework.rule != nil else { return (standing.category, byRule) }
    let grades = from.grades(of: unit).merging(printed) { $1 }
    let then = Standing(grades, rerun.printedScores(of: unit), in: from.framework, published: nil)
    if case .overridden = standing { return (standing.category, then) }
    return (then.category, then)
  }

  /// Each stage between the printed category and the present one, with its cause.
  private func moves(
    of unit: UnitCode, _ first: Standing, _ last: Standing, _ printed: (shown: Identifier<Category>?, byRule: Standing)
  ) -> ([(cause: ChangeCause, after: CategoryMove.Stage)], ChangeDoubt?) {
    typealias Stage = CategoryMove.Stage
    guard from.framework.rule != nil, to.framework.rule != nil, from.positions[unit] != nil,
      to.positions[unit] != nil, !first.isPublished, !last.isPublished
    else { return ([], .noCriteria) }
    let corrected = Standing(from.grades(of: unit), from.scores(of: unit), in: from.framework, published: nil)
    let present = to.grades(of: unit)
    let computed = Standing(present, to.scores(of: unit), in: to.framework, published: nil)
    let regraded = regradedCategory(of: unit)
    guard case .success(let carried) = regraded else {
      if case .failure(let doubt) = regraded { return ([], doubt.doubt) }
      return ([], .severalPossible)
    }
    var moves: [(cause: ChangeCause, after: Stage)] = [
      (.departure, Stage(category: printed.byRule.category, isLater: false)),
      (.correction, Stage(category: corrected.category, isLater: false)),
      (.rule, Stage(category: carried, isLater: true)),
    ]
    if !newQuestions.isEmpty {
      let grades = present.merging(newQuestions.map { ($0, .notApplicable) }) { $1 }
      let without = Standing(grades, rerun.mappedScores(of: unit), in: to.framework, published: nil)
      moves.append((.evidence, Stage(category: without.category, isLater: true)))
      moves.append((.newQuestions, Stage(category: computed.category, isLater: true)))
    } else {
      moves.append((.evidence, Stage(category: computed.category, isLater: true)))
    }
    moves.append((.departure, Stage(category: last.category, isLater: true)))
    // The same decision in both editions explains nothing.
    if case .overridden(let before, let old?) = first, case .overridden(let after, let new?) = last,
      links.kind(Stage(category: old, isLater: false), Stage(category: new, isLater: true)) == .same,
      links.kind(Stage(category: before, isLater: false), Stage(category: after, isLater: true)) == .same
    {
      return ([], nil)
    }
    return (moves, nil)
  }

  private struct Open: Error { let doubt: ChangeDoubt }

  /// The category of the earlier evidence under the later rule; where grades are open, that which all of them lead to.
  private func regradedCategory(of unit: UnitCode) -> Result<Identifier<Category>?, Open> {
    if links.isSame {
      return .success(
        Standing(from.grades(of: unit), from.scores(of: unit), in: from.framework, published: nil).category)
    }
    var grades: [IndicatorNumber: Grade] = [:]
    var open: [(number: IndicatorNumber, levels: [Identifier<GradeLevel>])] = []
    for number in newQuestions { grades[number] = .notApplicable }
    // In the order of the links: of several doubts the first is told.
    for link in links.links {
      guard let number = link.to?.number, let cell = cells[unit]?[number] else { continue }
      switch cell.regrading {
      case .grade(let grade): grades[number] = grade
      case .open(.severalPossible, let possible): open.append((number, possible))
      case .open(let doubt, _): return .failure(Open(doubt: doubt))
      }
    }
    let count = open.reduce(1) { min($0 * $1.levels.count, Self.mostCombinations + 1) }
    let asksForScores = to.framework.rule?.scores.isEmpty == false
    guard count <= Self.mostCombinations, open.isEmpty || !asksForScores else {
      return .failure(Open(doubt: .severalPossible))
    }
    let scores = asksForScores ? rerun.regradedScores(of: unit) : rerun.regradedNumbers(of: unit)
    if asksForScores, scores == nil {
      return .failure(Open(doubt: rerun.doubt(of: unit) ?? .notComputable))
    }
    // Numbers without counterpart may be too few for the rule, or enough.
    if to.framework.rule?.minimum != nil, rerun.doubt(of: unit) == .noCounterpart {
      return .failure(Open(doubt: .noCounterpart))
    }
    var found: Set<Identifier<Category>?> = []
    open.sort { $0.number < $1.number }
    for combination in 0..<count {
      var rest = combination, chosen = grades
      for cell in open {
        chosen[cell.number] = .level(cell.levels[rest % cell.levels.count])
        rest /= cell.levels.count
      }
      let standing = Standing(chosen, scores, in: to.framework, published: nil)
      if case .undecided = standing { return .failure(Open(doubt: .severalPossible)) }
      found.insert(standing.category)
      if found.count > 1 { return .failure(Open(doubt: .severalPossible)) }
    }
    return .success(found.first ?? nil)
  }

  private static let mostCombinations = 256
}

extension Standing {
  fileprivate var isPublished: Bool { if case .published = self { true } else { false } }
}

extension [UnitCode] {
  /// Whether a sorted list has a code.
  fileprivate func contains(sorted code: UnitCode) -> Bool {
    var low = 0, high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == code
  }
}
