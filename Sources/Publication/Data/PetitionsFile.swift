import Cards
import Checks
import Formats

/// `data/petitions.json`: what a server needs to take signatures. All its texts are plain, paragraphs parted by an empty line.
public struct PetitionsFile: Sendable {
  static let path = SiteAddress.shared("petitions.json").path

  private let campaign: GlobalCampaign
  private let petitions: [PetitionInForce]
  private let editions: [Identifier<Edition>: CheckedEdition]
  private let newest: CheckedEdition
  private let languages: [LanguageTag]

  /// `nil` without a campaign, or without an edition.
  ///
  /// - Parameter editions: those that are published, oldest first.
  public init?(of editions: [CheckedEdition]) {
    guard let newest = editions.last, let campaign = newest.dossier.campaign else { return nil }
    self.campaign = campaign
    self.newest = newest
    self.editions = Dictionary(editions.map { ($0.edition.id, $0) }) { first, _ in first }
    petitions = PetitionInForce.all(in: editions.map(\.edition), under: campaign)
    languages = newest.dossier.languages
  }

  public var emission: Emission {
    Emission(.shared) { outlet in
      write(into: &outlet.buffer)
      try outlet.publish(Self.path, as: .json)
    }
  }

  private func write(into out: inout Bytes) {
    JSON.object(pretty: true, into: &out) { object in
      object.object("campaign") { writeCampaign(into: &$0) }
      object.array("petitions") { array in
        for petition in petitions {
          guard let checked = editions[petition.edition.id] else { continue }
          array.object { write(petition, in: checked, into: &$0) }
        }
      }
      object.array("sources") { array in for key in SourceList.keys(newest.dossier) { array.item(key) } }
    }
    out.append("\n")
  }

  private func writeCampaign(into object: inout JSONObjectWriter) {
    object.field("id", campaign.id.text)
    object.field("demonstration", campaign.isDemonstration)
    object.stated("signing", campaign.signing?.text)
    object.list("languages", languages.map(\.text))
    object.field("retention", campaign.retention)
    object.field("reminderDays", campaign.reminderDays)
    object.field("expiryDays", campaign.expiryDays)
    if campaign.names == .shown { object.field("names", campaign.names.rawValue) }
    object.object("controller") { object in
      object.field("email", campaign.controller.email)
      object.stated("web", campaign.controller.web)
    }
    object.object("texts") { object in
      for language in languages { object.object(language.text) { writeTexts(in: language, into: &$0) } }
    }
  }

  private func writeTexts(in language: LanguageTag, into object: inout JSONObjectWriter) {
    object.field("title", campaign.title(language))
    object.field("summary", plain(campaign.summary, in: language, of: newest))
    object.field("privacy", plain(campaign.privacy, in: language, of: newest))
    object.field("otherHelp", plain(campaign.otherHelp, in: language, of: newest))
    object.field("controllerName", campaign.controller.name(language))
    object.field("controllerAddress", campaign.controller.address(language))
    object.object("consents") { object in
      object.field("sign", campaign.consents.sign(language))
      object.field("showName", campaign.consents.showName(language))
      object.field("news", campaign.consents.news(language))
    }
  }

  private func write(_ force: PetitionInForce, in checked: CheckedEdition, into object: inout JSONObjectWriter) {
    object.field("id", force.id)
    object.field("country", force.country.alpha2)
    object.field("edition", force.edition.id.text)
    object.field("age", force.age)
    object.field("postcode", force.postcode.rawValue)
    object.field("household", force.household)
    object.stated("goal", force.goal)
    if !force.petition.milestones.isEmpty {
      object.array("milestones") { list in force.petition.milestones.forEach { list.item($0) } }
    }
    object.stated("opens", force.opens)
    object.stated("closes", force.closes)
    object.list("demands", force.petition.demands) { object, demand in
      object.field("id", demand.id.text)
      object.list("calls", force.card.calls(behind: demand).map(\.id.text))
      object.list("indicators", force.card.indicators(behind: demand).map(\.text))
    }
    object.object("texts") { object in
      for language in languages {
        object.object(language.text) { write(force, in: language, of: checked, into: &$0) }
      }
    }
    object.object("pages") { object in
      for language in languages {
        object.field(
          language.text, SiteAddress.page(force.edition.id, language, .country(force.country)).path)
      }
    }
  }

  private func write(
    _ force: PetitionInForce, in language: LanguageTag, of checked: CheckedEdition, into object: inout JSONObjectWriter
  ) {
    let petition = force.petition
    object.field("title", petition.title(language))
    object.stated("addressee", petition.addressee?(language))
    if let introduction = petition.introduction {
      object.field("introduction", plain(introduction, in: language, of: checked))
    }
    object.object("demands") { object in
      for demand in petition.demands { object.field(demand.id.text, plain(demand.text, in: language, of: checked)) }
    }
    writeNames(force, in: language, of: checked, into: &object)
  }

  /// What the calls and indicators behind the demands are called, for links to them.
  private func writeNames(
    _ force: PetitionInForce, in language: LanguageTag, of checked: CheckedEdition, into object: inout JSONObjectWriter
  ) {
    let demands = force.petition.demands
    let behind = Set(demands.flatMap { force.card.calls(behind: $0) }.map(\.id))
    let word = Wording.for(language).campaign.call
    if !behind.isEmpty {
      object.object("calls") { object in
        for (position, call) in force.card.calls.enumerated() where behind.contains(call.id) {
          object.field(call.id.text, word + " " + String(position + 1))
        }
      }
    }
    let numbers = Set(demands.flatMap { force.card.indicators(behind: $0) })
    let indicators = checked.framework.indicators.filter { numbers.contains($0.number) }
    guard !indicators.isEmpty else { return }
    object.object("indicators") { object in
      for indicator in indicators { object.field(indicator.number.text, indicator.name(language)) }
    }
  }

  private func plain(_ text: ProseText, in language: LanguageTag, of checked: CheckedEdition) -> String {
    checked.facts.filled(text, in: language).plain(notes: nil)
  }
}
