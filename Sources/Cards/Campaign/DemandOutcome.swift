/// What was done about one demand: something that can be looked up.
public final class DemandOutcome: Sendable {
  public let demand: DemandName
  public let date: PartialDate
  public let kind: Kind
  public let text: Text
  /// The one that was ratified.
  public let treaty: Located<Identifier<Instrument>>?
  public let sources: [Citation]
  public let place: Place

  public enum Kind: String, Sendable, CaseIterable, Hashable { case law, ratification, budget, practice }

  public init(
    demand: DemandName, date: PartialDate, kind: Kind, text: Text, treaty: Located<Identifier<Instrument>>?,
    sources: [Citation], place: Place
  ) {
    self.demand = demand
    self.date = date
    self.kind = kind
    self.text = text
    self.treaty = treaty
    self.sources = sources
    self.place = place
  }
}
