import Cards

/// What would change a unit's category: the smallest sets of changes that lift it, and those that drop it.
///
/// A change is one condition that begins or ceases to be met, or, where an indicator has no criteria or its grade departs
/// from them, one grade. Sets are tried by size, from 1 to `mostChanges`; the first size at which the category changes is
/// the smallest, and all sets of that size are found, unless there are too many to try. Numbers of measures are not varied, nor anybody's override lifted.
public struct CategoryChanges: Sendable {
  public struct ChangeSet: Sendable {
    /// In the order of the framework.
    public let changes: [GradeChange]
    public let category: Identifier<Category>

    public var size: Int { changes.reduce(0) { $0 + $1.size } }
  }

  public struct Outcome: Sendable {
    /// Sets of the smallest size, at most `mostSets`; empty where none was found.
    public let sets: [ChangeSet]
    /// How many sets of that size were found: all there are where the search is complete, else at least so many.
    public let count: Int
    /// Up to which size every set was tried; less than the size of `sets` where there were too many to try.
    public let tried: Int

    /// Whether every set of the size of `sets` was tried, and of every smaller one.
    public var isComplete: Bool { sets.first.map { $0.size <= tried } ?? true }
  }

  public struct Limits: Sendable {
    public let mostChanges: Int
    public let mostSets: Int
    /// How many sets are judged in each direction.
    public let mostTrials: Int

    public init(mostChanges: Int = 4, mostSets: Int = 20, mostTrials: Int = 20_000) {
      self.mostChanges = max(1, mostChanges)
      self.mostSets = max(1, mostSets)
      self.mostTrials = max(1, mostTrials)
    }
  }

  public let lift: Outcome
  public let drop: Outcome
}

extension CategoryChanges {
  /// `nil` where the unit has no category by the rule, or nothing that asks for a grade.
  ///
  /// - Parameters:
  ///   - card: the unit's card, with its conditions; `nil` for a unit without one.
  ///   - scores: those of the edition, where the framework has a method.
  public init?(
    of unit: UnitCode, card: Card?, grades: [IndicatorNumber: Grade], scores: EditionScores?, in framework: Framework,
    limits: Limits = Limits()
  ) {
    let judge = UnitJudge(unit, grades, scores, framework)
    guard let current = judge.position(of: [:]) else { return nil }
    let options = Options(
      framework.indicators.enumerated().compactMap { column, indicator -> GradeOptions? in
        let grade = grades[indicator.number] ?? .notAssessed
        guard indicator.measure == nil, grade != .notApplicable else { return nil }
        return GradeOptions(
          indicator, at: column, of: card, grade, in: framework, judge.byGrades)
      })
    guard !options.list.isEmpty else { return nil }
    let best = framework.categories.count - 1
    let up = ChangeSearch(options, judge, limits, isPossible: current < best) { $0 > current }
    let down = ChangeSearch(options, judge, limits, isPossible: current > 0) { $0 < current }
    let whole = options.list.compactMap(\.limit).min() ?? limits.mostChanges
    lift = Outcome(sets: up.sets, count: up.count, tried: min(up.tried, whole))
    drop = Outcome(sets: down.sets, count: down.count, tried: min(down.tried, whole))
  }
}

/// The options of all indicators, as far as they have been tried; both searches use them.
private final class Options {
  private(set) var list: [GradeOptions]
  private var size = 0

  init(_ list: [GradeOptions]) { self.list = list }

  func tryAll(upTo size: Int) {
    while self.size < size {
      self.size += 1
      for position in list.indices { list[position].tryAll(ofSize: self.size) }
    }
  }
}

/// One search by size.
private struct ChangeSearch {
  private(set) var sets: [CategoryChanges.ChangeSet] = []
  private(set) var count = 0
  private(set) var tried = 0
  private var isComplete = true
  private var options: [[GradeOptions.Option]] = []
  private let judge: UnitJudge
  private let limits: CategoryChanges.Limits
  private let isWanted: (Int) -> Bool
  private var trials = 0
  /// How many sets with conditions are kept.
  private var shown = 0

  /// - Parameter isPossible: whether there is a category that is wanted; else nothing needs to be tried.
  init(
    _ options: Options, _ judge: UnitJudge, _ limits: CategoryChanges.Limits, isPossible: Bool,
    _ isWanted: @escaping (Int) -> Bool
  ) {
    (self.judge, self.limits, self.isWanted) = (judge, limits, isWanted)
    guard isPossible else {
      tried = limits.mostChanges
      return
    }
    for size in 1...limits.mostChanges {
      options.tryAll(upTo: size)
      self.options = options.list.map(\.options)
      walk(from: 0, left: size, [])
      if isComplete { tried = size }
      if count > 0 || !isComplete { break }
    }
    keepNearest()
  }

  /// Adds options of later indicators until the size is used up.
  private mutating func walk(from start: Int, left: Int, _ chosen: [GradeOptions.Option]) {
    if left == 0 { return judge(chosen) }
    guard isComplete else { return }
    for position in start..<max(start, options.count) {
      for option in options[position] where option.size <= left {
        walk(from: position + 1, left: left - option.size, chosen + [option])
      }
    }
  }

  private mutating func judge(_ chosen: [GradeOptions.Option]) {
    trials += 1
    // Where all units have to be computed again, so many fewer sets are tried.
    guard trials <= max(limits.mostTrials / judge.unitsPerTrial, 1) else {
      isComplete = false
      return
    }
    guard let position = judge.position(of: chosen), isWanted(position) else { return }
    add(chosen)
    // Sets of whole grades are single ways, and compared later; of all others no more are shown.
    let areWhole = chosen.allSatisfy { $0.ways.allSatisfy(\.conditions.isEmpty) }
    guard areWhole || shown < limits.mostSets else { return }
    var ways: [[GradeChange]] = [[]]
    for option in chosen {
      ways = Array(ways.flatMap { before in option.ways.map { before + [$0] } }.prefix(limits.mostSets))
    }
    if !areWhole { shown += ways.count }
    let category = judge.category(at: position)
    sets += ways.map { CategoryChanges.ChangeSet(changes: $0, category: category) }
  }

  /// Counts every choice of a way for each option; where they are more than can be told, no more are looked for.
  private mutating func add(_ chosen: [GradeOptions.Option]) {
    var ways = 1
    for option in chosen {
      let (product, overflows) = ways.multipliedReportingOverflow(by: option.ways.count)
      ways = overflows ? Self.mostCounted : min(product, Self.mostCounted)
    }
    count = min(count + ways, Self.mostCounted)
    if count == Self.mostCounted { isComplete = false }
  }

  private static let mostCounted = 1_000_000_000

  /// Of sets that change the grades of the same indicators as a whole, those with the shortest way on the scale.
  private mutating func keepNearest() {
    var shortest: [[IndicatorNumber]: Int] = [:]
    let free = sets.filter { $0.changes.allSatisfy(\.conditions.isEmpty) }
    for set in free {
      let numbers = set.changes.map(\.indicator.number)
      shortest[numbers] = min(shortest[numbers] ?? .max, judge.distance(of: set.changes))
    }
    let before = sets.count
    sets = sets.filter { set in
      !set.changes.allSatisfy(\.conditions.isEmpty)
        || shortest[set.changes.map(\.indicator.number)] == judge.distance(of: set.changes)
    }
    count -= before - sets.count
    sets = Array(sets.prefix(limits.mostSets))
  }
}
