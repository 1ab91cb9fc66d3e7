import Foundation
import Mail
import Synchronization
import Testing

@Suite struct OtherTransports {
  @Test func `with nothing set up a mail can be read in the terminal`() async throws {
    let shown = Mutex<String>("")
    let transport = TerminalTransport { text in shown.withLock { $0 += text } }
    let message = try Samples.message(subject: "Été", body: "Confirmez :\nhttps://example.org/c?t=1\n")
    #expect(await transport.send(Envelope(sender: message.from.address, message: message)) == .accepted)
    #expect(
      shown.withLock { $0 } == """
        --- mail that nobody gets: set PROGRESSCARD_SMTP_URL to have it sent
        From: Campaign office <office@example.org>
        To: person@example.org
        Subject: Été

          Confirmez :
          https://example.org/c?t=1
        \("  ")
        ---

        """)
  }

  @Test func `each mail is a file, and one that is sent twice is two`() async throws {
    let folder = try TestFolder()
    let transport = FileTransport(folder: folder.url)
    let envelope = try Samples.envelope(unique: "a-1")
    #expect(await transport.send(envelope) == .accepted)
    #expect(await transport.send(envelope) == .accepted)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(names == ["a-1-2.eml", "a-1.eml"])
    let text = try String(contentsOf: folder.url.appending(path: "a-1.eml"), encoding: .utf8)
    #expect(text.hasPrefix("Return-Path: <office+t1@example.org>\r\nDate: "))
  }

  @Test func `a folder that is not there is told`() async throws {
    let transport = FileTransport(folder: URL(filePath: "/nonexistent/mail"))
    guard case .unreachable(.noAnswer) = await transport.send(try Samples.envelope()) else {
      Issue.record("written")
      return
    }
  }
}
