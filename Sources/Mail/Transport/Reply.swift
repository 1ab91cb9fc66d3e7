/// What a relay answered to a command.
public struct Reply: Sendable, Hashable {
  /// Three digits.
  public let code: Int
  public let status: EnhancedStatus?
  /// The relay's words, on one line. They often repeat the address.
  public let text: String

  public init(code: Int, status: EnhancedStatus?, text: String) {
    self.code = code
    self.status = status
    self.text = text
  }

  /// Reads lines as `550-5.1.1 text`; `nil` where there is no code.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes.prefix(4_096), as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let last = lines.last, let code = Self.code(last) else { return nil }
    var status: EnhancedStatus?
    var texts: [String] = []
    for line in lines where Self.code(line) == code {
      var rest = line.dropFirst(4)
      if let found = EnhancedStatus(beginning: rest), found.kind.rawValue == code / 100 {
        status = status ?? found
        rest = rest.drop { $0 != " " }.drop { $0 == " " }
      }
      texts.append(Self.legible(rest))
    }
    self.init(code: code, status: status, text: String(texts.filter { !$0.isEmpty }.joined(separator: " ").prefix(500)))
  }

  private static func code(_ line: Substring) -> Int? {
    let digits = line.utf8.prefix(3)
    guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }), let code = Int(line.prefix(3)),
      (200...599).contains(code)
    else { return nil }
    return code
  }

  private static func legible(_ text: Substring) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}

extension Reply: CustomStringConvertible, CustomDebugStringConvertible {
  /// Codes without words, so that it can fall into a log.
  public var description: String { status.map { "\(code) \($0)" } ?? "\(code)" }
  public var debugDescription: String { description }
}
