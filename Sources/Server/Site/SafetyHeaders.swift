import Campaign
import Foundation
import HTTPTypes
import Hummingbird
import NIOHTTP1

/// Adds the headers that keep a page to itself: nothing from elsewhere, no address passed on to where a reader goes.
struct SafetyHeaders<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch let error as any HTTPResponseError {
      response = try error.response(from: request, context: context)
    } catch let error as HTTPParserError {
      // What is no HTTP is answered, and its connection closed, by the framework: see ConnectionGuard.
      throw error
    } catch {
      // Its kind alone: an error may hold what somebody wrote.
      context.logger.error("an answer failed", metadata: ["why": "\(type(of: error))"])
      response = Response(status: .internalServerError)
    }
    for field in safetyFields(at: request.uri.path) { response.headers[field.name] = field.value }
    return response
  }
}

/// Content Security Policy Level 3; Referrer Policy; OWASP Secure Headers Project.
///
/// Published pages may ask this server, and no other, for the newest counts; pages with forms ask for nothing.
func safetyFields(at path: String) -> [HTTPField] {
  path.hasPrefix("/site/") ? publishedSafetyFields : safetyFields
}

let safetyFields = fields(policy: policy)
private let publishedSafetyFields = fields(policy: policy + "; connect-src 'self'")

private let policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; "
  + "base-uri 'none'; frame-ancestors 'none'"

private func fields(policy: String) -> [HTTPField] {
  var fields = [
    HTTPField(name: .contentSecurityPolicy, value: policy), HTTPField(name: .xContentTypeOptions, value: "nosniff"),
  ]
  for (name, value) in [
    ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
  ] {
    if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
  }
  return fields
}

/// Answers with a page in place of an empty 404, and so also to addresses that no file of ours can have.
struct NotFoundPage<Context: RequestContext>: RouterMiddleware {
  /// Of the campaign, whose pages it looks like; nil where there is none.
  var terms: CampaignTerms?

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as any HTTPResponseError where error.status == .notFound {
      let page = terms.map { self.page(of: $0, at: request.uri.path) } ?? Array(Self.page.utf8)
      return Response(
        status: .notFound, headers: [.contentType: "text/html; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: page)))
    }
  }

  /// In the language that the address names, or in the first.
  private func page(of terms: CampaignTerms, at path: String) -> [UInt8] {
    let named = path.split(separator: "/").map(String.init).first { terms.campaign.languages.contains($0) }
    let language = named ?? terms.campaign.languages.first ?? "en"
    return MessagePage(terms: terms, petition: nil, language: language).notFound.bytes
  }

  private static var page: String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Page not found</title><link rel="stylesheet" href="/site/style.css"></head>
    <body><main><h1>Page not found</h1><p>There is no page at this address. <a href="/site/index.html">To the first
    page</a></p></main></body></html>

    """
  }
}
