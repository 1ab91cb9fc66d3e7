/// Where a signature is in its life: a closed list. What may follow what is in `follows`.
public enum SignatureState: Int, Sendable, CaseIterable, Codable {
  /// Given, and not yet confirmed from the mailbox.
  case pending = 0
  /// Confirmed; it counts.
  case confirmed = 1
  /// Taken back by the person.
  case withdrawn = 2
  /// Excluded by an `Invalidation`, which can be undone.
  case invalidated = 3
  /// Never confirmed within the petition's days; its personal data are erased.
  case expired = 4

  /// Whether a signature in this state is part of the published count.
  public var counts: Bool { self == .confirmed }

  /// Whether one state may come after another. Undoing an invalidation goes back to where the signature was; one that
  /// nobody can confirm any more, since what was written is erased, expires.
  public func leads(to next: SignatureState) -> Bool {
    switch (self, next) {
    case (.pending, .confirmed), (.pending, .withdrawn), (.pending, .invalidated), (.pending, .expired),
      (.confirmed, .withdrawn), (.confirmed, .invalidated), (.invalidated, .pending), (.invalidated, .confirmed),
      (.invalidated, .withdrawn), (.invalidated, .expired):
      true
    default: false
    }
  }

  public var name: String { String(describing: self) }
}

/// How a signature came.
public enum Channel: Int, Sendable, CaseIterable, Codable {
  /// By the form, with the proof of work done.
  case form = 0
  /// By the form, without scripts: the slower path.
  case plainForm = 1
  /// From another system, by `progresscard petition import`.
  case imported = 2

  public var name: String { String(describing: self) }
}

/// What a person agreed to, each by a tick of its own.
public struct Consents: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let sign = Consents(rawValue: 1)
  public static let showName = Consents(rawValue: 2)
  public static let news = Consents(rawValue: 4)
  /// That the person has the age that the country asks for.
  public static let age = Consents(rawValue: 8)

  public static let all: Consents = [.sign, .showName, .news, .age]

  /// Each with its name in forms and exports.
  private static let named: [(Consents, String)] = [
    (.sign, "sign"), (.age, "age"), (.showName, "show-name"), (.news, "news"),
  ]

  /// What was agreed to, by names.
  public var names: [String] { Self.named.filter { contains($0.0) }.map(\.1) }

  /// Those whose field says yes in a form, as a tick does.
  public init(fields: [String: String]) {
    self = Self.named.reduce(into: []) { if fields[$1.1] == "yes" { $0.insert($1.0) } }
  }
}

/// What happened to a signature or to a petition; written once, never changed.
public enum EventKind: Int, Sendable, CaseIterable, Codable {
  case signed = 0
  case confirmed = 1
  case withdrawn = 2
  case corrected = 3
  case invalidated = 4
  case reinstated = 5
  case expired = 6
  case erased = 7
  case imported = 8
  case exported = 9
  /// Signed once more by somebody who has signed already.
  case repeated = 10
  case petitionOpened = 20
  case petitionPaused = 21
  case petitionClosed = 22
  case petitionArchived = 23
  case batchReceived = 30
  case batchCounted = 31
  case batchAccepted = 32
  case batchWithdrawn = 33
  case batchCorrected = 34
  case batchReinstated = 35
  case handedOver = 40
  case replied = 41
  case replyCorrected = 42
  case replyWithdrawn = 43
  case replyReinstated = 44
  case handoverCorrected = 45
  case handoverWithdrawn = 46
  case handoverReinstated = 47

  public var name: String { String(describing: self) }
}

/// The mails that the campaign sends.
public enum MailKind: Int, Sendable, CaseIterable, Codable {
  case confirm = 0
  case reminder = 1
  /// To somebody who signs again: that the signature is there already.
  case already = 2
  /// With the link to correct, export and withdraw.
  case receipt = 3

  public var name: String { String(describing: self) }
}
