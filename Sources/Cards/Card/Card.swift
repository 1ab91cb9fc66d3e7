/// What an edition says of one country.
public final class Card: Sendable {
  public let country: CountryCode
  /// The original language of its texts.
  public let language: LanguageTag
  public let headline: ProseText?
  public let roles: Roles?
  /// In the order of the framework; one for each indicator that the file names.
  public let assessments: [Assessment]
  /// Where the category is not the one that the rule gives.
  public let override: CategoryOverride?
  public let situation: ProseText?
  public let narratives: [Identifier<Goal>: ProseText]
  public let provisions: [Provision]
  public let reports: [Report]
  public let plans: [Plan]
  public let services: [Service]
  public let quotations: [Quotation]
  public let corrections: [Correction]
  public let observations: [Observation]
  public let gaps: [Gap]
  public let calls: [CallToAction]
  public let petition: Petition?
  public let cases: [CaseStudy]
  /// Signatures under case studies, in the order of the file.
  public let approvals: [Approval]
  public let reply: Reply?
  public let pictures: [Picture]
  public let place: Place

  public init(
    country: CountryCode, language: LanguageTag, headline: ProseText?, roles: Roles?, assessments: [Assessment],
    situation: ProseText?, narratives: [Identifier<Goal>: ProseText], provisions: [Provision], reports: [Report],
    plans: [Plan], services: [Service], quotations: [Quotation], corrections: [Correction],
    observations: [Observation], gaps: [Gap], calls: [CallToAction], petition: Petition?, cases: [CaseStudy],
    approvals: [Approval] = [], reply: Reply?, override: CategoryOverride? = nil, pictures: [Picture] = [],
    place: Place
  ) {
    self.country = country
    self.language = language
    self.headline = headline
    self.roles = roles
    self.assessments = assessments
    self.situation = situation
    self.narratives = narratives
    self.provisions = provisions
    self.reports = reports
    self.plans = plans
    self.services = services
    self.quotations = quotations
    self.corrections = corrections
    self.observations = observations
    self.gaps = gaps
    self.calls = calls
    self.petition = petition
    self.cases = cases
    self.approvals = approvals
    self.reply = reply
    self.pictures = pictures
    self.override = override
    self.place = place
  }
}

extension Card {
  /// The same with other assessments.
  public func with(assessments: [Assessment]) -> Card { with(assessments, approvals) }

  /// The same with other approvals.
  public func with(approvals: [Approval]) -> Card { with(assessments, approvals) }

  private func with(_ assessments: [Assessment], _ approvals: [Approval]) -> Card {
    Card(
      country: country, language: language, headline: headline, roles: roles, assessments: assessments,
      situation: situation, narratives: narratives, provisions: provisions, reports: reports, plans: plans,
      services: services, quotations: quotations, corrections: corrections, observations: observations, gaps: gaps,
      calls: calls, petition: petition, cases: cases, approvals: approvals, reply: reply, override: override,
      pictures: pictures, place: place)
  }

  public func assessment(_ number: IndicatorNumber) -> Assessment? {
    assessments.first { $0.indicator.value == number }
  }
}

/// Country of origin, transit or destination: shown, never graded.
public final class Roles: Sendable {
  public let kinds: [Kind]
  public let note: ProseText?
  public let sources: [Citation]
  public let place: Place

  public init(kinds: [Kind], note: ProseText?, sources: [Citation], place: Place) {
    self.kinds = kinds
    self.note = note
    self.sources = sources
    self.place = place
  }
}

extension Roles {
  public enum Kind: String, Sendable, CaseIterable, Hashable { case origin, transit, destination }
}
