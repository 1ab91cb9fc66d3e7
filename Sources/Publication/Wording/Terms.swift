import Cards
import Checks

/// The words for the closed lists of the field.
extension Wording {
  func name(_ need: Need) -> String {
    switch need {
    case .required: reasoning.required
    case .ideal: reasoning.ideal
    }
  }

  func name(_ status: Fulfilment.Status) -> String {
    switch status {
    case .met: reasoning.met
    case .unmet: reasoning.unmet
    case .unknown: reasoning.unknown
    }
  }

  func name(_ provider: Provider) -> String {
    switch provider {
    case .state: reasoning.byState
    case .stateFunded: reasoning.byStateFunded
    case .ngo: reasoning.byNGO
    case .privateSector: reasoning.byPrivate
    }
  }

  /// Providers as a list in the order of the enumeration: `the state and NGOs`.
  func names(_ providers: some Collection<Provider>) -> String {
    figures.list(Provider.allCases.filter(providers.contains).map(name))
  }

  func choice(_ providers: some Collection<Provider>) -> String {
    figures.choice(Provider.allCases.filter(providers.contains).map(name))
  }

  func name(_ role: Roles.Kind) -> String {
    switch role {
    case .origin: country.origin
    case .transit: country.transit
    case .destination: country.destination
    }
  }

  func name(_ kind: Service.Kind) -> String {
    switch kind {
    case .helpline: evidence.helpline
    case .shelter: evidence.shelter
    case .medical: evidence.medical
    case .psychological: evidence.psychological
    case .legal: evidence.legal
    case .other: evidence.otherService
    }
  }

  func name(_ kind: Gap.Kind) -> String {
    switch kind {
    case .notCollected: evidence.notCollected
    case .notDisaggregated: evidence.notDisaggregated
    case .refused: evidence.refused
    case .notFound: evidence.notFound
    }
  }

  func name(_ sex: Observation.Sex?) -> String {
    switch sex {
    case .female: evidence.female
    case .male: evidence.male
    case .other: evidence.otherSex
    case nil: evidence.allSexes
    }
  }

  func name(_ age: AgeRange?) -> String {
    guard let age else { return evidence.allAges }
    guard let until = age.until else { return evidence.agesFrom(String(age.from)) }
    return evidence.ages(String(age.from), String(until))
  }

  func name(_ unit: Series.Unit) -> String {
    switch unit {
    case .people: evidence.people
    case .cases: evidence.cases
    case .percent: evidence.percent
    case .count: evidence.count
    case .days: evidence.daysUnit
    case .euro: evidence.euro
    }
  }

  func name(_ act: Ratification.Act) -> String {
    switch act {
    case .ratification: treaties.ratification
    case .accession: treaties.accession
    case .succession: treaties.succession
    case .acceptance: treaties.acceptance
    case .approval: treaties.approval
    case .signature: treaties.signature
    case .extended: treaties.extended
    }
  }

  func name(_ statement: TreatyStatement.Kind) -> String {
    switch statement {
    case .reservation: treaties.reservation
    case .declaration: treaties.declaration
    case .objection: treaties.objection
    case .communication: treaties.communication
    case .authorities: treaties.authorities
    case .territorialApplication: treaties.territorialApplication
    }
  }

  func name(_ basis: CaseStudy.Basis) -> String {
    switch basis {
    case .consent: campaign.byConsent
    case .publicSource: campaign.fromPublicSource
    case .composite: campaign.composite
    }
  }

  func name(_ publisher: Source.Publisher) -> String {
    switch publisher {
    case .state: sources.publishedByState
    case .intergovernmental: sources.intergovernmental
    case .ngo: sources.ngo
    case .academic: sources.academic
    case .press: sources.press
    case .other: sources.other
    }
  }

  /// `Situation on 30 June 2010`, `Situation in June 2010`.
  func asOf(_ date: PartialDate) -> String {
    (date.day == nil ? frame.asOfSpan : frame.asOfDay)(figures.date(date))
  }

  /// A figure with its unit; a range where it is one, or both: `1,200 (1,100 to 1,300)`; `<10` where it is withheld.
  func value(of observation: PublishedObservation, unit: Series.Unit) -> String {
    let number = { self.figures.quantity($0, unit: unit, days: self.evidence.days) }
    switch observation.figure {
    case .below(let threshold): return evidence.below(figures.decimal(Quantity(units: threshold)))
    case .withheld: return evidence.withheld
    case .stated(let value, _, _):
      let range = observation.figure.range.map { evidence.range(figures.decimal($0.low), number($0.high)) }
      guard let value = value.map(number) else { return range ?? "–" }
      return range.map { "\(value) (\($0))" } ?? value
    }
  }

  /// How many there are and how many people they take in: `2 (24 places)`.
  func number(of service: Service) -> String? {
    let number = service.number.map { figures.integer($0) }
    guard let capacity = service.capacity.map({ figures.count($0, evidence.capacity) }) else { return number }
    return number.map { "\($0) (\(capacity))" } ?? capacity
  }

  /// Why figures are withheld, where some of these are.
  func withholding(_ observations: [PublishedObservation], below threshold: Int) -> String? {
    observations.contains { $0.figure.isWithheld }
      ? evidence.withholding(figures.decimal(Quantity(units: threshold))) : nil
  }
}
