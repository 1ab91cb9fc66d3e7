/// What stands between the cells of a table that comes from elsewhere.
public enum CSVSeparator: String, Sendable, CaseIterable {
  case comma, semicolon, tab

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 0x09
    }
  }

  /// The one that stands most often in the first line, outside quotation marks; a comma where none does.
  public init(of bytes: some Collection<UInt8>) {
    var counts: [CSVSeparator: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { break }
      for separator in Self.allCases where separator.byte == byte { counts[separator, default: 0] += 1 }
    }
    self = Self.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .comma
    if counts[self, default: 0] == counts[.comma, default: 0] { self = .comma }
  }
}

extension CSV {
  /// Reads a table that was not made for a workspace: any separator, columns without names or of one name, blank lines.
  ///
  /// - Parameter fillsShortRows: whether a row with too few cells is one whose last cells are empty, such as a heading.
  public static func parse(
    foreign bytes: some Collection<UInt8>, separator: CSVSeparator, limits: InputLimits, fillsShortRows: Bool = false
  ) -> Reading<CSVTable> {
    withContiguous(bytes) { all in
      if let refusal = limits.refusal(ofBytes: all.count, firstLine: 1) {
        return Reading(value: nil, problems: [refusal])
      }
      let unreadable = InputText.problems(in: all, firstLine: 1)
      guard unreadable.isEmpty else { return Reading(value: nil, problems: unreadable) }
      var reader = CSVReader(
        InputText.withoutMark(all), limits: limits, separator: separator.byte, isForeign: true,
        fillsShortRows: fillsShortRows)
      let table = reader.table()
      return Reading(value: table, problems: reader.problems)
    }
  }
}
