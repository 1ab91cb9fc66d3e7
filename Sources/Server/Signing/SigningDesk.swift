import Campaign
import Foundation
import Store
import Synchronization

/// The campaign as the server knows it: its petitions, the store, what is in memory, and the rules of signing.
public final class SigningDesk: Sendable {
  let terms: CampaignTerms
  let store: Store
  let reader: Reader
  let proxy: Proxy
  /// Where people reach this server; links in mails begin with it.
  let base: String
  /// The published folder, which may be published again while the server runs; nil where it is not watched.
  let folder: String?
  let wordings: [String: Wording]
  /// nil where names are kept.
  let names: NamesDesk?
  private let limits: SigningGuard
  private let standings = Mutex<[String: PetitionStanding]>([:])
  private let paper = Mutex<[String: PaperCount]>([:])
  private let refreshes = Atomic<UInt64>(0)
  private let health = Mutex(Health())
  let watch = Watch()

  /// What went wrong lately, for people who run the server.
  struct Health: Sendable {
    /// Counts or log are not what the signatures say.
    var alarm: String?
    var lastCheck: Int64?
    var lastRefresh: Int64?
  }

  /// - Parameter base: `https://cards.example.org`, without a stroke at its end.
  public init(
    terms: CampaignTerms, store: Store, base: String, folder: String? = nil, proxy: Proxy = .none,
    limits: SigningLimits = SigningLimits()
  ) throws(StoreProblem) {
    self.terms = terms
    self.store = store
    self.base = base
    self.folder = folder
    self.proxy = proxy
    self.limits = SigningGuard(limits)
    reader = try store.reader()
    names = terms.showsNames ? try NamesDesk(store: store) : nil
    var wordings: [String: Wording] = [:]
    for petition in terms.petitions {
      for language in terms.campaign.languages {
        let page = FormPage(terms: terms, petition: petition, language: language)
        wordings[petition.id + "/" + language] = Wording(
          petition: petition.id, language: language, body: page.agreement)
      }
    }
    self.wordings = wordings
  }

  /// To be done before anything is served: honours erasures, keeps the words that people are shown, reads all counts.
  ///
  /// - Returns: how many signatures a restored backup had brought back.
  public func open() async throws(StoreProblem) -> Int {
    let erased = try await store.honourErasures()
    let wordings = Array(self.wordings.values)
    try await store.writer.perform { ledger throws(StoreProblem) in try ledger.keep(wordings) }
    try await refresh()
    try await watch.look(self)
    return erased
  }

  /// Reads in what other servers and commands have written.
  public func refresh() async throws(StoreProblem) {
    do throws(StoreProblem) {
      try await store.refresh()
    } catch {
      watch.failed(error)
      throw error
    }
    watch.wrote()
    let (standings, paper) = try await reader.read { connection throws(StoreProblem) in
      (try PetitionStanding.all(connection), try PaperCount.all(connection))
    }
    self.standings.withLock { $0 = standings }
    self.paper.withLock { $0 = paper }
    refreshes.wrappingAdd(1, ordering: .relaxed)
    health.withLock { $0.lastRefresh = store.clock() }
  }

  /// Compares counts and log with the signatures, beside all other work. A difference is an alarm and is never repaired
  /// in silence.
  public func check() async throws(StoreProblem) -> StoreCheck {
    let check = try await store.reader().read { connection throws(StoreProblem) in try StoreCheck(connection) }
    health.withLock {
      $0.lastCheck = store.clock()
      $0.alarm = check.isSound ? nil : check.sentence
    }
    return check
  }

  /// Another number whenever a count that is shown may have changed.
  var version: UInt64 { store.counts.version &+ refreshes.load(ordering: .relaxed) }

  var alarm: String? { health.withLock { $0.alarm } }
  var lastCheck: Int64? { health.withLock { $0.lastCheck } }

  func standing(_ petition: String) -> PetitionStanding {
    standings.withLock { $0[petition] } ?? PetitionStanding(state: .open)
  }

  func paper(_ petition: String) -> PaperCount { paper.withLock { $0[petition] } ?? PaperCount() }

  /// Whether people can sign now.
  func state(_ petition: PetitionTerms) -> SigningState {
    petition.state(standing(petition.id), on: Days.of(store.clock()))
  }

