/// What a cell takes, and how it is read.
enum FieldKind: Sendable {
  /// Shown and never read.
  case reference
  case plain, prose
  /// Plain text in a table, where spaces around it count for nothing.
  case cell
  /// A long text, shown a paragraph a row.
  case markdown
  case identifier
  case choice(Choices)
  /// An x or nothing.
  case mark
  case date, period, age, whole, quantity
  case sources, indicators, calls
  /// The state of a translation, which a translator may set to *up to date*.
  case state(Choices)
}

/// A column of a sheet, or a cell that is unlike its column.
struct Field: Sendable {
  /// Names the column in the sheet's hidden first row.
  let id: String
  let heading: String
  let kind: FieldKind
  let slot: Slot
  /// In characters.
  let width: Double

  init(_ id: String, _ heading: String, _ kind: FieldKind, _ slot: Slot, width: Double) {
    self.id = id
    self.heading = heading
    self.kind = kind
    self.slot = slot
    self.width = width
  }

  /// A column for reading.
  static func reference(_ id: String, _ heading: String, width: Double) -> Field {
    Field(id, heading, .reference, .none, width: width)
  }

  var isReference: Bool { if case .reference = kind { true } else { false } }
  var isMarkdown: Bool { if case .markdown = kind { true } else { false } }
  var isState: Bool { if case .state = kind { true } else { false } }
}

extension FieldKind {
  /// What a cell shows for a content of the files.
  func shown(_ content: String) -> String {
    switch self {
    case .choice(let choices), .state(let choices): content.isEmpty ? "" : choices.word(for: content)
    default: content
    }
  }

  /// The form in which two contents are compared: 1.50 is 1.5.
  func comparable(_ content: String) -> String {
    switch self {
    case .quantity: CellNumber.plain(content)
    default: content
    }
  }
}

/// Numbers as cells hold them.
enum CellNumber {
  /// The shortest decimal text of a number: `54.8`, `1200`.
  static func text(of number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return number.description
  }

  /// What a cell shows as a percentage: `12%` of 0.12.
  static func percentage(of share: Double) -> String {
    // 0.07 × 100 is 7.000000000000001.
    let hundredfold = share * 100
    return text(of: abs(hundredfold) < 1e9 ? (hundredfold * 1e6).rounded() / 1e6 : hundredfold) + "%"
  }

  /// A decimal text without zeros that say nothing.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")),
      text.utf8.allSatisfy({ $0 == 0x2E || $0 == 0x2D || (0x30...0x39).contains($0) })
    else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The number that a cell holds without losing a digit of the text; `nil` where it would.
  static func exact(_ text: String) -> Double? {
    guard let number = Double(text), number.isFinite, self.text(of: number) == plain(text) else { return nil }
    return number
  }
}
