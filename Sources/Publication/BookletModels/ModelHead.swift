import Cards
import Formats
import Scoring

extension BookletEdition {
  /// The members that booklet and card share.
  func writeHead(of kind: BookletModelJob.Kind, _ card: Card, into object: inout JSONObjectWriter) {
    let country = names[card.country]
    object.field("kind", kind.rawValue)
    object.field("lang", language.text)
    object.field("dir", language.direction.rawValue)
    object.field("title", wording.country.title(country))
    let publisher = dossier.publisher.name(language)
    object.list("authors", [publisher])
    object.stated("description", (dossier.summary ?? dossier.title)(language))
    object.list("keywords", [framework.title(language), country])
    object.object("brand") { brand in
      guard let primary = colours.primary else { return }
      brand.field("primary", primary.hex)
      brand.field("onPrimary", Colour.white.hex)
    }
    object.field("country", country)
    object.field("edition", edition.title(language))
    object.field("asOf", wording.asOf(edition.asOf))
    object.field("publisher", publisher)
    if let logo = dossier.brand.logo { object.array("logos") { $0.object { logo.write(in: language, into: &$0) } } }
    let notices = [edition.status == .draft ? wording.frame.draftNotice : nil, edition.notice?(language)]
    object.stated("notice", notices.compactMap(\.self).joined(separator: " ").nonEmpty)
  }

  /// A country's rows of the treaty table, in the order of the treaties.
  func treatyRows(of country: CountryCode) -> [TreatyRow] {
    let rows = treaties[country] ?? []
    return dossier.instruments.flatMap { instrument in
      rows.filter { $0.ratification.instrument.value == instrument.id }
    }
  }
}

extension Logo {
  /// A drawing stands in the model itself; of other pictures the file, without what may stand in it beside the picture.
  fileprivate func write(in language: LanguageTag, into object: inout JSONObjectWriter) {
    if let pictureName {
      object.field("path", "card-pictures/" + pictureName)
    } else {
      object.field("svg", String(decoding: bytes, as: UTF8.self))
    }
    object.field("alt", text(language))
  }
}

extension Voice {
  /// The look of a country's overall category; `nil` where it has none.
  func look(ofStandingOf card: Card, in edition: BookletEdition) -> GradeLook? {
    edition.checked.standing(of: UnitCode(card.country)).category.flatMap(edition.framework.category).map(look)
  }

  /// The same voice where notes have no place.
  var withoutNotes: Voice {
    Voice(language: language, wording: wording, languageNames: languageNames, facts: facts, references: nil)
  }

  /// A note's source as running text.
  func source(of note: NoteBook.Note) -> [Inline] {
    let text =
      note.inFull == note.number
      ? SourceText(note.source, locator: note.locator, wording: wording)
      : SourceText(shortOf: note.source, locator: note.locator, inFull: note.inFull, wording: wording)
    return text.pieces.map { piece in
      switch piece {
      case .words(let words): .text(words)
      case .title(let title, let other): .emphasis([inline(title, in: other)])
      case .link(let address): .link(to: address, [])
      }
    }
  }

  private func inline(_ title: String, in other: LanguageTag?) -> Inline {
    guard let other, other != language else { return .text(title) }
    return .other(other, other.direction == language.direction ? nil : other.direction, [.text(title)])
  }
}

extension BookletEdition {
  /// Whose category it is, where it is another's: the notice of an edition speaks of its grades, and would be taken to
  /// speak of the category too.
  func origin(of standing: Standing) -> String? {
    if case .published = standing { basis(of: standing) } else { nil }
  }

  /// How the overall category came about, in a sentence.
  func basis(of standing: Standing) -> String {
    switch standing {
    case .computed: wording.country.computed
    case .capped: wording.country.capped
    case .overridden: wording.country.overridden
    case .undecided(let possible):
      wording.country.undecided(
        wording.figures.list(possible.map { framework.category($0)?.label(language) ?? $0.text }))
    case .published: wording.country.published
    case .tooFewGrades(let graded, let needed):
      wording.country.tooFew(wording.figures.integer(graded), wording.figures.integer(needed))
    case .none: wording.country.noCategory
    }
  }
}
