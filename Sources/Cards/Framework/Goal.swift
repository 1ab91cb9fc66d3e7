/// One of the aims under which indicators are gathered: prevention, law, care.
public final class Goal: Sendable {
  public let id: Identifier<Goal>
  public let name: Text
  public let summary: ProseText?
  public let indicators: [Indicator]
  public let place: Place

  public init(id: Identifier<Goal>, name: Text, summary: ProseText?, indicators: [Indicator], place: Place) {
    self.id = id
    self.name = name
    self.summary = summary
    self.indicators = indicators
    self.place = place
  }
}
