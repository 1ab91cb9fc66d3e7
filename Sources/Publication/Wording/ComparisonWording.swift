import Cards
import Scoring

/// What is said when editions are compared, in one language.
struct ComparisonWording: Sendable {
  let language: LanguageTag
  /// `{0}` the later edition, `{1}` the earlier one.
  let title: Phrase
  let pageTitle: String
  /// `{0}` and `{1}` dates.
  let dates: Phrase
  let kinds: Kinds
  let causes: Causes
  let doubts: Doubts
  let conditions: Conditions
  let sums: Sums
  let values: Values
  let numbers: Numbers
  let rules: Rules
  let sides: Sides
  let note: Note
  let page: Page

  /// A word or two behind a grade.
  struct Kinds: Sendable {
    let improved, worse, same, new, gone, graded, notGraded, otherGap, notComparable: String
  }

  struct Causes: Sendable {
    let correction, rule, evidence, newQuestions, departure: String
    /// A sentence that says what is meant.
    let correctionMeaning, ruleMeaning, evidenceMeaning, newQuestionsMeaning, departureMeaning: String
  }

  /// Whole sentences.
  struct Doubts: Sendable {
    let title: String
    let severalPossible, noCriteria, departure, noCounterpart, notComputable: String
    /// `{0}` grades.
    let possible: Phrase
  }

  /// `{0}` the condition in quotation marks, `{1}` who.
  struct Conditions: Sendable {
    let knownMet, knownUnmet, met, metCounting, otherProviders, unmet, unknown: Phrase
    let newMet, newUnmet, newUnknown, dropped: Phrase
  }

  /// Noun phrases with a number, which are joined to a list.
  struct Sums: Sendable {
    let improved, worse, same, graded, notGraded, otherGap, notComparable, new, gone: Plural
    /// `{0}` a number.
    let correction, rule, evidence, newQuestions, departure, several, doubt: Phrase
  }

  /// A score or a number that one edition lacks; `{0}` the other one's.
  struct Values: Sendable {
    /// The question, or the unit, is in one edition alone.
    let new, gone: Phrase
    /// It was asked in both.
    let known, lost: Phrase
  }

  /// Of measures, in place of what is said of grades.
  struct Numbers: Sendable {
    let known, notKnown, otherGap: String
    /// `{0}` how many of each kind.
    let tally: Phrase
    let unchanged: Plural
    let noneChanged: String
  }

  /// What the later framework asks or judges in another way: pieces of a sentence without a full stop.
  struct Rules: Sendable {
    /// Of numbers, then of grades.
    let toMore, toLess, toHighest, toLowest: String
    /// Of one grade that stays what it was.
    let turned: String
    /// `{0}` before, `{1}` now.
    let unit, otherwiseDivided, scale: Phrase
    /// `{0}` what it is or was divided by.
    let divided, undivided: Phrase
  }

  /// Sentences on which two editions are compared; `{0}` the one that is shown, `{1}` the other.
  struct Sides: Sendable {
    let backwards, itself: Phrase
    /// `{0}` the file of the framework in which the mapping would stand.
    let unmapped: Phrase
  }

  /// The press note. `{0}` of a plural is the number, `{1}` a list.
  struct Note: Sendable {
    let heading: Phrase
    let countries: Plural
    /// Units that are no countries; countries that one edition does not grade.
    let units, partly: Plural
    /// `{0}` a list of sums.
    let grades: Phrase
    let noGrades: String
    let whyImproved, whyWorse: Phrase
    let categoryImproved, categoryWorse, categorySame, categoryGraded, categoryNotGraded, categoryOther: Plural
    let newCountries, goneCountries, newUnits, goneUnits: Plural
    /// `{0}` before, `{1}` after.
    let move: Phrase
    let unchanged: Plural
    let noneChanged: String
    let names: String
    /// `{0}` framework, `{1}` the earlier one.
    let stated: Phrase
  }

  /// Pages and tables.
  struct Page: Sendable {
    let trend, trendIntro, transitions, transitionsIntro, transitionsChart, from, to, absent, none, change, why: String
    let before, after, total, score, effect, rank, countryChanges: String
    /// `{0}` the earlier edition.
    let seeTransitions: Phrase
    let earlierEdition, neverBefore, allSame, byIndicator: String
    /// `{0}` edition.
    let since: Phrase
    let countries: Plural
  }

  static let all: [ComparisonWording] = [.english, .french, .dutch, .german]

  static func `for`(_ language: LanguageTag) -> ComparisonWording {
    all.first { $0.language.language == language.language } ?? .english
  }
}

extension ComparisonWording {
  func name(_ kind: ChangeKind) -> String {
    switch kind {
    case .improved: kinds.improved
    case .worse: kinds.worse
    case .same: kinds.same
    case .new: kinds.new
    case .gone: kinds.gone
    case .graded: kinds.graded
    case .notGraded: kinds.notGraded
    case .otherGap: kinds.otherGap
    case .notComparable: kinds.notComparable
    }
  }

  /// What became of a number.
  func name(ofNumber kind: ChangeKind) -> String {
    switch kind {
    case .graded: numbers.known
    case .notGraded: numbers.notKnown
    case .otherGap: numbers.otherGap
    case .improved, .worse, .same, .new, .gone, .notComparable: name(kind)
    }
  }

  func sum(_ kind: ChangeKind) -> Plural {
    switch kind {
    case .improved: sums.improved
    case .worse: sums.worse
    case .same: sums.same
    case .new: sums.new
    case .gone: sums.gone
    case .graded: sums.graded
    case .notGraded: sums.notGraded
    case .otherGap: sums.otherGap
    case .notComparable: sums.notComparable
    }
  }

  func name(_ cause: ChangeCause) -> String {
    switch cause {
    case .correction: causes.correction
    case .rule: causes.rule
    case .evidence: causes.evidence
    case .newQuestions: causes.newQuestions
    case .departure: causes.departure
    }
  }

  func sum(_ cause: ChangeCause) -> Phrase {
    switch cause {
    case .correction: sums.correction
    case .rule: sums.rule
    case .evidence: sums.evidence
    case .newQuestions: sums.newQuestions
    case .departure: sums.departure
    }
  }

  func meaning(_ cause: ChangeCause) -> String {
    switch cause {
    case .correction: causes.correctionMeaning
    case .rule: causes.ruleMeaning
    case .evidence: causes.evidenceMeaning
    case .newQuestions: causes.newQuestionsMeaning
    case .departure: causes.departureMeaning
    }
  }

  func sentence(_ doubt: ChangeDoubt) -> String {
    switch doubt {
    case .severalPossible: doubts.severalPossible
    case .noCriteria: doubts.noCriteria
    case .departure: doubts.departure
    case .noCounterpart: doubts.noCounterpart
    case .notComputable: doubts.notComputable
    }
  }
}
