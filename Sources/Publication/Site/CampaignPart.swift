import Cards
import Formats

/// The campaign on a front page: what it is for, how many have signed in all, and where people sign.
struct CampaignPart {
  private let rendition: Rendition
  private let campaign: GlobalCampaign
  private let petitions: [PetitionInForce]

  /// `nil` without petitions to sign, and on the pages of all editions but the newest.
  init?(_ rendition: Rendition) {
    guard rendition.isNewest, let campaign = rendition.dossier.campaign, !rendition.plan.petitions.isEmpty else {
      return nil
    }
    self.rendition = rendition
    self.campaign = campaign
    petitions = rendition.plan.petitions
  }

  private var here: SigningWording { SigningWording.for(rendition.language) }

  var section: PageContent.Section {
    .init(id: "campaign", title: rendition.label(campaign.title), content: [summary, counts, list])
  }

  private var summary: HTML { rendition.prose(campaign.summary, heading: 3, nil) }

  /// Over all petitions; a goal of all only where each has one.
  private var counts: HTML {
    let goals = petitions.compactMap(\.goal)
    let names = rendition.plan.ledger.map { PromiseLedger.handovers(of: $0.entries) } ?? []
    return SignatureCounts(
      rendition: rendition, id: "all", live: campaign.live("counts.json", from: .front, in: rendition),
      goal: goals.count == petitions.count ? goals.reduce(0, +) : nil, milestones: [], handovers: names
    ).html
  }

  private var list: HTML {
    let byCountry = Dictionary(petitions.map { ($0.country, $0) }) { first, _ in first }
    let items = rendition.names.sorted(Array(byCountry.keys)).compactMap { byCountry[$0] }.map { petition in
      let page = SiteAddress.page(petition.edition.id, rendition.language, .country(petition.country))
      let link = page.link(from: rendition.address(.front)) + "#petition"
      return HTML.element(
        "li",
        [
          .element("h3", [.link(link, [rendition.name(petition.country)])]),
          .element("p", [rendition.text(petition.petition.title)]),
          campaign.signLink(of: petition, in: rendition, label: rendition.plain(petition.petition.title)),
        ])
    }
    return .element("ul", .class("card-list petitions"), items)
  }
}

extension GlobalCampaign {
  /// The way from a page of the site to something that the server has and the folder has not; `nil` where that is
  /// another server.
  func live(_ path: String, from page: SiteAddress.Page, in rendition: Rendition) -> String? {
    guard signing == .here else { return nil }
    let depth = rendition.address(page).path.count { $0 == "/" }
    return String(repeating: "../", count: depth) + path
  }

  /// The button that leads to the form; nothing where no form is linked to.
  ///
  /// - Parameter label: what it is for, where a page has several; for those who hear the page.
  func signLink(of petition: PetitionInForce, in rendition: Rendition, label: String? = nil) -> HTML {
    guard let form = form(of: petition, in: rendition) else { return .empty }
    let here = SigningWording.for(rendition.language)
    var attributes: [Attribute] = [.href(form), .class("sign")]
    if let label { attributes.append(Attribute("aria-label", here.sign + ": " + label)) }
    if signing == .here {
      // The server knows whether the petition is open: `CountsScript`.
      attributes += [Attribute("data-petition", petition.id), Attribute("data-not-open", here.notOpen)]
    }
    return .element("a", attributes, here.sign)
  }

  /// To the form in the page's language; `nil` where none is linked to.
  func form(of petition: PetitionInForce, in rendition: Rendition) -> String? {
    let form = "sign/\(petition.id)/\(rendition.language.text)"
    switch signing {
    case nil: return nil
    case .at(let address): return address + "/" + form
    case .here: return live(form, from: .front, in: rendition)
    }
  }
}

extension SitePlan {
  /// What a page without a frame says where the campaign is a demonstration.
  func demonstrationNotice(in language: LanguageTag) -> HTML {
    guard dossier.campaign?.isDemonstration == true else { return .empty }
    return .element("aside", .class("notice"), [.element("p", SigningWording.for(language).demonstrationOfAll)])
  }
}
