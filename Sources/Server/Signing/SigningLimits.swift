import Campaign

/// How much one network and one mailbox may do.
public struct SigningLimits: Sendable {
  /// From one network range; beyond it signatures are flagged for people to look at.
  public var flagBurst = 30
  public var flagPerHour = 120
  /// From one network range; beyond it people are asked to come again.
  public var refuseBurst = 200
  public var refusePerHour = 1200
  /// From one mail domain that is no service for everybody; beyond it signatures are flagged.
  public var domainBurst = 100
  public var domainPerHour = 400
  /// For one mailbox; beyond it nothing is stored of the person or sent; answer and time are the same.
  public var mailboxBurst = 4
  public var mailboxPerHour = 4

  public init() {}
}

/// The limits at work.
final class SigningGuard: Sendable {
  enum Verdict: Sendable { case fine, flagged, refused }

  private let flag: Limit
  private let refuse: Limit
  private let domains: Limit
  private let mailboxes: Limit
  private let forms = Limit(burst: 3, perHour: 3, keys: 200_000)

  init(_ limits: SigningLimits) {
    flag = Limit(burst: limits.flagBurst, perHour: limits.flagPerHour)
    refuse = Limit(burst: limits.refuseBurst, perHour: limits.refusePerHour)
    domains = Limit(burst: limits.domainBurst, perHour: limits.domainPerHour)
    mailboxes = Limit(burst: limits.mailboxBurst, perHour: limits.mailboxPerHour)
  }

  func verdict(network: String, now: Double) -> Verdict {
    guard refuse.allows(network, now: now) else { return .refused }
    return flag.allows(network, now: now) ? .fine : .flagged
  }

  /// Whether a domain sends no more than people of one organisation would.
  func domain(_ domain: String, now: Double) -> Bool {
    ProviderRules.known.isForEverybody(domain) || domains.allows(domain, now: now)
  }

  /// Whether one form, with its one proof of work, is sent for no more than a household.
  func form(_ form: FormToken, now: Double) -> Bool {
    forms.allows(String(decoding: form.nonce, as: UTF8.self) + String(form.issued), now: now)
  }

  func mailbox(_ mailbox: [UInt8], now: Double) -> Bool {
    mailboxes.allows(String(decoding: mailbox, as: UTF8.self), now: now)
  }
}
