/// What a government is asked to do, linked to the indicators or the goal it would move.
public final class CallToAction: Sendable {
  public let id: Identifier<CallToAction>
  public let goal: Located<Identifier<Goal>>?
  public let indicators: [Located<IndicatorNumber>]
  public let addressee: Text?
  public let text: ProseText
  public let sources: [Citation]
  public let place: Place

  public init(
    id: Identifier<CallToAction>, goal: Located<Identifier<Goal>>?, indicators: [Located<IndicatorNumber>],
    addressee: Text?, text: ProseText, sources: [Citation], place: Place
  ) {
    self.id = id
    self.goal = goal
    self.indicators = indicators
    self.addressee = addressee
    self.text = text
    self.sources = sources
    self.place = place
  }
}

/// What a country's petition demands.
public final class Petition: Sendable {
  public let title: Text
  public let addressee: Text?
  public let introduction: ProseText?
  public let demands: [Demand]
  /// Where they differ from those of the campaign.
  public let terms: PetitionTerms
  /// How many signatures are worth a word, ascending.
  public let milestones: [Int]
  public let place: Place

  public init(
    title: Text, addressee: Text?, introduction: ProseText?, demands: [Demand],
    terms: PetitionTerms = PetitionTerms(), milestones: [Int] = [], place: Place
  ) {
    self.title = title
    self.addressee = addressee
    self.introduction = introduction
    self.demands = demands
    self.terms = terms
    self.milestones = milestones
    self.place = place
  }
}

/// One demand of a petition, linked to calls to action.
public final class Demand: Sendable {
  public let id: Identifier<Demand>
  public let text: ProseText
  public let calls: [Located<Identifier<CallToAction>>]
  public let place: Place

  public init(id: Identifier<Demand>, text: ProseText, calls: [Located<Identifier<CallToAction>>], place: Place) {
    self.id = id
    self.text = text
    self.calls = calls
    self.place = place
  }
}
