/// A country's petition as it is signed: that of the newest edition that has one, with what the campaign says of all.
public final class PetitionInForce: Sendable {
  /// The country's code in small letters.
  public let id: String
  public let edition: Edition
  public let card: Card
  public let petition: Petition
  public let goal: Int?
  public let opens: PartialDate?
  public let closes: PartialDate?
  public let age: Int
  public let postcode: PetitionTerms.Postcode
  public let household: Int

  public init(_ petition: Petition, of card: Card, in edition: Edition, under campaign: GlobalCampaign) {
    let (own, shared) = (petition.terms, campaign.terms)
    id = card.country.alpha2.lowercased()
    self.edition = edition
    self.card = card
    self.petition = petition
    goal = own.goal ?? shared.goal
    opens = own.opens ?? shared.opens
    closes = own.closes ?? shared.closes
    age = own.age ?? campaign.ages[card.country] ?? shared.age ?? PetitionTerms.usualAge
    postcode = own.postcode ?? shared.postcode ?? .none
    household = own.household ?? shared.household ?? PetitionTerms.usualHousehold
  }

  public var country: CountryCode { card.country }

  /// By country, sorted by code; none without a campaign.
  ///
  /// - Parameter editions: oldest first.
  public static func all(in editions: [Edition], under campaign: GlobalCampaign?) -> [PetitionInForce] {
    guard let campaign else { return [] }
    var newest: [CountryCode: PetitionInForce] = [:]
    for edition in editions {
      for card in edition.cards {
        guard let petition = card.petition else { continue }
        newest[card.country] = PetitionInForce(petition, of: card, in: edition, under: campaign)
      }
    }
    return newest.values.sorted { $0.id < $1.id }
  }
}

extension Card {
  /// The calls that a demand rests on, in its order.
  public func calls(behind demand: Demand) -> [CallToAction] {
    demand.calls.compactMap { id in calls.first { $0.id == id.value } }
  }

  /// The indicators that these calls would move, each once, in their order.
  public func indicators(behind demand: Demand) -> [IndicatorNumber] {
    var seen: Set<IndicatorNumber> = []
    return calls(behind: demand).flatMap(\.indicators).map(\.value).filter { seen.insert($0).inserted }
  }
}
