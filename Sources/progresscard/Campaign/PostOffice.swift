import Foundation
import Mail
import Server
import Store

/// Makes messages of the campaign's mails and hands them to whatever carries them, at the pace that providers accept.
actor PostOffice: MailCarrier {
  private let settings: MailSettings
  private let transport: any Transport
  private var pace = Pace(other: ProviderLimit(domains: [], perMinute: 60, burst: 20))
  private let began = ContinuousClock.now

  init(_ settings: MailSettings, show: @escaping @Sendable (String) -> Void) throws {
    self.settings = settings
    if let relay = settings.relay {
      guard let name = try? DomainName(settings.from.address.domain) else {
        throw Failure("PROGRESSCARD_SMTP_FROM has no domain that a relay can be told.")
      }
      transport = SMTPTransport(relay, name: name)
    } else {
      transport = TerminalTransport(show: show)
    }
  }

  /// Settings from the environment, or all that is wrong with them.
  static func settings() throws -> MailSettings {
    do throws(MailSettings.Invalid) {
      return try MailSettings(environment: ProcessInfo.processInfo.environment)
    } catch {
      throw Failure(error.problems.map(\.description).joined(separator: "; ") + ".")
    }
  }

  func deliver(_ mail: CampaignMail) async -> MailOutcome {
    guard let envelope = envelope(mail) else { return .failed }
    // A terminal, and a relay's own tests, take everything at once.
    if settings.relay != nil {
      let now = ContinuousClock.now - began
      if case .at(let instant) = pace.take(envelope.recipient.domain, at: now) {
        return .later(max(1, (instant - now).components.seconds + 1))
      }
    }
    switch await transport.send(envelope) {
    case .accepted: return .sent
    case .permanent: return .failed
    case .temporary, .unreachable: return .later(60)
    }
  }

  private func envelope(_ mail: CampaignMail) -> Envelope? {
    guard let to = try? MailAddress(mail.address),
      let id = try? MessageID(unique: mail.id, domain: settings.from.address.domain),
      let message = try? Message(
        from: settings.from, to: Mailbox(address: to), subject: mail.subject, body: mail.body, language: mail.language,
        id: id, date: Date())
    else { return nil }
    return Envelope(sender: settings.returns.address(token: mail.id) ?? settings.returns.base, message: message)
  }
}
