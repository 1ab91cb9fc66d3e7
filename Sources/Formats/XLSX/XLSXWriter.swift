import CXLSXWriter
import Foundation

/// Why a workbook was not written.
public struct XLSXWriteProblem: Error, Sendable, Equatable {
  /// What is wrong, as a sentence.
  public let sentence: String
}

extension XLSX {
  /// The bytes of a workbook: the same for the same content.
  ///
  /// libxlsxwriter can only write to a file, so a temporary one is made and taken away again.
  public static func write(_ book: WorkbookContent) throws(XLSXWriteProblem) -> [UInt8] {
    for sheet in book.sheets { try check(sheet) }
    // A folder of its own, since it may hold what is confidential.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("progresscard-\(UUID().uuidString)")
    let file = folder.appendingPathComponent("workbook.xlsx")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw XLSXWriteProblem(sentence: "The workbook cannot be written: \(error.localizedDescription)")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    guard let workbook = workbook_new(file.path) else {
      throw XLSXWriteProblem(sentence: "There is no memory for a workbook.")
    }
    var writer = XLSXWriter(workbook: workbook)
    writer.describe(book)
    for sheet in book.sheets { writer.add(sheet) }
    let closed = writer.close()
    let status = writer.refusal == LXW_NO_ERROR ? closed : writer.refusal
    guard status == LXW_NO_ERROR, let data = try? Data(contentsOf: file) else {
      let reason = lxw_strerror(status).map { String(cString: $0) } ?? "unknown error"
      throw XLSXWriteProblem(sentence: "The workbook cannot be written: \(reason)")
    }
    return Array(data)
  }

  private static func check(_ sheet: SheetContent) throws(XLSXWriteProblem) {
    for (number, row) in sheet.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        guard case .text(let text) = cell.value, text.utf8.count > longestText / 8,
          escaped(text).utf16.count > longestText
        else { continue }
        let address = CellAddress(row: number, column: column)
        throw XLSXWriteProblem(
          sentence:
            "Sheet \(sheet.name), cell \(address), would hold \(text.utf16.count) characters; \(longestText) fit.")
      }
    }
  }

  /// Text in which `_x0041_` does not mean a character, as the format has it.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    for index in bytes.indices {
      if isEscape(bytes, at: index) { out += Array("_x005F".utf8) }
      out.append(bytes[index])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether `_xHHHH_` stands there.
  static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes.count - index >= 7, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[index + 2..<index + 6].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
      default: false
      }
    }
  }
}

/// Hands a workbook to libxlsxwriter. Closing frees it, whether it could be written or not.
private struct XLSXWriter {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private let texts = CTexts()
  /// The first thing that the library would not write.
  private(set) var refusal = LXW_NO_ERROR

