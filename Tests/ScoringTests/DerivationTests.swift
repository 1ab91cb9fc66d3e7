import Cards
import Testing

@testable import Scoring

/// Grades from conditions, worked by hand in three-valued logic (Kleene 1952): true, false and unknown.
@Suite("Derivation") struct DerivationTests {
  /// Indicator 1.2 of the cards of 2010: two ministries and two other partners are required.
  private static let collaboration = Made.indicator(
    "1.2",
    conditions: [
      Made.condition("ministries", .required), Made.condition("partners", .required),
      Made.condition("children", .ideal),
    ],
    criteria: [
      Made.criterion("green", .every(.required)),
      Made.criterion("yellow", .any([Made.requires("ministries"), Made.requires("partners")])),
      Made.criterion("red", .always),
    ])

  private func derive(_ ministries: Fulfilment.Status, _ partners: Fulfilment.Status) -> Derivation {
    Derivation(
      of: Self.collaboration,
      from: [
        Made.fulfilment("ministries", ministries, by: ministries == .met ? [.state] : []),
        Made.fulfilment("partners", partners, by: partners == .met ? [.state] : []),
      ])
  }

  @Test func `what is known leads to one grade`() {
    #expect(derive(.met, .met).grade?.text == "green")
    #expect(derive(.met, .unmet).grade?.text == "yellow")
    #expect(derive(.unmet, .met).grade?.text == "yellow")
    #expect(derive(.unmet, .unmet).grade?.text == "red")
  }

  @Test func `the criterion that holds is the one that is named, not one that may hold too`() {
    let indicator = Made.indicator(
      "1", conditions: [Made.condition("a", .required), Made.condition("b", .required)],
      criteria: [
        Made.criterion("green", Made.requires("a")), Made.criterion("green", Made.requires("b")),
        Made.criterion("red", .always),
      ])
    let found = Derivation(of: indicator, from: [Made.fulfilment("b", .met, by: [.state])])
    #expect(found.grade?.text == "green")
    #expect(found.criterion === indicator.criteria[1])
  }

  @Test func `what is unknown leaves every grade that it may turn into`() {
    #expect(derive(.met, .unknown).possible.map(\.text) == ["green", "yellow"])
    #expect(derive(.unmet, .unknown).possible.map(\.text) == ["yellow", "red"])
    #expect(derive(.unknown, .unknown).possible.map(\.text) == ["green", "yellow", "red"])
    #expect(derive(.met, .unknown).grade == nil)
    #expect(derive(.met, .unknown).criterion == nil)
  }

  @Test func `the criterion that decides is told`() {
    #expect(derive(.met, .unmet).criterion?.grade.value.text == "yellow")
    #expect(derive(.met, .met).criterion?.when == .every(.required))
  }

  @Test func `an unknown that changes nothing does not matter`() {
    // Two criteria give the same grade: whichever holds, it is green.
    let indicator = Made.indicator(
      "1.1", conditions: [Made.condition("a", .required), Made.condition("b", .required)],
      criteria: [
        Made.criterion("green", Made.requires("a")), Made.criterion("green", Made.requires("b")),
        Made.criterion("red", .always),
      ])
    let derivation = Derivation(of: indicator, from: [Made.fulfilment("b", .met, by: [.state])])
    #expect(derivation.grade?.text == "green")
  }

  @Test func `a condition that is left out is unknown`() {
    let derivation = Derivation(of: Self.collaboration, from: [])
    #expect(derivation.steps.map(\.status) == [.unknown, .unknown, .unknown])
    #expect(derivation.steps.map(\.holds) == [nil, nil, nil])
  }

  @Test func `work of an NGO is shown and never lifts`() {
    let derivation = Derivation(
      of: Self.collaboration,
      from: [
        Made.fulfilment("ministries", .met, by: [.ngo]), Made.fulfilment("partners", .met, by: [.ngo, .privateSector]),
      ])
    #expect(derivation.grade?.text == "red")
    #expect(derivation.steps.map(\.isMetByOthersOnly) == [true, true, false])
  }

