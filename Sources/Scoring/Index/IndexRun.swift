/// The stages of an index over one panel, in buffers that are made once: `load`, `apply` each step, `normalise`,
/// `aggregate`, `rank`, and again. After the first round nothing is allocated.
public struct IndexRun: Sendable {
  /// What is done to the indicators before they are normalised, in any order.
  public enum Step: Sendable, Equatable {
    case screen(Screening)
    case impute(Imputation)
    case treat(Treatment)
    case winsorise(Winsorising)
  }

  public let hierarchy: Hierarchy
  public let units: Int
  private let measures: [Bool]
  private let notApplicable: [Int32]
  /// Indicators after the steps: units × indicators.
  public private(set) var prepared: Panel
  /// Normalised indicators, then the nodes: units × (indicators + nodes).
  public private(set) var scores: Panel
  /// What the last treatment did to each indicator.
  private(set) var outcomes: [Treatment.Outcome]
  /// Units that screening has left in.
  public private(set) var included: [Bool]
  private var places: [Int32]
  private var room: Room

  /// - Parameters:
  ///   - measures: for each indicator whether imputation and treatment touch it; all where it is `nil`.
  ///   - notApplicable: cells, indicator × units + unit, that stay missing whatever fills gaps.
  public init(units: Int, hierarchy: Hierarchy, measures: [Bool]? = nil, notApplicable: [Int32] = []) {
    self.hierarchy = hierarchy
    self.units = units
    self.measures = measures ?? Array(repeating: true, count: hierarchy.indicators)
    self.notApplicable = notApplicable
    prepared = Panel(units: units, columns: hierarchy.indicators)
    scores = Panel(units: units, columns: hierarchy.columns)
    included = Array(repeating: true, count: units)
    outcomes = Array(repeating: .untouched, count: hierarchy.indicators)
    places = Array(repeating: 0, count: units)
    let longest = (0..<hierarchy.nodeCount).map { hierarchy.links(of: $0).count }.max() ?? 0
    room = Room(items: max(units, longest))
  }
}

extension IndexRun {
  /// Takes the indicators' numbers; a panel of another size is not taken.
  ///
  /// - Returns: whether the panel has the run's units and indicators.
  @discardableResult public mutating func load(_ panel: Panel) -> Bool {
    guard panel.units == units, panel.columns == hierarchy.indicators else { return false }
    for unit in included.indices { included[unit] = true }
    for column in outcomes.indices { outcomes[column] = .untouched }
    panel.read { from in
      prepared.write { to in for position in to.indices { to[position] = from[position] } }
    }
    return true
  }

  /// Does one step to every indicator. Units that were screened out are not filled again.
  public mutating func apply(_ step: Step) {
    let units = units, indicators = hierarchy.indicators
    switch step {
    case .screen(let screening):
      prepared.write { cells in
        included.withUnsafeMutableBufferPointer { screening.apply(to: cells, included: $0) }
      }
    case .impute(let imputation):
      room.withSorting { sorting in
        prepared.write { cells in
          for column in 0..<indicators where measures[column] {
            imputation.apply(to: cells.column(column, of: units), scratch: sorting)
          }
          for cell in notApplicable { cells[Int(cell)] = .nan }
          included.withUnsafeBufferPointer { Screening.blank(cells, included: $0) }
        }
      }
    case .treat(let treatment):
      room.withColumns(units) { spare, _, _ in
        prepared.write { cells in
          for column in 0..<indicators where measures[column] && treatment.touches(column) {
            outcomes[column] = treatment.apply(to: cells.column(column, of: units), spare: spare)
          }
        }
      }
    case .winsorise(let winsorising):
      room.withSorting { sorting in
        prepared.write { cells in
          for column in 0..<indicators where measures[column] && winsorising.touches(column) {
            winsorising.apply(to: cells.column(column, of: units), scratch: sorting)
          }
        }
      }
    }
  }

  /// Takes a unit out before anything is computed, as screening would.
  public mutating func leaveOut(_ unit: Int) {
    included[unit] = false
    prepared.write { cells in included.withUnsafeBufferPointer { Screening.blank(cells, included: $0) } }
  }

