import Foundation
import Testing

@testable import Mail

/// Mail that came back.
@Suite struct Returns {
  private func reader() throws -> ReturnedMailReader {
    ReturnedMailReader(ReturnAddress(base: try MailAddress("office@example.org")))
  }

  private func file(_ name: String) throws -> [UInt8] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    return [UInt8](try Data(contentsOf: file))
  }

  private func reports(_ mail: ReturnedMail) -> [Bounce.Report] {
    if case .bounce(let bounce) = mail.content { bounce.reports } else { [] }
  }

  @Test func `a report of Postfix's form is read with its token, its recipient and its reason`() throws {
    let mail = try reader().read(file("bounce-permanent.eml"))
    #expect(mail.token == "k7q2m9")
    let report = try #require(reports(mail).first)
    #expect(report.kind == .permanent)
    #expect(report.status?.description == "5.1.1")
    #expect(report.originalRecipient == "person@example.net")
    #expect(report.finalRecipient == "person@mx.example.net")
    guard case .bounce(let bounce) = mail.content else { return }
    #expect(bounce.messageID == "<m1@example.org>")
    #expect(bounce.reports.count == 1)
  }

  @Test func `a report of delay, one of several recipients, and one without a status are read`() throws {
    let mail = try reader().read(file("bounce-several.eml"))
    #expect(mail.token == nil)
    #expect(reports(mail).map(\.kind) == [.temporary, .delivered, .permanent, .temporary, .temporary])
    #expect(reports(mail).map { $0.status?.description } == ["4.4.1", "2.0.0", "5.7.1", "4.2.2", nil])
  }

  @Test func `a holiday notice is no bounce, though it comes to the same address`() throws {
    let notice = """
      From: person@example.net\r
      To: office+k7q2m9@example.org\r
      Subject: I am away\r
      Auto-Submitted: auto-replied\r
      Content-Type: text/plain\r
      \r
      Action: failed\r
      Status: 5.1.1\r
      """
    #expect(try reader().read(Array(notice.utf8)) == ReturnedMail(token: "k7q2m9", content: .other))
  }

  @Test func `a token comes from an address of ours alone`() throws {
    let returns = ReturnAddress(base: try MailAddress("office@example.org"))
    let address = try #require(returns.address(token: "k7q2m9"))
    #expect(address.text == "office+k7q2m9@example.org")
    #expect(returns.token(in: address) == "k7q2m9")
    #expect(try returns.token(in: MailAddress("Office+K7Q2M9@Example.org")) == "k7q2m9")
    for other in [
      "office@example.org", "office+@example.org", "office+a@example.net", "other+a@example.org",
      "office+a.b@example.org",
    ] {
      #expect((try? MailAddress(other)).flatMap(returns.token) == nil)
    }
    for token in ["", "A", "a b", "a@b", "a.b", String(repeating: "a", count: 65), String(repeating: "a", count: 60)] {
      #expect(returns.address(token: token) == nil)
    }
  }

  @Test func `damaged reports neither trap nor take long`() throws {
    let reader = try reader()
    var random = Seeded(17)
    let originals = [try file("bounce-permanent.eml"), try file("bounce-several.eml")]
    var bounces = 0
    for round in 0..<6_000 {
      var bytes = originals[round % 2]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
        case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 30)], at: 0)
        case 3: bytes.insert(UInt8(ascii: "\n"), at: at)
        default: bytes.insert(contentsOf: Array("\"\\;=:--".utf8), at: at)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      if case .bounce = reader.read(bytes).content { bounces += 1 }
    }
    #expect((500...5_900).contains(bounces))
  }

  @Test(arguments: [
    "", "\n", "\r\n\r\n", "Content-Type: multipart/report; report-type=delivery-status; boundary=\"\"\n\n--\n",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=a\n\n--a\n--a--\n--a\n",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=\"\\", "Content-Type", ":", " :\n a",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=a\n\n--a\nContent-Type: message/delivery-status",
  ])
  func `what is hardly a mail is other`(text: String) throws {
    #expect(try reader().read(Array(text.utf8)) == ReturnedMail(token: nil, content: .other))
  }

  @Test func `a mail without end is read to its limit, in time with its size`() throws {
    let reader = try reader()
    let head =
      "Content-Type: multipart/report; report-type=delivery-status; boundary=a\n\n--a\nContent-Type: message/delivery-status\n\n"
    let clock = ContinuousClock()
    for piece in ["Action: failed\n\n", "\n", "--a\n", "a", " a\n", "Content-Type: a; b=\"\\\"\n", ";=", "--a\n\n\n"] {
      let count = 3_000_000 / piece.utf8.count
      let bytes = Array((head + String(repeating: piece, count: count)).utf8)
      let time = clock.measure {
        if case .bounce(let bounce) = reader.read(bytes).content { #expect(bounce.reports.count <= 100) }
      }
      #expect(time < .seconds(180), "\(piece)")
      _ = reader.read(Array(String(repeating: piece, count: count).utf8))
    }
  }
}
