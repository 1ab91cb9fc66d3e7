import Cards
import Formats

extension Shape where Value == String {
  /// Text in which there is something to read.
  static let anyText = Shape(schema: .scalar(pattern: nil)) { node, desk in
    guard let text = node.scalar else {
      desk.report(desk.place(node), found: node.kind, expected: "a text")
      return nil
    }
    guard text.hasVisible else {
      desk.report(desk.place(node), found: node.emptiness, expected: "a text")
      return nil
    }
    return text
  }

  /// Text for readers: nothing of it is lost to a comment.
  static let wholeText = Shape(schema: .scalar(pattern: nil)) { node, desk in
    guard let text = anyText.read(node, desk) else { return nil }
    if case .scalar(_, .commented) = node.content {
      desk.report(
        desk.place(node), found: "\(quoted(text)), after which “ #” begins a comment",
        expected: "a text with nothing behind it on its line",
        mend: "put the whole text into quotation marks; a comment goes on a line of its own")
    }
    return text
  }

  /// Text that fits a title or a cell of a table: at most 5,000 characters.
  static let plainText = Shape(schema: .scalar(pattern: nil, most: longest)) { node, desk in
    guard let text = wholeText.read(node, desk) else { return nil }
    guard text.utf8.count > longest, text.unicodeScalars.count > longest else { return text }
    desk.report(
      desk.place(node), found: "a text of \(text.unicodeScalars.count) characters", expected: "at most \(longest)")
    return nil
  }

  /// More would not fit the outline or the tables of a booklet.
  static let longest = 5_000

  /// A web address: `https://…` or `http://…` without spaces.
  static let webAddress = scalar(
    "a web address that begins with https:// or http://, without a user’s name", pattern: WebAddress.pattern
  ) {
    WebAddress.isWellFormed($0) ? $0 : nil
  }

  /// The address under which the site will stand: see `BaseAddress`.
  static let baseAddress = scalar(BaseAddress.expected, pattern: BaseAddress.pattern) { BaseAddress($0)?.text }

  static let email = scalar("an e-mail address", pattern: "(?=.{3,254}$)[^\\s@]+@[^\\s@]+") { text in
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let hasSpace = text.unicodeScalars.contains { $0.properties.isWhitespace }
    return text.unicodeScalars.count <= 254 && parts.count == 2 && !hasSpace && parts.allSatisfy { !$0.isEmpty }
      ? text : nil
  }

  /// One or two characters, of which one may take several scalars.
  static let symbol = scalar("a symbol of one or two characters", pattern: "[^\\s]{1,4}") { text in
    let scalars = text.unicodeScalars
    return text.count <= 2 && scalars.count <= 4 && !scalars.contains { $0.properties.isWhitespace } ? text : nil
  }
}

extension Shape where Value == Bool {
  /// The word `true`, where only that makes sense.
  static let yes = scalar("true", pattern: "true") { $0 == "true" ? true : nil }
}

extension Shape where Value == Int {
  /// A whole number from 1 to 1,000,000.
  static let count = scalar("a whole number from 1 to 1000000", pattern: "[1-9][0-9]{0,5}|1000000") {
    guard $0.utf8.count <= 7, $0.utf8.first != UInt8(ascii: "0"), $0.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int($0).flatMap { (1...1_000_000).contains($0) ? $0 : nil }
  }
}

extension Shape where Value == Int {
  static let digit = scalar("a whole number from 0 to 9", pattern: "[0-9]") { $0.utf8.count == 1 ? Int($0) : nil }

  static let countFromZero = scalar("a whole number from 0 to 1000000", pattern: "0|[1-9][0-9]{0,5}|1000000") {
    if $0 == "0" { return 0 }
    guard $0.utf8.count <= 7, $0.utf8.first != UInt8(ascii: "0"), $0.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int($0).flatMap { $0 <= 1_000_000 ? $0 : nil }
  }
}

extension Shape where Value == Int {
  /// Below which counts of children are small: never so low that nothing would be.
  static let smallCounts = scalar("a whole number from 3 to 100", pattern: "[3-9]|[1-9][0-9]|100") {
    guard $0.utf8.count <= 3, $0.utf8.first != UInt8(ascii: "0"), $0.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int($0).flatMap { (3...100).contains($0) ? $0 : nil }
  }
}

