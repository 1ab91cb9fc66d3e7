/// The cells of one sheet.
final class SheetListener: XMLListener {
  /// More in a workbook, all its sheets together, are refused.
  static let mostCells = 1_000_000

  private let texts: [String]
  private let looks: [NumberLook]
  private let startsIn1904: Bool
  private let most: Int
  private(set) var cells: [CellAddress: CellContent] = [:]
  private(set) var isDone = false
  /// Whether a cell names a text that is not there.
  private(set) var isDamaged = false

  private var next = CellAddress(row: 0, column: 0)
  private var cell: CellAddress?
  private var type = "n", style = 0
  private var value = "", inline = ""
  private var hasValue = false, isFormula = false
  private enum Listening { case nothing, value, inline }
  private var listening = Listening.nothing
  private var isReading = false

  /// - Parameter most: how many cells may hold something.
  init(texts: [String], looks: [NumberLook], startsIn1904: Bool, most: Int = SheetListener.mostCells) {
    self.most = most
    self.texts = texts
    self.looks = looks
    self.startsIn1904 = startsIn1904
  }

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "row":
      let row = attributes["r"].flatMap { Int($0) } ?? next.row + 1
      next = CellAddress(row: min(max(row, 1), CellAddress.mostRows) - 1, column: 0)
    case "c":
      let address = attributes["r"].flatMap { CellAddress($0) } ?? next
      (cell, type) = (address, attributes["t"] ?? "n")
      style = attributes["s"].flatMap { Int($0) } ?? 0
      (value, inline, hasValue, isFormula) = ("", "", false, false)
    case "v": (listening, hasValue) = (.value, true)
    case "f": isFormula = cell != nil
    case "t" where cell != nil && !isReading: listening = .inline
    case "rPh": isReading = true
    default: break
    }
  }

  func text(_ text: String) {
    switch listening {
    case .nothing: break
    case .value: value += text
    case .inline: inline += text
    }
  }

  func close(_ element: String) {
    switch element {
    case "v", "t": listening = .nothing
    case "rPh": isReading = false
    case "c":
      guard let address = cell else { return }
      if let content { cells[address] = content }
      if type == "s", hasValue, sharedText == nil { isDamaged = true }
      next = CellAddress(row: address.row, column: min(address.column + 1, CellAddress.mostColumns - 1))
      cell = nil
      isDone = cells.count > most
    case "row": next = CellAddress(row: min(next.row + 1, CellAddress.mostRows - 1), column: 0)
    default: break
    }
  }

  private var content: CellContent? {
    if isFormula { return .formula }
    switch type {
    case "s":
      guard let text = sharedText, !text.isEmpty else { return nil }
      return .text(text)
    case "inlineStr": return inline.isEmpty ? nil : .text(XLSX.unescaped(inline))
    case "str": return value.isEmpty ? nil : .text(XLSX.unescaped(value))
    case "b": return hasValue ? .truth(value == "1" || value == "true") : nil
    case "e": return hasValue ? .failure(value) : nil
    case "d": return hasValue ? .date(value) : nil
    default:
      guard hasValue, !value.isEmpty else { return nil }
      guard let number = Double(value), number.isFinite else { return .failure(value) }
      let look = looks.indices.contains(style) ? looks[style] : .number
      switch look {
      case .number: return .number(number)
      case .percentage: return .percentage(number)
      case .day, .month, .year:
        guard let date = SerialDate.text(of: number, startsIn1904: startsIn1904) else { return .number(number) }
        return .date(look == .day ? date : String(date.prefix(look == .month ? 7 : 4)))
      }
    }
  }

  private var sharedText: String? {
    guard let index = Int(value.filter { !$0.isWhitespace }), texts.indices.contains(index) else { return nil }
    return texts[index]
  }
}

/// Dates as spreadsheets count them: days since the end of 1899, or since 1904.
enum SerialDate {
  /// `2024-02-01`, or `2024-02-01 12:30:00`; `nil` for what is no day of the years 1900 to 9999.
  static func text(of serial: Double, startsIn1904: Bool) -> String? {
    guard serial >= 1, serial < 2_958_466 else { return nil }
    var day = Int(serial)
    var seconds = Int(((serial - Double(day)) * 86_400).rounded())
    if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
    // 1900 had no 29 February, though its days are counted as if it had.
    let sinceEpoch = startsIn1904 ? day - 24_107 : day - (day > 60 ? 25_569 : 25_568)
    let text = Moment.day(sinceEpoch)
    guard seconds > 0 else { return text }
    return text + " " + pad(seconds / 3600, 2) + ":" + pad(seconds / 60 % 60, 2) + ":" + pad(seconds % 60, 2)
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