  /// Why a petition takes no signatures now; nil where it does.
  func closedReason(_ petition: PetitionTerms, _ language: String) -> String? {
    let words = SigningWords.in(language)
    return switch state(petition) {
    case .open: nil
    case .upcoming(let opens): SigningWords.filled(words.opensOn, LanguageNames.day(opens, language))
    case .paused(let message): message.isEmpty ? words.isPaused : words.isPaused + " " + message
    case .closed(let day), .archived(let day): closed(on: day, words)
    }
  }

  /// Who signed in time may confirm until what they wrote expires; while that can be, the page says so.
  private func closed(on day: Int64, _ words: SigningWords) -> String {
    let days = Int64(terms.expiryDays)
    guard Days.of(store.clock()) <= day + days else { return words.isClosed }
    return words.isClosed + " " + SigningWords.filled(words.stillConfirm, String(days))
  }

  /// What a form that was sent comes to.
  enum Answer: Sendable {
    case accepted
    case mend([FormProblem])
    case stale
    case tooMany
    case busy
    case closed(String)
  }

  /// Takes one form. Whether somebody has signed before can be told neither from the answer nor from its time.
  func sign(_ form: SigningForm, petition: PetitionTerms, language: String, sender: String) async -> Answer {
    if let reason = closedReason(petition, language) { return .closed(reason) }
    let now = store.clock()
    var (trust, token) = Trust.of(form, petition: petition.id, secrets: store.secrets, now: now)
    guard let token, trust != .stale else { return .stale }
    guard trust != .program else { return .accepted }
    let checked: CheckedForm
    switch form.checked(for: petition) {
    case .success(let form): checked = form
    case .failure(let problems): return .mend(problems.fields)
    }
    let network = NetworkRange.of(sender)
    var flags: Flags = now - token.issued < Trust.shortest ? .quick : []
    switch limits.verdict(network: network, now: Double(now)) {
    case .refused: return .tooMany
    case .flagged: flags.insert(.networkBurst)
    case .fine: break
    }
    if !limits.domain(checked.address.domain, now: Double(now)) { flags.insert(.domainBurst) }
    if !limits.form(token, now: Double(now)) {
      flags.insert(.reused)
      trust = .slow
    }
    let wording = wordings[petition.id + "/" + language]?.hash ?? []
    var signing = Signing(
      checked, token: token, trust: trust, petition: petition, language: language, wording: wording, network: network,
      flags: flags, at: now, secrets: store.secrets)
    signing.isTooOften = !limits.mailbox(signing.mailbox, now: Double(now))
    do throws(StoreProblem) {
      _ = try await store.writer.sign(signing)
      return .accepted
    } catch {
      return .busy
    }
  }

  /// The person behind a link to their own signature.
  func mine(_ link: Link) async throws(StoreProblem) -> (SignatureRecord, Person)? {
    let record = try await reader.read { connection throws(StoreProblem) in
      try SignatureRecord(connection, petition: link.petition, link.signature)
    }
    guard let record, let sealed = record.sealed,
      let person = Seal.open(sealed, of: link.signature, secrets: store.secrets)
    else { return nil }
    return (record, person)
  }

  func link(_ token: String, _ purpose: LinkPurpose) -> Link? {
    guard let link = Link(token: token, secrets: store.secrets, now: store.clock()), link.purpose == purpose else {
      return nil
    }
    return link
  }
}

extension StoreCheck {
  /// For the people who run the server; it holds no personal data.
  public var sentence: String {
    var parts: [String] = []
    if let first = differences.first {
      parts.append(
        "\(differences.count) counts differ from the signatures, the first: petition \(first.key.petition), \(Days.text(first.key.day)), \(first.key.country), \(first.key.state.name): counted \(first.counted), signatures \(first.signatures)"
      )
    }
    if let first = brokenEvents.first {
      parts.append(
        "\(brokenEvents.count) lines of the log do not follow the one before, the first: petition \(first.petition), writer \(first.writer), line \(first.sequence)"
      )
    }
    if let first = brokenBatches.first {
      parts.append(
        "\(brokenBatches.count) batches of paper are not as they should be, the first: petition \(first.petition), batch \(first.batch): \(first.found)"
      )
    }
    return parts.isEmpty ? "Counts and log are what the signatures say." : parts.joined(separator: "; ") + "."
  }
}
