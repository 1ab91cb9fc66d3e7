import Testing
import Workspace

/// What lies below the grades of a card, and what is not published.
@Suite struct ImportedParts {
  private let workspace: ImportWorkspace
  private static let card = "editions/2025/BE/card.yaml"

  init() throws {
    workspace = try ImportWorkspace()
    let framework = try workspace.read("frameworks/f.yaml")
    try workspace.write(
      framework.replacing(
        "{number: L1, name: One}",
        with:
          "{number: L1, name: One, conditions: [{id: plan, need: required, text: A plan}, {id: budget, need: ideal, text: A budget}]}"
      ), to: "frameworks/f.yaml")
  }

  /// Errors that bear on what is imported; the workspace has no channels.
  private var errors: [String] {
    workspace.findings().filter { $0.severity == .error && $0.rule != "channel" }.map(\.found)
  }

  private static let conditions = """
    unfold: {except: [c], name: [indicator, condition], split: _, value: answer}
    edition: {value: "2025"}
    country: c
    writes:
      - to: conditions
        only: {answer: "yes"}
        indicator: indicator
        condition: condition
        is: {value: met}
        by: {value: state}
      - to: conditions
        only: {answer: "no"}
        indicator: indicator
        condition: condition
        is: {value: unmet}

    """

  @Test func `a column a condition becomes conditions, and a grade is still to be agreed`() throws {
    let plan = try workspace.apply(Self.conditions, "c,L1_budget,L1_plan,L1_plam\nBE,no,yes,yes\n")
    #expect(
      try workspace.read(Self.card)
        == """
        indicators:
          L1:
            conditions:
              plan:
                is: met
                by:
                  - state
              budget:
                is: unmet
            grade: not-assessed

        """)
    #expect(plan.reasons == ["2: the condition “plam”, which L1 does not have → plan"])
    #expect(errors == [])
    #expect(try workspace.plan(Self.conditions, "c,L1_budget,L1_plan\nBE,no,yes\n").conflicts.isEmpty)
  }

  @Test func `what a condition says otherwise is a conflict, and replaced where that is said`() throws {
    try workspace.write(
      """
      indicators:
        L1:
          conditions:
            plan: {is: met, by: [state, ngo], note: {en: Since 2020., fr: Depuis 2020.}}   # ours
          grade: partly

      """, to: Self.card)
    let plan = try workspace.plan(Self.conditions, "c,L1_plan\nBE,no\n")
    #expect(plan.conflicts.map(\.found) == ["“met” as is of plan, L1"])
    try workspace.apply(Self.conditions, "c,L1_plan\nBE,no\n", replaces: true)
    #expect(
      try workspace.read(Self.card).contains(
        "      plan: {is: unmet, note: {en: Since 2020., fr: Depuis 2020.}}   # ours\n    grade: partly\n"))
  }

  @Test func `who meets a condition is known and said`() throws {
    let mapping = """
      edition: {value: "2025"}
      country: c
      writes: [{to: conditions, indicator: {value: L1}, condition: {value: plan}, is: is, by: by}]

      """
    let plan = try workspace.plan(mapping, "c,is,by\nBE,met,\nFR,unmet,ngo\nNO,met,state; nog\nDE,met,state; ngo\n")
    #expect(
      plan.reasons == [
        "2: met, and nothing in by says by whom", "3: “unmet”, and by says who meets it → by nothing, or met",
        "4: “nog” in by, not one of state, state-funded, ngo, private → ngo",
      ])
    #expect(plan.text("editions/2025/DE/card.yaml")?.contains("by:\n          - state\n          - ngo\n") == true)
  }

  @Test func `coders' grades go below the agreed one, each once by its role`() throws {
    let mapping = """
      edition: {value: "2025"}
      country: c
      writes:
        - {to: coders, indicator: i, role: r, grade: g}
        - {to: cards, only: {r: agreed}, indicator: i, grade: g}

      """
    let table = "c,i,r,g\nBE,L1,b,partly\nBE,L1,a,yes\nBE,L1,agreed,yes\nBE,L2,a,maybe\n"
    let rows = mapping.replacing("to: coders,", with: "to: coders, skip: {r: agreed},")
    let plan = try workspace.apply(rows, table)
    #expect(
      try workspace.read(Self.card)
        == """
        indicators:
          L1:
            coders:
              - role: a
                grade: yes
              - role: b
                grade: partly
            grade: yes

        """)
    #expect(plan.reasons == ["5: “maybe” for L2, which is no level of its scale"])
    #expect(try workspace.plan(rows, table).changes.isEmpty)
    let other = try workspace.plan(rows, "c,i,r,g\nBE,L1,b,no\n")
    #expect(other.conflicts.map(\.found) == ["“partly” as grade of b, L1"])
  }

  @Test func `what is not published becomes gaps`() throws {
    let mapping = """
      edition: {value: "2025"}
      country: c
      writes: [{to: gaps, subject: s, kind: {column: k, map: {secret: refused, none: not-collected}}, asked: d, note: n}]

      """
    let table = "c,s,k,d,n\nBE,Trials,secret,2025-01-08,Called internal.\nBE,Calls,none,,\nBE,Beds,gone,,\n"
    let plan = try workspace.apply(mapping, table)
    #expect(
      try workspace.read("editions/2025/BE/gaps.csv")
        == "subject,kind,asked,note\nTrials,refused,2025-01-08,Called internal.\nCalls,not-collected,,\n")
    #expect(plan.reasons == ["4: unknown in kind: “gone” → none"])
    #expect(errors == [])
    #expect(try workspace.plan(mapping, table).changes.isEmpty)
  }
}
