/// What the signing pages and mails say, in one language.
///
/// `{0}`, `{1}` … are filled in. Neither a title nor a subject names what a petition is about: others may see them.
struct SigningWords: Sendable {
  let language: String
  let sign: String
  let signThis: String
  let demonstration: String
  let addressedTo: String
  let demands: String
  /// {0} is a number.
  let signedSoFar: String
  /// {0} is a number.
  let goal: String
  let name: String
  let email: String
  let emailHint: String
  let country: String
  let postcode: String
  let optional: String
  /// {0} is an age in years.
  let age: String
  let otherHelp: String
  /// {0} is an age in years.
  let otherHelpIntro: String
  let otherHelpDefault: String
  let privacy: String
  /// {0} is a number of days.
  let privacyRetention: String
  let controller: String
  /// The title of a page with what must be mended; {0} is the page's own.
  let errorTitle: String
  let problemsTitle: String
  /// {0} is a number, at least two.
  let problemsCounted: String
  let problemCounted: String
  let problemName: String
  let problemEmail: String
  let problemCountry: String
  let problemPostcode: String
  let problemConsent: String
  /// {0} is an age in years.
  let problemAge: String
  let stale: String
  let busy: String
  let tooMany: String
  let sentTitle: String
  let sentText: String
  let confirmTitle: String
  let confirmText: String
  let confirmButton: String
  let confirmedTitle: String
  let confirmedText: String
  let goneTitle: String
  let goneText: String
  let mineTitle: String
  let mineText: String
  let correct: String
  let corrected: String
  let export: String
  let withdraw: String
  let withdrawText: String
  let withdrawnTitle: String
  let withdrawnText: String
  let signedOn: String
  let confirmedOn: String
  let agreedTo: String
  let agreedSign: String
  let agreedAge: String
  let agreedShowName: String
  let agreedNews: String
  /// Stands where the words beside the tick are not known any more.
  let agreedYes: String
  let formSaid: String
  let notOpenTitle: String
  /// {0} is a date.
  let opensOn: String
  let isClosed: String
  /// {0} is a number of days.
  let stillConfirm: String
  let isPaused: String
  let backToCard: String
  /// {0} is a number.
  let online: String
  /// {0} is a number.
  let onPaper: String
  /// {0} is a moment.
  let asOf: String
  /// {0} is a number.
  let nextMilestone: String
  /// {0} is a number.
  let toGo: String
  /// {0} is a number.
  let goalReached: String
  /// {0} is a number.
  let lastReached: String
  let callsBehind: String
  let indicatorsBehind: String
  let notFoundTitle: String
  let notFoundText: String
  let toFirstPage: String
  let namesTitle: String
  let namesIntro: String
  let namesNone: String
  /// {0} is a number.
  let namesLink: String
  let namesOlder: String
  let namesNewest: String
  let backToForm: String
  let languages: String
  let leave: String
  let skip: String
  let helpNow: String
  let trapLabel: String
  /// {0} is the campaign's title.
  let mailConfirmSubject: String
  /// {0} is the person's name, {1} a link, {2} a number of days.
  let mailConfirmText: String
  /// {0} is the campaign's title.
  let mailReminderSubject: String
  /// {0} is the campaign's title.
  let mailAlreadySubject: String
  /// {0} is the person's name, {1} a link.
  let mailAlreadyText: String
  /// {0} is the campaign's title.
  let mailReceiptSubject: String
  /// {0} is the person's name, {1} a link.
  let mailReceiptText: String
  let mailDemonstration: String

  /// The words of a language; English where we have no others.
  static func `in`(_ language: String) -> SigningWords {
    switch language.split(separator: "-").first {
    case "fr": .french
    case "nl": .dutch
    case "de": .german
    default: .english
    }
  }

  /// A label before what it labels; French sets a no-break space before the colon.
  func label(_ text: String) -> String { text + (language == "fr" ? "\u{A0}: " : ": ") }

  /// A text with its places filled, in one pass: what is filled in is not filled again.
  static func filled(_ text: String, _ values: String...) -> String {
    var parts = text.split(separator: "{", omittingEmptySubsequences: false)[...]
    var filled = parts.popFirst().map(String.init) ?? ""
    for part in parts {
      let end = part.firstIndex(of: "}")
      let place = end.flatMap { Int(part[..<$0]) }
      if let end, let place, values.indices.contains(place) {
        filled += values[place] + part[part.index(after: end)...]
      } else {
        filled += "{" + part
      }
    }
    return filled
  }
}