  init(workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  func close() -> lxw_error { workbook_close(workbook) }

  func describe(_ book: WorkbookContent) {
    var properties = lxw_doc_properties()
    properties.title = texts.copy(book.title)
    properties.author = texts.copy(book.author)
    properties.created = time_t(book.created)
    workbook_set_properties(workbook, &properties)
  }

  mutating func add(_ sheet: SheetContent) {
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else { return }
    for (index, column) in sheet.columns.enumerated() {
      var options = lxw_row_col_options()
      options.hidden = column.isHidden ? 1 : 0
      worksheet_set_column_opt(worksheet, lxw_col_t(index), lxw_col_t(index), column.width, nil, &options)
    }
    for (index, row) in sheet.rows.enumerated() { write(row, at: lxw_row_t(index), in: worksheet) }
    for validation in sheet.validations { add(validation, to: worksheet) }
    for colouring in sheet.colourings { add(colouring, to: worksheet) }
    settings(of: sheet, worksheet)
  }

  private mutating func write(_ row: SheetRow, at number: lxw_row_t, in worksheet: UnsafeMutablePointer<lxw_worksheet>)
  {
    if row.isHidden || row.height != nil {
      var options = lxw_row_col_options()
      options.hidden = row.isHidden ? 1 : 0
      worksheet_set_row_opt(worksheet, number, row.height ?? 15, nil, &options)
    }
    for (index, cell) in row.cells.enumerated() {
      let (column, format) = (lxw_col_t(index), format(cell.style))
      switch cell.value {
      case .empty: if cell.style != CellStyle() { note(worksheet_write_blank(worksheet, number, column, format)) }
      case .text(""): note(worksheet_write_blank(worksheet, number, column, format))
      case .text(let text): note(worksheet_write_string(worksheet, number, column, XLSX.escaped(text), format))
      case .number(let value): note(worksheet_write_number(worksheet, number, column, value, format))
      }
    }
  }

  private mutating func note(_ status: lxw_error) { if refusal == LXW_NO_ERROR { refusal = status } }

  private mutating func settings(of sheet: SheetContent, _ worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(worksheet, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    }
    if let rows = sheet.repeatedRows {
      worksheet_repeat_rows(worksheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
    }
    if let filter = sheet.filter {
      note(
        worksheet_autofilter(
          worksheet, lxw_row_t(filter.rows.lowerBound), lxw_col_t(filter.columns.lowerBound),
          lxw_row_t(filter.rows.upperBound), lxw_col_t(filter.columns.upperBound)))
    }
    if sheet.isLandscape { worksheet_set_landscape(worksheet) }
    let a4: UInt8 = 9
    worksheet_set_paper(worksheet, a4)
    worksheet_fit_to_pages(worksheet, UInt16(clamping: sheet.pagesAcross), 0)
    if sheet.pagesAcross > 1, sheet.frozenColumns > 0 {
      worksheet_repeat_columns(worksheet, 0, lxw_col_t(sheet.frozenColumns - 1))
    }
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.6)
    worksheet_set_footer(worksheet, "&L&8&F&C&8&A&R&8&P / &N")
    if let tab = sheet.tab { worksheet_set_tab_color(worksheet, lxw_color_t(tab)) }
    if sheet.isProtected {
      var options = lxw_protection()
      (options.format_columns, options.format_rows, options.sort, options.autofilter) = (1, 1, 1, 1)
      (options.insert_rows, options.delete_rows) = (1, 1)
      worksheet_protect(worksheet, nil, &options)
    }
    if sheet.isHidden { worksheet_hide(worksheet) }
  }

  private func add(_ validation: SheetValidation, to worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    var data = lxw_data_validation()
    data.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    if let list = validation.list {
      data.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      data.value_formula = texts.copy("=" + list)
    }
    if let hint = validation.hint {
      data.input_title = texts.copy(hint.title, most: 32)
      data.input_message = texts.copy(hint.text, most: 255)
    }
    if let refusal = validation.refusal {
      data.error_title = texts.copy(refusal.title, most: 32)
      data.error_message = texts.copy(refusal.text, most: 255)
    }
    let range = validation.range
    worksheet_data_validation_range(
      worksheet, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
      lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), &data)
  }

  private func add(_ colouring: SheetColouring, to worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let format = workbook_add_format(workbook) else { return }
    format_set_bg_color(format, lxw_color_t(colouring.fill))
    format_set_font_color(format, lxw_color_t(colouring.ink))
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    condition.value_string = texts.copy("\"" + colouring.text.replacing("\"", with: "\"\"") + "\"")
    condition.format = format
    let range = colouring.range
    worksheet_conditional_format_range(
      worksheet, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
      lxw_row_t(range.rows.upperBound), lxw_col_t(range.columns.upperBound), &condition)
  }

  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_size(format, style.size)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if let ink = style.ink { format_set_font_color(format, lxw_color_t(ink)) }
    if let fill = style.fill { format_set_bg_color(format, lxw_color_t(fill)) }
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xC5CBD3)
    }
    if style.wraps { format_set_text_wrap(format) }
    if style.isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if style.isUnlocked { format_set_unlocked(format) }
    if style.keepsText { format_set_num_format(format, "@") }
    formats[style] = format
    return format
  }
}

/// Copies of texts for C, freed together when the workbook has been written.
private final class CTexts {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  /// - Parameter most: how many characters there may be; the rest is cut off.
  func copy(_ text: String, most: Int? = nil) -> UnsafeMutablePointer<CChar>? {
    var text = text
    if let most, text.unicodeScalars.count > most {
      text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(most - 1))) + "…"
    }
    guard let copy = strdup(text) else { return nil }
    copies.append(copy)
    return copy
  }

  deinit { for copy in copies { free(copy) } }
}
