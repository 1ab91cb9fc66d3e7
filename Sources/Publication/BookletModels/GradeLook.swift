import Cards
import Formats
import Scoring

/// How a grade or category is shown: symbol, label and colour always together.
struct GradeLook: Sendable, Equatable {
  let symbol: String
  let label: String
  /// The language of the label where it is not the document's.
  var language: LanguageTag?
  let fill: Colour
  let ink: Colour
  let meaning: [Inline]

  init(symbol: String, label: String, language: LanguageTag? = nil, fill: Colour, meaning: [Inline]) {
    self.language = language
    self.symbol = symbol
    self.label = label
    self.fill = fill
    self.meaning = meaning
    ink = fill.readableText
  }
}

extension GradeLook {
  /// The same under another label.
  func labelled(_ label: String) -> GradeLook {
    GradeLook(symbol: symbol, label: label, language: language, fill: fill, meaning: meaning)
  }

  func write(into object: inout JSONObjectWriter, withMeaning: Bool) {
    object.field("label", label)
    object.stated("lang", language?.text)
    object.field("symbol", symbol)
    object.field("fill", fill.hex)
    object.field("ink", ink.hex)
    if withMeaning { object.stated("meaning", meaning) }
  }
}

extension BookletEdition {
  /// What the edition answers for a card's country, in the card or in values.csv.
  func answer(to indicator: Indicator, on card: Card) -> AnswerTable.Answer {
    positions[indicator.number].map { checked.answers[UnitCode(card.country), $0] } ?? .notAssessed
  }

  /// How an answer shows: a grade, a number, or why there is neither.
  func look(of indicator: Indicator, on card: Card, _ voice: Voice) -> GradeLook {
    let answer = answer(to: indicator, on: card)
    guard let figure = answer.figure else {
      let look = voice.look(answer.grade ?? .notAssessed, on: framework.scale(of: indicator))
      return answer.isThere && indicator.isReversed ? look.labelled(voice.wording.scores.reversed(look.label)) : look
    }
    let (number, unit) = wording.figures.measured(
      figure, by: indicator.measure,
      quotient: positions[indicator.number].flatMap { checked.answers.quotient(UnitCode(card.country), $0) })
    return GradeLook(
      symbol: "#", label: wording.figures.number(number, in: unit?(language)), language: unit.flatMap(voice.foreign),
      fill: .white, meaning: [])
  }

  /// What stands beside an answer: the card's sentence or the note of values.csv, with the sources.
  func statement(on indicator: Indicator, of card: Card, _ voice: Voice) -> [Inline] {
    if let position = positions[indicator.number],
      let row = checked.answers.row(UnitCode(card.country), position)
    {
      let notes = voice.notes(row.sources)
      guard let note = row.note else {
        return notes.isEmpty ? [] : [.text(voice.wording.figures.label(voice.wording.sources.title))] + notes
      }
      return voice.text(note) + notes
    }
    let assessment = card.assessment(indicator.number)
    if assessment?.statement == nil {
      let notes = voice.notes(assessment?.sources ?? [])
      return notes.isEmpty ? [] : [.text(voice.wording.figures.label(voice.wording.sources.title))] + notes
    }
    return voice.line(assessment?.statement, citing: assessment?.sources ?? [])
  }
}

extension Voice {
  func look(_ level: GradeLevel) -> GradeLook {
    GradeLook(
      symbol: level.symbol, label: level.label(language), language: foreign(level.label), fill: level.colour,
      meaning: text(level.meaning))
  }

  func look(_ category: Category) -> GradeLook {
    GradeLook(
      symbol: category.symbol, label: category.label(language), language: foreign(category.label),
      fill: category.colour,
      meaning: text(category.definition))
  }

  /// A grade on a scale; the three reasons why there is none have looks of their own.
  func look(_ grade: Grade, on scale: GradeScale) -> GradeLook {
    switch grade {
    case .level(let id):
      guard let level = scale.level(id) else { return look(.notAssessed, on: scale) }
      return look(level)
    case .notAssessed: return ungraded("–", wording.grades.notAssessed, wording.grades.notAssessedMeaning)
    case .noData: return ungraded("?", wording.grades.noData, wording.grades.noDataMeaning)
    case .notApplicable: return ungraded("/", wording.grades.notApplicable, wording.grades.notApplicableMeaning)
    }
  }

  /// The language of a label that lacks this one.
  fileprivate func foreign(_ label: Text) -> LanguageTag? {
    let other = label.version(in: language).language
    return other == language ? nil : other
  }

  private func ungraded(_ symbol: String, _ label: String, _ meaning: String) -> GradeLook {
    GradeLook(symbol: symbol, label: label, fill: Self.grey, meaning: [.text(meaning)])
  }

  private static let grey = Colour(red: 0xE3, green: 0xE5, blue: 0xE8)
}
