/// What the admin site says. It is in English: campaigners of all countries share it.
enum AdminWords {
  static let petitions = "Petitions"
  static let sessions = "Sessions and audit log"
  static let amend = "Correct or withdraw"
  static let idHint = "short: small letters, digits, hyphens"
  static let failedMail =
    "Failed mails were refused for good and are not sent again. Single ones are mistyped addresses; many are a matter of the mail server."
  static let notYours = "Your role may not do this."
  static let oldForm = "This form is from an earlier session. Go back, load the page anew, and send it again."
  static let wrongPassword = "Account or password is wrong."
  static let shortPassword = "A password has at least 12 characters."
  static let wrongCode = "Account or code is wrong. A code works once."
  static let twoCount =
    "Two people count each batch, and neither sees what the other one counted. It can be accepted when both say the same."
  static let flagged =
    "Signatures are flagged where many come from one network or one mail domain in a short time. They count until you take them out. A network is shown as a code, from which nobody can read an address."
  static let invalidated =
    "They count no longer from then on. It stands in the list of invalidations, with the reason, and can be undone there."
  static let correctionIsNew =
    "A correction is an entry of its own, with an id of its own. The old one stays to be seen, with the reason."
  static let replyWithdrawn =
    "It is in force no longer. On the published pages it stays until “progresscard petition ledger” is run and the workspace is published anew. You can undo the withdrawal on the petition’s page."
  static let batchWithdrawn =
    "It counts no longer, and its sheets may come in anew. You can undo that on the petition’s page."
  static let handoversCount =
    "A pack counts confirmed signatures and the paper in accepted batches. “progresscard petition handover” makes, corrects and withdraws one."

  static func tooOften(seconds: Int) -> String {
    let minutes = (seconds + 59) / 60
    return "Too many tries failed. Try again in \(minutes == 1 ? "1 minute" : "\(minutes) minutes")."
  }

  static func auditCut(_ count: Int) -> String { "These are \(count) lines; older ones are on the next page." }

  /// What each field is called, in forms and where something is wrong with it.
  static func label(_ name: String) -> String { labels[name] ?? name }

  private static let labels = [
    "account": "Account", "password": "Password", "code": "One-time code", "state": "State",
    "message": "Message to people while it is paused", "batch": "Batch", "country": "Country",
    "origin": "From (organisation or place)", "first": "First sheet", "last": "Last sheet",
    "claimed": "Signatures claimed", "scan": "SHA-256 of the scan (optional)", "count": "Signatures counted",
    "again": "Both people count it again", "reply": "Name of the entry", "demand": "Demand", "day": "Date",
    "answer": "Answer",
    "sender": "From", "note": "Note", "source": "Source", "reason": "Why", "from": "From (UTC)",
    "until": "Until (UTC)", "network": "Network (its code)", "channel": "How they signed",
    "flagged": "Only flagged ones",
  ]
}
