import Cards

@testable import Scoring

/// Two small frameworks and editions for comparisons, with no more in them than those look at.
enum Pair {
  static let levels: [(id: String, points: String?)] = [("low", "0"), ("mid", "1"), ("high", "2")]

  /// `high` when all three conditions are met, `mid` when *a* is, else `low`.
  static let usual = [
    Made.criterion("high", .all([.every(.required), .every(.ideal)])), Made.criterion("mid", Made.requires("a")),
    Made.criterion("low", .always),
  ]
  /// `high` already when *a* and *b* are met.
  static let lenient = [
    Made.criterion("high", .every(.required)), Made.criterion("mid", Made.requires("a")),
    Made.criterion("low", .always),
  ]

  static func question(_ number: String, _ criteria: [Criterion], conditions: [String] = ["a", "b", "c"]) -> Indicator {
    Made.indicator(
      number, conditions: conditions.map { Made.condition($0, $0 == "c" ? .ideal : .required) }, criteria: criteria)
  }

  static func framework(
    _ id: String, _ indicators: [Indicator], levels: [(id: String, points: String?)] = levels,
    rule: CategoryRule? = nil, follows: [FrameworkMapping] = []
  ) -> Framework {
    let base = Made.framework([], scale: levels, rule: rule)
    return Framework(
      id: Made.id(id), title: Made.text(id), summary: nil, scale: base.scale, scales: [:], star: nil,
      goals: [Goal(id: Made.id("g"), name: Made.text("g"), summary: nil, indicators: indicators, place: Made.place)],
      categories: base.categories, rule: rule, selection: [], methodology: nil, follows: follows, place: Made.place)
  }

  static func mapping(
    _ framework: String, _ origins: [IndicatorOrigin] = [], grades: [(String, String)] = []
  ) -> FrameworkMapping {
    FrameworkMapping(
      framework: Made.located(Made.id(framework)), indicators: origins,
      grades: grades.map { Renaming(earlier: Made.located(Made.id($0)), now: Made.located(Made.id($1))) },
      place: Made.place)
  }

  /// - Parameter conditions: present names and earlier ones, with a slash behind the indicator where several have them.
  static func origin(
    _ number: String, _ was: [String], conditions: [(String, String)] = [], new: [String] = []
  ) -> IndicatorOrigin {
    IndicatorOrigin(
      indicator: Made.located(Made.number(number)), was: was.map { Made.located(Made.number($0)) },
      conditions: conditions.map { name, earlier in
        let parts = earlier.split(separator: "/").map(String.init)
        return ConditionOrigin(
          condition: Made.located(Made.id(name)), indicator: parts.count > 1 ? Made.number(parts[0]) : nil,
          was: Made.located(Made.id(parts[parts.count - 1])))
      }, newConditions: new.map { Made.located(Made.id($0)) }, place: Made.place)
  }

  /// An answer such as `a+ b- c? = mid`: conditions met, unmet, unknown, then the agreed grade; `a*` is met by an NGO.
  static func assessment(_ number: String, _ answer: String) -> Assessment {
    let parts = answer.split(separator: "=").map { $0.split(separator: " ").map(String.init) }
    let conditions = (parts.count > 1 ? parts[0] : []).map { word -> Fulfilment in
      let name = String(word.dropLast())
      switch word.last {
      case "+": return Made.fulfilment(name, .met, by: [.state])
      case "*": return Made.fulfilment(name, .met, by: [.ngo])
      case "-": return Made.fulfilment(name, .unmet)
      default: return Made.fulfilment(name, .unknown)
      }
    }
    guard let grade = parts.last?.first.flatMap(Grade.init) else { preconditionFailure("\(answer) has no grade") }
    return Assessment(
      indicator: Made.located(Made.number(number)), conditions: conditions, coders: [], grade: Made.located(grade),
      reason: nil, departure: nil, star: nil, statement: nil, sources: [], place: Made.place)
  }

  /// Countries with their answers by indicator.
  static func edition(
    _ id: String, _ framework: Framework, _ cards: [(String, [(String, String)])],
    printed: [(country: String, number: String, grade: String)] = []
  ) -> EditionSide {
    let cards = cards.compactMap { country, answers in
      CountryCode(country).map { code in
        Card(
          country: code, language: .english, headline: nil, roles: nil,
          assessments: answers.map { assessment($0, $1) }, situation: nil, narratives: [:], provisions: [],
          reports: [], plans: [], services: [], quotations: [], corrections: [], observations: [], gaps: [],
          calls: [], petition: nil, cases: [], reply: nil, place: Made.place)
      }
    }
    let prose = ProseText(original: .init(language: .english, value: Prose(events: [], place: Made.place)))
    let errata = printed.compactMap { entry -> Erratum? in
      guard let date = PartialDate("2021-01-01"), let grade = Grade(entry.grade) else { return nil }
      return Erratum(
        input: Made.located("card"), date: date,
        countries: [CountryCode(entry.country)].compactMap { $0.map(Made.located) }, wrong: prose, right: prose,
        grades: [
          PrintedGrade(indicator: Made.located(Made.number(entry.number)), grade: Made.located(grade))
        ], hash: nil, place: Made.place)
    }
    guard let date = PartialDate("2020") else { preconditionFailure("2020 is a date") }
    let edition = Edition(
      id: Made.id(id), title: Made.text(id), asOf: date, framework: Made.located(framework.id), status: .draft,
      notice: nil, names: [:], sources: [], overview: [], overviewText: nil, cards: cards,
      seal: EditionSeal(errata: errata), place: Made.place)
    return EditionSide(edition, framework)
  }

  /// What became of the one indicator of one country.
  static func change(
    _ before: Framework, _ old: String, _ after: Framework, _ new: String, printed: String? = nil
  ) -> IndicatorChange? {
    let numbers = [before, after].map { $0.indicators[0].number.text }
    let comparison = EditionComparison(
      from: edition(
        "e1", before, [("BE", [(numbers[0], old)])], printed: printed.map { [("BE", numbers[0], $0)] } ?? []),
      to: edition("e2", after, [("BE", [(numbers[1], new)])]), among: [before, after])
    return comparison.units.first?.indicators.first
  }
}

extension IndicatorChange {
  /// The kind, the steps and the doubt in one line.
  var line: String {
    let moves = steps.map { "\($0.cause) \($0.before.grade.text)>\($0.after.grade.text)" }
    return ([kind.rawValue] + moves + [doubt.map { "? \($0)" }].compactMap(\.self)).joined(separator: "; ")
  }
}
