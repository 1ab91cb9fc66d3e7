/// What values.csv says of one unit and one indicator, or of a number that others are divided by.
public struct ValueRow: Sendable {
  public enum Content: Sendable, Equatable {
    /// A number for a measure or for what others are divided by; a level, or its points, for an indicator with a scale.
    case value(String)
    case noData
    case notApplicable
    case notAssessed
  }

  public let unit: UnitCode
  public let indicator: IndicatorNumber
  public let content: Content
  public let note: Text?
  public let sources: [Citation]
  public let place: Place

  public init(
    unit: UnitCode, indicator: IndicatorNumber, content: Content, note: Text?, sources: [Citation], place: Place
  ) {
    self.unit = unit
    self.indicator = indicator
    self.content = content
    self.note = note
    self.sources = sources
    self.place = place
  }
}