  /// Writes values of a rule into normalised cells that are still missing, of units that are included.
  public mutating func fill(_ fills: [ScoreModel.Fill], with end: (ScoreModel.Fill) -> Double) {
    let units = units
    scores.write { cells in
      for fill in fills where included[fill.unit] {
        let cell = fill.indicator * units + fill.unit
        if cells[cell].isNaN { cells[cell] = end(fill) }
      }
    }
  }

  /// Treats one indicator alone, and tells what happened to it.
  public mutating func treat(_ treatment: Treatment, indicator: Int) -> Treatment.Outcome {
    let units = units
    return room.withColumns(units) { spare, _, _ in
      prepared.write { treatment.apply(to: $0.column(indicator, of: units), spare: spare) }
    }
  }

  /// Normalises every indicator, each by its own entry.
  ///
  /// - Returns: how many indicators had no number afterwards, because the formula would have divided by zero.
  @discardableResult public mutating func normalise(_ normalisations: [Normalisation]) -> Int {
    let units = units
    var failures = 0
    room.withSorting { sorting in
      prepared.read { from in
        scores.write { to in
          for column in normalisations.indices where column < hierarchy.indicators {
            let fine = normalisations[column].apply(
              to: from.column(column, of: units), into: to.column(column, of: units), scratch: sorting)
            failures += fine ? 0 : 1
          }
        }
      }
    }
    return failures
  }

  /// Computes every node by the run's hierarchy, or by another with the same links (see `Hierarchy.replacing`).
  ///
  /// - Parameter weights: one a link, or `nil` for those of the hierarchy.
  /// - Returns: how many scores could not be computed, as `Aggregation` says.
  @discardableResult public mutating func aggregate(by other: Hierarchy? = nil, weights: [Double]? = nil) -> Int {
    let hierarchy = other ?? hierarchy, weights = weights ?? hierarchy.weights
    guard hierarchy.columns == self.hierarchy.columns, weights.count == hierarchy.weights.count else { return units }
    let units = units
    return room.withAggregation(units) { scratch in
      weights.withUnsafeBufferPointer { weights in
        scores.write { hierarchy.aggregate($0, units: units, weights: weights, scratch: scratch) }
      }
    }
  }

  /// Places of the units by one column of `scores`, 0 for a unit without a score. The buffer is valid within `body` only.
  public mutating func rank<Result>(
    column: Int, by ranking: Ranking, _ body: (UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    let units = units
    return room.withSorting { sorting in
      places.withUnsafeMutableBufferPointer { places in
        scores.read { ranking.apply(to: $0.column(column, of: units), into: places, scratch: sorting) }
        return body(UnsafeBufferPointer(places))
      }
    }
  }
}

extension IndexRun {
  /// The numbers kernels may overwrite.
  struct Room: Sendable {
    private var items: [Keyed]
    private var columns: [Double]
    private let length: Int

    /// For columns, or lists of parts, of at most `items`.
    init(items: Int) {
      length = items
      self.items = Array(repeating: Keyed(key: 0, unit: 0), count: 2 * items)
      columns = Array(repeating: 0, count: 3 * items)
    }

    mutating func withSorting<Result>(_ body: (SortScratch) -> Result) -> Result {
      let length = length
      return items.withUnsafeMutableBufferPointer { items in
        body(
          SortScratch(
            items: UnsafeMutableBufferPointer(rebasing: items[0..<length]),
            spare: UnsafeMutableBufferPointer(rebasing: items[length..<2 * length])))
      }
    }

    mutating func withColumns<Result>(
      _ units: Int, _ body: (WritableColumn, WritableColumn, WritableColumn) -> Result
    ) -> Result {
      columns.withUnsafeMutableBufferPointer { columns in
        body(columns.column(0, of: units), columns.column(1, of: units), columns.column(2, of: units))
      }
    }

    mutating func withAggregation<Result>(_ units: Int, _ body: (AggregationScratch) -> Result) -> Result {
      let length = length
      return columns.withUnsafeMutableBufferPointer { columns in
        items.withUnsafeMutableBufferPointer { items in
          body(
            AggregationScratch(
              sums: columns.column(0, of: units), divisors: columns.column(1, of: units),
              counts: columns.column(2, of: units),
              sorting: SortScratch(
                items: UnsafeMutableBufferPointer(rebasing: items[0..<length]),
                spare: UnsafeMutableBufferPointer(rebasing: items[length..<2 * length]))))
        }
      }
    }
  }
}
