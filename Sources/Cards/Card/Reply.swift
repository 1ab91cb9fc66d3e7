/// The government's answer, or the date by which none came.
public final class Reply: Sendable {
  public let status: Status
  public let asked: PartialDate?
  public let date: PartialDate?
  public let text: ProseText?
  public let place: Place

  public init(status: Status, asked: PartialDate?, date: PartialDate?, text: ProseText?, place: Place) {
    self.status = status
    self.asked = asked
    self.date = date
    self.text = text
    self.place = place
  }
}

extension Reply {
  public enum Status: String, Sendable, CaseIterable, Hashable { case received, none }
}
