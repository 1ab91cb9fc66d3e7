import Foundation
import Mail
import Testing
import ToolsSupport

@Suite struct Messages {
  @Test func `mails are written byte for byte as they were read by a person`() throws {
    let english = try Samples.message(
      body: """
        Dear reader,

        somebody, we hope it was you, has signed with this address. If it was you, confirm here:

        https://cards.example.org/sign/be/en/confirm?token=AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB

        If not, do nothing. You will not hear from us again.
        .
        From here on, these lines begin with what some programs trip over. \("")
        3 = 3
        """,
      replyTo: "office@example.org",
      unsubscribe: Unsubscribe(address: "https://cards.example.org/leave?t=abc", byOneClick: true))
    try expectGolden(english.bytes, "english.eml")
    let french = try Samples.message(
      subject: "Merci de confirmer votre adresse électronique pour la campagne européenne de cette année",
      body: "Madame, Monsieur,\n\nvotre signature a été reçue ; elle n’est pas encore confirmée.\n",
      from: "Bureau de la campagne « L’été » <office@example.org>", language: "fr")
    try expectGolden(french.bytes, "french.eml")
    let khmer = try Samples.message(
      subject: "សូមបញ្ជាក់អាសយដ្ឋានអ៊ីមែលរបស់អ្នកសម្រាប់ការចុះហត្ថលេខា", body: "សូមបញ្ជាក់។\n", language: "km")
    try expectGolden(khmer.bytes, "khmer.eml")
    #expect(english.bytes == english.bytes)
  }

