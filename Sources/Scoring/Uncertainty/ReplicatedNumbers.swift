/// The numbers of a plan as one replication sees them: drawn, prepared and normalised, in memory that is taken once.
final class ReplicatedNumbers {
  private let plan: RankingPlan
  private let variations: Variations
  private let units: Int
  private let gaps: GapDraw
  /// What is done to the numbers in each replication.
  private let steps: [IndexRun.Step]
  /// Whether the numbers as collected are added up as they are.
  private let isPlain: Bool
  /// Whether the prepared numbers differ from replication to replication.
  private let varies: Bool
  /// The units that are in before any step, and the others.
  private let admitted: [Bool]
  private let absent: [Int]
  /// Numbers as collected, with what was drawn; the same after the steps.
  private let raw: WritableColumn
  private let prepared: WritableColumn
  /// What each fill of the plan gives.
  private let fills: WritableColumn
  private let spare: WritableColumn
  private let sorting: SortScratch
  /// Normalised indicators, then scores, which others write: units × columns, column-major.
  let cells: WritableColumn
  let levels: UnsafeMutableBufferPointer<Int16>
  let included: UnsafeMutableBufferPointer<Bool>

  /// - Parameters:
  ///   - nominal: what the method itself gives; `nil` where that is what shall be computed.
  ///   - sorting: room for as many items as there are units.
  init(_ plan: RankingPlan, _ variations: Variations, nominal: NominalRanking?, sorting: SortScratch) {
    let units = plan.panel.units, size = units * plan.hierarchy.indicators
    self.plan = plan
    self.variations = variations
    self.units = units
    self.sorting = sorting
    // Who is left in is decided once, by the method itself, where gaps are filled by lot.
    let draws = variations.missing && nominal != nil
    let refused = Set(plan.gaps.refused)
    let admitted = draws ? nominal?.included ?? [] : (0..<units).map { !refused.contains($0) }
    self.admitted = admitted
    absent = (0..<units).filter { !admitted[$0] }
    gaps = draws ? GapDraw(plan, included: admitted) : GapDraw()
    steps = draws ? plan.steps.filter(\.isTreatment) : plan.steps
    isPlain = steps.isEmpty && variations.normalisations.isEmpty && plan.normalisations.allSatisfy(\.isNothing)
    varies = !gaps.cells.isEmpty || variations.coders && plan.contested.count > 0
    raw = .filled(size, with: .nan)
    prepared = .filled(size, with: .nan)
    fills = .filled(plan.gaps.fills.count, with: 0)
    spare = .filled(units, with: 0)
    cells = .filled(units * plan.hierarchy.columns, with: .nan)
    levels = .filled(plan.levels.count, with: 0)
    included = .filled(units, with: true)
    for unit in 0..<units { included[unit] = admitted[unit] }
    load()
  }

  deinit {
    for buffer in [raw, prepared, fills, spare, cells] { buffer.deallocate() }
    levels.deallocate()
    included.deallocate()
  }

  /// Takes the plan's numbers, but none of the units that are left out.
  private func load() {
    let target = numbers
    plan.panel.read { from in
      for position in from.indices where admitted[position % units] { target[position] = from[position] }
    }
    for position in levels.indices { levels[position] = plan.levels[position] }
    for (position, fill) in plan.gaps.fills.enumerated() { fills[position] = fill.low }
    if isPlain { fill() } else { prepare() }
  }

  /// The numbers as collected: where nothing is done to them, they are what is added up.
  private var numbers: WritableColumn {
    isPlain ? WritableColumn(rebasing: cells[0..<raw.count]) : raw
  }
}

extension ReplicatedNumbers {
  /// Draws what is varied and normalises it; how many indicators had no number afterwards.
  func take(_ choices: inout ReplicationChoices) -> Int {
    if varies {
      if choices.coders != nil {
        draw(&choices.coders) { plan.contested.draw(into: numbers, levels: levels, from: &$0) }
        blankAbsent()
      }
      draw(&choices.missing) { gaps.draw(into: numbers, levels: levels, from: &$0) }
      if !isPlain { prepare() }
    }
    if fills.count > 0 {
      draw(&choices.missing) { drawFills(&$0) }
      if isPlain { fill() }
    }
    return isPlain ? 0 : normalise(choices)
  }

  private func draw(_ source: inout Random?, _ body: (inout Random) -> Void) {
    guard var random = source else { return }
    body(&random)
    source = random
  }

  /// Coders may differ over units that are left out: their levels count for categories, their numbers for nothing.
  private func blankAbsent() {
    let numbers = numbers
    for unit in absent {
      for position in stride(from: unit, to: numbers.count, by: units) { numbers[position] = .nan }
    }
  }

  /// Draws a number between the bounds of every missing answer that has any.
  private func drawFills(_ source: inout Random) {
    plan.gaps.fills.withUnsafeBufferPointer { stated in
      for position in stated.indices {
        let fill = stated[position]
        fills[position] = fill.low + (fill.high - fill.low) * (fill.low == fill.high ? 0 : source.unit())
      }
    }
  }

  /// Writes what rules give into cells that are missing, of units that are included.
  private func fill() {
    plan.gaps.fills.withUnsafeBufferPointer { stated in
      for position in stated.indices where included[stated[position].unit] {
        let cell = stated[position].indicator * units + stated[position].unit
        if isPlain || cells[cell].isNaN { cells[cell] = fills[position] }
      }
    }
  }

  /// Does the steps to the numbers as they are now.
  private func prepare() {
    for position in raw.indices { prepared[position] = raw[position] }
    for unit in 0..<units { included[unit] = admitted[unit] }
    let indicators = plan.hierarchy.indicators
    for step in steps {
      switch step {
      case .screen(let screening): screening.apply(to: prepared, included: included)
      case .impute(let imputation):
        for column in 0..<indicators where plan.gaps.touches(column) {
          imputation.apply(to: prepared.column(column, of: units), scratch: sorting)
        }
        for cell in plan.gaps.notApplicable { prepared[Int(cell)] = .nan }
        Screening.blank(prepared, included: UnsafeBufferPointer(included))
      case .treat(let treatment):
        for column in 0..<indicators where plan.gaps.touches(column) && treatment.touches(column) {
          _ = treatment.apply(to: prepared.column(column, of: units), spare: spare)
        }
      case .winsorise(let winsorising):
        for column in 0..<indicators where plan.gaps.touches(column) && winsorising.touches(column) {
          winsorising.apply(to: prepared.column(column, of: units), scratch: sorting)
        }
      }
    }
  }

  /// How many indicators had no number afterwards.
  private func normalise(_ choices: ReplicationChoices) -> Int {
    let broken =
      if let choice = choices.normalisation {
        normalise(by: variations.normalisations[choice].normalisations)
      } else {
        normalise(by: plan.normalisations)
      }
    if fills.count > 0 { fill() }
    return broken
  }

  private func normalise(by normalisations: [Normalisation]) -> Int {
    var broken = 0
    for column in normalisations.indices {
      let fine = normalisations[column].apply(
        to: Column(prepared).column(column, of: units), into: cells.column(column, of: units), scratch: sorting)
      if !fine { broken += 1 }
    }
    return broken
  }
}

extension IndexRun.Step {
  fileprivate var isTreatment: Bool {
    switch self {
    case .treat, .winsorise: true
    case .screen, .impute: false
    }
  }
}

extension Normalisation {
  /// Whether it leaves every number as it is.
  fileprivate var isNothing: Bool { method == .none && direction == .more }
}
