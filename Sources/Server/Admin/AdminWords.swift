/// What the admin site says. It is in English: campaigners of all countries share it.
enum AdminWords {
  static let notYours = "Your role may not do this."
  static let oldForm = "This form is from an earlier session. Go back, load the page anew, and send it again."
  static let wrongPassword = "Account or password is wrong."
  static let shortPassword = "A password has at least 12 characters."
  static let wrongCode = "Account or code is wrong. A code works once."
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
    "again": "Both people count it again", "reply": "Id", "demand": "Demand", "day": "Date", "answer": "Answer",
    "sender": "From", "note": "Note", "source": "Source", "reason": "Why", "from": "From (UTC)",
    "until": "Until (UTC)", "network": "Network", "channel": "Channel", "flagged": "Only flagged ones",
  ]
}
