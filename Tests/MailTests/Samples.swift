import Foundation
import Mail

/// Messages that several suites send.
enum Samples {
  static func mailbox(_ text: String) throws -> Mailbox { try Mailbox(reading: text) }

  static func message(
    to: String = "person@example.org", subject: String = "Please confirm", body: String = "Dear reader,\n\nPlease.\n",
    from: String = "Campaign office <office@example.org>", replyTo: String? = nil, language: String = "en",
    unique: String = "m1", seconds: TimeInterval = 1_795_921_627, unsubscribe: Unsubscribe? = nil
  ) throws -> Message {
    try Message(
      from: mailbox(from), to: mailbox(to), replyTo: replyTo.map(mailbox), subject: subject, body: body,
      language: language, id: MessageID(unique: unique, domain: "example.org"),
      date: Date(timeIntervalSince1970: seconds), unsubscribe: unsubscribe)
  }

  static func envelope(to: String = "person@example.org", unique: String = "m1") throws -> Envelope {
    Envelope(sender: try MailAddress("office+t1@example.org"), message: try message(to: to, unique: unique))
  }
}

/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
