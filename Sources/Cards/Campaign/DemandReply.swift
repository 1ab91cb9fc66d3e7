/// What a government said to one demand.
public final class DemandReply: Sendable {
  public let id: Identifier<DemandReply>
  public let demand: DemandName
  public let date: PartialDate
  public let from: Text?
  public let answer: Answer
  public let note: Text?
  public let sources: [Citation]
  public let place: Place

  public enum Answer: String, Sendable, CaseIterable, Hashable { case received, promised, partly, done, refused }

  public init(
    id: Identifier<DemandReply>, demand: DemandName, date: PartialDate, from: Text?, answer: Answer, note: Text?,
    sources: [Citation], place: Place
  ) {
    self.id = id
    self.demand = demand
    self.date = date
    self.from = from
    self.answer = answer
    self.note = note
    self.sources = sources
    self.place = place
  }
}