extension Shape where Value == Int {
  /// At most ten years.
  static let months = scalar("a number of months from 1 to 120", pattern: "[1-9][0-9]?|1[01][0-9]|120") {
    guard $0.utf8.count <= 3, $0.utf8.first != UInt8(ascii: "0"), $0.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int($0).flatMap { (1...120).contains($0) ? $0 : nil }
  }
}

extension Shape where Value == Figure {
  static let figure = scalar("a number with a point for decimals, such as 54.8 or 1.5e-05", pattern: Figure.pattern) {
    Figure($0)
  }
}

extension Shape where Value == Double {
  /// A share from 0 to 1, written in per cent.
  static let share = scalar(
    "a share from 0% to 100%, such as 90%", pattern: SharePattern.pattern, parse: SharePattern.read)
}

extension Shape where Value == MinimumData {
  /// A share of the parts, or how many of them.
  static let minimumData = scalar(
    "a share from 0% to 100%, such as 90%, or a whole number from 1 to 500",
    pattern: SharePattern.pattern + "|[1-9]|[1-9][0-9]|[1-4][0-9]{2}|500"
  ) {
    if let share = SharePattern.read($0) { return .share(share) }
    guard $0.utf8.count <= 3, $0.utf8.first != UInt8(ascii: "0"), $0.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int($0),
      (1...500).contains(count)
    else { return nil }
    return .count(count)
  }
}

/// A share from 0 to 1, written in per cent.
private enum SharePattern {
  static let pattern = "(100(\\.0{1,6})?|[0-9]{1,2}(\\.[0-9]{1,6})?)%"

  @Sendable static func read(_ text: String) -> Double? {
    let whole = text.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "%") }
    guard text.hasSuffix("%"), !text.hasPrefix("-"), let percent = Quantity(String(text.dropLast())),
      percent.millionths <= 100_000_000, whole.count <= (percent.millionths == 100_000_000 ? 3 : 2)
    else { return nil }
    return Double(percent.millionths) / 100_000_000
  }
}

extension Shape where Value == Quantity {
  static let quantity = scalar(
    "a number with a point for decimals, such as 54.8", pattern: "-?(?=[0-9.]{1,16}$)[0-9]{1,15}(\\.[0-9]{1,6})?"
  ) { Quantity($0) }
}

extension Shape where Value == PartialDate {
  static let date = Shape(schema: .scalar(pattern: DatePattern.date)) { node, desk in
    guard let text = Shape<String>.anyText.read(node, desk) else { return nil }
    if let date = PartialDate(text) { return date }
    let meant = PartialDate.meant(by: text)
    desk.report(
      desk.place(node), found: quoted(text), expected: meant?.problem ?? "a date such as 2010, 2010-06 or 2010-06-30",
      mend: meant?.date?.text)
    return nil
  }
}

extension Shape where Value == Colour {
  static let colour = scalar("a colour such as #1a7f37", pattern: "#[0-9A-Fa-f]{6}") {
    $0.utf8.count == 7 ? Colour($0) : nil
  }
}

extension Shape where Value == LanguageTag {
  static let language = Shape(schema: .scalar(pattern: LanguagePattern.pattern)) { node, desk in
    guard let text = Shape<String>.anyText.read(node, desk) else { return nil }
    if let tag = desk.tag(text) { return tag }
    desk.report(
      desk.place(node), found: quoted(text), expected: "a language such as en, fr or sr-Latn (BCP 47)",
      mend: LanguageTag(text.replacing("_", with: "-"))?.text)
    return nil
  }
}

extension Shape where Value == IndicatorNumber {
  static let number = scalar(
    "an indicator's number such as 1.1: letters and digits, in at most six parts joined by points",
    pattern: IndicatorPattern.pattern
  ) {
    IndicatorNumber($0)
  }
}

extension Shape where Value == Grade {
  static let grade = scalar(
    "a level of the scale, not-assessed, no-data or not-applicable", pattern: IdentifierPattern.pattern
  ) { Grade($0) }
}

