import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// The examples for web servers in `docs/operations.md`, beside what our own server sends.
@Suite struct ServerExamples {
  /// Those that tell of the file that is sent, or of the connection.
  private static let ordinary = [
    "accept-ranges", "connection", "content-length", "content-type", "date", "etag", "last-modified", "server", "vary",
    "transfer-encoding",
  ]

  @Test func `nginx and Caddy send what serve sends, and ask for TLS`() async throws {
    var served = try await headers()
    #expect(served.count > 4)
    served["strict-transport-security"] = "max-age=31536000"
    let page = try Page("docs/operations.md").blocks
    let nginx = try #require(page.first { $0.kind == "nginx" && $0.text.contains("server {") })
    #expect(Self.pairs(nginx.text, /add_header ([A-Za-z-]+) "([^"]*)" always;/) == served)
    let caddy = try #require(page.first { $0.kind == "caddyfile" })
    #expect(Self.pairs(caddy.text, /\t\t([A-Za-z-]+) "([^"]*)"/) == served)
  }

  private static func pairs(_ text: String, _ pattern: Regex<(Substring, Substring, Substring)>) -> [String: String] {
    Dictionary(text.matches(of: pattern).map { ($0.1.lowercased(), String($0.2)) }) { first, _ in first }
  }

  /// What our server sends with a page, by name in small letters, without what any server sends.
  private func headers() async throws -> [String: String] {
    let folder = try TemporaryFolder("served")
    for arguments in [["new", "cards"], ["publish", "cards", "--output", "out", "--only", "site"]] {
      let outcome = try await BuiltCommand.run(arguments, in: folder.url)
      #expect(outcome.status == 0, "\(outcome.complaint)")
    }
    let script = """
      cd "$0" || exit
      "$1" serve out --listen 127.0.0.1:0 > served & server=$!
      for i in {1..200}; do [ -s served ] && break; sleep 0.05; done
      port=$(sed -n 's/.*:\\([0-9]*\\) .*/\\1/p' served)
      exec 3<> "/dev/tcp/127.0.0.1/$port" && printf 'GET /site/index.html HTTP/1.0\\r\\n\\r\\n' >&3
      while read -r line <&3 && [ "$line" != $'\\r' ]; do echo "$line"; done; exec 3>&-
      kill "$server"; wait "$server" || true
      """
    let answer = try await Command(["bash", "-c", script, folder.path, BuiltCommand.path]).run()
    let pairs = Self.pairs(answer.output.replacingOccurrences(of: "\r", with: ""), /(?m)^([A-Za-z-]+): (.*)$/)
    return pairs.filter { !Self.ordinary.contains($0.key) }
  }
}
