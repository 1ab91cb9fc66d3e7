import Campaign
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Store

/// Answers at the campaign's own addresses, and leaves all others to who comes next.
struct CampaignRoutes: RouterMiddleware {
  typealias Context = SiteContext

  let desk: SigningDesk
  let admin: AdminRoutes
  private let load: Load
  private let forms: [String: PageTemplate]
  private let counts: CountAnswers
  private let panels = CountPanels()

  init(desk: SigningDesk, counts: CountAnswers, load: Load) {
    self.desk = desk
    self.counts = counts
    self.load = load
    admin = AdminRoutes(desk: desk)
    var forms: [String: PageTemplate] = [:]
    for petition in desk.terms.petitions {
      for language in desk.terms.campaign.languages {
        let page = FormPage(terms: desk.terms, petition: petition, language: language).page
        forms[petition.id + "/" + language] = PageTemplate(page.bytes)
      }
    }
    self.forms = forms
  }

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard let address = CampaignAddress(path: request.uri.path) else { return try await next(request, context) }
    let method = request.method == .head ? "GET" : request.method.rawValue
    guard address.methods.contains(method) else {
      return Response(
        status: .methodNotAllowed, headers: [.allow: address.methods.joined(separator: ", ")])
    }
    var response = try await answer(address, method, request, context)
    if address.isPersonal { response.headers[.cacheControl] = "no-store" }
    return request.method == .head ? Response(status: response.status, headers: response.headers) : response
  }

  /// A form of ours has at most this many bytes.
  static let mostBytes = 16_384

  private func answer(
    _ address: CampaignAddress, _ method: String, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    switch address {
    case .form(let id, let language):
      let petition = try self.petition(id, language)
      guard method == "POST" else { return form(petition, language) }
      guard !load.isTooMuch else { return Self.busy(message(petition, language)) }
      return try await sign(petition, language, request, context)
    case .sent(let id, let language):
      return Self.page(message(try petition(id, language), language).sent)
    case .names(let id, let language, let place): return try await names(id, language, from: place)
    case .confirm(let language, let token):
      return try await confirm(language, token, isPost: method == "POST")
    case .mine(let language, let token): return try await mine(language, token)
    case .correct(let language, let token): return try await correct(language, token, request)
    case .withdraw(let language, let token): return try await withdraw(language, token)
    case .export(let language, let token): return try await export(language, token)
    case .formScript: return Self.file(PackageResources.form_js, "text/javascript; charset=utf-8")
    case .formStyle: return Self.file(PackageResources.form_css, "text/css; charset=utf-8")
    case .openAPI: return Self.file(PackageResources.openapi_json, "application/json")
    case .counts, .countsOf:
      guard let answer = counts.answer(address.path) else { throw HTTPError(.notFound) }
      return answer.response
    case .health:
      let report = desk.watch.report(desk)
      return Self.json(report, status: report.status == .unfit ? .serviceUnavailable : .ok)
    case .admin(let address): return try await admin.answer(address, method, request, context)
    }
  }

  // MARK: Signing

  private func petition(_ id: String, _ language: String) throws -> PetitionTerms {
    guard let petition = desk.terms.petition(id), desk.terms.campaign.languages.contains(language) else {
      throw HTTPError(.notFound)
    }
    return petition
  }

  private func message(_ petition: PetitionTerms?, _ language: String) -> MessagePage {
    MessagePage(terms: desk.terms, petition: petition, language: language)
  }

  private func form(_ petition: PetitionTerms, _ language: String) -> Response {
    if let reason = desk.closedReason(petition, language) {
      return notOpen(petition, language, reason)
    }
    guard let template = forms[petition.id + "/" + language] else { return Response(status: .notFound) }
    return Self.html(template.filled { fill($0, petition, language) })
  }

  private func notOpen(
    _ petition: PetitionTerms, _ language: String, _ reason: String, status: HTTPResponse.Status = .ok
  ) -> Response {
    Self.page(message(petition, language).notOpen(reason, counts: panel(petition, language).html), status: status)
  }

  private func fill(_ place: PageTemplate.Place, _ petition: PetitionTerms, _ language: String) -> String {
    switch place {
    case .token:
      FormToken(issued: desk.store.clock()).text(petition: petition.id, secrets: desk.store.secrets)
    case .counts: panels.markup(panel(petition, language))
    }
  }

  private func panel(_ petition: PetitionTerms, _ language: String) -> CountPanel {
    CountPanel(
      petition: petition, language: language, online: desk.store.counts.confirmed(petition.id),
      paper: desk.paper(petition.id).accepted, names: desk.names?.count(petition.id) ?? 0, at: desk.store.clock())
  }

  private func sign(
    _ petition: PetitionTerms, _ language: String, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let form = SigningForm(fields: try await Self.fields(request))
    let sender = desk.proxy.sender(request, context)
    switch await desk.sign(form, petition: petition, language: language, sender: sender) {
    case .accepted:
      return Response.redirect(to: CampaignAddress.sent(petition: petition.id, language: language).path, type: .normal)
    case .mend(let problems):
      return again(form, petition, language, problems: problems, status: .unprocessableContent)
    case .stale:
      return again(form, petition, language, remark: SigningWords.in(language).stale, status: .unprocessableContent)
    case .busy:
      var response = again(
        form, petition, language, remark: SigningWords.in(language).busy, status: .serviceUnavailable)
      response.headers[.retryAfter] = "5"
      return response
    case .tooMany:
      var response = Self.page(message(petition, language).tooMany, status: .tooManyRequests)
      response.headers[.retryAfter] = "3600"
      return response
    case .closed(let reason): return notOpen(petition, language, reason, status: .conflict)
    }
  }

  /// The form with what was written, and what is wrong. A form whose time is over gets a new number.
  private func again(
    _ form: SigningForm, _ petition: PetitionTerms, _ language: String, problems: [FormProblem] = [],
    remark: String? = nil, status: HTTPResponse.Status
  ) -> Response {
    var page = FormPage(terms: desk.terms, petition: petition, language: language)
    page.form = form
    page.form.name = PageTemplate.plain(form.name)
    page.form.address = PageTemplate.plain(form.address)
    page.form.postcode = PageTemplate.plain(form.postcode)
    page.problems = problems
    page.remark = remark
    return Self.html(PageTemplate(page.page.bytes).filled { fill($0, petition, language) }, status: status)
  }

  // MARK: Names

  private func names(_ id: String, _ language: String, from text: String?) async throws -> Response {
    let petition = try petition(id, language)
    let place = text.flatMap(ShownNames.Place.init)
    guard let names = desk.names, text == nil || place != nil else { throw HTTPError(.notFound) }
    do throws(StoreProblem) {
      let (shown, next) = try await names.page(id, from: place)
      return Self.page(
        NamesPage(
          terms: desk.terms, petition: petition, language: language, names: shown, isFirst: place == nil, next: next
        ).page)
    } catch {
      return Self.busy(message(petition, language))
    }
  }

  // MARK: One's own signature

  private func confirm(_ language: String, _ token: String, isPost: Bool) async throws -> Response {
    guard desk.terms.campaign.languages.contains(language) else { throw HTTPError(.notFound) }
    guard let link = desk.link(token, .confirm) else {
      return Self.page(message(nil, language).gone, status: .gone)
    }
    let message = message(desk.terms.petition(link.petition), language)
    guard isPost else { return Self.page(message.confirm(token: token)) }
    do throws(StoreProblem) {
      switch try await desk.store.writer.confirm(petition: link.petition, link.signature) {
      case .confirmed, .already:
        let counts = desk.terms.petition(link.petition).map { panel($0, language).html }
        return Self.page(message.confirmed(counts ?? .empty))
      case .gone: return Self.page(message.gone, status: .gone)
      }
    } catch {
      return Self.busy(message)
    }
  }

  private func mine(_ language: String, _ token: String) async throws -> Response {
    try await withMine(language, token) { link, petition, record, person in
      Self.page(
        MinePage(
          terms: desk.terms, petition: petition, language: language, token: token, record: record, person: person
        ).page)
    }
  }

  private func correct(_ language: String, _ token: String, _ request: Request) async throws -> Response {
    let fields = try await Self.fields(request)
    return try await withMine(language, token) { link, petition, record, person in
      var form = SigningForm(fields: fields)
      form.address = person.address
      form.country = record.country
      form.consents.formUnion([.sign, .age])
      switch form.checked(for: petition) {
      case .failure(let problems):
        let page = MinePage(
          terms: desk.terms, petition: petition, language: language, token: token, record: record, person: person,
          typed: form, problems: problems.fields)
        return Self.page(page.page, status: .unprocessableContent)
      case .success(let checked):
        let changed = Person(
          name: checked.name, address: person.address, postcode: checked.postcode, language: person.language)
        let secrets = desk.store.secrets
        _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
          try ledger.correct(
            petition: link.petition, link.signature, to: changed, consents: checked.consents, secrets: secrets)
        }
        guard let (record, person) = try await desk.mine(link) else { return Self.page(message(nil, language).gone) }
        return Self.page(
          MinePage(
            terms: desk.terms, petition: petition, language: language, token: token, record: record, person: person,
            isCorrected: true
          ).page)
      }
    }
  }

  private func withdraw(_ language: String, _ token: String) async throws -> Response {
    try await withMine(language, token) { link, petition, _, _ in
      _ = try await desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.withdraw(petition: link.petition, link.signature)
      }
      return Self.page(message(petition, language).withdrawn)
    }
  }

  private func export(_ language: String, _ token: String) async throws -> Response {
    try await withMine(language, token) { _, petition, record, person in
      var response = Self.json(PersonalExport(record, person, desk.terms, petition))
      response.headers[.contentDisposition] = "attachment; filename=\"signature.json\""
      return response
    }
  }

  private func withMine(
    _ language: String, _ token: String,
    _ body: (Link, PetitionTerms, SignatureRecord, Person) async throws -> Response
  ) async throws -> Response {
    guard desk.terms.campaign.languages.contains(language) else { throw HTTPError(.notFound) }
    do {
      guard let link = desk.link(token, .mine), let (record, person) = try await desk.mine(link) else {
        return Self.page(message(nil, language).gone, status: .gone)
      }
      // What is kept of a person is theirs to see and to take back, also when the petition is published no longer.
      let petition =
        desk.terms.petition(link.petition) ?? .unpublished(link.petition, country: record.country)
      return try await body(link, petition, record, person)
    } catch is StoreProblem {
      return Self.busy(message(nil, language))
    }
  }

  // MARK: Answers

  static func fields(_ request: Request) async throws -> [String: String] {
    guard request.headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else {
      throw HTTPError(.unsupportedMediaType)
    }
    let body = try await request.body.collect(upTo: mostBytes)
    return FormFields.read(Array(body.readableBytesView))
  }

  static func page(_ page: ServerPage, status: HTTPResponse.Status = .ok) -> Response {
    html(ByteBuffer(bytes: page.bytes), status: status)
  }

  static func html(_ bytes: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: bytes))
  }

  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
    guard let bytes = bytes(value) else { return Response(status: .internalServerError) }
    return Response(
      status: status, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: bytes))
  }

  static func bytes(_ value: some Encodable) -> ByteBuffer? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { ByteBuffer(bytes: $0) }
  }

  private static func file(_ bytes: [UInt8], _ type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "max-age=300"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private static func busy(_ message: MessagePage) -> Response {
    var response = page(message.busy, status: .serviceUnavailable)
    response.headers[.retryAfter] = "5"
    return response
  }
}
