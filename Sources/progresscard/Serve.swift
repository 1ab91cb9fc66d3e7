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
    let parts = listen.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let port = Int(parts[1]), (0...65535).contains(port) else {
      throw ValidationError("\(listen) is no address with port; write for example --listen 127.0.0.1:8080")
    }
    let host = String(parts[0])
    do {
      try await SiteServer(folder: output, host: host, port: port).run { port in
        print("serving http://\(host):\(port) (Ctrl-C ends it)")
        fflush(nil)
      }
    } catch let problem as ServerProblem {
      FileHandle.standardError.write(Data((problem.sentence + "\n").utf8))
      throw Exit.findings
    }
  }
}
