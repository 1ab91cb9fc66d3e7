import Formats

/// A visit as a WARC 1.1 file (ISO 28500:2017): every request and answer on the way, in the bytes of the connection.
///
/// Not compressed, so that it can be read with any tool and by eye. The same visit gives the same bytes: what must be
/// unique in a record is made from what the record says.
struct WARCFile {
  private(set) var bytes = Bytes()

  init(_ visit: Visit, name: String, software: String) {
    let date = Moment.text(visit.moment)
    let info = Array("software: \(software)\r\nformat: WARC File Format 1.1\r\nrobots: classic\r\n".utf8)
    write("warcinfo", [("WARC-Filename", name)], "application/warc-fields", info, date)
    for (index, exchange) in visit.exchanges.enumerated() {
      let address = exchange.target.text
      let shared = [("WARC-Target-URI", address)] + (exchange.peer.map { [("WARC-IP-Address", "\($0)")] } ?? [])
      let block = exchange.head + exchange.body
      let response = Self.identifier(["response", date, "\(index)", address], block)
      write(
        "response", shared + [("WARC-Payload-Digest", Self.digest(exchange.body))], "application/http;msgtype=response",
        block, date, identifier: response)
      write(
        "request", shared + [("WARC-Concurrent-To", response)], "application/http;msgtype=request", exchange.request,
        date, salt: "\(index)")
    }
  }

  private mutating func write(
    _ type: String, _ fields: [(String, String)], _ content: String, _ block: [UInt8], _ date: String,
    identifier: String? = nil, salt: String = ""
  ) {
    let own = identifier ?? Self.identifier([type, date, salt] + fields.map(\.1), block)
    let head =
      [("WARC-Type", type), ("WARC-Record-ID", own), ("WARC-Date", date)] + fields
      + [
        ("WARC-Block-Digest", Self.digest(block)), ("Content-Type", content), ("Content-Length", String(block.count)),
      ]
    bytes.append("WARC/1.1\r\n")
    for (name, value) in head { bytes.append("\(name): \(value)\r\n") }
    bytes.append("\r\n")
    bytes.append(block)
    bytes.append("\r\n\r\n")
  }

  private static func digest(_ bytes: [UInt8]) -> String { "sha256:" + SHA256.hash(bytes).hex }

  /// A UUID of version 8 (RFC 9562, 5.8) from what the record says.
  private static func identifier(_ parts: [String], _ block: [UInt8]) -> String {
    let text = parts.joined(separator: "\n") + "\n" + SHA256.hash(block).hex
    var digits = Array(SHA256.hash(Array(text.utf8)).hex.prefix(32))
    digits[12] = "8"
    digits[16] = "a"
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "<urn:uuid:\(groups.joined(separator: "-"))>"
  }
}
