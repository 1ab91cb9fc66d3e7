/// What stands between the cells of a table that comes from elsewhere.
public enum CSVSeparator: String, Sendable, CaseIterable {
  case comma, semicolon, tab, pipe

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 0x09
    case .pipe: UInt8(ascii: "|")
    }
  }

  /// The one that stands most often in the row that names the columns, outside quotation marks; a comma where none does.
  ///
  /// - Parameter row: the number of that row, from 1.
  public init(of bytes: some Collection<UInt8>, row: Int = 1) {
    var counts: [CSVSeparator: Int] = [:]
    var isQuoted = false, isStart = true, above = row - 1
    for byte in bytes {
      // Within a cell a mark is a character: 5" wide.
      if byte == UInt8(ascii: "\""), isQuoted || isStart { isQuoted.toggle() }
      if isQuoted { continue }
      let separator = Self.allCases.first { $0.byte == byte }
      isStart = separator != nil || byte == 0x0A
      if byte == 0x0A {
        if above <= 0 { break }
        above -= 1
      } else if let separator, above <= 0 {
        counts[separator, default: 0] += 1
      }
    }
    self = Self.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .comma
    if counts[self, default: 0] == counts[.comma, default: 0] { self = .comma }
  }
}

extension CSV {
  /// Reads a table that was not made for a workspace: any separator, columns without names or of one name, blank lines.
  ///
  /// - Parameters:
  ///   - headerRow: the row that names the columns, from 1; those above it are passed over, whatever they hold.
  ///   - controlsAllowed: whether cells may hold control characters; whoever uses such a cell must look for them.
  ///   - fillsShortRows: whether a row with too few cells is one whose last cells are empty, such as a heading.
  public static func parse(
    foreign bytes: some Collection<UInt8>, separator: CSVSeparator, limits: InputLimits, headerRow: Int = 1,
    controlsAllowed: Bool = false, fillsShortRows: Bool = false
  ) -> Reading<CSVTable> {
    withContiguous(bytes) { all in
      if let refusal = limits.refusal(ofBytes: all.count, firstLine: 1) {
        return Reading(value: nil, problems: [refusal])
      }
      let unreadable = InputText.problems(in: all, firstLine: 1, controlsAllowed: controlsAllowed)
      guard unreadable.isEmpty else { return Reading(value: nil, problems: unreadable) }
      var reader = CSVReader(
        InputText.withoutMark(all), limits: limits, separator: separator.byte, isForeign: true,
        fillsShortRows: fillsShortRows)
      let table = reader.table(headerRow: headerRow)
      return Reading(value: table, problems: reader.problems)
    }
  }

  /// What the columns would be called if one of the first rows named them, row by row.
  public static func headers(
    in bytes: some Collection<UInt8>, rows most: Int, separator: CSVSeparator
  ) -> [[String]] {
    withContiguous(bytes) { all in
      var reader = CSVReader(
        InputText.withoutMark(all), limits: InputLimits(), separator: separator.byte, isForeign: true)
      return reader.firstRows(most).map { CSVReader.distinct($0.cells) }
    }
  }
}
