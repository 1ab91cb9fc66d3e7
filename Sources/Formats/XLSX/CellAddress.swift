/// Where a cell stands, counted from 0; written as spreadsheets do: `D7`.
public struct CellAddress: Hashable, Sendable {
  public let row: Int
  public let column: Int

  /// The most rows and columns that the format has.
  public static let mostRows = 1_048_576
  public static let mostColumns = 16_384

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `D7`; `nil` for anything else, or what lies outside of a sheet.
  public init?(_ text: some StringProtocol) {
    var column = 0, row = 0, digits = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A where digits == 0:
        column = column * 26 + Int(byte) - 0x40
        if column > Self.mostColumns { return nil }
      case 0x30...0x39 where column > 0:
        digits += 1
        row = row * 10 + Int(byte) - 0x30
        if row > Self.mostRows { return nil }
      default: return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The letters of a column: `A`, `Z`, `AA`.
  public static func letters(of column: Int) -> String {
    var letters = "", rest = max(0, column) + 1
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(0x41 + digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension CellAddress: CustomStringConvertible {
  public var description: String { Self.letters(of: column) + String(row + 1) }
}

extension CellAddress: Comparable {
  public static func < (a: CellAddress, b: CellAddress) -> Bool { (a.row, a.column) < (b.row, b.column) }
}
