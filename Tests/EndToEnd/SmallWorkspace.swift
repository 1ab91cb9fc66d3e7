import Foundation

/// A workspace of one card in two languages, small enough to be published many times.
public struct SmallWorkspace: Sendable {
  public let place: TemporaryFolder
  public var path: String { place("workspace").path }

  /// - Parameter name: what the path of its folder holds, to try letters and spaces.
  public init(_ name: String = "small") throws {
    place = try TemporaryFolder(name)
    for (path, text) in Self.files { try write(text, to: path) }
  }

  public func write(_ text: String, to path: String) throws { try place.write(text, to: "workspace/" + path) }

  public func read(_ path: String) throws -> String { try place.read("workspace/" + path) }

  /// Replaces a text that must be there.
  public func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try read(path)
    guard text.contains(old) else { throw NotThere(path: path, text: old) }
    try write(text.replacing(old, with: new), to: path)
  }

  public func remove(_ path: String) throws { try FileManager.default.removeItem(at: place("workspace/" + path)) }

  struct NotThere: Error {
    let path: String
    let text: String
  }
}

extension SmallWorkspace {
  /// The folder of its card.
  public static let card = "editions/2025/XA"

  static let files: [(path: String, text: String)] = [
    (
      "workspace.yaml",
      """
      title: {en: Cards, fr: Cartes}
      publisher: {name: {en: Us, fr: Nous}}
      languages: [en, fr]
      licence: {id: CC-BY-4.0, web: https://creativecommons.org/licenses/by/4.0/}

      """
    ),
    (
      "frameworks/first.yaml",
      """
      title: {en: First, fr: Premier}
      scale:
        - {id: no, label: {en: No, fr: Non}, symbol: "▼", colour: "#b3261e", meaning: {en: Missing, fr: Absent}}
        - {id: yes, label: {en: Yes, fr: Oui}, symbol: "▲", colour: "#1a7f37", meaning: {en: There, fr: Présent}}
      goals:
        - id: plans
          name: {en: Plans, fr: Plans}
          indicators:
            - number: 1.1
              name: {en: A plan, fr: Un plan}
              conditions: [{id: plan, need: required, text: {en: A plan is in force, fr: Un plan est en vigueur}}]
              criteria: [{grade: yes, when: plan}, {grade: no, otherwise: true}]

      """
    ),
    ("frameworks/first.en.md", "Grades follow from conditions.\n"),
    ("frameworks/first.fr.md", "Les notes suivent des conditions.\n"),
    (
      "sources.json",
      """
      [
        {"id": "plan", "type": "report", "title": "The plan", "publisher": "Ministry", "URL": "https://example.org/plan"},
        {"id": "letter", "type": "letter", "title": "A letter", "publisher": "Ministry"}
      ]

      """
    ),
    ("sources.yaml", "plan: {access: public, by: state}\nletter: {access: on-file, by: state}\n"),
    (
      "channels.csv",
      """
      country,name,number,operator,for,hours,languages,cost,address,verified,source
      XA,Line,123,Us,children,day and night,en,free,https://example.org/help,2025-06-30,

      """
    ),
    (
      "editions/2025/edition.yaml",
      """
      title: {en: June, fr: Juin}
      as-of: 2025-06-30
      framework: first
      names: {XA: {en: Aland, fr: Alande}}

      """
    ),
    (
      "\(card)/card.yaml",
      """
      headline: {en: There is a plan., fr: Il y a un plan.}
      indicators:
        1.1:
          conditions: {plan: {is: met, by: [state], sources: [plan]}}
          grade: yes
          reason: {en: The plan is in force., fr: Le plan est en vigueur.}
          statement: {en: A plan is in force., fr: Un plan est en vigueur.}
          sources: [plan]

      """
    ),
    ("\(card)/situation.en.md", "# The plan\n\nIt names four fields [@plan, p. 4].\n"),
    ("\(card)/situation.fr.md", "# Le plan\n\nIl nomme quatre domaines [@plan, p. 4].\n"),
    ("\(card)/plans.en.md", "Few words on plans.\n"),
  ]
}
