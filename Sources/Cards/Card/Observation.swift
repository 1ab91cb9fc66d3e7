/// One figure of a series: a value, a range, or both. Never prose.
public final class Observation: Sendable {
  public let series: Located<Identifier<Series>>
  public let period: Period
  /// `nil` is all.
  public let sex: Sex?
  /// `nil` is all ages.
  public let age: AgeRange?
  public let form: Located<Identifier<FormOfExploitation>>?
  /// What was counted, small counts of children included: publish a `PublishedObservation` in its place.
  @_spi(Unprotected) public let value: Quantity?
  @_spi(Unprotected) public let low: Quantity?
  @_spi(Unprotected) public let high: Quantity?
  /// Whether an official publication gives the figure itself, so that everybody may know it.
  public let isOfficial: Bool
  public let sources: [Citation]
  public let quality: Text?
  public let place: Place

  public init(
    series: Located<Identifier<Series>>, period: Period, sex: Sex?, age: AgeRange?,
    form: Located<Identifier<FormOfExploitation>>?, value: Quantity?, low: Quantity?, high: Quantity?,
    isOfficial: Bool = false, sources: [Citation], quality: Text?, place: Place
  ) {
    self.series = series
    self.period = period
    self.sex = sex
    self.age = age
    self.form = form
    self.value = value
    self.low = low
    self.high = high
    self.isOfficial = isOfficial
    self.sources = sources
    self.quality = quality
    self.place = place
  }
}

extension Observation {
  public enum Sex: String, Sendable, CaseIterable, Hashable { case female, male, other }
}

/// A statistical series.
public final class Series: Sendable {
  public let id: Identifier<Series>
  public let name: Text
  public let unit: Unit
  public let about: Subject
  public let definition: Text?
  /// The series of counts that the shares of this one are shares of.
  public let whole: Located<Identifier<Series>>?
  public let place: Place

  public init(
    id: Identifier<Series>, name: Text, unit: Unit, about: Subject, definition: Text?,
    whole: Located<Identifier<Series>>? = nil, place: Place
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.about = about
    self.definition = definition
    self.whole = whole
    self.place = place
  }
}

extension Series {
  /// Whether its small figures are withheld: counts of children and victims. What states do is never withheld.
  public var isProtected: Bool {
    switch (about, unit) {
    case (.children, .people), (.children, .cases), (.children, .count): true
    case (.victims, .people), (.victims, .cases), (.victims, .count): true
    default: false
    }
  }

  public enum Unit: String, Sendable, CaseIterable, Hashable { case people, cases, percent, count, days, euro }
  /// Whom the figures are about; figures about children and victims are protected, what states do never is.
  public enum Subject: String, Sendable, CaseIterable, Hashable { case children, victims, offenders, state, other }
}

/// A form that observations may be limited to.
public struct FormOfExploitation: Sendable {
  public let id: Identifier<FormOfExploitation>
  public let name: Text
  public let place: Place

  public init(id: Identifier<FormOfExploitation>, name: Text, place: Place) {
    self.id = id
    self.name = name
    self.place = place
  }
}
