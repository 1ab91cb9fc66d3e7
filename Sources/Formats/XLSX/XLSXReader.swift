extension XLSX {
  /// More sheets are refused.
  static let mostSheets = 250

  /// Whether bytes begin as a workbook does: a ZIP container, or the older one in which encrypted workbooks come.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || isCompound(bytes)
  }

  private static func isCompound(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Reads what stands in the cells of a workbook.
  ///
  /// Refused are macros, links to other files, passwords, and whatever unpacks to more than a card can be. Formulas are
  /// told from values, and never computed.
  public static func read(_ bytes: [UInt8]) throws(XLSXProblem) -> SpreadsheetBook {
    if isCompound(bytes) {
      throw XLSXProblem(
        "a workbook that is protected by a password, or one of the old .xls form",
        expected: "an .xlsx workbook without a password")
    }
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .damaged }
    let zip = try ZIPParts(bytes) { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") || $0 == "mimetype" }
    try refuse(zip)
    let workbook = try path(of: "/officeDocument", in: relations(zip, "_rels/.rels"), base: "") ?? "xl/workbook.xml"
    guard !workbook.hasSuffix(".bin") else {
      throw XLSXProblem("a workbook of the binary .xlsb form", expected: "an .xlsx workbook: save it in that form")
    }
    guard let main = zip.parts[workbook] else { throw .damaged }
    let listener = WorkbookListener()
    try XMLReading.read(main, listener)
    let folder = workbook.lastIndex(of: "/").map { String(workbook[...$0]) } ?? ""
    let name = String(workbook.dropFirst(folder.count))
    let relations = try relations(zip, "\(folder)_rels/\(name).rels")
    let texts = SharedTextListener()
    if let part = path(of: "/sharedStrings", in: relations, base: folder).flatMap({ zip.parts[$0] }) {
      try XMLReading.read(part, texts)
    }
    let styles = StyleListener()
    if let part = path(of: "/styles", in: relations, base: folder).flatMap({ zip.parts[$0] }) {
      try XMLReading.read(part, styles)
    }
    guard listener.sheets.count <= mostSheets else {
      throw XLSXProblem("\(listener.sheets.count) sheets", expected: "at most \(mostSheets)")
    }
    var sheets: [Spreadsheet] = []
    var seen: Set<String> = []
    var left = SheetListener.mostCells
    for sheet in listener.sheets {
      guard let relation = relations[sheet.relation], relation.type.hasSuffix("/worksheet") else { continue }
      let name = resolve(relation.target, base: folder)
      guard let part = zip.parts[name] else { throw .damaged }
      guard seen.insert(name).inserted else {
        throw XLSXProblem("two sheets in one part, \(name)", expected: "a workbook as a spreadsheet program saves it")
      }
      let cells = SheetListener(
        texts: texts.texts, looks: styles.looks, startsIn1904: listener.startsIn1904, most: left)
      try XMLReading.read(part, cells)
      if cells.isDone { throw .bomb }
      if cells.isDamaged { throw .damaged }
      left -= cells.cells.count
      sheets.append(
        Spreadsheet(
          name: sheet.name, isHidden: sheet.isHidden, cells: cells.cells, remarks: try remarks(zip, on: name)))
    }
    return SpreadsheetBook(sheets: sheets)
  }

  /// What people remarked on the cells of a sheet, by the name of its part.
  private static func remarks(_ zip: ZIPParts, on sheet: String) throws(XLSXProblem) -> [CellAddress: String] {
    let folder = sheet.lastIndex(of: "/").map { String(sheet[...$0]) } ?? ""
    let relations = try relations(zip, "\(folder)_rels/\(sheet.dropFirst(folder.count)).rels")
    guard let part = path(of: "/comments", in: relations, base: folder).flatMap({ zip.parts[$0] }) else { return [:] }
    let listener = RemarkListener()
    try XMLReading.read(part, listener)
    return listener.remarks
  }

  private static func refuse(_ zip: ZIPParts) throws(XLSXProblem) {
    if let type = zip.parts["mimetype"], String(decoding: type, as: UTF8.self).contains("opendocument") {
      throw XLSXProblem("an OpenDocument file", expected: "an .xlsx workbook: save it in that form")
    }
    let types = String(decoding: zip.parts["[Content_Types].xml"] ?? [], as: UTF8.self)
    if types.contains("macroEnabled") || zip.names.contains(where: { $0.hasSuffix("vbaProject.bin") }) {
      throw XLSXProblem("a workbook with macros", expected: "one without: save it as .xlsx")
    }
    if zip.names.contains(where: { $0.contains("/externalLinks/") || $0.hasSuffix("/connections.xml") }) {
      throw XLSXProblem(
        "a workbook with links to other files", expected: "one without: replace what is linked by its values")
    }
  }

  private static func relations(
    _ zip: ZIPParts, _ part: String
  ) throws(XLSXProblem) -> [String: (type: String, target: String)] {
    guard let bytes = zip.parts[part] else { return [:] }
    let listener = RelationListener()
    try XMLReading.read(bytes, listener)
    return listener.relations
  }

  private static func path(
    of type: String, in relations: [String: (type: String, target: String)], base: String
  ) -> String? {
    relations.sorted { $0.key < $1.key }.first { $0.value.type.hasSuffix(type) }.map {
      resolve($0.value.target, base: base)
    }
  }

  /// The name of a part that another one points to.
  private static func resolve(_ target: String, base: String) -> String {
    var steps = target.hasPrefix("/") ? [] : base.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// Text in which `_x000D_` has become the character that it stands for.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if isEscape(bytes, at: index),
        let value = UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        out += Array(String(scalar).utf8)
        index += 7
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
