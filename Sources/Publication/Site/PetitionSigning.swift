import Cards
import Formats

/// How a petition in force is signed: goal, days, and the way to the form.
struct PetitionSigning {
  let rendition: Rendition
  let petition: PetitionInForce
  private let campaign: GlobalCampaign

  /// `nil` where this is not the petition of the country that is signed.
  init?(of card: Card, in rendition: Rendition) {
    guard let campaign = rendition.dossier.campaign,
      let petition = rendition.plan.petitions.first(where: { $0.country == card.country }),
      petition.edition.id == rendition.edition.id
    else { return nil }
    self.rendition = rendition
    self.petition = petition
    self.campaign = campaign
  }

  private var words: Wording { rendition.wording }
  private var here: SigningWording { SigningWording.for(rendition.language) }

  var html: [HTML] {
    var facts: [HTML] = []
    if let goal = petition.goal { facts.append(.text(words.figures.count(goal, here.goal))) }
    if let days { facts.append(.text(days)) }
    return [
      campaign.isDemonstration ? .p("demonstration", [.element("strong", here.demonstration)]) : .empty,
      facts.isEmpty ? .empty : .p("facts", [.joined(facts, by: " · ")]), counts,
      link.isEmpty ? .empty : .element("p", [link]),
    ]
  }

  private var link: HTML { campaign.signLink(of: petition, in: rendition) }

  private var days: String? {
    let opens = petition.opens.map(words.figures.date), closes = petition.closes.map(words.figures.date)
    if let opens, let closes { return here.openBetween(opens, closes) }
    return opens.map { here.openFrom($0) } ?? closes.map { here.openUntil($0) }
  }

  /// What was handed over of this country in the time of this petition's edition.
  private var handovers: [Handover] {
    let entries = rendition.plan.ledger?.entries(of: petition.country) ?? []
    return PromiseLedger.handovers(of: entries.filter { $0.edition.id == petition.edition.id })
  }

  private var counts: HTML {
    SignatureCounts(
      rendition: rendition, id: petition.id,
      live: campaign.live("counts/\(petition.id).json", from: .front, in: rendition), goal: petition.goal,
      milestones: petition.petition.milestones, handovers: handovers
    ).html
  }
}
