import Campaign
import Logging
import Store

/// Carries mails to where they go.
public protocol MailCarrier: Sendable {
  /// Tries to deliver one mail; says what came of it, and never throws.
  func deliver(_ mail: CampaignMail) async -> MailOutcome
}

/// Sends what lies in the outbox, apart from the paths on which people wait.
struct Postman: Sendable {
  let desk: SigningDesk
  let carrier: any MailCarrier
  let logger: Logger

  /// Mails taken at a time.
  private static let handful = 50
  /// A mail is given up after this many tries: within some four days.
  private static let tries = 12

  /// Sends what is due.
  ///
  /// - Returns: how many were dealt with.
  @discardableResult
  func round() async throws(StoreProblem) -> Int {
    let due = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.dueMails(atMost: Self.handful)
    }
    guard !due.isEmpty else { return 0 }
    let writer = MailWriter(terms: desk.terms, secrets: desk.store.secrets, base: desk.base)
    var done: [(DueMail, MailOutcome)] = []
    for mail in due { done.append((mail, await outcome(of: mail, writer))) }
    let results = done
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.delivered(results)
      for (mail, delivery) in results where delivery == .failed {
        try ledger.bounced(petition: mail.petition, mail.signature)
      }
    }
    let failed = results.count { $0.1 == .failed }
    if failed > 0 { logger.warning("mails given up", metadata: ["count": "\(failed)"]) }
    return due.count
  }

  private func outcome(of due: DueMail, _ writer: MailWriter) async -> MailOutcome {
    guard due.isWanted, let mail = writer.mail(due, now: desk.store.clock()) else { return .dropped }
    let delivery = await carrier.deliver(mail)
    guard case .later(let seconds) = delivery else { return delivery }
    guard due.attempts < Self.tries else { return .failed }
    // Twice as long after each try, from what the carrier asks up to half a day.
    let wait = min(max(seconds, 30) << Int64(min(due.attempts - 1, 16)), 43_200)
    return .later(wait)
  }
}
