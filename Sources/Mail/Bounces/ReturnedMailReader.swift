/// Reads what was sent to the address for returned mail: RFC 6522 multipart/report with RFC 3464 message/delivery-status.
///
/// Anybody can send there, so everything has a limit, and what cannot be read is `other`, never an error. A report proves
/// nothing by itself: the token in the address does.
public struct ReturnedMailReader: Sendable {
  /// Bytes that are looked at; a report is at the beginning, and the mail that came back behind it.
  public static let mostBytes = 1_000_000
  static let mostParts = 20
  static let mostReports = 100

  private let address: ReturnAddress

  public init(_ address: ReturnAddress) { self.address = address }

  /// - Parameter recipient: the address it was sent to, where the server that took it says so; else the header is asked.
  public func read(_ bytes: [UInt8], recipient: MailAddress? = nil) -> ReturnedMail {
    var lines = MailLines(bytes.prefix(Self.mostBytes))
    let header = HeaderFields(&lines)
    let token = recipient.map { address.token(in: $0) } ?? token(header)
    let content = Self.bounce(header, &lines).map(ReturnedMail.Content.bounce) ?? .other
    return ReturnedMail(token: token, content: content)
  }

  private func token(_ header: HeaderFields) -> String? {
    for name in ["delivered-to", "x-original-to", "envelope-to", "to"] {
      for value in header.all(name).prefix(5) {
        if let mailbox = try? Mailbox(reading: value), let token = address.token(in: mailbox.address) { return token }
      }
    }
    return nil
  }

  private static func bounce(_ header: HeaderFields, _ lines: inout MailLines) -> Bounce? {
    guard let type = header.first("content-type").map(ContentType.init), type.name == "multipart/report",
      type["report-type"]?.lowercased() == "delivery-status", let boundary = type["boundary"], !boundary.isEmpty
    else { return nil }
    var reports: [Bounce.Report] = []
    var messageID: String?
    for part in lines.parts(boundary: boundary, most: mostParts) {
      var inner = MailLines(part)
      let head = HeaderFields(&inner)
      switch head.first("content-type").map(ContentType.init)?.name {
      case "message/delivery-status", "message/global-delivery-status": reports += Self.reports(&inner)
      case "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers":
        messageID = messageID ?? HeaderFields(&inner).first("message-id")
      default: break
      }
    }
    return reports.isEmpty ? nil : Bounce(reports: Array(reports.prefix(mostReports)), messageID: messageID)
  }

  /// The first group of fields is about the mail, each other one about an address.
  private static func reports(_ lines: inout MailLines) -> [Bounce.Report] {
    var found: [Bounce.Report] = []
    while !lines.isAtEnd, found.count < mostReports {
      let group = HeaderFields(&lines)
      if let report = report(group) { found.append(report) }
    }
    return found
  }

  private static func report(_ fields: HeaderFields) -> Bounce.Report? {
    guard let action = fields.first("action")?.lowercased() else { return nil }
    let status = fields.first("status").flatMap { EnhancedStatus(beginning: $0) } ?? diagnosed(fields)
    guard let kind = kind(action, status) else { return nil }
    return Bounce.Report(
      kind: kind, originalRecipient: fields.first("original-recipient").flatMap(typed),
      finalRecipient: fields.first("final-recipient").flatMap(typed), status: status)
  }

  private static func kind(_ action: String, _ status: EnhancedStatus?) -> Bounce.Report.Kind? {
    switch action.prefix(while: { $0.isLetter }) {
    case "failed": status?.kind == .permanentFailure ? .permanent : .temporary
    case "delayed": .temporary
    case "delivered", "relayed", "expanded": .delivered
    default: nil
    }
  }

  /// `smtp; 550 5.1.1 no such user`, for those that leave the status out.
  private static func diagnosed(_ fields: HeaderFields) -> EnhancedStatus? {
    guard let text = fields.first("diagnostic-code").flatMap(typed) else { return nil }
    for word in text.split(whereSeparator: { $0 == " " || $0 == "-" }).prefix(4) {
      if let status = EnhancedStatus(beginning: word) { return status }
    }
    guard let first = text.utf8.first, let kind = EnhancedStatus.Class(rawValue: UInt16(first &- 0x30)) else {
      return nil
    }
    return EnhancedStatus(kind: kind, subject: 0, detail: 0)
  }

  /// What stands behind the type, as in `rfc822; person@example.org`.
  private static func typed(_ value: String) -> String? {
    guard let semicolon = value.firstIndex(of: ";") else { return nil }
    let rest = value[value.index(after: semicolon)...].drop { $0 == " " || $0 == "\t" }
    return rest.isEmpty ? nil : String(rest.prefix(320))
  }
}
