@_spi(Unprotected) import Cards

/// What is published of a figure.
public enum PublishedFigure: Sendable, Equatable {
  /// The value, the range, or both, as the card states them.
  case stated(value: Quantity?, low: Quantity?, high: Quantity?)
  /// A count of children from 1 to less than this.
  case below(Int)
  /// Nothing: it would give a small count back.
  case withheld
}

/// A figure as it is published: what is withheld is not in it.
public struct PublishedObservation: Sendable {
  public let series: Located<Identifier<Series>>
  public let period: Period
  public let sex: Observation.Sex?
  public let age: AgeRange?
  public let form: Located<Identifier<FormOfExploitation>>?
  public let figure: PublishedFigure
  public let isOfficial: Bool
  public let sources: [Citation]
  public let quality: Text?
  public let place: Place

  init(_ observation: Observation, _ figure: PublishedFigure) {
    series = observation.series
    period = observation.period
    sex = observation.sex
    age = observation.age
    form = observation.form
    self.figure = figure
    isOfficial = observation.isOfficial
    sources = observation.sources
    quality = observation.quality
    place = observation.place
  }
}

extension PublishedFigure {
  /// All that an observation states.
  init(of observation: Observation) {
    self = .stated(value: observation.value, low: observation.low, high: observation.high)
  }

  public var isWithheld: Bool { if case .stated = self { false } else { true } }

  /// The value, where one is published.
  public var value: Quantity? { if case .stated(let value, _, _) = self { value } else { nil } }

  /// The range, where one is published.
  public var range: (low: Quantity, high: Quantity)? {
    if case .stated(_, let low?, let high?) = self { (low, high) } else { nil }
  }
}
