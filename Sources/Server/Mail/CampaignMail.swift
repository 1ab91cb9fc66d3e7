import Campaign
import Formats
import Store

/// One mail to one person, in words.
public struct CampaignMail: Sendable, Hashable {
  /// The number of the mail; the same when it is tried again.
  public let id: String
  public let address: String
  public let subject: String
  public let body: String
  public let language: String

  public init(id: String, address: String, subject: String, body: String, language: String) {
    self.id = id
    self.address = address
    self.subject = subject
    self.body = body
    self.language = language
  }
}

/// Writes the campaign's mails. Subjects say nothing of what a petition is about, and no mail has anything but text.
struct MailWriter: Sendable {
  let terms: CampaignTerms
  let secrets: Secrets
  /// Where people reach this server.
  let base: String

  /// Days for which the link to one's own signature holds; each mail has a new one.
  private static let mineDays: Int64 = 400

  /// - Returns: nil where the seal cannot be opened.
  func mail(_ due: DueMail, now: Int64) -> CampaignMail? {
    guard let sealed = due.sealed, let person = Seal.open(sealed, of: due.signature, secrets: secrets) else {
      return nil
    }
    let language =
      terms.campaign.languages.contains(person.language) ? person.language : terms.campaign.languages.first ?? "en"
    let words = SigningWords.in(language)
    let title = terms.campaign.texts[language]?.title ?? ""
    var (subject, body): (String, String)
    switch due.kind {
    case .confirm, .reminder:
      let days = Int64(terms.expiryDays)
      let until = now + days * Days.seconds
      let link = Link(purpose: .confirm, petition: due.petition, signature: due.signature, until: until)
      subject = SigningWords.filled(
        due.kind == .confirm ? words.mailConfirmSubject : words.mailReminderSubject, title)
      body = SigningWords.filled(
        words.mailConfirmText, person.name,
        base + CampaignAddress.confirm(language: language, token: link.token(secrets)).path, String(days))
    case .already, .receipt:
      let link = Link(
        purpose: .mine, petition: due.petition, signature: due.signature, until: now + Self.mineDays * Days.seconds)
      subject = SigningWords.filled(
        due.kind == .already ? words.mailAlreadySubject : words.mailReceiptSubject, title)
      body = SigningWords.filled(
        due.kind == .already ? words.mailAlreadyText : words.mailReceiptText, person.name,
        base + CampaignAddress.mine(language: language, token: link.token(secrets)).path)
    }
    if terms.isDemonstration { body += "\n\n" + words.mailDemonstration }
    let texts = terms.campaign.texts[language]
    let sender = [texts?.controllerName, texts?.controllerAddress].compactMap(\.self)
    if !sender.isEmpty { body += "\n\n-- \n" + sender.joined(separator: "\n") }
    return CampaignMail(
      id: due.id.hex, address: person.address, subject: subject, body: body + "\n", language: language)
  }
}
