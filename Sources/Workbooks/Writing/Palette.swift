import Cards
import Formats

/// The looks of a workbook's cells. Colour never says anything alone: states and grades stand there as words.
enum Palette {
  static let navy: UInt32 = 0x1F3A5F
  static let white: UInt32 = 0xFFFFFF
  static let grey: UInt32 = 0xEEF0F3
  static let amber: UInt32 = 0xFFE2A8
  static let blue: UInt32 = 0xDCEBFA
  static let black: UInt32 = 0x1B1F24
  static let quiet: UInt32 = 0x55606E

  static var head: CellStyle {
    var style = CellStyle()
    (style.isBold, style.ink, style.fill, style.hasBorder, style.wraps) = (true, white, navy, true, true)
    style.size = 10
    return style
  }

  static var intro: CellStyle {
    var style = CellStyle()
    (style.isItalic, style.ink) = (true, quiet)
    return style
  }

  /// A cell for reading.
  static var shown: CellStyle {
    var style = CellStyle()
    (style.fill, style.hasBorder, style.wraps, style.keepsText, style.size) = (grey, true, true, true, 10)
    return style
  }

  /// A cell to be filled in.
  static func open(isNumber: Bool = false, isCentred: Bool = false, fill: UInt32? = nil) -> CellStyle {
    var style = CellStyle()
    (style.hasBorder, style.wraps, style.isUnlocked, style.size) = (true, true, true, 10)
    (style.keepsText, style.isCentred, style.fill) = (!isNumber, isCentred, fill)
    return style
  }

  /// What only the program reads.
  static var key: CellStyle {
    var style = CellStyle()
    (style.ink, style.isUnlocked, style.keepsText) = (quiet, true, true)
    return style
  }

  static var title: CellStyle {
    var style = CellStyle()
    (style.isBold, style.size, style.ink) = (true, 18, navy)
    return style
  }

  static var subtitle: CellStyle {
    var style = CellStyle()
    (style.isBold, style.size, style.ink) = (true, 13, navy)
    return style
  }

  static var prose: CellStyle {
    var style = CellStyle()
    style.wraps = true
    return style
  }

  static var label: CellStyle {
    var style = CellStyle()
    (style.isBold, style.wraps) = (true, true)
    return style
  }
}

extension Colour {
  var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
