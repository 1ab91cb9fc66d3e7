import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Serves a published folder: pages, booklets and data as files; and where there are petitions, takes signatures.
public struct SiteServer: Sendable {
  /// The folder that holds `manifest.json` and `site/`.
  public let folder: String
  public let host: String
  public let port: Int
  private let campaign: (desk: SigningDesk, carrier: any MailCarrier)?

  public init(folder: String, host: String, port: Int) {
    self.folder = folder
    self.host = host
    self.port = port
    campaign = nil
  }

  /// - Parameters:
  ///   - desk: what takes signatures.
  ///   - carrier: what carries its mails.
  public init(folder: String, host: String, port: Int, desk: SigningDesk, carrier: any MailCarrier) {
    self.folder = folder
    self.host = host
    self.port = port
    campaign = (desk, carrier)
  }

  /// Serves until the process is asked to end.
  ///
  /// - Parameter started: called with the port once the server listens.
  /// - Throws: `ServerProblem` where the folder is no published one or the port cannot be had.
  public func run(started: @escaping @Sendable (Int) -> Void) async throws {
    guard FileManager.default.fileExists(atPath: folder + "/manifest.json") else {
      throw ServerProblem.notPublished(folder: folder)
    }
    var logger = Logger(label: "progresscard")
    logger.logLevel = .warning
    let ready = ReadyAnswers(counts: campaign.map { CountAnswers($0.desk) })
    let load = Load()
    let application = Application(
      responder: Self.router(folder: folder, desk: campaign?.desk, ready: ready, load: load, logger: logger)
        .buildResponder(),
      server: HTTPServerBuilder { responder in
        let configuration = HTTP1Channel.Configuration(
          additionalChannelHandlers: [ConnectionGuard(patience: Self.patience, load: load)], idleTimeout: Self.patience)
        return FrontDoorChannel(
          base: HTTP1Channel(responder: responder, configuration: configuration), ready: ready)
      },
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: nil, backlog: Self.backlog),
      onServerRunning: { channel in started(channel.localAddress?.port ?? 0) },
      logger: logger)
    let log = logger
    let chores = campaign.map { campaign in
      let logger = log
      let postman = Postman(desk: campaign.desk, carrier: campaign.carrier, logger: logger)
      return Task { await Housekeeping(desk: campaign.desk, postman: postman, logger: logger).run() }
    }
    defer { chores?.cancel() }
    do {
      try await application.runService()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw ServerProblem.portInUse(host: host, port: port)
    } catch let error as IOError where error.errnoCode == EACCES {
      throw ServerProblem.portForbidden(port: port)
    } catch let error as IOError where error.errnoCode == EADDRNOTAVAIL {
      throw ServerProblem.noSuchAddress(host: host)
    } catch let error as IOError {
      throw ServerProblem.cannotListen(host: host, port: port, reason: String(cString: strerror(error.errnoCode)))
    } catch is SocketAddressError {
      throw ServerProblem.noSuchAddress(host: host)
    } catch is SocketAddressError.UnknownHost {
      throw ServerProblem.noSuchAddress(host: host)
    }
  }

  /// How many connections may wait until they are taken, where the system allows so many.
  private static var backlog: Int { 4096 }

  /// How long a connection may say nothing, in the middle of a request as well; how long the head of a request may take,
  /// and how long what comes after the head.
  private static var patience: TimeAmount { .seconds(20) }

  /// Everything the server answers.
  static func router(
    folder: String, desk: SigningDesk? = nil, ready: ReadyAnswers? = nil, load: Load = Load(), logger: Logger
  ) -> Router<SiteContext> {
    let ready = ready ?? ReadyAnswers(counts: desk.map(CountAnswers.init))
    let router = Router(context: SiteContext.self)
    router.addMiddleware {
      SafetyHeaders()
      NotFoundPage(terms: desk?.terms)
      if let desk { CampaignRoutes(desk: desk, counts: ready.counts ?? CountAnswers(desk), load: load) }
      PageShelf(shelf: ready.shelf)
      PublishedFiles(folder: folder)
      FileMiddleware(
        folder, cacheControl: CacheControl([(MediaType(type: .any), [.noCache])]), searchForIndexHtml: true,
        logger: logger)
    }
    for method in [HTTPRequest.Method.get, .head] {
      router.on("/", method: method) { _, _ in Response.redirect(to: "/site/index.html", type: .found) }
    }
    return router
  }
}

/// Why a site cannot be served.
public enum ServerProblem: Error, Sendable {
  case notPublished(folder: String)
  case portInUse(host: String, port: Int)
  case portForbidden(port: Int)
  case noSuchAddress(host: String)
  case cannotListen(host: String, port: Int, reason: String)

  /// A sentence for people, with the mend.
  public var sentence: String {
    switch self {
    case .notPublished(let folder):
      "\(folder) is no published folder (no manifest.json): run “progresscard publish WORKSPACE --output \(folder)” first."
    case .portInUse(let host, let port):
      "Port \(port) on \(host) is in use by another program: choose another one, for example --listen \(host):\(port < 65_535 ? port + 1 : port - 1)."
    case .portForbidden(let port):
      "Port \(port) is not allowed for this user: choose one above 1023."
    case .noSuchAddress(let host):
      "This machine has no address \(host): write for example --listen 127.0.0.1:8080 or --listen [::1]:8080."
    case .cannotListen(let host, let port, let reason):
      "Nothing can listen at \(host), port \(port): \(reason)."
    }
  }
}
