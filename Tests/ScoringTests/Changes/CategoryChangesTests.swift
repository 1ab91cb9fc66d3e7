import Cards
import Testing

@testable import Scoring

/// What would change a category, against every set of conditions tried one by one.
@Suite("What would change a category") struct CategoryChangesTests {
  /// Three indicators with three conditions each, on which the grades hang in different ways.
  private static let indicators: [Indicator] = {
    let conditions = ["a", "b", "c"].map { Made.condition($0, $0 == "c" ? .ideal : .required) }
    let all: Requirement = .every(.required), one = Requirement.any([Made.requires("a"), Made.requires("b")])
    let two = Requirement.atLeast(2, ["a", "b", "c"].map { Made.requires($0) })
    return [
      Made.indicator(
        "1", conditions: conditions,
        criteria: [Made.criterion("high", all), Made.criterion("mid", one), Made.criterion("low", .always)]),
      Made.indicator(
        "2", conditions: conditions,
        criteria: [
          Made.criterion("high", .all([two, Made.requires("c")])), Made.criterion("mid", two),
          Made.criterion("low", .always),
        ]),
      Made.indicator(
        "3", conditions: conditions,
        criteria: [
          Made.criterion("low", Made.requires("c")), Made.criterion("mid", one), Made.criterion("high", .always),
        ]),
    ]
  }()

  private static func framework(_ rule: CategoryRule) -> Framework {
    let base = Made.framework([], scale: [("low", "0"), ("mid", "1"), ("high", "3")], rule: rule)
    return Framework(
      id: base.id, title: base.title, summary: nil, scale: base.scale, scales: [:], star: nil,
      goals: [Goal(id: Made.id("g"), name: Made.text("g"), summary: nil, indicators: indicators, place: Made.place)],
      categories: base.categories, rule: rule, selection: [], methodology: nil, place: Made.place)
  }

  private static let rules: [CategoryRule] = [
    Made.rule([
      ("high", [Made.test(.sumOfPoints, .atLeast(Made.quantity("6")))]),
      ("middle", [Made.test(.sumOfPoints, .atLeast(Made.quantity("3")))]), ("low", []),
    ]),
    Made.rule([
      ("high", [Made.test(.count(Made.located(Made.id("high"))), .atLeast(Made.quantity("2")))]),
      ("middle", [Made.test(.count(Made.located(Made.id("low"))), .atMost(Made.quantity("1")))]), ("low", []),
    ]),
    CategoryRule(
      text: nil,
      cases: Made.rule([("high", [Made.test(.meanPoints, .atLeast(Made.quantity("1")))]), ("low", [])]).cases,
      minimum: nil,
      caps: Made.rule([
        (
          "middle",
          [
            Made.test(
              .indicator(Made.located(Made.number("2")), isOneOf: [Made.located(Made.id("low"))]),
              .atLeast(Made.quantity("1")))
          ]
        )
      ]).cases, place: Made.place),
  ]

  /// The card in which the conditions of a mask of nine bits are met.
  private static func card(_ mask: Int, in framework: Framework) -> Card {
    let assessments = indicators.enumerated().map { index, indicator in
      let fulfilments = indicator.conditions.enumerated().map { position, condition in
        let isMet = mask >> (3 * index + position) & 1 == 1
        return Made.fulfilment(condition.id.text, isMet ? .met : .unmet, by: isMet ? [.state] : [])
      }
      let grade = Derivation(of: indicator, from: fulfilments).grade.map { Grade.level($0) } ?? .noData
      return Assessment(
        indicator: Made.located(indicator.number), conditions: fulfilments, coders: [], grade: Made.located(grade),
        reason: nil, departure: nil, star: nil, statement: nil, sources: [], place: Made.place)
    }
    return Made.card([]).with(assessments)
  }

  private static func position(_ mask: Int, _ framework: Framework) -> Int {
    let category = Standing(of: card(mask, in: framework), in: framework).category
    return framework.categories.firstIndex { $0.id == category } ?? -1
  }

  /// The masks of the smallest sets, by trying all 512 cards.
  private static func smallest(
    from mask: Int, _ positions: [Int], _ isWanted: (Int) -> Bool
  ) -> Set<Int> {
    let flips = (1..<512).filter { isWanted(positions[mask ^ $0]) }
    let size = flips.map(\.nonzeroBitCount).min()
    return Set(flips.filter { $0.nonzeroBitCount == size })
  }

