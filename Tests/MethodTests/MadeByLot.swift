import Scoring

/// A workspace with a framework and answers by lot: graded indicators, reversed ones, measures, two levels of scores, and a
/// category rule of any tests with caps.
enum MadeByLot {
  static let graded = ["1.1", "1.2", "1.3", "2.1"]
  static let measured = ["2.2", "2.3"]

  static func files(_ source: inout Random) -> [(path: String, text: String)] {
    let units = (1...12).map { "u\($0)" }
    return [
      (
        "workspace.yaml",
        "title: Lots\npublisher: {name: Nobody}\nlanguages: [en]\nlicence: {id: CC0-1.0}\n"
      ),
      ("frameworks/lots.yaml", framework(&source)),
      ("editions/2024/edition.yaml", "title: \"2024\"\nas-of: 2024-12-31\nframework: lots\n"),
      ("editions/2024/groups.csv", "country,name\n" + units.map { "\($0),Unit \($0)\n" }.joined()),
      ("editions/2024/values.csv", values(units, &source)),
    ]
  }

  private static func values(_ units: [String], _ source: inout Random) -> String {
    var text = "country,indicator,value,status,note,source\n"
    for unit in units {
      for indicator in graded + measured {
        let isMeasure = measured.contains(indicator)
        switch source.below(12) {
        case 0: text += "\(unit),\(indicator),,no-data,,\n"
        case 1 where !isMeasure: text += "\(unit),\(indicator),,not-applicable,,\n"
        default:
          let value = isMeasure ? "\(1 + source.below(90))" : ["red", "amber", "green"][source.below(3)]
          text += "\(unit),\(indicator),\(value),,,\n"
        }
      }
    }
    return text
  }

  private static func framework(_ source: inout Random) -> String {
    let answers = ["exclude", "lowest", "highest"][source.below(3)]
    let means = ["arithmetic", "sum", "median", "minimum"]
    let stretched = source.below(2) == 0 ? ", to: [0, 100]" : ""
    let ranks = ["{ties: dense, of: rounded}", "{ties: competition, of: exact}"][source.below(2)]
    return """
      title: Lots
      scale:
        - {id: red, label: Red, symbol: "▼", colour: "#b3261e", points: 0, meaning: Nothing.}
        - {id: amber, label: Amber, symbol: "◆", colour: "#f2c230", points: 1.5, meaning: Some.}
        - {id: green, label: Green, symbol: "▲", colour: "#1a7f37", points: 4, meaning: All.}
      goals:
        - id: first
          name: First
          indicators:
            - {number: 1.1, name: One}
            - {number: 1.2, name: Two, reversed: true}
            - {number: 1.3, name: Three}
        - id: second
          name: Second
          indicators:
            - {number: 2.1, name: Four}
            - {number: 2.2, name: Five, measure: {direction: more}}
            - {number: 2.3, name: Six, measure: {direction: less}}
      method:
        answers: {no-data: \(answers)\(stretched)}
        normalise: {by: min-max}
        scores:
          - {id: first, name: First, of-goal: first, by: \(means[source.below(4)])}
          - {id: second, name: Second, of: {2.1: 2, 2.2: 1, 2.3: 0.5}, minimum-data: 50%}
          - {id: index, name: Index, of: [first, second]}
        rounding: {decimals: \(source.below(3))}
        cut-points: \(["exact", "rounded"][source.below(2)])
        rank: \(ranks)
      categories:
        - {id: low, label: Low, definition: Low., symbol: "▽", colour: "#a4271c"}
        - {id: middle, label: Middle, definition: Middle., symbol: "◇", colour: "#8a5a00"}
        - {id: high, label: High, definition: High., symbol: "△", colour: "#1f5f8b"}
      category-rule:
        minimum: \(source.below(4))
        cases:
          - {category: high, when: [\(tests(&source))]}
          - {category: middle, when: [\(tests(&source))]}
          - {category: low, otherwise: true}
        caps:
          - {at-most: middle, while: [\(tests(&source))]}
          - {at-most: low, while: [\(tests(&source))]}

      """
  }

  private static func tests(_ source: inout Random) -> String {
    (0...source.below(2)).map { _ in test(&source) }.joined(separator: ", ")
  }

  private static func test(_ source: inout Random) -> String {
    let bound = source.below(2) == 0 ? "at-least" : "at-most"
    let grade = ["red", "amber", "green"][source.below(3)]
    switch source.below(5) {
    case 0: return "{grade: \(grade), \(bound): \(source.below(4))}"
    case 1: return "{points: mean, \(bound): \(source.below(4)).5, goal: first}"
    case 2: return "{points: sum, \(bound): \(source.below(14))}"
    case 3: return "{score: \(["first", "second", "index"][source.below(3)]), \(bound): \(source.below(100))}"
    default: return "{indicator: \(graded[source.below(4)]), is: [\(grade)]}"
    }
  }
}
