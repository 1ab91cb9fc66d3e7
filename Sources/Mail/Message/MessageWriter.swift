/// Writes a message as RFC 5322 and RFC 2045 to 2047 have it: CRLF, ASCII, folded headers, quoted-printable text.
///
/// Lines have at most 78 characters, encoded words 75 on lines of 76. Only what cannot be folded, an address or a link that is
/// longer by itself, gets a longer line, below the 998 that RFC 5322 allows.
struct MessageWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ message: Message) {
    if let date = MailDate(message.date) { header("Date", [date.text]) }
    header("From", Self.words(of: message.from, after: "From"))
    header("To", Self.words(of: message.to, after: "To"))
    if let replyTo = message.replyTo { header("Reply-To", Self.words(of: replyTo, after: "Reply-To")) }
    header("Message-ID", [message.id.description])
    header("Subject", EncodedWords.unstructured(message.subject, after: "Subject"))
    header("Content-Language", [message.language])
    // RFC 3834: nobody's holiday notice answers it.
    header("Auto-Submitted", ["auto-generated"])
    if let unsubscribe = message.unsubscribe {
      header("List-Unsubscribe", ["<\(unsubscribe.address)>"])
      if unsubscribe.byOneClick { header("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"]) }
    }
    header("MIME-Version", ["1.0"])
    header("Content-Type", ["text/plain;", "charset=utf-8"])
    header("Content-Transfer-Encoding", ["quoted-printable"])
    endLine()
    QuotedPrintable.write(message.body, to: &bytes)
  }

  private static let mostOnLine = 76

  /// Words parted by a space, or by a fold where the line would grow too long.
  private mutating func header(_ name: String, _ words: [String]) {
    var length = name.utf8.count + 1
    bytes += "\(name):".utf8
    for word in words {
      let isFirstOfLine = length <= 1
      if !isFirstOfLine, length + 1 + word.utf8.count > Self.mostOnLine {
        endLine()
        length = 0
      }
      bytes.append(UInt8(ascii: " "))
      bytes += word.utf8
      length += 1 + word.utf8.count
    }
    endLine()
  }

  private mutating func endLine() {
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private static func words(of mailbox: Mailbox, after header: String) -> [String] {
    guard let name = mailbox.name else { return [mailbox.address.text] }
    return EncodedWords.phrase(name, after: header) + ["<\(mailbox.address.text)>"]
  }
}

extension Message {
  /// As it goes to a relay; the same message has the same bytes.
  public var bytes: [UInt8] {
    var writer = MessageWriter()
    writer.write(self)
    return writer.bytes
  }
}
