/// What the admin site says. It is in English: campaigners of all countries share it.
enum AdminWords {
  static let notYours = "Your role may not do this."
  static let oldForm = "This form is from an earlier session. Go back, load the page anew, and send it again."
  static let tooOften = "Too many tries. Wait some minutes."
  static let wrongPassword = "Account or password is wrong."
  static let shortPassword = "A password has at least 12 characters."
  static let wrongCode = "Account or code is wrong. A code works once."
  static let correctionIsNew =
    "A correction is an entry of its own, with an id of its own. The old one stays to be seen, with the reason."
  static let replyWithdrawn = "It is published no longer. You can undo that on the petition’s page."
  static let batchWithdrawn =
    "It counts no longer, and its sheets may come in anew. You can undo that on the petition’s page."
}
