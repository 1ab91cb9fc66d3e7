import ArgumentParser
import Foundation
import Server

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves a published folder on this machine.",
    discussion: "TLS belongs to a reverse proxy in front of it. Ctrl-C ends it.")

  @Argument(help: "The folder that publish wrote.")
  var output: String

  @Option(help: "Address and port to listen on.")
  var listen = "127.0.0.1:8080"

  func run() async throws {
    guard let (host, port) = address else {
      throw ValidationError("\(listen) is no address with port; write for example --listen 127.0.0.1:8080")
    }
    do {
      try await SiteServer(folder: output, host: host, port: port).run { port in
        let shown = host.contains(":") ? "[\(host)]" : host
        try? Voice.say("serving http://\(shown):\(port) (Ctrl-C ends it)\n")
      }
    } catch let problem as ServerProblem {
      throw Failure(problem.sentence)
    }
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
