@_spi(Unprotected) import Cards

/// How many children the proceedings under a law concerned, as far as that may be published.
///
/// Years and their total go through the same suppression as statistics: a small count is withheld, and whatever would give
/// it back. Years without proceedings between others are zeros, since the list of proceedings shows that there were none.
public struct ChildrenConcerned: Sendable {
  public struct Year: Sendable {
    public let year: Int
    public let figure: PublishedFigure
  }

  public let years: [Year]
  /// Of all years together.
  public let total: PublishedFigure

  /// - Parameter threshold: counts of children below it are small.
  public init(of law: LawImpact, below threshold: Int) {
    let counts = Dictionary(law.proceedings.map { ($0.year, $0.children) }, uniquingKeysWith: Self.sum)
    guard let first = counts.keys.min(), let last = counts.keys.max() else {
      years = []
      total = Self.stated(0)
      return
    }
    let years = Array(first...last)
    let numbers = years.map { counts[$0] ?? 0 }
    var periods = zip(years, numbers).map { Span(first: $0, last: $0, count: $1) }
    // One year is its own total.
    if years.count > 1 { periods.append(Span(first: first, last: last, count: numbers.reduce(0, Self.sum))) }
    let figures = Self.published(periods, below: threshold)
    self.years = zip(years, figures).map { Year(year: $0, figure: $1) }
    total = figures.last ?? .withheld
  }

  /// The children of some years.
  private struct Span {
    let first: Int
    let last: Int
    let count: Int
  }

  /// What cannot be looked at is not shown.
  private static func published(_ spans: [Span], below threshold: Int) -> [PublishedFigure] {
    let nothing = spans.map { _ in PublishedFigure.withheld }
    guard let id = Identifier<Series>("children") else { return nothing }
    let place = Place(file: "law")
    let name = Text(original: .init(language: .english, value: "Children concerned"))
    let series = Series(id: id, name: name, unit: .people, about: .children, definition: nil, place: place)
    let rows = spans.enumerated().compactMap { position, span -> CountRow? in
      guard let period = Period(text(of: span.first) + "/" + text(of: span.last)) else { return nil }
      let observation = Observation(
        series: Located(id, place), period: period, sex: nil, age: nil, form: nil,
        value: Quantity(units: span.count), low: nil, high: nil, sources: [], quality: nil, place: place)
      return CountRow(observation, series, card: 0, position: position)
    }
    guard rows.count == spans.count else { return nothing }
    return zip(spans, Suppression.marks(of: CountTable(rows, threshold: threshold))).map { span, mark in
      switch mark {
      case .shown: stated(span.count)
      case .small: .below(threshold)
      case .withheld: .withheld
      }
    }
  }

  private static func text(of year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func stated(_ count: Int) -> PublishedFigure {
    .stated(value: Quantity(units: count), low: nil, high: nil)
  }

  /// No more than any count can be.
  private static func sum(_ a: Int, _ b: Int) -> Int { min(1_000_000_000, a.addingReportingOverflow(b).partialValue) }
}