extension Shape {
  static func identifier<Of>(_ of: Of.Type = Of.self) -> Shape where Value == Identifier<Of> {
    scalar(
      "an identifier of a–z, 0–9 and -, at most 64 characters", pattern: IdentifierPattern.pattern
    ) { Identifier<Of>($0) }
  }
}

/// A citation outside prose: a key, and after a comma the place in the source.
extension Shape where Value == Citation {
  static let citation = Shape(schema: .scalar(pattern: CitationText.pattern)) { node, desk in
    guard let text = Shape<String>.anyText.read(node, desk) else { return nil }
    if let citation = CitationText.parse(text, at: desk.place(node)) { return citation }
    desk.report(
      desk.place(node), found: quoted(text), expected: "a source's key, and after a comma the place in it",
      mend: text.hasPrefix("@") ? String(text.dropFirst()) : nil)
    return nil
  }
}

enum IdentifierPattern {
  static let pattern = "[a-z0-9][a-z0-9-]{0,63}"
}

enum IndicatorPattern {
  static let pattern = "(?=.{1,32}$)[0-9A-Za-z]+(\\.[0-9A-Za-z]+){0,5}"
}

enum LanguagePattern {
  /// Tags in their normal case, at most 35 characters long, no variant twice (RFC 5646).
  static let pattern =
    "(?=.{2,35}$)(?!.*(-[a-z0-9]{4,8})(-.*)?\\1(-|$))"
    + "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
}

enum DatePattern {
  /// Only days that exist, leap years included.
  static let date =
    "(?!0000)[0-9]{4}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?"
    + "|02(-(0[1-9]|1[0-9]|2[0-8]))?))?"
    + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"

  /// The same without months and years alone.
  static let day = "(?=[0-9]{4}-[0-9]{2}-[0-9]{2}$)(\(date))"
}

enum WebAddress {
  static let pattern = "https?://(?![^/?#]*@)[!-~\\u00a1-\\uffff]{1,2000}"

  static func isWellFormed(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    let rest = text.drop { $0 != "/" }.dropFirst(2)
    // A user before the host can make another's address look like a known one, and a password is nobody's business.
    if rest.prefix(while: { !"/?#".contains($0) }).contains("@") { return false }
    return (1...2000).contains(rest.unicodeScalars.count)
      && rest.unicodeScalars.allSatisfy { ("!"..."~").contains($0) || ("\u{A1}"..."\u{FFFF}").contains($0) }
  }
}

enum CitationText {
  /// What `Identifier<Source>` takes.
  static let key = "[^\\s\\u0000-\\u0020\\u007f,;\\[\\]@{}<>\"]{1,128}"
  static let pattern = "[ \\t\\r\\n]*" + key + "[ \\t\\r\\n]*(,(?=[\\s\\S]{1,500}$)[\\s\\S]*[^ \\t\\r\\n][\\s\\S]*)?"

  static func parse(_ text: String, at place: Place) -> Citation? {
    text.withTextBytes { bytes in
      let comma = bytes.position(of: UInt8(ascii: ","))
      guard let key = Identifier<Source>(bytes.text(0..<(comma ?? bytes.count)).trimmingSpaces) else { return nil }
      guard let comma else { return Citation(key: key, locator: nil, place: place) }
      let rest = bytes.text(comma + 1..<bytes.count)
      let locator = rest.trimmingSpaces
      return locator.isEmpty || (rest.utf8.count > 500 && rest.unicodeScalars.count > 500)
        ? nil : Citation(key: key, locator: locator, place: place)
    }
  }
}

extension String {
  /// Whether there is more than white space in it.
  fileprivate var hasVisible: Bool {
    if let first = utf8.first, first.isVisible { return true }
    return unicodeScalars.contains { !$0.isWhiteSpace }
  }

  /// Without spaces, tabs and line ends at its ends.
  var trimmingSpaces: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    if first.isVisible, last.isVisible { return self }
    return withTextBytes { $0.isASCII ? $0.text($0.trimmed) : nil } ?? trimmingCharacters
  }

  /// The same for text in which a space may carry an accent, and then is none.
  private var trimmingCharacters: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) }) else {
      return ""
    }
    return String(self[start...end])
  }
}

extension UInt8 {
  /// Whether it is a printable ASCII character other than space.
  fileprivate var isVisible: Bool { self > 0x20 && self < 0x7F }
}
