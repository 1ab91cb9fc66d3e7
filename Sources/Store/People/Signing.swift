import Campaign

/// A signature that is to be stored: checked, sealed, and without anything readable of the person.
public struct Signing: Sendable {
  public let petition: String
  public let id: SignatureID
  public let channel: Channel
  public let mailbox: [UInt8]
  public let person: [UInt8]
  public let country: String
  /// Seconds since 1970.
  public let at: Int64
  public let consents: Consents
  /// The hash of the words that were agreed to.
  public let wording: [UInt8]
  public let network: [UInt8]?
  public let sealed: [UInt8]
  public let flags: Flags
  /// How many may sign from one mailbox.
  public let share: Int
  /// How long its mail waits, in seconds.
  public let wait: Int64
  /// Whether its mailbox has been used too often lately: then nothing is stored of the person, and nothing is mailed.
  public var isTooOften = false

  public init(
    petition: String, id: SignatureID, channel: Channel, mailbox: [UInt8], person: [UInt8], country: String, at: Int64,
    consents: Consents, wording: [UInt8], network: [UInt8]?, sealed: [UInt8], flags: Flags = [], share: Int,
    wait: Int64
  ) {
    self.petition = petition
    self.id = id
    self.channel = channel
    self.mailbox = mailbox
    self.person = person
    self.country = country
    self.at = at
    self.consents = consents
    self.wording = wording
    self.network = network
    self.sealed = sealed
    self.flags = flags
    self.share = share
    self.wait = wait
  }

  /// A form that was filled in well, as it is stored.
  public init(
    _ form: CheckedForm, token: FormToken, trust: Trust, petition: PetitionTerms, language: String,
    wording: [UInt8], network: String, flags: Flags, at: Int64, secrets: Secrets
  ) {
    let mailbox = secrets.mailbox(form.address.canonical, petition: petition.id)
    let person = secrets.person(form.name, mailbox: mailbox)
    let id = SignatureID(form: token, mailbox: mailbox, person: person, secrets: secrets)
    self.init(
      petition: petition.id, id: id, channel: trust == .ready ? .form : .plainForm, mailbox: mailbox, person: person,
      country: form.country, at: at, consents: form.consents, wording: wording, network: secrets.network(network),
      sealed: Seal.close(
        Person(name: form.name, address: form.address.text, postcode: form.postcode, language: language), of: id,
        secrets: secrets),
      flags: flags, share: petition.mailboxShare, wait: trust == .ready ? 0 : Trust.wait)
  }
}

/// Why people should look at a signature.
public struct Flags: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Many came from one network range in a short time.
  public static let networkBurst = Flags(rawValue: 1)
  /// Many came from one mail domain in a short time.
  public static let domainBurst = Flags(rawValue: 2)
  /// Its mail came back.
  public static let bounced = Flags(rawValue: 4)
  /// The form came back faster than people type.
  public static let quick = Flags(rawValue: 8)
  /// One form was sent for more than a household.
  public static let reused = Flags(rawValue: 16)

  /// Those that speak of machines.
  public static let suspicious: Flags = [.networkBurst, .domainBurst, .reused]
}

/// What became of a signing. The person is told the same in every case.
public enum SignOutcome: Sendable, Hashable {
  case new
  /// The same form once more.
  case same
  /// The person has signed already.
  case again
  /// As many have signed from the mailbox as may.
  case full
  /// The mailbox has been used too often lately.
  case tooOften
}

public enum ConfirmOutcome: Sendable, Hashable {
  case confirmed
  case already
  /// Withdrawn, invalidated, expired or never there.
  case gone
}

extension Ledger {
  /// Stores signatures, in order.
  func sign(_ signings: [Signing]) throws(StoreProblem) -> [SignOutcome] {
    guard !signings.isEmpty else { return [] }
    let stored = try connection.run(
      Statements.addSignature, signings.filter { !$0.isTooOften }.map { row($0, slot: 0) })
    var changes = stored.makeIterator()
    var outcomes: [SignOutcome] = []
    outcomes.reserveCapacity(signings.count)
    for signing in signings {
      if signing.isTooOften {
        outcomes.append(try refuse(signing))
      } else if let change = changes.next(), change > 0 {
        began(signing)
        outcomes.append(.new)
      } else {
        outcomes.append(try signBeside(signing))
      }
    }
    return outcomes
  }

  /// A signing whose mailbox, or number, is there already.
  private func signBeside(_ signing: Signing) throws(StoreProblem) -> SignOutcome {
    var taken: Set<Int64> = []
    var first: SignatureID?
    for row in try connection.rows(Statements.mailboxOf, [.text(signing.petition), .bytes(signing.mailbox)]) {
      let id = SignatureID(try row.bytes(0))
      if id == signing.id { return .same }
      if let id, try row.bytes(2) == signing.person {
        try repeated(signing, id, state: try row.integer(3))
        return .again
      }
      first = first ?? id
      taken.insert(try row.integer(1))
    }
    for slot in 0..<Int64(signing.share) where !taken.contains(slot) {
      if try connection.run(Statements.addSignature, row(signing, slot: slot)) > 0 {
        began(signing)
        return .new
      }
    }
    if let first { mail(.already, petition: signing.petition, signature: first, due: now + signing.wait) }
    return first == nil ? .same : .full
  }