  @Test func `state work counts beside that of an NGO, and so does what the state pays`() {
    #expect(
      Derivation(
        of: Self.collaboration,
        from: [
          Made.fulfilment("ministries", .met, by: [.ngo, .state]),
          Made.fulfilment("partners", .met, by: [.stateFunded]),
        ]
      ).grade?.text == "green")
  }

  @Test func `a framework may count others for a condition`() {
    let indicator = Made.indicator(
      "1.1", conditions: [Made.condition("a", .required, counts: [.ngo])],
      criteria: [Made.criterion("green", .every(.required)), Made.criterion("red", .always)])
    #expect(Derivation(of: indicator, from: [Made.fulfilment("a", .met, by: [.ngo])]).grade?.text == "green")
    #expect(Derivation(of: indicator, from: [Made.fulfilment("a", .met, by: [.state])]).grade?.text == "red")
  }

  @Test func `without criteria nothing follows`() {
    let derivation = Derivation(of: Made.indicator("1.1"), from: [])
    #expect(derivation.possible.isEmpty)
    #expect(derivation.grade == nil)
  }
}

@Suite("Requirements") struct RequirementTests {
  /// T, F and U are conditions that hold, fail and are unknown.
  private func holds(_ requirement: Requirement) -> Bool? {
    let indicator = Made.indicator(
      "1.1", conditions: ["t", "f", "u"].map { Made.condition($0, .required) },
      criteria: [Made.criterion("green", .always)])
    let steps = Derivation(
      of: indicator,
      from: [
        Made.fulfilment("t", .met, by: [.state, .ngo]), Made.fulfilment("f", .unmet), Made.fulfilment("u", .unknown),
      ]
    ).steps
    return requirement.holds(given: steps)
  }

  private let t = Made.requires("t")
  private let f = Made.requires("f")
  private let u = Made.requires("u")

  @Test func `all: one that fails decides, else one that is unknown`() {
    #expect(holds(.all([t, t])) == true)
    #expect(holds(.all([t, f])) == false)
    #expect(holds(.all([f, u])) == false)
    #expect(holds(.all([t, u])) == nil)
    #expect(holds(.all([u, u])) == nil)
  }

  @Test func `any: one that holds decides, else one that is unknown`() {
    #expect(holds(.any([f, f])) == false)
    #expect(holds(.any([t, u])) == true)
    #expect(holds(.any([f, u])) == nil)
    #expect(holds(.any([u, u])) == nil)
  }

  @Test func `at least: unknown ones may still reach the number or not`() {
    #expect(holds(.atLeast(2, [t, t, f])) == true)
    #expect(holds(.atLeast(2, [t, u, f])) == nil)
    #expect(holds(.atLeast(2, [t, f, f])) == false)
    #expect(holds(.atLeast(2, [u, u, f])) == nil)
    #expect(holds(.atLeast(3, [u, u, f])) == false)
    #expect(holds(.atLeast(1_000_000, [t, t])) == false)
  }

  @Test func `nested statements pass on what is unknown`() {
    #expect(holds(.all([.any([f, u]), t])) == nil)
    #expect(holds(.any([.all([f, u]), .atLeast(1, [t, u])])) == true)
    #expect(holds(.all([.any([f, u]), .all([t, f])])) == false)
  }

  @Test func `by whom is asked of those who meet it, whoever counts`() {
    #expect(holds(Made.requires("t", by: [.ngo])) == true)
    #expect(holds(Made.requires("t", by: [.privateSector])) == false)
    #expect(holds(Made.requires("f", by: [.ngo])) == false)
    #expect(holds(Made.requires("u", by: [.ngo])) == nil)
  }

  @Test func `otherwise always holds, and every condition of a need that has none`() {
    #expect(holds(.always) == true)
    #expect(holds(.every(.ideal)) == true)
    #expect(holds(.every(.required)) == false)
  }
}
