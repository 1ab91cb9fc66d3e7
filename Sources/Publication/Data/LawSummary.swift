import Cards
import Checks

/// What the proceedings under a law come to.
struct LawSummary: Sendable {
  struct Year: Sendable {
    let year: Int
    /// By outcome, in their order; of those that went beyond an investigation.
    let outcomes: [Int]
  }

  struct Months: Sendable, Equatable {
    /// Twice the median, so that it is a whole number.
    let doubledMedian: Int
    let shortest: Int
    let longest: Int
    let proceedings: Int

    init?(_ months: [Int]) {
      let sorted = months.sorted()
      guard let first = sorted.first, let last = sorted.last else { return nil }
      let middle = sorted.count / 2
      doubledMedian = sorted.count % 2 == 1 ? 2 * sorted[middle] : sorted[middle - 1] + sorted[middle]
      (shortest, longest, proceedings) = (first, last, sorted.count)
    }

    var median: Quantity {
      doubledMedian % 2 == 0
        ? Quantity(units: doubledMedian / 2) : Quantity(units: doubledMedian * 5, decimals: 1)
    }
  }

  let law: LawImpact
  /// The first first.
  let years: [Year]
  let months: Months?
  /// The least and the greatest of all sentences.
  let sentence: ClosedRange<Int>?
  let suspended: Int
  let children: ChildrenConcerned
  /// In an order that says nothing of the file.
  let proceedings: [Proceeding]

  init(of law: LawImpact, below threshold: Int) {
    self.law = law
    let prosecuted = law.prosecuted
    years = Set(prosecuted.map(\.year)).sorted().map { year in
      let own = prosecuted.filter { $0.year == year }
      return Year(
        year: year, outcomes: Proceeding.Outcome.allCases.map { outcome in own.count { $0.outcome == outcome } })
    }
    months = Months(law.proceedings.compactMap(\.months))
    let sentences = law.proceedings.compactMap(\.sentence)
    let ends = (sentences.map(\.lowerBound).min(), sentences.map(\.upperBound).max())
    if let low = ends.0, let high = ends.1 { sentence = low...high } else { sentence = nil }
    suspended = law.proceedings.count(where: \.isSuspended)
    children = ChildrenConcerned(of: law, below: threshold)
    proceedings = law.proceedings.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  func count(_ outcome: Proceeding.Outcome) -> Int { law.prosecuted.count { $0.outcome == outcome } }
}

extension Proceeding {
  fileprivate var key: [Int] {
    func position<Value: CaseIterable & Equatable>(_ value: Value) -> Int {
      Array(Value.allCases).firstIndex(of: value) ?? 0
    }
    return [
      year, position(level), position(stage), position(outcome), sentence?.lowerBound ?? -1,
      sentence?.upperBound ?? -1, isSuspended ? 1 : 0, months ?? -1,
    ]
  }
}
