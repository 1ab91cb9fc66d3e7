import Cards

/// What the promise ledger says, in one language.
struct LedgerWording: Sendable {
  let language: LanguageTag
  let menu: String
  let title: String
  /// `{0}` a country.
  let countryTitle: Phrase
  let intro: String
  /// `{0}` a date.
  let day: Phrase
  /// Leads from a petition to what became of it.
  let seePage: String
  let allCountries: String

  let totals: String
  let asked, promised, kept, silent: String
  let rule: String
  let rules: [String]

  let demands: String
  /// `{0}` a number.
  let demand: Phrase
  let finding, ask, handedOver, reply, outcome, nextGrade: String
  let reason: String
  let notHandedOver: String
  /// `{0}` a date.
  let silentSince: Phrase
  let days: Plural
  let noOutcome: String
  let notGradedAgain: String
  let noIndicator: String

  let received, promisedAnswer, partly, done, refused: String
  let law, ratification, budget, practice: String

  let handovers: String
  let date, to, hall, online, paper, countedUpTo: String
  /// `{0}` a date, `{1}` and `{2}` numbers of signatures.
  let handover: Phrase
  let asTable, asJSON: String

  func name(_ answer: DemandReply.Answer) -> String {
    switch answer {
    case .received: received
    case .promised: promisedAnswer
    case .partly: partly
    case .done: done
    case .refused: refused
    }
  }

  func name(_ kind: DemandOutcome.Kind) -> String {
    switch kind {
    case .law: law
    case .ratification: ratification
    case .budget: budget
    case .practice: practice
    }
  }

  func name(_ standing: PromiseLedger.Standing) -> String {
    switch standing {
    case .open: notHandedOver
    case .silent: silent
    case .answered(let answer): name(answer)
    case .kept: kept
    }
  }
}

extension LedgerWording {
  static let all: [LedgerWording] = [.english, .french, .dutch, .german]

  static func `for`(_ language: LanguageTag) -> LedgerWording {
    all.first { $0.language.language == language.language } ?? .english
  }
}
