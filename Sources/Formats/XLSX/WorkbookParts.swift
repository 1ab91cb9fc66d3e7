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

/// What people remarked on the cells of one sheet, without their names.
final class RemarkListener: XMLListener {
  private(set) var remarks: [CellAddress: String] = [:]
  private var address: CellAddress?
  private var current = ""
  private var isText = false
  let isDone = false

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "comment": (address, current) = (attributes["ref"].flatMap { CellAddress($0) }, "")
    case "t": isText = address != nil
    default: break
    }
  }

  func text(_ text: String) { if isText { current += text } }

  func close(_ element: String) {
    switch element {
    case "t": isText = false
    case "comment":
      if let address, !current.isEmpty { remarks[address] = XLSX.unescaped(current) }
      address = nil
    default: break
    }
  }
}

/// What the cells show their numbers as, by the number of a cell's style.
final class StyleListener: XMLListener {
  private var formats: [Int: String] = [:]
  private var isInCells = false
  private(set) var looks: [NumberLook] = []
  let isDone = false

  func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) { formats[id] = attributes["formatCode"] ?? "" }
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      looks.append(NumberLook(id: id, code: formats[id]))
    default: break
    }
  }
  func text(_ text: String) {}
  func close(_ element: String) { if element == "cellXfs" { isInCells = false } }
}
