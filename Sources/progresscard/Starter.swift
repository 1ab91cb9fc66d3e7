import Cards

/// The files of a new workspace: small, whole, and free of findings.
struct Starter {
  let title: String
  let languages: [LanguageTag]
  let country: CountryCode
  /// ISO 8601.
  let asOf: String

  /// Paths within the workspace with their texts.
  var files: [(path: String, text: String)] {
    [
      ("workspace.yaml", workspace), ("frameworks/first.yaml", framework),
      ("frameworks/\(markdown("first"))", methodology),
      ("sources.json", sources), ("sources.yaml", marks), ("channels.csv", channels),
      ("editions/\(edition)/edition.yaml", editionFile),
      ("editions/\(edition)/\(country)/card.yaml", card),
      ("editions/\(edition)/\(country)/\(markdown("situation"))", situation),
      ("editions/\(edition)/\(country)/actions.yaml", actions), ("pages/\(markdown("about"))", about),
    ]
  }

  /// The starter's texts are English; in a workspace that begins with another language they say so.
  private var isEnglish: Bool { languages.first?.language == "en" }

  /// An English text as a value of YAML.
  private func text(_ english: String) -> String { isEnglish ? quoted(english) : "{en: \(quoted(english))}" }

  /// A text to be replaced, as a value of YAML.
  private func placeholder(_ english: String) -> String { text(Placeholder.mark + english) }

  private func markdown(_ name: String) -> String { isEnglish ? name + ".md" : name + ".en.md" }

  private var edition: String { String(asOf.prefix(4)) }

  private var workspace: String {
    """
    # Described in docs/workspace.md. The first language is the original one.\(isEnglish ? "" : "\n# The texts of a new workspace are English: take en out of languages when you have written yours.")
    title: \(quoted(title))
    summary: \(text("Country progress cards, graded by published criteria."))
    publisher: {name: \(placeholder("your organisation")), web: https://example.org}
    languages: [\(languages.map(\.text).joined(separator: ", "))]
    licence: {id: CC-BY-4.0, web: https://creativecommons.org/licenses/by/4.0/}

    """
  }

  private var framework: String {
    """
    title: \(text("Our first framework"))
    scale:
      - {id: red, label: \(text("Little progress")), symbol: "▼", colour: "#b3261e", meaning: \(text("What is needed is missing."))}
      - {id: yellow, label: \(text("Some progress")), symbol: "◆", colour: "#f2c230", meaning: \(text("Part of what is needed is there."))}
      - {id: green, label: \(text("Good progress")), symbol: "▲", colour: "#1a7f37", meaning: \(text("What is needed is there."))}
    star: {symbol: "★", label: \(text("Work of NGOs")), meaning: \(text("NGOs work on this; it is no part of the grade."))}
    goals:
      - id: prevention
        name: \(text("Prevention"))
        indicators:
          - number: 1.1
            name: \(text("A national plan"))
            why: \(text("A plan says who does what by when, and can be held against what was done."))
            conditions:
              - {id: plan, need: required, text: \(text("A national plan is in force on the edition's date"))}
              - {id: specific, need: required, text: \(text("The plan has measures for children"))}
              - {id: budget, need: ideal, text: \(text("The plan has a budget"))}
            criteria:
              - {grade: green, when: {all: [required]}}
              - {grade: yellow, when: plan}
              - {grade: red, otherwise: true}

    """
  }

  private var methodology: String {
    """
    Grades follow from conditions that are met, unmet or unknown. Only what the state does or pays for counts; the work of NGOs is
    marked with a star.

    """
  }

  private var sources: String {
    """
    [
      {
        "id": "plan",
        "type": "report",
        "title": "\(Placeholder.mark)National plan, an invented source",
        "publisher": "Ministry of Justice",
        "issued": { "date-parts": [[\(edition)]] },
        "URL": "https://example.org/plan"
      }
    ]

    """
  }

  private var marks: String { "plan: {access: public, by: state}\n" }

  private var channels: String {
    let tag = isEnglish ? "" : ".en"
    let mark = { (english: String) in Placeholder.mark + english }
    return """
      country,name\(tag),number,operator\(tag),for\(tag),hours\(tag),languages,cost\(tag),address,verified,source
      \(country),\(mark("child helpline")),,\(mark("who runs it")),\(mark("whom it is for")),\(mark("when it answers")),\(languages.first?.text ?? "en"),\(mark("what a call costs")),https://example.org/help,\(mark("the day on which you called it")),

      """
  }

  private var editionFile: String {
    """
    title: "\(edition)"
    as-of: \(asOf)
    framework: first
    \(country.isInvented ? "names: {\(country): \(text("An invented country"))}\n" : "")
    """
  }

  private var card: String {
    """
    headline: \(placeholder("there is a plan, and it is not yet one for children."))
    indicators:
      1.1:
        conditions:
          plan: {is: met, by: [state], sources: [plan]}
          specific: {is: unmet, sources: ["plan, p. 4"]}
          budget: {is: unknown}
        grade: yellow
        reason: \(placeholder("the plan is in force, but has no measures for children; whether it has a budget is not known."))
        statement: \(placeholder("a national plan is in force; it has no measures for children."))
        sources: [plan]

    """
  }

  private var situation: String {
    """
    # What the plan covers

    \(Placeholder.mark)the plan names four fields of work, none of them for children [@plan, p. 4].

    """
  }

  private var actions: String {
    """
    calls:
      - id: measures-for-children
        indicators: [1.1]
        addressee: \(text("Ministry of Justice"))
        text: \(placeholder("add measures for children to the national plan, with a budget and a date for each."))

    """
  }

  private var about: String {
    """
    ---
    title: About these cards
    ---

    \(Placeholder.mark)who we are, why we grade, and how to reach us.

    """
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
