import Cards

/// What is said of posts, international days and activities, in one language.
struct ChronicleWording: Sendable {
  let language: LanguageTag
  let news, newest, allNews, calendar, activities, feed, tags, countries: String
  let newer, older: String
  let data: String
  let newsIntro, calendarIntro, activitiesIntro: String
  /// `{0}` a date.
  let updated: Phrase
  /// `{0}` a year.
  let since: Phrase
  /// `{0}` a country.
  let onlyIn: Phrase
  let postsOfDay: String
  let totals, totalsIntro, year, metric, number, unit, count: String
  let reach, method, partners, signatories, partOf, parts, follows, followedBy, seeActivities: String
  let kinds: Kinds

  /// Kinds of activities.
  struct Kinds: Sendable {
    let campaign, training, conference, film, statement, commitment, study, meeting, other: String
  }
}

extension ChronicleWording {
  static let all: [ChronicleWording] = [.english, .french, .dutch, .german]

  /// The wording in a language, its region and script aside; English where there is none.
  static func `for`(_ language: LanguageTag) -> ChronicleWording {
    all.first { $0.language.language == language.language } ?? .english
  }

  /// A page's name in the menu.
  func name(of page: SiteAddress.Page) -> String {
    switch page {
    case .calendar: calendar
    case .activities: activities
    default: news
    }
  }

  func name(_ kind: Activity.Kind) -> String {
    switch kind {
    case .campaign: kinds.campaign
    case .training: kinds.training
    case .conference: kinds.conference
    case .film: kinds.film
    case .statement: kinds.statement
    case .commitment: kinds.commitment
    case .study: kinds.study
    case .meeting: kinds.meeting
    case .other: kinds.other
    }
  }
}
