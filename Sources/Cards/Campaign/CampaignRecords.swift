/// What became of the campaign's demands: the rows of the files in `campaign/`, each in the order of its file.
public struct CampaignRecords: Sendable {
  public let handovers: [Handover]
  public let replies: [DemandReply]
  public let outcomes: [DemandOutcome]

  public init(handovers: [Handover] = [], replies: [DemandReply] = [], outcomes: [DemandOutcome] = []) {
    self.handovers = handovers
    self.replies = replies
    self.outcomes = outcomes
  }

  /// Of all rows, in their order.
  public var citations: [Citation] {
    handovers.flatMap(\.sources) + replies.flatMap(\.sources) + outcomes.flatMap(\.sources)
  }

  public var isEmpty: Bool { handovers.isEmpty && replies.isEmpty && outcomes.isEmpty }
}

/// A demand as a row names it: of a country's petition in one edition.
public struct DemandName: Hashable, Sendable {
  public let country: CountryCode
  public let edition: Identifier<Edition>
  public let demand: Identifier<Demand>

  public init(country: CountryCode, edition: Identifier<Edition>, demand: Identifier<Demand>) {
    self.country = country
    self.edition = edition
    self.demand = demand
  }
}
