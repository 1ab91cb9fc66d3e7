/// Where the parts of a workbook lie, and what its sheets are called.
final class WorkbookListener: XMLListener {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var startsIn1904 = false
  let isDone = false

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "sheet":
      let relation = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value ?? ""
      sheets.append((attributes["name"] ?? "", relation, (attributes["state"] ?? "visible") != "visible"))
    case "workbookPr": startsIn1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    default: break
    }
  }
  func text(_ text: String) {}
  func close(_ element: String) {}
}

/// The relations of a part: by identifier, the kind and the target.
final class RelationListener: XMLListener {
  private(set) var relations: [String: (type: String, target: String)] = [:]
  let isDone = false

  func open(_ element: String, _ attributes: [String: String]) {
    guard element == "Relationship", let id = attributes["Id"], attributes["TargetMode"] != "External" else { return }
    relations[id] = (attributes["Type"] ?? "", attributes["Target"] ?? "")
  }
  func text(_ text: String) {}
  func close(_ element: String) {}
}

/// The texts that cells share, in order; readings of Japanese signs are left out.
final class SharedTextListener: XMLListener {
  private(set) var texts: [String] = []
  private var current = ""
  private var isText = false, isReading = false
  let isDone = false

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "si": current = ""
    case "t": isText = !isReading
    case "rPh": isReading = true
    default: break
    }
  }

  func text(_ text: String) { if isText { current += text } }

  func close(_ element: String) {
    switch element {
    case "si": texts.append(XLSX.unescaped(current))
    case "t": isText = false
    case "rPh": isReading = false
    default: break
    }
  }
}

/// Which looks of cells show numbers as dates.
final class StyleListener: XMLListener {
  private var formats: [Int: String] = [:]
  private var isInCells = false
  /// By the number of a cell's style.
  private(set) var dates: [Bool] = []
  let isDone = false

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) { formats[id] = attributes["formatCode"] ?? "" }
    case "cellXfs": isInCells = true
    case "xf" where isInCells: dates.append(isDate(attributes["numFmtId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }
  func text(_ text: String) {}
  func close(_ element: String) { if element == "cellXfs" { isInCells = false } }

  /// Formats that every program has by number (ECMA-376 18.8.30), and codes with a day, month, year or hour outside
  /// of quotes, brackets and escapes.
  private func isDate(_ id: Int) -> Bool {
    guard let code = formats[id] else {
      switch id {
      case 14...22, 27...36, 45...47, 50...58: return true
      default: return false
      }
    }
    var isQuoted = false, isBracketed = false, isEscaped = false
    for character in code.lowercased() {
      if isEscaped { isEscaped = false; continue }
      switch character {
      case "\\", "_", "*": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case ";" where !isQuoted && !isBracketed: return false
      case "y", "m", "d", "h", "s": if !isQuoted, !isBracketed { return !code.lowercased().hasPrefix("general") }
      default: break
      }
    }
    return false
  }
}
