import Campaign
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Store
import Synchronization

import Testing

@testable import Server

/// An invented campaign with a server, a clock, and a postman who keeps what he should carry.
struct Campaigners {
  let desk: SigningDesk
  let visitor: Visitor
  let clock: Clock
  let mails: Mails
  let folder: String

  final class Clock: Sendable {
    private let time = Mutex<Int64>(1_800_000_000)
    var now: Int64 { time.withLock { $0 } }
    func move(_ seconds: Int64) { time.withLock { $0 += seconds } }
  }

  final class Mails: MailCarrier {
    private let held = Mutex<[CampaignMail]>([])
    private let outcome = Mutex<MailOutcome>(.sent)
    var all: [CampaignMail] { held.withLock { $0 } }
    func answer(_ outcome: MailOutcome) { self.outcome.withLock { $0 = outcome } }
    func deliver(_ mail: CampaignMail) async -> MailOutcome {
      held.withLock { $0.append(mail) }
      return outcome.withLock { $0 }
    }
  }

  init(
    limits: SigningLimits = SigningLimits(), base: String = "http://cards.example.org", queue: Int = 4096,
    showsNames: Bool = false, frames: String? = nil
  ) async throws {
    guard let secrets = Secrets(root: [UInt8](repeating: 7, count: 32)) else { throw CocoaError(.featureUnsupported) }
    let clock = Clock()
    let folder = FileManager.default.temporaryDirectory.appending(path: "campaign-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/site", withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: folder + "/manifest.json"))
    let store = try Store(
      .file(folder + "/campaign.sqlite"), secrets: secrets, queue: queue, erasures: folder + "/erasures",
      clock: { clock.now })
    let json = showsNames ? Self.terms.replacing(#""languages":"#, with: #""names":"shown","languages":"#) : Self.terms
    try FileManager.default.createDirectory(atPath: folder + "/data", withIntermediateDirectories: true)
    try Data(json.utf8).write(to: URL(fileURLWithPath: folder + "/" + CampaignTerms.path))
    desk = try SigningDesk(
      terms: CampaignTerms(json: Data(json.utf8), frames: frames.map { Data($0.utf8) }), store: store, base: base,
      folder: folder, proxy: .inFront, limits: limits)
    _ = try await desk.open()
    self.clock = clock
    mails = Mails()
    self.folder = folder
    visitor = Visitor(folder: folder, desk: desk)
  }

  /// The same database after the site was published with other petitions and the server started again.
  func restarted(with json: String) async throws -> (desk: SigningDesk, visitor: Visitor) {
    let desk = try SigningDesk(
      terms: CampaignTerms(json: Data(json.utf8)), store: desk.store, base: desk.base, folder: folder, proxy: .inFront)
    _ = try await desk.open()
    return (desk, Visitor(folder: folder, desk: desk))
  }

  /// Lets the hour's work be done.
  func hour(of desk: SigningDesk) async throws {
    let logger = Logger(label: "test")
    let postman = Postman(desk: desk, carrier: mails, logger: logger)
    try await Housekeeping(desk: desk, postman: postman, logger: logger).hour()
  }

  static let terms = """
    {"campaign":{"id":"test","demonstration":false,"signing":"here","languages":["en","fr"],
      "controller":{"email":"office@example.org"},
      "texts":{"en":{"title":"Promises","consents":{"sign":"I sign.","showName":"Show my name.","news":"Write to me."}},
        "fr":{"title":"Promesses","consents":{"sign":"Je signe.","showName":"Montrez mon nom.","news":"Écrivez-moi."}}}},
     "petitions":[{"id":"be","country":"BE","edition":"2010-06","age":16,"postcode":"optional","household":2,"goal":10000,
        "opens":"2010-01-01","milestones":[1,5000],
        "demands":[{"id":"beds","calls":["more"],"indicators":["3.2"]}],
        "texts":{"en":{"title":"A bed for every child","addressee":"Parliament","demands":{"beds":"Open the shelters."},
            "calls":{"more":"Call to action 1"},"indicators":{"3.2":"Shelters"}},
          "fr":{"title":"Un lit pour chaque enfant","demands":{"beds":"Ouvrez les foyers."}}},
        "pages":{"en":"site/2010-06/en/BE.html"}}],
     "sources":["law","report"]}
    """

  /// The hidden number of a form that is asked for now.
  func token(_ language: String = "en") async throws -> String {
    let page = try await visitor.get("/sign/be/\(language)").body
    let start = try #require(page.range(of: "name=\"token\" value=\""))
    return String(page[start.upperBound...].prefix(40))
  }

  /// What somebody who fills in the form sends; nothing is left out.
  func fields(_ changes: [String: String?] = [:]) async throws -> [String: String] {
    let token = try await token()
    clock.move(5)
    var fields: [String: String] = [
      "name": "Ada Invented", "email": "ada@example.org", "country": "BE", "postcode": "1000", "sign": "yes",
      "age": "yes", "token": token, "work": String(ProofOfWork.solve(token: token)),
    ]
    for (name, value) in changes { fields[name] = value }
    return fields
  }

  /// Signs, and gives the answer.
  @discardableResult
  func sign(_ changes: [String: String?] = [:], from network: String = "192.0.2.7") async throws -> Visitor.Answer {
    try await visitor.post("/sign/be/en", fields(changes), headers: ["X-Forwarded-For": network])
  }

  /// Lets the postman do his round.
  func deliver() async throws {
    let postman = Postman(desk: desk, carrier: mails, logger: Logger(label: "test"))
    while try await postman.round() > 0 {}
  }

  /// The path of the link in the newest mail.
  func link() throws -> String {
    let body = try #require(mails.all.last?.body)
    let start = try #require(body.range(of: "http://cards.example.org"))
    return String(body[start.upperBound...].prefix { !$0.isWhitespace })
  }
}
