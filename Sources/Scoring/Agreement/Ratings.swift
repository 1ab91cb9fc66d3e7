/// What one coder said of one unit.
public enum Rating: Sendable, Hashable {
  /// A value, by its position in `Ratings.values`.
  case value(Int)
  case gap(Gap)

  /// Why there is no value. No gap enters any coefficient; each kind is counted.
  public enum Gap: Sendable, Hashable, CaseIterable {
    /// Nothing was written.
    case blank
    case notAssessed, noData, notApplicable
  }

  /// The position of the value.
  public var value: Int? {
    if case .value(let position) = self { position } else { nil }
  }
}

/// How values relate to each other, after Stevens (1946), "On the Theory of Scales of Measurement", Science 103.
public enum MeasurementLevel: String, Sendable, Hashable, CaseIterable {
  /// Values are names.
  case nominal
  /// Values have an order; how far they lie apart is not known.
  case ordinal
  /// Values are numbers whose differences mean something.
  case interval
  /// Values are numbers of at least 0, where 0 means nothing.
  case ratio
}

/// The ratings of units by coders, with gaps.
public struct Ratings: Sendable {
  public struct Value: Sendable, Hashable {
    public let label: String
    /// Its number at the levels interval and ratio, its place from 1 at the others.
    public let score: Double
  }

  public let level: MeasurementLevel
  /// Every value that could be given, used or not, lowest first.
  public let values: [Value]
  /// Roles, never names.
  public let coders: [String]
  public private(set) var units: [String] = []
  /// Unit by unit, as many for each as there are coders.
  private(set) var cells: [Rating] = []

  /// No units yet.
  ///
  /// - Parameter values: names, lowest first, at the levels nominal and ordinal.
  public init(level: MeasurementLevel, values: [String], coders: [String]) {
    self.level = level
    self.values = values.enumerated().map { Value(label: $1, score: Double($0 + 1)) }
    self.coders = coders
  }

  /// No units yet; values are numbers, each once, lowest first. At the level ratio none is negative.
  public init(level: MeasurementLevel, numbers: [(label: String, number: Double)], coders: [String]) {
    self.level = level
    values = numbers.map { Value(label: $0.label, score: $0.number) }
    self.coders = coders
  }

  /// Adds a unit. What is missing at the end of its ratings, and a value that does not exist, is blank.
  public mutating func append(_ unit: String, _ ratings: [Rating]) {
    units.append(unit)
    for coder in coders.indices {
      let rating = coder < ratings.count ? ratings[coder] : .gap(.blank)
      cells.append(rating.value.map(values.indices.contains) ?? true ? rating : .gap(.blank))
    }
  }

  /// The ratings of one unit, in the order of the coders; none where there is no such unit.
  public func ratings(of unit: Int) -> ArraySlice<Rating> {
    units.indices.contains(unit) ? cells[unit * coders.count..<(unit + 1) * coders.count] : []
  }
}
