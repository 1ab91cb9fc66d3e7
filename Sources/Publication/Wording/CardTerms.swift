import Cards

/// The words of the interface for a card's fields and closed lists, for those who show a card in other forms than
/// pages and booklets.
public struct CardTerms: Sendable {
  private let wording: Wording

  /// - Parameter language: English speaks for languages that the interface does not have.
  public init(_ language: LanguageTag) { wording = Wording.for(language) }

  /// The language in which it speaks.
  public var language: LanguageTag { wording.language }

  /// The languages of the interface.
  public static var languages: [LanguageTag] { Wording.all.map(\.language) }

  /// Between a label and what it labels, with the space before it that French has.
  public var colon: String { wording.figures.colon }

  public func name(_ need: Need) -> String { wording.name(need) }
  public func name(_ status: Fulfilment.Status) -> String { wording.name(status) }
  public func name(_ provider: Provider) -> String { wording.name(provider) }
  public func name(_ role: Roles.Kind) -> String { wording.name(role) }
  public func name(_ kind: Service.Kind) -> String { wording.name(kind) }
  public func name(_ kind: Gap.Kind) -> String { wording.name(kind) }
  public func name(_ sex: Observation.Sex) -> String { wording.name(sex) }
  public func name(_ unit: Series.Unit) -> String { wording.name(unit) }
  public func name(_ basis: CaseStudy.Basis) -> String { wording.name(basis) }
  public func name(_ publisher: Source.Publisher) -> String { wording.name(publisher) }

  /// Who may meet a condition: `the state or others with state funds`.
  public func choice(_ providers: some Collection<Provider>) -> String { wording.choice(providers) }

  public func name(_ access: Source.Access) -> String {
    switch access {
    case .open: ""
    case .onFile: wording.sources.onFile
    case .confidential: wording.sources.confidential
    }
  }

  public func name(of ungraded: Grade) -> String? {
    switch ungraded {
    case .level: nil
    case .notAssessed: wording.grades.notAssessed
    case .noData: wording.grades.noData
    case .notApplicable: wording.grades.notApplicable
    }
  }

  /// When a criterion holds: its own sentence, or one made from what it requires.
  public func words(for criterion: Criterion, of indicator: Indicator) -> String {
    criterion.text?(language) ?? wording.words(for: criterion.when, of: indicator, in: language)
  }

  /// `Situation on 30 June 2010`.
  public func asOf(_ date: PartialDate) -> String { wording.asOf(date) }

  public subscript(_ heading: Heading) -> String {
    let (country, evidence, campaign) = (wording.country, wording.evidence, wording.campaign)
    let reasoning = wording.reasoning
    return switch heading {
    case .indicator: country.indicator
    case .grade: reasoning.agreed
    case .criteria: reasoning.criteria
    case .conditions: reasoning.conditions
    case .condition: reasoning.condition
    case .isMet: reasoning.state
    case .by: reasoning.by
    case .reason: reasoning.reason
    case .departure: reasoning.departure
    case .statement: wording.grades.statement
    case .star: wording.grades.star
    case .sources: wording.sources.title
    case .note: evidence.note
    case .overall: country.overall
    case .roles: country.roles
    case .situation: country.situation
    case .provisions: evidence.provisions
    case .law: evidence.law
    case .article: evidence.article
    case .covers: evidence.covers
    case .penalty: evidence.penalty
    case .limitation: evidence.limitation
    case .reports: wording.treaties.reports
    case .treaty: wording.treaties.treaty
    case .due: wording.treaties.due
    case .submitted: wording.treaties.submitted
    case .plans: evidence.plans
    case .plan: evidence.plan
    case .body: evidence.body
    case .services: evidence.services
    case .service: evidence.service
    case .howMany: evidence.howMany
    case .offers: evidence.offers
    case .quotations: wording.treaties.quotations
    case .corrections: campaign.corrections
    case .printed: campaign.printed
    case .right: campaign.right
    case .whereOverview: campaign.whereOverview
    case .whereNotes: campaign.whereNotes
    case .statistics: evidence.statistics
    case .period: evidence.period
    case .sex: evidence.sex
    case .age: evidence.age
    case .form: evidence.form
    case .figure: evidence.value
    case .remark: evidence.quality
    case .gaps: evidence.gaps
    case .gapSubject: evidence.gapSubject
    case .gapKind: evidence.gapKind
    case .addressee: evidence.addressee
    case .asked: evidence.asked
    case .answered: evidence.answered
    case .calls: campaign.calls
    case .call: campaign.call
    case .addressedTo: campaign.addressedTo
    case .movesIndicators: campaign.movesIndicators
    case .petition: campaign.petition
    case .demands: campaign.demands
    case .cases: campaign.cases
    case .reply: campaign.reply
    case .treaties: wording.treaties.title
    }
  }

  public enum Heading: Sendable, CaseIterable {
    case indicator, grade, criteria, conditions, condition, isMet, by, reason, departure, statement, star, sources, note
    case overall, roles, situation, provisions, law, article, covers, penalty, limitation, reports, treaty, due
    case submitted, plans, plan, body, services, service, howMany, offers, quotations, corrections, printed, right
    case whereOverview, whereNotes, statistics, period, sex, age, form, figure, remark, gaps, gapSubject, gapKind
    case addressee, asked, answered, calls, call, addressedTo, movesIndicators, petition, demands, cases, reply
    case treaties
  }
}
