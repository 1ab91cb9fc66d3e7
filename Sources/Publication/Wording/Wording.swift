import Cards

/// Every sentence that we write ourselves, in one language. Pages, booklets and cards share them.
///
/// One stored property a sentence, so that the compiler finds a missing one. Other languages of a workspace read the
/// English ones; whoever prints them says so with `lang`.
///
/// A class, so that handing it on copies a reference and not hundreds of sentences.
final class Wording: Sendable {
  let language: LanguageTag
  let figures: Figures
  let frame: Frame
  let grades: Grades
  let front: Front
  let country: Country
  let reasoning: Reasoning
  let evidence: Evidence
  let treaties: Treaties
  let campaign: Campaign
  let method: Method
  let sources: Sources
  let booklet: Booklet
  let scores: Scores
  let computing: Computing

  init(
    language: LanguageTag, figures: Figures, frame: Frame, grades: Grades, front: Front, country: Country,
    reasoning: Reasoning, evidence: Evidence, treaties: Treaties, campaign: Campaign, method: Method, sources: Sources,
    booklet: Booklet, scores: Scores, computing: Computing
  ) {
    self.language = language
    self.figures = figures
    self.frame = frame
    self.grades = grades
    self.front = front
    self.country = country
    self.reasoning = reasoning
    self.evidence = evidence
    self.treaties = treaties
    self.campaign = campaign
    self.method = method
    self.sources = sources
    self.booklet = booklet
    self.scores = scores
    self.computing = computing
  }
}

extension Wording {
  static let all: [Wording] = [.english, .french, .dutch, .german]

  /// The wording in a language, its region and script aside; English where there is none.
  static func `for`(_ language: LanguageTag) -> Wording {
    all.first { $0.language.language == language.language } ?? .english
  }
}

extension Wording {
  /// What stands around every page.
  struct Frame: Sendable {
    let skip: String
    let menu: String
    let overview: String
    let countries: String
    let indicators: String
    let treaties: String
    let methodology: String
    let sources: String
    let about: String
    let languages: String
    let edition: String
    /// `{0}` a day.
    let asOfDay: Phrase
    /// `{0}` a month or a year.
    let asOfSpan: Phrase
    let draftNotice: String
    let onThisPage: String
    let quickExit: String
    let quickExitHint: String
    let noView: String
    /// `{0}` the licence.
    let licence: Phrase
    /// `{0}` the publisher.
    let publishedBy: Phrase
    /// `{0}` the version of the tool.
    let madeWith: Phrase
    let downloads: String
    let asJSON: String
    let data: String
    let bookletFile: String
    let cardFile: String
    /// `{0}` a language: a mark behind a short text.
    let inLanguage: Phrase
    /// `{0}` a language: before a longer text.
    let onlyInLanguage: Phrase
    /// `{0}` languages: at the head of a section with names that lack the language.
    let partlyInLanguage: Phrase
    let stale: String
    let staleText: String
    /// `{0}` the language of the page.
    let frameInEnglish: Phrase
    let scrolls: String
    let chooseEdition: String
    let allEditions: String
    let thisCountryIn: String
    let imprint: String
    let contact: String
  }

  /// Grades, and the reasons why there is none.
  struct Grades: Sendable {
    let grade: String
    let statement: String
    let key: String
    let notAssessed: String
    let notAssessedMeaning: String
    let noData: String
    let noDataMeaning: String
    let notApplicable: String
    let notApplicableMeaning: String
    let star: String
    let starNeverGraded: String
    /// `{0}` points.
    let points: Phrase
    /// `{0}` how many, `{1}` a grade.
    let countOfGrade: Phrase
  }

  /// The front page.
  struct Front: Sendable {
    let title: String
    let about: String
    let overviewTitle: String
    let overviewChart: String
    /// Where some units are no states.
    let overviewChartOfUnits: String
    let category: String
    let states: String
    let share: String
    /// `{0}` how many.
    let statesCount: Plural
    /// `{0}` category, `{1}` states, `{2}` share.
    let chartPart: Phrase
    let mapTitle: String
    let mapHint: String
    let mapWithout: String
    let byCategory: String
    /// The same where some units are no states.
    let allUnits: String
    let position: String
    let positionNote: String
    let cards: String
    let cardsIntro: String
    /// In place of cards, where there are none.
    let answers: String
    let answersIntro: String
    let readCard: String
    let categoriesMeaning: String
    let gradesHere: String
    let withoutCategory: String
    let cardColumn: String
  }

  /// The page of a country.
  struct Country: Sendable {
    /// `{0}` the country.
    let title: Phrase
    let cardTitle: String
    let overall: String
    let computed: String
    let capped: String
    let overridden: String
    /// `{0}` the categories that are possible.
    let undecided: Phrase
    let published: String
    /// `{0}` graded, `{1}` needed.
    let tooFew: Phrase
    let noCategory: String
    /// `{0}` place, `{1}` the category.
    let position: Phrase
    let directionUnknown: String
    let noCard: String
    /// There is no card, but there are answers.
    let onlyValues: String
    let answersTitle: String
    let origin: String
    let transit: String
    let destination: String
    let roles: String
    let rolesNeverGraded: String
    let channels: String
    let channelsIntro: String
    let answeredBy: String
    let audience: String
    let hours: String
    let number: String
    let verified: String
    let situation: String
    let situationShort: String
    /// `{0}` the number of the goal.
    let goal: Phrase
    let further: String
    let indicator: String
    let howLink: String
  }

  /// How a grade was reached.
  struct Reasoning: Sendable {
    let title: String
    let intro: String
    let conditions: String
    let condition: String
    let required: String
    let ideal: String
    let state: String
    let met: String
    let unmet: String
    let unknown: String
    let by: String
    let byState: String
    let byStateFunded: String
    let byNGO: String
    let byPrivate: String
    let metByOthers: String
    /// `{0}` the grade.
    let follows: Phrase
    /// `{0}` grades.
    let open: Phrase
    let noCriteria: String
    /// Of all indicators of a goal.
    let noCriteriaHere: String
    /// `{0}` how many, `{1}` their numbers.
    let answersAlone: Plural
    let criterion: String
    let criteria: String
    let reason: String
    let departure: String
    let sourcesNote: String
    let coders: String
    let agreed: String
    let everyRequired: String
    let everyIdeal: String
    let allOf: String
    let anyOf: String
    /// `{0}` a number.
    let atLeast: Phrase
    let otherwise: String
    /// `{0}` a condition, `{1}` who.
    let conditionBy: Phrase
    let whyItMatters: String
    /// `{0}` who.
    let counts: Phrase
  }
}
