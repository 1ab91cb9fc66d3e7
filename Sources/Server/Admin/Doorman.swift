import Campaign
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// Logs in, recovers, and knows who is there.
struct Doorman: Sendable {
  let desk: SigningDesk
  private let passwords = PasswordDesk()
  private let accounts = Limit(burst: 5, perHour: 30, keys: 10_000)
  private let networks = Limit(burst: 20, perHour: 120, keys: 10_000)

  init(desk: SigningDesk) { self.desk = desk }

  func answer(
    _ address: AdminAddress, _ method: String, _ fields: [String: String], _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let page = AdminPage(desk: desk, session: nil)
    guard method == "POST" else {
      return CampaignRoutes.page(address == .login ? page.login() : page.recovery())
    }
    let now = Double(desk.store.clock())
    // What can be no account's name is not kept, neither in the limits nor in the log.
    let name = fields["account"].flatMap { PetitionTerms.isID($0) ? $0 : nil } ?? ""
    let network = NetworkRange.of(desk.proxy.sender(request, context))
    let account = name + "\n" + network
    guard networks.allows(network, now: now), accounts.allows(account, now: now) else {
      let seconds = max(networks.wait(network, now: now), accounts.wait(account, now: now))
      var response = CampaignRoutes.page(
        page.problem([AdminWords.tooOften(seconds: seconds)], at: address), status: .tooManyRequests)
      response.headers[.retryAfter] = String(seconds)
      return response
    }
    let response = try await (address == .login ? logIn(name, fields, page) : recover(name, fields, page))
    // It is counted before, so that many at once cannot pass, and taken back where nothing was guessed.
    if response.status != .forbidden {
      networks.giveBack(network)
      accounts.giveBack(account)
    }
    return response
  }

  private func logIn(_ name: String, _ fields: [String: String], _ page: AdminPage) async throws -> Response {
    let stored = try await desk.reader.read { connection throws(StoreProblem) in
      try StoredPassword(connection, account: name)
    }
    // Compared in any case, so that the time does not tell whether there is such an account.
    let matches = await passwords.matches(fields["password"] ?? "", stored?.hash)
    guard stored != nil, matches else {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.refuse(name, "login refused") }
      return CampaignRoutes.page(page.login(problem: AdminWords.wrongPassword), status: .forbidden)
    }
    let secret = try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.logIn(name) }
    return welcomed(secret)
  }

  private func recover(_ name: String, _ fields: [String: String], _ page: AdminPage) async throws -> Response {
    guard let hash = await passwords.hash(fields["password"] ?? "") else {
      return CampaignRoutes.page(page.recovery(problem: AdminWords.shortPassword), status: .unprocessableContent)
    }
    let code = (fields["code"] ?? "").trimmingCharacters(in: .whitespaces)
    let next = try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.recover(name, code: code, password: hash)
    }
    guard let next else {
      try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.refuse(name, "code refused") }
      return CampaignRoutes.page(page.recovery(problem: AdminWords.wrongCode), status: .forbidden)
    }
    return CampaignRoutes.page(page.recovered(next))
  }

  private func welcomed(_ secret: String) -> Response {
    var response = Response.redirect(to: CampaignAddress.admin(.overview).path, type: .normal)
    response.headers[.setCookie] = cookie(secret, age: Session.longest)
    return response
  }

  /// Where TLS is in front the cookie is bound to host and TLS (`__Host-`; RFC 6265bis).
  private var isSecure: Bool { desk.base.hasPrefix("https:") }
  private var cookieName: String { isSecure ? "__Host-session" : "session" }

  func cookie(_ value: String, age: Int64) -> String {
    "\(cookieName)=\(value); Path=/; Max-Age=\(age); HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
  }

  func session(_ request: Request) async throws -> Session? {
    guard let header = request.headers[.cookie] else { return nil }
    let prefix = cookieName + "="
    for part in header.split(separator: ";") {
      let pair = part.trimmingCharacters(in: .whitespaces)
      guard pair.hasPrefix(prefix) else { continue }
      let secret = String(pair.dropFirst(prefix.count))
      guard secret.utf8.count == 43 else { return nil }
      let now = desk.store.clock()
      let session = try await desk.reader.read { connection throws(StoreProblem) in
        try Session(connection, secret: secret, now: now)
      }
      if let session, now - session.seen > 60 {
        try await desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.touch(session: session.id) }
      }
      return session
    }
    return nil
  }
}

/// Compares passwords one after the other, on a thread of its own: each takes 64 MiB.
actor PasswordDesk {
  private let executor = BlockingExecutor(label: "progresscard passwords")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  func matches(_ password: String, _ stored: String?) -> Bool { Password.matches(password, stored ?? Password.nobody) }
  func hash(_ password: String) -> String? { Password.hash(password) }
}
