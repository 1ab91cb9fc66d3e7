import Cards

/// What a request for information says, and the page on what is not published, in one language.
struct RequestWording: Sendable {
  let language: LanguageTag
  /// Behind a country's name and a colon.
  let pageTitle: String
  let pageIntro: String
  /// How many things are missing, and how many of them were asked for.
  let missing: Plural
  let asked: Plural
  /// Leads from the country's page.
  let seePage: String
  /// Opens the letter on the page.
  let letter: String
  let letterHint: String
  /// Those of whom nobody knows whom to ask.
  let nobody: String

  let to: String
  let date: String
  /// `{0}` the title of the cards, `{1}` the country.
  let subject: Phrase
  /// `{0}` the publisher, `{1}` the title of the cards, `{2}` edition, `{3}` the date of its facts, `{4}` the country.
  let opening: Phrase
  /// What is asked for, by the kind of the gap.
  let notCollected, notDisaggregated, refused, notFound: String
  /// `{0}` a date.
  let askedOn, answeredOn, refusedOn: Phrase
  let noPersons: String
  let time: String
  let passOn: String
  let published: String
  let closing: String
}

extension RequestWording {
  static let all: [RequestWording] = [.english, .french, .dutch, .german]

  static func `for`(_ language: LanguageTag) -> RequestWording {
    all.first { $0.language.language == language.language } ?? .english
  }

  func ask(_ kind: Gap.Kind) -> String {
    switch kind {
    case .notCollected: notCollected
    case .notDisaggregated: notDisaggregated
    case .refused: refused
    case .notFound: notFound
    }
  }
}

/// The languages in which requests can be written.
public enum RequestLanguages {
  public static var all: [LanguageTag] { RequestWording.all.map(\.language) }
}