  @Test func `Python's reader finds in a mail what was put into it`() async throws {
    let folder = try TestFolder()
    var random = Seeded(5)
    let letters: [Character] = Array("abc  zé.=?_-\u{1F469}\u{200D}\u{1F467}ក្សអ😀ß中文עבר\"\\<>@,;:()[]'~%&+\t\n")
    var messages: [Message] = []
    for number in 0..<150 {
      func text(_ most: Int, lines: Bool) -> String {
        let text = (0..<Int.random(in: 1...most, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        }
        return "x" + String(lines ? text : text.filter { $0 != "\n" && $0 != "\t" }) + "x"
      }
      let message = try Message(
        from: Mailbox(name: text(50, lines: false), address: MailAddress("office@example.org")),
        to: Mailbox(address: MailAddress("person\(number)@example.org")), subject: text(120, lines: false),
        body: text(600, lines: true) + "\n", language: "en", id: MessageID(unique: "m\(number)", domain: "example.org"),
        date: Date(timeIntervalSince1970: Double(number) * 86_400 * 30.5), unsubscribe: nil)
      messages.append(message)
      try Data(message.bytes).write(to: folder.url.appending(path: "\(number).eml"))
      let lines = String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") && !$0.contains("\r") })
      #expect(message.bytes.allSatisfy { $0 < 0x80 })
    }
    let outcome = try await Command.tool(
      "mail_fields.py", messages.indices.map { folder.url.appending(path: "\($0).eml").path }
    ).run()
    #expect(outcome.complaint == "")
    let found = try outcome.lines.map { try JSONDecoder().decode(FoundMail.self, from: Data($0.utf8)) }
    try #require(found.count == messages.count)
    for (message, found) in zip(messages, found) {
      #expect(found.subject == message.subject)
      #expect(found.from == "\(message.from.name ?? "") <\(message.from.address.text)>")
      #expect(found.to == message.to.address.text)
      #expect(found.text == message.body)
      #expect(found.date == ISO8601DateFormatter().string(from: message.date).replacing("Z", with: "+00:00"))
      #expect(found.fields == Self.fields)
      #expect(found.type == "text/plain")
      #expect(found.defects == [])
    }
  }

  private static let fields = [
    "Date", "From", "To", "Message-ID", "Subject", "Content-Language", "Auto-Submitted", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding",
  ]

  @Test func `no field can add a header or end a mail`() throws {
    let attacks = [
      "a\r\nBcc: x@example.org", "a\nBcc: x@example.org", "a\rBcc: x@example.org", "a\u{0}b", "a\u{B}b", "a\u{C}b",
      "a\u{85}Bcc: x@example.org", "a\u{2028}Bcc: x@example.org", "a\u{2029}b", "a\u{1B}[2J", "a\u{7F}", "\r\n.\r\n",
      "a\u{202E}b", "a\r\n\r\n<html>",
    ]
    for attack in attacks {
      for part in ["subject", "from", "to", "reply"] {
        let address = try MailAddress("person@example.org")
        let named = Mailbox(name: attack, address: address)
        let plain = Mailbox(address: address)
        let error = #expect(throws: InvalidMessage.self, "\(part)") {
          try Message(
            from: part == "from" ? named : plain, to: part == "to" ? named : plain,
            replyTo: part == "reply" ? named : plain, subject: part == "subject" ? attack : "a", body: "a",
            language: "en", id: MessageID(unique: "a", domain: "example.org"), date: Date(timeIntervalSince1970: 0))
        }
        guard case .character = error?.problems.first else {
          Issue.record("\(part): \(String(describing: error))")
          continue
        }
      }
      for text in ["\(attack)@example.org", "a@\(attack)", "a@example.org\(attack)", "\(attack)a@example.org"] {
        #expect(throws: MailAddress.Problem.self) { try MailAddress(text) }
      }
      #expect(throws: MessageProblem.messageID) { try MessageID(unique: attack, domain: "example.org") }
      #expect(throws: MessageProblem.messageID) { try MessageID(unique: "a", domain: attack) }
      for isOneClick in [true, false] {
        #expect(throws: MessageProblem.unsubscribe) {
          try Unsubscribe(address: "https://example.org/\(attack)", byOneClick: isOneClick)
        }
      }
      #expect(throws: InvalidMessage.self) { try Samples.message(language: attack) }
    }
    #expect(throws: InvalidMessage.self) { try Samples.message(body: "a\r\n.\r\nMAIL FROM:<x@example.org>") }
    #expect(throws: InvalidMessage.self) { try Samples.message(body: "a\u{0}") }
    #expect(throws: MessageProblem.unsubscribe) {
      try Unsubscribe(address: "https://example.org/>, <https://example.net/", byOneClick: false)
    }
  }

  @Test func `all that is wrong with a message is told at once, without a word of it`() throws {
    let error = #expect(throws: InvalidMessage.self) {
      try Message(
        from: Mailbox(name: "a\nsecret", address: MailAddress("a@example.org")),
        to: Mailbox(address: MailAddress("b@example.org")), subject: " ", body: String(repeating: "a", count: 200_001),
        language: "english language", id: MessageID(unique: "a", domain: "example.org"),
        date: Date(timeIntervalSince1970: -1))
    }
    #expect(
      error?.problems == [
        .character(.fromName, code: 10), .empty(.subject), .tooLong(.body, mostBytes: 200_000), .language, .date,
      ])
    for problem in error?.problems ?? [] { #expect(!problem.sentence.contains("secret")) }
    for date in [Double.nan, .infinity, -.infinity, 1e300, 253_402_300_800] {
      #expect(throws: InvalidMessage.self) { try Samples.message(seconds: date) }
    }
  }

  @Test func `an address and a message do not show themselves in a log`() throws {
    let message = try Samples.message(to: "Jane Doe <jane.doe@example.org>")
    let envelope = Envelope(sender: message.from.address, message: message)
    for text in ["\(message)", "\(message.to.address)", String(reflecting: message), "\(envelope)"] {
      #expect(!text.lowercased().contains("jane"))
    }
  }
}

struct FoundMail: Decodable {
  let fields: [String]
  let from: String
  let to: String
  let subject: String
  let date: String
  let type: String
  let text: String
  let defects: [String]
}

/// A folder that goes with its test.
final class TestFolder: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }
}
