import Cards
import Formats

/// editions/ID/BE/card.yaml.
struct CardFile {
  let headline: ProseText?
  let roles: Roles?
  let assessments: [Assessment]
  let override: CategoryOverride?
  let provisions: [Provision]
  let reports: [Report]
  let plans: [Plan]
  let services: [Service]
  let quotations: [Quotation]
  let corrections: [Correction]
  let place: Place
}

extension Shape where Value == CardFile {
  static let card = mapping { fields in
    _ = fields.optional("language", .language)
    let headline = fields.optional("headline", .prose)
    let roles = fields.optional("roles", .roles)
    let assessments = fields.required("indicators", Shape<Assessment>.assessments)
    let provisions = fields.list("provisions", .provision)
    let reports = fields.list("reports", .report)
    let plans = fields.list("plans", .plan)
    let services = fields.list("services", .service)
    let quotations = fields.list("quotations", .quotation)
    let corrections = fields.list("corrections", .correction)
    let override = fields.optional("category", .categoryOverride)
    guard let assessments else { return nil }
    return CardFile(
      headline: headline, roles: roles, assessments: assessments, override: override, provisions: provisions,
      reports: reports, plans: plans, services: services, quotations: quotations, corrections: corrections,
      place: fields.place)
  }
}

extension Shape where Value == CategoryOverride {
  static let categoryOverride = mapping { fields in
    let category = fields.required("is", Shape<Identifier<Category>>.identifier().located)
    let reason = fields.required("reason", .prose)
    let role = fields.required("role", Shape<Identifier<CoderGrade>>.identifier())
    let date = fields.required("date", .date)
    guard let category, let reason, let role, let date else { return nil }
    return CategoryOverride(category: category, reason: reason, role: role, date: date, place: fields.place)
  }
}

extension Shape where Value == Roles {
  static let roles = mapping { fields in
    let kinds = fields.required("is", Shape<Roles.Kind>.word().list(least: 1))
    let note = fields.optional("note", .prose)
    let sources = fields.list("sources", .citation)
    guard let kinds else { return nil }
    return Roles(
      kinds: Roles.Kind.allCases.filter(kinds.contains), note: note, sources: sources, place: fields.place)
  }
}

extension Shape where Value == Assessment {
  /// The indicators of a card; the number is the key.
  static let assessments = assessment.map(
    by: { IndicatorNumber($0) }, keys: IndicatorPattern.pattern, expected: "an indicator's number such as 1.1"
  ).map { entries in
    entries.map { $0.value.assessment(of: Located($0.key, $0.place)) }
  }

  private static var assessment: Shape<AssessmentFields> { .fields }
}

/// An assessment before it is known which indicator it is of.
struct AssessmentFields {
  let conditions: [Fulfilment]
  let coders: [CoderGrade]
  let grade: Located<Grade>
  let reason, departure: ProseText?
  let star: StarredWork?
  let statement: ProseText?
  let sources: [Citation]
  let sourcesNote: ProseText?
  let place: Place

  func assessment(of indicator: Located<IndicatorNumber>) -> Assessment {
    Assessment(
      indicator: indicator, conditions: conditions, coders: coders, grade: grade, reason: reason, departure: departure,
      star: star, statement: statement, sources: sources, sourcesNote: sourcesNote, place: indicator.place)
  }
}

extension Shape where Value == AssessmentFields {
  static let fields = mapping { fields in
    let conditions = fields.optional("conditions", Shape<Fulfilment>.fulfilments)
    let coders = fields.list("coders", .coderGrade)
    let grade = fields.required("grade", Shape<Grade>.grade.located)
    let reason = fields.optional("reason", .prose)
    let departure = fields.optional("departure", .prose)
    let star = fields.optional("star", .starredWork)
    let statement = fields.optional("statement", .prose)
    let sources = fields.list("sources", .citation)
    let sourcesNote = fields.optional("sources-note", .prose)
    guard let grade else { return nil }
    return AssessmentFields(
      conditions: conditions ?? [], coders: coders, grade: grade, reason: reason, departure: departure, star: star,
      statement: statement, sources: sources, sourcesNote: sourcesNote, place: fields.place)
  }
}

/// A fulfilment before it is known of which condition.
struct FulfilmentFields {
  let status: Fulfilment.Status
  let by: [Provider]
  let note: ProseText?
  let sources: [Citation]
}

extension Shape where Value == FulfilmentFields {
  static let fields = mapping(rules: [.implies(field: "is", value: "met", needs: "by")]) { fields in
    let status = fields.required("is", Shape<Fulfilment.Status>.word())
    let by = fields.optional("by", Shape<Provider>.word().list(least: 1))
    let note = fields.optional("note", .prose)
    let sources = fields.list("sources", .citation)
    guard let status else { return nil }
    return FulfilmentFields(
      status: status, by: Provider.allCases.filter((by ?? []).contains), note: note, sources: sources)
  }
}

extension Shape where Value == Fulfilment {
  static let fulfilments = Shape<FulfilmentFields>.fields.map(
    by: { Identifier<Condition>($0) }, keys: IdentifierPattern.pattern, expected: "the identifier of a condition"
  ).map { entries in
    entries.map { entry in
      Fulfilment(
        condition: Located(entry.key, entry.place), status: entry.value.status, by: entry.value.by,
        note: entry.value.note, sources: entry.value.sources, place: entry.place)
    }
  }
}

extension Shape where Value == CoderGrade {
  static let coderGrade = mapping { fields in
    let role = fields.required("role", Shape<Identifier<CoderGrade>>.identifier())
    let grade = fields.required("grade", Shape<Grade>.grade.located)
    guard let role, let grade else { return nil }
    return CoderGrade(role: role, grade: grade, place: fields.place)
  }
}

extension Shape where Value == StarredWork {
  static let starredWork = mapping(rules: [.atLeastOne(["work", "sources"])]) { fields in
    let work = fields.optional("work", .prose)
    let sources = fields.list("sources", .citation)
    return StarredWork(work: work, sources: sources, place: fields.place)
  }
}
