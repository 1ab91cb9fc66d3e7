import Cards

/// What pages say of a law and the proceedings under it, in one language.
struct LawWording: Sendable {
  let language: LanguageTag
  let menu: String
  let title: String
  let intro: String
  let numbers: String
  let prosecuted, convicted, acquitted, dismissed, pending: String
  /// `{0}` a date.
  let inForce: Phrase
  let questions: String
  let notAnswered: String
  let byYear: String
  let byYearHint: String
  let year, all: String
  let duration: String
  /// `{0}` the median, `{1}` and `{2}` the shortest and longest, all in months.
  let months: Phrase
  let ofProceedings: Plural
  let sentences: String
  /// `{0}` and `{1}` numbers of months.
  let sentence: Phrase
  let suspended: Plural
  let children: String
  /// `{0}` the number below which counts of children are small.
  let childrenHint: Phrase
  let proceedings: String
  let proceedingsHint: String
  let level, stage, outcome, sentenceInMonths, monthsToJudgement, suspendedMark: String
  let firstInstance, appeal, supreme: String
  let investigation, prosecution, judgement, final: String
  let asTable, asJSON: String

  func name(_ outcome: Proceeding.Outcome) -> String {
    switch outcome {
    case .pending: pending
    case .convicted: convicted
    case .acquitted: acquitted
    case .dismissed: dismissed
    }
  }

  func name(_ level: Proceeding.Level) -> String {
    switch level {
    case .firstInstance: firstInstance
    case .appeal: appeal
    case .supreme: supreme
    }
  }

  func name(_ stage: Proceeding.Stage) -> String {
    switch stage {
    case .investigation: investigation
    case .prosecution: prosecution
    case .judgement: judgement
    case .final: final
    }
  }
}

extension LawWording {
  static let all: [LawWording] = [.english, .french, .dutch, .german]

  static func `for`(_ language: LanguageTag) -> LawWording {
    all.first { $0.language.language == language.language } ?? .english
  }
}
