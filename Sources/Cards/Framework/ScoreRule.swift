/// One score and how it is computed from indicators and from scores before it.
public struct ScoreRule: Sendable {
  /// An indicator by its number, or a score by its identifier.
  public struct Part: Sendable {
    public let name: Located<String>
    /// 1 where none is given.
    public let weight: Figure?

    public init(name: Located<String>, weight: Figure? = nil) {
      self.name = name
      self.weight = weight
    }
  }

  public enum Weights: String, Sendable, CaseIterable, Hashable {
    case equal
    /// As many as there are indicators under a part.
    case byCount = "by-count"
  }

  public enum Aggregate: String, Sendable, CaseIterable, Hashable {
    case arithmetic, geometric, harmonic, power, sum, product, median, minimum, maximum, copeland
  }

  /// What a score becomes when later ones use it.
  public struct Band: Sendable {
    /// The lower end; `nil` for all that lies below the others.
    public let from: Figure?
    public let points: Figure
    public let label: Text?
    public let place: Place

    public init(from: Figure?, points: Figure, label: Text?, place: Place) {
      self.from = from
      self.points = points
      self.label = label
      self.place = place
    }
  }

  public let id: Identifier<ScoreRule>
  public let name: Text
  /// Empty where `goal` names them.
  public let parts: [Part]
  /// All indicators of a goal in place of `parts`.
  public let goal: Located<Identifier<Goal>>?
  public let weights: Weights
  public let by: Aggregate
  /// The power that a power mean takes its parts to; there for `power`.
  public let exponent: Figure?
  /// Taken off the score of the others.
  public let subtracted: [Part]
  /// How many parts must be there; one where it is `nil`.
  public let minimumData: MinimumData?
  /// Where the score is kept, whatever its parts give.
  public let within: TargetInterval?
  /// To how many decimals, 0 to 9, the score is rounded before anything uses it; `nil` where it is not.
  public let decimals: Int?
  /// In the order of the file.
  public let bands: [Band]
  /// Which way is better.
  public let direction: Measure.Direction
  /// Whether it is a step on the way, which has no column, page or table of its own.
  public let isHidden: Bool
  public let place: Place

  public init(
    id: Identifier<ScoreRule>, name: Text, parts: [Part], goal: Located<Identifier<Goal>>?, weights: Weights,
    by: Aggregate, exponent: Figure? = nil, subtracted: [Part], minimumData: MinimumData?, within: TargetInterval?,
    decimals: Int?, bands: [Band], direction: Measure.Direction, isHidden: Bool, place: Place
  ) {
    self.id = id
    self.name = name
    self.parts = parts
    self.goal = goal
    self.weights = weights
    self.by = by
    self.exponent = exponent
    self.subtracted = subtracted
    self.minimumData = minimumData
    self.within = within
    self.decimals = decimals
    self.bands = bands
    self.direction = direction
    self.isHidden = isHidden
    self.place = place
  }
}

extension ScoreRule {
  /// The parts that add, those of a goal included.
  public func parts(in framework: Framework) -> [Part] {
    guard let goal else { return parts }
    return framework.goal(goal.value)?.indicators.map { Part(name: Located($0.number.text, goal.place)) } ?? []
  }

  /// Bands from the lowest upwards; the one without a lower end first.
  public var bandsUpwards: [Band] {
    bands.sorted { ($0.from?.value ?? -.infinity) < ($1.from?.value ?? -.infinity) }
  }
}