  private static func masks(_ outcome: CategoryChanges.Outcome) -> Set<Int> {
    Set(
      outcome.sets.map { set in
        set.changes.reduce(0) { mask, change in
          let index = indicators.firstIndex { $0.number == change.indicator.number } ?? 0
          return change.conditions.reduce(mask) { mask, flip in
            let position = change.indicator.conditions.firstIndex { $0.id == flip.condition.id } ?? 0
            return mask | 1 << (3 * index + position)
          }
        }
      })
  }

  @Test(arguments: [0, 1, 2]) func `are exactly the smallest sets of conditions`(rule: Int) throws {
    let framework = Self.framework(Self.rules[rule])
    let positions = (0..<512).map { Self.position($0, framework) }
    let limits = CategoryChanges.Limits(mostChanges: 9, mostSets: 1000)
    for mask in 0..<512 {
      let card = Self.card(mask, in: framework)
      let grades = Dictionary(uniqueKeysWithValues: card.assessments.map { ($0.indicator.value, $0.grade.value) })
      let changes = try #require(
        CategoryChanges(
          of: UnitCode(card.country), card: card, grades: grades, scores: nil, in: framework, limits: limits))
      let lift = Self.smallest(from: mask, positions) { $0 > positions[mask] }
      let drop = Self.smallest(from: mask, positions) { $0 < positions[mask] }
      #expect(Self.masks(changes.lift) == lift && changes.lift.count == lift.count, "\(mask)")
      #expect(Self.masks(changes.drop) == drop && changes.drop.count == drop.count, "\(mask)")
    }
  }

  @Test func `work of an NGO that the state takes over is a change`() throws {
    let framework = Self.framework(Self.rules[0])
    let ngo = Assessment(
      indicator: Made.located(Made.number("1")),
      conditions: [Made.fulfilment("a", .met, by: [.ngo]), Made.fulfilment("b", .met, by: [.state])], coders: [],
      grade: Made.located(.level(Made.id("mid"))), reason: nil, departure: nil, star: nil, statement: nil, sources: [],
      place: Made.place)
    let others = Self.card(0, in: framework).assessments.dropFirst()
    let card = Made.card([]).with([ngo] + others)
    let grades = Dictionary(uniqueKeysWithValues: card.assessments.map { ($0.indicator.value, $0.grade.value) })
    let changes = try #require(
      CategoryChanges(of: UnitCode(card.country), card: card, grades: grades, scores: nil, in: framework))
    // 1 + 0 + 3 points are the middle; with "a" by the state it is 3 + 0 + 3.
    let flip = try #require(changes.lift.sets.first { $0.changes.first?.indicator.number.text == "1" }?.changes.first)
    #expect(flip.conditions.map(\.condition.id.text) == ["a"] && flip.conditions.first?.by == [.ngo])
    #expect(flip.conditions.first?.before == .met && flip.conditions.first?.after == .met)
  }

  @Test func `without conditions the grades themselves are what changes`() throws {
    let framework = Made.framework(
      [("g", ["1", "2"])], scale: [("low", "0"), ("mid", "1"), ("high", "3")], rule: Self.rules[0])
    let grades: [IndicatorNumber: Grade] = [
      Made.number("1"): .level(Made.id("low")), Made.number("2"): .level(Made.id("mid")),
    ]
    let changes = try #require(
      CategoryChanges(of: UnitCode(Made.card([]).country), card: nil, grades: grades, scores: nil, in: framework))
    // 1 point is low; 3 are needed: the first to high (3 + 1), or the second (0 + 3).
    #expect(changes.lift.sets.map { $0.changes.map(\.after.text) } == [["high"], ["high"]])
    #expect(changes.lift.tried == 1 && changes.drop.sets.isEmpty && changes.drop.tried == 4)
  }

  @Test func `a bound on trials is told, and what was tried`() throws {
    let framework = Self.framework(Self.rules[0])
    let card = Self.card(0b100_000_000, in: framework)
    let grades = Dictionary(uniqueKeysWithValues: card.assessments.map { ($0.indicator.value, $0.grade.value) })
    let changes = try #require(
      CategoryChanges(
        of: UnitCode(card.country), card: card, grades: grades, scores: nil, in: framework,
        limits: CategoryChanges.Limits(mostTrials: 1)))
    #expect(changes.lift.tried == 0)
    // The search ends inside the size at which something was found: so many at least.
    let empty = Self.card(0, in: framework)
    let none = Dictionary(uniqueKeysWithValues: empty.assessments.map { ($0.indicator.value, $0.grade.value) })
    let lifts = try ([20_000] + Array(1...40)).map { trials in
      try #require(
        CategoryChanges(
          of: UnitCode(empty.country), card: empty, grades: none, scores: nil, in: framework,
          limits: CategoryChanges.Limits(mostTrials: trials))
      ).lift
    }
    #expect(lifts[0].isComplete && lifts[0].count > 1)
    #expect(lifts.allSatisfy { !$0.isComplete || $0.sets.isEmpty || $0.count == lifts[0].count })
    #expect(lifts.contains { !$0.isComplete && $0.count < lifts[0].count })
  }

  /// Green asks for the state itself, and what it pays for is yellow.
  @Test func `that the state itself does what it pays for is a change`() throws {
    let indicator = Made.indicator(
      "1", conditions: [Made.condition("free", .required)],
      criteria: [
        Made.criterion("high", Made.requires("free", by: [.state])), Made.criterion("mid", Made.requires("free")),
        Made.criterion("low", .always),
      ])
    let framework = Self.framework(
      of: indicator,
      Made.rule([
        ("high", [Made.test(.count(Made.located(Made.id("high"))), .atLeast(Made.quantity("1")))]), ("low", []),
      ]))
    let changes = try #require(Self.changes(of: [.stateFunded], "mid", indicator, framework))
    let flip = try #require(changes.lift.sets.first?.changes.first?.conditions.first)
    #expect(changes.lift.count == 1 && flip.before == .met && flip.after == .met && flip.by == [.stateFunded])
    #expect(flip.names == [.state] && flip.leaving == [])
    // The other way round: the state leaves it to those whom it pays, or nobody does it any more.
    let drop = try #require(Self.changes(of: [.state, .ngo], "high", indicator, framework)).drop
    #expect(drop.sets.map { $0.changes.map(\.after.text) } == [["low"], ["mid"]] && drop.count == 2)
    let less = try #require(drop.sets.last?.changes.first?.conditions.first)
    #expect(less.after == .met && less.names == [.stateFunded] && less.leaving == [.state])
    // Nobody does it: the state has to, and no other way lifts.
    let begins = try #require(Self.changes(of: [], "low", indicator, framework)).lift
    #expect(begins.count == 1 && begins.sets.first?.changes.first?.conditions.first?.names == [.state])
  }

  /// Where the criteria give the same grade, whoever of those named meets it, it is one way.
  @Test func `providers who make no difference are one change`() throws {
    let indicator = Made.indicator(
      "1", conditions: [Made.condition("free", .required), Made.condition("safe", .required)],
      criteria: [
        Made.criterion("high", .all([Made.requires("free", by: [.state]), Made.requires("safe")])),
        Made.criterion("mid", Made.requires("free")), Made.criterion("low", .always),
      ])
    let framework = Self.framework(
      of: indicator,
      Made.rule([
        ("high", [Made.test(.count(Made.located(Made.id("low"))), .atMost(Made.quantity("0")))]), ("low", []),
      ]))
    let lift = try #require(Self.changes(of: [], "low", indicator, framework)).lift
    let flip = try #require(lift.sets.first?.changes.first?.conditions.first)
    #expect(lift.count == 1 && flip.now == [.state, .stateFunded] && flip.names == [])
  }

  private static func framework(of indicator: Indicator, _ rule: CategoryRule) -> Framework {
    let base = framework(rule)
    return Framework(
      id: base.id, title: base.title, summary: nil, scale: base.scale, scales: [:], star: nil,
      goals: [Goal(id: Made.id("g"), name: Made.text("g"), summary: nil, indicators: [indicator], place: Made.place)],
      categories: base.categories, rule: rule, selection: [], methodology: nil, place: Made.place)
  }

  /// Of a card with one condition, met by some; not met where there are none.
  private static func changes(
    of by: [Provider], _ grade: String, _ indicator: Indicator, _ framework: Framework
  ) -> CategoryChanges? {
    let fulfilments = indicator.conditions.map { condition in
      condition.id.text == "free" && !by.isEmpty
        ? Made.fulfilment("free", .met, by: by) : Made.fulfilment(condition.id.text, .unmet)
    }
    let level: Grade = .level(Made.id(grade))
    let card = Made.card([]).with([
      Assessment(
        indicator: Made.located(indicator.number), conditions: fulfilments, coders: [], grade: Made.located(level),
        reason: nil, departure: nil, star: nil, statement: nil, sources: [], place: Made.place)
    ])
    return CategoryChanges(
      of: UnitCode(card.country), card: card, grades: [indicator.number: level], scores: nil, in: framework)
  }
}

extension Card {
  fileprivate func with(_ assessments: [Assessment]) -> Card {
    Card(
      country: country, language: language, headline: nil, roles: nil, assessments: assessments, situation: nil,
      narratives: [:], provisions: [], reports: [], plans: [], services: [], quotations: [], corrections: [],
      observations: [], gaps: [], calls: [], petition: nil, cases: [], reply: nil, place: place)
  }
}
