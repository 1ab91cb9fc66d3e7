import Campaign
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import Store

/// The admin site: who is logged in, what they may do, and doing it.
struct AdminRoutes: Sendable {
  let desk: SigningDesk
  private let doorman: Doorman

  init(desk: SigningDesk) {
    self.desk = desk
    doorman = Doorman(desk: desk)
  }

  /// The least role that an address asks for; nil where nobody must be logged in. One table for the whole site.
  static func role(_ address: AdminAddress) -> Role? {
    switch address {
    case .login, .recover: nil
    case .overview, .petition, .logout, .sessions, .audit, .revoke: .viewer
    case .state, .batch, .count, .acceptBatch, .reply, .entry, .restore, .preview: .campaigner
    case .invalidate, .undo: .admin
    }
  }

  func answer(
    _ address: AdminAddress, _ method: String, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    do {
      return try await checked(address, method, request, context)
    } catch let problem as StoreProblem {
      return CampaignRoutes.page(
        AdminPage(desk: desk, session: nil).problem([problem.sentence]), status: Self.status(problem))
    }
  }

  private static func status(_ problem: StoreProblem) -> HTTPResponse.Status {
    switch problem {
    case .notAllowed, .refused: .conflict
    case .unavailable, .damaged, .foreign, .busy: .serviceUnavailable
    }
  }

  private func checked(
    _ address: AdminAddress, _ method: String, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    guard method != "POST" || isFromHere(request) else { return Response(status: .forbidden) }
    let fields = method == "POST" ? try await CampaignRoutes.fields(request) : [:]
    guard let least = Self.role(address) else {
      return try await doorman.answer(address, method, fields, request, context)
    }
    guard let session = try await doorman.session(request) else {
      return Response.redirect(to: CampaignAddress.admin(.login).path, type: .normal)
    }
    guard session.role >= least else {
      return CampaignRoutes.page(
        AdminPage(desk: desk, session: session).problem([AdminWords.notYours]), status: .forbidden)
    }
    if method == "POST", !HMAC256.equal((fields["csrf"] ?? "").utf8, session.csrf.utf8) {
      return CampaignRoutes.page(
        AdminPage(desk: desk, session: session).problem([AdminWords.oldForm], at: address.origin), status: .forbidden)
    }
    let page = AdminPage(desk: desk, session: session)
    do {
      return try await done(address, method, fields, session)
    } catch let fault as FormFault {
      return CampaignRoutes.page(page.problem(fault.sentences, at: address, fields), status: .conflict)
    } catch let problem as StoreProblem {
      return CampaignRoutes.page(page.problem([problem.sentence], at: address, fields), status: Self.status(problem))
    }
  }

  private func done(
    _ address: AdminAddress, _ method: String, _ fields: [String: String], _ session: Session
  ) async throws -> Response {
    let page = AdminPage(desk: desk, session: session)
    switch address {
    case .overview: return CampaignRoutes.page(try await page.overview())
    case .petition(let id): return CampaignRoutes.page(try await page.petition(try known(id)))
    case .sessions: return CampaignRoutes.page(try await page.sessions())
    case .audit(let text):
      guard let place = AuditPage.Place(text) else { throw HTTPError(.notFound) }
      return CampaignRoutes.page(try await page.audit(from: place))
    case .preview(let id):
      return CampaignRoutes.page(try await page.preview(try known(id), try AdminForms.criteria(fields)))
    case .logout:
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.end(session: session.id, by: session.account)
      }
      var response = Response.redirect(to: CampaignAddress.admin(.login).path, type: .normal)
      response.headers[.setCookie] = doorman.cookie("", age: 0)
      return response
    case .revoke:
      let sessions = try await desk.reader.read { connection throws(StoreProblem) in
        try Session.all(connection, account: nil, now: desk.store.clock())
      }
      guard let other = sessions.first(where: { $0.id.hex == fields["session"] }),
        other.account == session.account || session.role == .admin
      else { throw StoreProblem.notAllowed(AdminWords.notYours) }
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.end(session: other.id, by: session.account)
      }
      return Response.redirect(to: CampaignAddress.admin(.sessions).path, type: .normal)
    case .entry(let id, let entry) where method == "GET":
      return CampaignRoutes.page(try await page.entry(try known(id), entry))
    case .state(let id), .batch(let id), .count(let id), .acceptBatch(let id), .reply(let id), .entry(let id, _),
      .restore(let id), .invalidate(let id), .undo(let id):
      let petition = try known(id)
      try await AdminForms(desk: desk, session: session, petition: petition).perform(address, fields)
      try await desk.refresh()
      return Response.redirect(to: CampaignAddress.admin(.petition(id)).path, type: .normal)
    case .login, .recover: throw HTTPError(.notFound)
    }
  }

  /// Another site's page may not send forms here (Fetch Metadata, or `Origin`, RFC 6454); who says neither has the token to pass.
  private func isFromHere(_ request: Request) -> Bool {
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] { return site == "same-origin" }
    guard let origin = request.headers[.origin] else { return true }
    let host = request.head.authority ?? ""
    return origin == desk.base || origin == "https://" + host || origin == "http://" + host
  }

  private func known(_ id: String) throws -> PetitionTerms {
    guard let petition = desk.terms.petition(id) else { throw HTTPError(.notFound) }
    return petition
  }
}