  /// A signing that is thanked and not stored. The log notes it, so that it takes a durable commit like any other: an
  /// answer that came sooner would tell who has signed lately.
  private func refuse(_ signing: Signing) throws(StoreProblem) -> SignOutcome {
    let first = try connection.rows(Statements.mailboxOf, [.text(signing.petition), .bytes(signing.mailbox)]).first
    let id = try first.flatMap { row throws(StoreProblem) in SignatureID(try row.bytes(0)) }
    note(.repeated, petition: signing.petition, signature: id)
    return .tooOften
  }

  private func began(_ signing: Signing) {
    count(
      TallyKey(petition: signing.petition, day: Days.of(signing.at), country: signing.country, state: .pending))
    note(.signed, petition: signing.petition, signature: signing.id)
    mail(.confirm, petition: signing.petition, signature: signing.id, due: now + signing.wait)
  }

  /// The owner of the mailbox is told; a link to confirm is sent again, at most once a day.
  private func repeated(_ signing: Signing, _ id: SignatureID, state: Int64) throws(StoreProblem) {
    note(.repeated, petition: signing.petition, signature: id)
    mail(
      state == Int64(SignatureState.pending.rawValue) ? .confirm : .already, petition: signing.petition, signature: id,
      due: now + signing.wait)
  }

  private func row(_ signing: Signing, slot: Int64, isConfirmed: Bool = false) -> [Value] {
    let state: SignatureState = isConfirmed ? .confirmed : .pending
    return [
      .text(signing.petition), .bytes(signing.id.bytes), Value(state.rawValue),
      Value(signing.channel.rawValue), .bytes(signing.mailbox), .integer(slot), .bytes(signing.person),
      .text(signing.country), .integer(signing.at), isConfirmed ? .integer(signing.at) : .null,
      Value(signing.consents.rawValue), .bytes(signing.wording),
      Value(signing.network), .bytes(signing.sealed), Value(signing.flags.rawValue),
    ]
  }

  /// Takes signatures from another system, which were confirmed there. Nothing is mailed.
  ///
  /// - Returns: for each whether it is new; the others are of a mailbox, or a row, that is there already.
  /// - Throws: `notAllowed` where the names of a petition were erased: who is there already could not be told.
  public func take(_ signings: [Signing]) throws(StoreProblem) -> [Bool] {
    for petition in Set(signings.map(\.petition)).sorted() {
      try SignatureRecord.mayImport(connection, petition: petition)
    }
    let stored = try connection.run(
      Statements.addSignature, signings.map { row($0, slot: 0, isConfirmed: true) })
    var taken: [Bool] = []
    taken.reserveCapacity(signings.count)
    for (signing, changes) in zip(signings, stored) {
      var isNew = changes > 0
      if !isNew { isNew = try takeBeside(signing) }
      if isNew {
        count(
          TallyKey(petition: signing.petition, day: Days.of(signing.at), country: signing.country, state: .confirmed))
        note(.imported, petition: signing.petition, signature: signing.id)
      }
      taken.append(isNew)
    }
    return taken
  }

  /// A second person at a mailbox.
  private func takeBeside(_ signing: Signing) throws(StoreProblem) -> Bool {
    var taken: Set<Int64> = []
    for row in try connection.rows(Statements.mailboxOf, [.text(signing.petition), .bytes(signing.mailbox)]) {
      let (id, person) = (try row.bytes(0), try row.bytes(2))
      if id == signing.id.bytes || person == signing.person { return false }
      taken.insert(try row.integer(1))
    }
    for slot in 0..<Int64(signing.share) where !taken.contains(slot) {
      if try connection.run(Statements.addSignature, row(signing, slot: slot, isConfirmed: true)) > 0 { return true }
    }
    return false
  }

  /// Confirms signatures, in order.
  func confirm(_ orders: [(String, SignatureID)]) throws(StoreProblem) -> [ConfirmOutcome] {
    guard !orders.isEmpty else { return [] }
    let changed = try connection.returning(
      Statements.confirm, orders.map { [.integer(now), .text($0.0), .bytes($0.1.bytes)] })
    var outcomes: [ConfirmOutcome] = []
    for (order, rows) in zip(orders, changed) {
      if let row = rows.first {
        let key = TallyKey(
          petition: order.0, day: Days.of(try row.integer(1)), country: try row.text(0), state: .pending)
        move(key, to: .confirmed)
        note(.confirmed, petition: order.0, signature: order.1)
        mail(.receipt, petition: order.0, signature: order.1, due: now)
        outcomes.append(.confirmed)
      } else {
        let state = try connection.row(Statements.stateOf, [.text(order.0), .bytes(order.1.bytes)])?.integer(0)
        outcomes.append(state == Int64(SignatureState.confirmed.rawValue) ? .already : .gone)
      }
    }
    return outcomes
  }
}
