import ArgumentParser
import Campaign
import Foundation
import Server
import Store

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves a published folder, and takes signatures where it has petitions.",
    discussion: """
      Where mail is not set up, it is shown in the terminal. TLS belongs to a reverse proxy in front. Ctrl-C ends it.
      """)

  @Argument(help: "The folder that publish wrote.")
  var output: String

  @Option(help: "Address and port to listen on.")
  var listen = "127.0.0.1:8080"

  @OptionGroup var store: StoreOptions

  @Option(help: "Where people reach this server, for links in mails: https://cards.example.org.")
  var baseURL: String?

  @Flag(help: "A reverse proxy is in front: the last address of X-Forwarded-For is the sender's.")
  var behindProxy = false

  func run() async throws {
    guard let (host, port) = address else {
      throw ValidationError("\(listen) is no address with port; write for example --listen 127.0.0.1:8080")
    }
    let terms = try CampaignTerms(output: output).flatMap { $0.campaign.signing == nil ? nil : $0 }
    let forms = Self.forms(terms)
    do {
      try await server(terms, host, port).run { port in
        let shown = host.contains(":") ? "[\(host)]" : host
        let base = "http://\(shown):\(port)"
        let petitions = forms.map { "\nsign at \(base)\($0)" }.joined()
        try? Voice.say(.lines("serving \(base) (Ctrl-C ends it)\(petitions)\n"))
      }
    } catch let problem as ServerProblem {
      throw Failure(problem.sentence)
    }
  }

  /// The paths of the forms, each in the campaign's first language.
  private static func forms(_ terms: CampaignTerms?) -> [String] {
    guard let terms else { return [] }
    let language = terms.campaign.languages.first ?? "en"
    return terms.petitions.map { "/sign/\($0.id)/\(language)" }
  }

  /// - Parameter terms: of a campaign that takes signatures; nil where there is none.
  private func server(_ terms: CampaignTerms?, _ host: String, _ port: Int) async throws -> SiteServer {
    guard let terms else {
      if store.database != nil || store.key != nil || baseURL != nil {
        // A unit file may still name them: the pages are served all the same.
        Voice.complain("\(output) takes no signatures: its workspace has no campaign.yaml with “signing”.\n")
      }
      await tellHeldBesides()
      return SiteServer(folder: output, host: host, port: port)
    }
    let carrier = try PostOffice(PostOffice.settings()) { try? Voice.say(.lines($0 + "\n")) }
    let opened = try store.place(of: output).open(makes: true)
    do throws(StoreProblem) {
      let desk = try SigningDesk(
        terms: terms, store: opened, base: try base(host, port), folder: output, proxy: behindProxy ? .inFront : .none)
      let erased = try await desk.open()
      if erased > 0 { Voice.complain("erased again what a restored backup had brought back: \(erased) signatures\n") }
      try await tellHeld(in: opened.reader(), besides: terms.petitions.map(\.id))
      return SiteServer(folder: output, host: host, port: port, desk: desk, carrier: carrier)
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// A folder that asks for no signatures may have done so before: its pages are served whatever stands in the database.
  private func tellHeldBesides() async {
    let place = store.place(of: output)
    guard !place.isAbsent else { return }
    do {
      // Opened as a server does, so that a database of an earlier version is brought up to date.
      try await tellHeld(in: place.open(makes: false).reader(), besides: [])
    } catch {
      let why = (error as? Failure)?.text ?? Array(((error as? StoreProblem)?.sentence ?? "\(error)").utf8)
      Voice.complain("Whether a database beside \(output) still holds names is not known: \(Spoken.lines(why))\n")
    }
  }

  /// Says of which petitions a database holds names that nobody can reach through this server.
  private func tellHeld(in reader: Reader, besides signed: [String]) async throws(StoreProblem) {
    let ids = try await reader.read { connection throws(StoreProblem) in
      try HeldPetitions.withNames(
        connection, among: HeldPetitions.signed(connection).filter { !signed.contains($0) })
    }
    guard !ids.isEmpty else { return }
    Voice.complain(
      "names are held of petitions that cannot be signed here: \(ids.joined(separator: ", ")); “progresscard petition counts” shows them, “progresscard petition erase” erases them\n"
    )
  }

  /// Without a stroke at the end.
  private func base(_ host: String, _ port: Int) throws(StoreProblem) -> String {
    guard var base = baseURL else { return "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }
    while base.hasSuffix("/") { base.removeLast() }
    guard base.hasPrefix("https://") || base.hasPrefix("http://"), base.utf8.allSatisfy({ $0 < 0x80 }),
      let url = URL(string: base), url.host != nil,
      url.path.isEmpty, url.query == nil
    else {
      throw .notAllowed("\(base) is no address of a server: write for example --base-url https://cards.example.org")
    }
    return base
  }

  /// The host, without the brackets around an IPv6 address, and the port.
  private var address: (host: String, port: Int)? {
    guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
      (0...65535).contains(port)
    else { return nil }
    var host = listen[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      return nil
    }
    return host.isEmpty ? nil : (String(host), port)
  }
}
