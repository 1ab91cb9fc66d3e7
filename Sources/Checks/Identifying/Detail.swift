/// Something in a story by which a person could be found, alone or with others.
struct Detail: Sendable {
  enum Kind: Int, Sendable, CaseIterable {
    case person, town, name, age, nationality, city, country, route, day, year, job, family, others, number, court,
      media
  }

  let kind: Kind
  /// As the text has it.
  let words: String
  let line: Int
  /// Which words of the sentence are meant.
  let range: Range<Int>
  /// What stands in their place in a more general text; `nil` where they stay.
  let general: String?
}

extension Detail.Kind {
  /// How much it narrows down who is meant. A town has so few children that any second fact finds one; a country has many.
  var weight: Int {
    switch self {
    case .person: 4
    case .town, .name, .age: 3
    case .route, .day: 2
    case .nationality, .city, .country, .year, .job, .family, .others, .number, .court, .media: 1
    }
  }

  /// As a finding says it.
  var label: String {
    switch self {
    case .person: "a named person"
    case .town: "a town or village"
    case .name: "a name"
    case .age: "an exact age"
    case .nationality: "a nationality"
    case .city: "a city"
    case .country: "a country"
    case .route: "a route"
    case .day: "a date"
    case .year: "a year"
    case .job: "a job"
    case .family: "a relation"
    case .others: "others who were there"
    case .number: "a number"
    case .court: "a court"
    case .media: "what the press or a minister said"
    }
  }
}

/// The details of one text, weighed together.
struct Weighing {
  /// What a story may have: an age alone, a town alone, or three lesser things.
  static let limit = 3

  let details: [Detail]
  /// The same thing said twice counts once: each kind by its weight, and each distant relation's relation.
  let weight: Int

  init(_ details: [Detail]) {
    self.details = details
    let kinds = Set(details.map(\.kind))
    let relations = details.filter { $0.kind == .family }.map { $0.words.split(separator: " ").count }.max() ?? 0
    weight = kinds.reduce(0) { $0 + $1.weight } + (relations > 1 ? 1 : 0)
  }

  var isTooMuch: Bool { weight > Self.limit }

  /// Each kind with the words that stand for it, the heaviest first.
  var list: String {
    var seen: Set<String> = []
    let sorted = details.enumerated().sorted { a, b in
      (-a.element.kind.weight, a.element.kind.rawValue, a.offset)
        < (-b.element.kind.weight, b.element.kind.rawValue, b.offset)
    }
    let shown = sorted.compactMap { _, detail -> String? in
      seen.insert("\(detail.kind.rawValue) \(detail.words)").inserted ? "\(detail.kind.label) (\(detail.words))" : nil
    }
    return shown.joined(separator: ", ")
  }
}
