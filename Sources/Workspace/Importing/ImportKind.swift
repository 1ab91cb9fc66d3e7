import Cards

/// What rows of a foreign table can become.
enum ImportKind: String, Sendable, CaseIterable {
  case values, cards, conditions, coders, groups, overview, statistics, gaps, actions, text, treaties, channels, sources

  /// What must be true of a field's text.
  enum Check: Sendable {
    case indicator, indicators, grade, value, category, goal, series, form, instrument
    case number, figure, count, period, age, date, address, citations, language, sourceKey, country
    case identifier, telephone, plain, prose, providers, statements
    case word([String])
  }

  struct Field: Sendable {
    let name: String
    let check: Check
    var isRequired = false
    /// Whether two rows that differ here speak of different things.
    var isKey = false
  }

  /// Whether rows belong to an edition.
  var needsEdition: Bool { self != .treaties && self != .channels && self != .sources }

  /// Whether rows belong to a country or unit.
  var needsUnit: Bool { self != .sources }

  /// Whether a row must be about a country.
  var needsCountry: Bool {
    switch self {
    case .values, .groups, .sources: false
    case .cards, .conditions, .coders, .overview, .statistics, .gaps, .actions, .text, .treaties, .channels: true
    }
  }

  /// The field that combining and preferring look at.
  var main: String {
    switch self {
    case .values, .statistics: "value"
    case .cards, .coders: "grade"
    case .conditions: "is"
    case .gaps: "kind"
    case .groups: "name"
    case .overview: "category"
    case .actions, .text: "text"
    case .treaties: "bound"
    case .channels: "number"
    case .sources: "title"
    }
  }

  var fields: [Field] {
    switch self {
    case .values:
      [
        Field(name: "indicator", check: .indicator, isRequired: true, isKey: true),
        Field(name: "value", check: .value, isRequired: true), Field(name: "note", check: .plain),
        Field(name: "source", check: .citations),
      ]
    case .cards:
      [
        Field(name: "indicator", check: .indicator, isRequired: true, isKey: true),
        Field(name: "grade", check: .grade, isRequired: true), Field(name: "reason", check: .prose),
        Field(name: "departure", check: .prose), Field(name: "statement", check: .prose),
        Field(name: "source", check: .citations),
      ]
    case .conditions:
      [
        Field(name: "indicator", check: .indicator, isRequired: true, isKey: true),
        Field(name: "condition", check: .identifier, isRequired: true, isKey: true),
        Field(name: "is", check: .word(Fulfilment.Status.allCases.map(\.rawValue)), isRequired: true),
        Field(name: "by", check: .providers), Field(name: "note", check: .prose),
        Field(name: "source", check: .citations),
      ]
    case .coders:
      [
        Field(name: "indicator", check: .indicator, isRequired: true, isKey: true),
        Field(name: "role", check: .identifier, isRequired: true, isKey: true),
        Field(name: "grade", check: .grade, isRequired: true),
      ]
    case .groups: [Field(name: "name", check: .plain)]
    case .overview:
      [
        Field(name: "category", check: .category, isRequired: true), Field(name: "position", check: .count),
        Field(name: "source", check: .citations),
      ]
    case .statistics:
      [
        Field(name: "series", check: .series, isRequired: true, isKey: true),
        Field(name: "period", check: .period, isRequired: true, isKey: true),
        Field(name: "sex", check: .word(Observation.Sex.allCases.map(\.rawValue)), isKey: true),
        Field(name: "age", check: .age, isKey: true), Field(name: "form", check: .form, isKey: true),
        Field(name: "value", check: .number), Field(name: "low", check: .number), Field(name: "high", check: .number),
        Field(name: "published", check: .word(["official"])), Field(name: "source", check: .citations),
        Field(name: "quality", check: .plain),
      ]
    case .gaps:
      [
        Field(name: "subject", check: .plain, isRequired: true, isKey: true),
        Field(name: "kind", check: .word(Gap.Kind.allCases.map(\.rawValue)), isRequired: true),
        Field(name: "addressee", check: .plain), Field(name: "asked", check: .date),
        Field(name: "answered", check: .date), Field(name: "note", check: .plain),
        Field(name: "source", check: .citations),
      ]
    case .actions:
      [
        Field(name: "id", check: .identifier, isKey: true), Field(name: "goal", check: .goal),
        Field(name: "indicators", check: .indicators), Field(name: "addressee", check: .plain),
        Field(name: "text", check: .prose, isRequired: true), Field(name: "source", check: .citations),
      ]
    case .text:
      [
        Field(name: "name", check: .identifier, isKey: true), Field(name: "language", check: .language, isKey: true),
        Field(name: "text", check: .prose, isRequired: true), Field(name: "source", check: .citations),
      ]
    case .treaties:
      [
        Field(name: "instrument", check: .instrument, isRequired: true, isKey: true),
        Field(name: "territory", check: .country, isKey: true), Field(name: "signed", check: .date),
        Field(name: "bound", check: .date),
        Field(name: "how", check: .word(Ratification.Act.allCases.map(\.rawValue))),
        Field(name: "in-force", check: .date), Field(name: "denounced", check: .date),
        Field(name: "ends", check: .date), Field(name: "statements", check: .statements),
        Field(name: "note", check: .plain), Field(name: "source", check: .citations),
      ]
    case .channels:
      [
        Field(name: "name", check: .plain, isRequired: true, isKey: true), Field(name: "number", check: .telephone),
        Field(name: "operator", check: .plain), Field(name: "for", check: .plain),
        Field(name: "hours", check: .plain), Field(name: "languages", check: .plain),
        Field(name: "cost", check: .plain), Field(name: "address", check: .address),
        Field(name: "verified", check: .date), Field(name: "source", check: .citations),
      ]
    case .sources:
      [
        Field(name: "id", check: .sourceKey, isRequired: true, isKey: true),
        Field(name: "title", check: .plain, isRequired: true), Field(name: "type", check: .identifier),
        Field(name: "author", check: .plain), Field(name: "publisher", check: .plain),
        Field(name: "issued", check: .date), Field(name: "accessed", check: .date),
        Field(name: "url", check: .address), Field(name: "language", check: .language),
        Field(name: "access", check: .word(Source.Access.allCases.map(\.rawValue))),
        Field(name: "by", check: .word(Source.Publisher.allCases.map(\.rawValue))),
      ]
    }
  }

  /// Every field of any kind, each once, in the order of the lists above.
  static let allFields: [String] = {
    var names: [String] = []
    for kind in allCases {
      for field in kind.fields where !names.contains(field.name) { names.append(field.name) }
    }
    return names
  }()
}
