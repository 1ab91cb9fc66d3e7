import Cards
import Checks

@testable import Publication

/// A workspace as small as can be: no categories, no narrative, nothing said of the edition, all texts in one language.
extension Sample {
  static let arabic = LanguageTag("ar") ?? english

  static func bare(in languages: [LanguageTag], headline: ProseText, statement: ProseText, hours: Text) -> Dossier {
    let whole = framework
    let goal = Goal(
      id: id("one"), name: text("One goal"), summary: nil,
      indicators: ["1.1", "1.2", "1.3"].map { number in
        Indicator(
          number: Self.number(number), name: text("Question \(number)"), why: nil, scale: nil,
          conditions: [], criteria: [], place: place)
      }, place: place)
    let bare = Framework(
      id: whole.id, title: text("Bare"), summary: nil, scale: whole.scale, scales: [:], star: nil, goals: [goal],
      categories: [], rule: nil, selection: [], methodology: nil, place: place)
    let grades: [(String, Grade)] = [
      ("1.1", .level(id("green"))), ("1.2", .noData), ("1.3", .level(id("red"))),
    ]
    let card = Card(
      country: country("XA"), language: english, headline: headline, roles: nil,
      assessments: grades.map { number, grade in
        Assessment(
          indicator: located(Self.number(number)), conditions: [], coders: [], grade: located(grade), reason: nil,
          departure: nil, star: nil, statement: statement, sources: citations("depositary"), place: place)
      }, situation: nil, narratives: [:], provisions: [], reports: [], plans: [], services: [], quotations: [],
      corrections: [], observations: [], gaps: [], calls: [], petition: nil, cases: [], reply: nil, place: place)
    let edition = Edition(
      id: id("2026"), title: text("2026"), asOf: date("2026-03-02"), framework: located(whole.id), status: .draft,
      notice: nil, names: [country("XA"): text("Aldoria")], sources: [], overview: [], overviewText: nil,
      cards: [card], place: place)
    func channel(_ name: String, _ number: String) -> Channel {
      Channel(
        country: country("XA"), name: text(name), number: number, operatedBy: nil, audience: nil, hours: hours,
        languages: [], cost: nil, address: nil, verified: date("2026-03-01"), sources: citations("children-first"),
        place: place)
    }
    let base = dossier
    return Dossier(
      title: text("Bare cards"), summary: nil, publisher: base.publisher, languages: languages, licence: base.licence,
      address: nil, quickExit: base.quickExit, brand: base.brand, imprint: nil, sources: base.sources, series: [],
      forms: [], channels: [channel("Children’s Line", "555 0100"), channel("Police", "101")], instruments: [],
      ratifications: [], frameworks: [bare], editions: [edition], pages: [], place: place)
  }

  static let bare = bare(
    in: [english, french], headline: prose("Begun."), statement: prose("One line."), hours: text("day and night"))

  static func text(_ language: LanguageTag, _ value: String) -> Text {
    Text(original: .init(language: language, value: value))
  }

  static func prose(_ language: LanguageTag, _ value: String) -> ProseText {
    ProseText(original: .init(language: language, value: prose(value).original.value))
  }

  static func booklets(of dossier: Dossier) throws -> BookletModels {
    let edition = Review(of: dossier).editions.first
    guard let edition else { preconditionFailure("the edition does not pass") }
    return BookletModels(of: edition, options: PublicationOptions(baseAddress: nil, version: "1.0"))
  }
}
