import Foundation
import Mail
import ToolsSupport

/// `Tests/Tools/smtp_sink.py`, running until its last user is gone.
final class MailSink: Sendable {
  struct Kept: Decodable {
    let sender: String
    let recipients: [String]
    let connection: Int
    let secure: Bool
  }

  let port: Int
  private let folder: TestFolder
  private let input: Pipe
  private let process: Process

  init(_ arguments: [String] = []) throws {
    folder = try TestFolder()
    let (input, output, process) = (Pipe(), Pipe(), Process())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["python3", Repository.folder.appending(path: "Tests/Tools/smtp_sink.py").path, folder.url.path] + arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line: [UInt8] = []
    while line.last != 0x0A, let byte = try output.fileHandleForReading.read(upToCount: 1)?.first { line.append(byte) }
    guard let port = Int(String(decoding: line.dropLast(), as: UTF8.self)) else { throw CocoaError(.fileReadUnknown) }
    self.port = port
    self.input = input
    self.process = process
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
  }

  /// Who sent to whom, in the order of arrival.
  func envelopes() throws -> [Kept] {
    try files("json").map { try JSONDecoder().decode(Kept.self, from: Data(contentsOf: $0)) }
  }

  func mails() throws -> [[UInt8]] { try files("eml").map { [UInt8](try Data(contentsOf: $0)) } }

  func log() -> String { (try? String(contentsOf: folder.url.appending(path: "log"), encoding: .utf8)) ?? "" }

  private func files(_ kind: String) throws -> [URL] {
    var found: [URL] = []
    for number in 1...10_000 {
      let file = folder.url.appending(path: "\(number).\(kind)")
      guard FileManager.default.fileExists(atPath: file.path) else { break }
      found.append(file)
    }
    return found
  }

  func transport(
    login: SMTPSettings.Login? = nil, certificates: String? = nil, scheme: String = "smtp", host: String = "127.0.0.1",
    query: String = "", milliseconds: Int = 60_000
  ) throws -> SMTPTransport {
    SMTPTransport(
      try SMTPSettings(
        url: "\(scheme)://\(host):\(port)\(query)", login: login, certificates: certificates,
        connectMilliseconds: 3_000,
        milliseconds: milliseconds), name: try DomainName("cards.example.org"))
  }
}
