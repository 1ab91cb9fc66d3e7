/// A sheet to be written: cells with their looks, and how it behaves.
public struct SheetContent: Sendable {
  /// At most 31 characters, none of `[ ] : * ? / \`.
  public var name: String
  public var columns: [SheetColumn] = []
  public var rows: [SheetRow] = []
  public var validations: [SheetValidation] = []
  public var colourings: [SheetColouring] = []
  /// How many rows and columns stay in view.
  public var frozenRows = 0
  public var frozenColumns = 0
  /// The rows that are repeated on each printed page.
  public var repeatedRows: ClosedRange<Int>?
  /// The heads with the rows below them that can be shown by what stands in them.
  public var filter: CellRange?
  public var isHidden = false
  /// Whether only unlocked cells can be changed. There is no password.
  public var isProtected = false
  public var isLandscape = false
  /// On how many pages side by side it is printed; frozen columns are repeated on each.
  public var pagesAcross = 1
  /// Colour of the tab, `0xRRGGBB`.
  public var tab: UInt32?

  public init(name: String) { self.name = name }
}

public struct SheetColumn: Sendable {
  /// In characters.
  public var width: Double
  public var isHidden: Bool

  public init(width: Double, isHidden: Bool = false) {
    self.width = width
    self.isHidden = isHidden
  }
}

public struct SheetRow: Sendable {
  public var cells: [SheetCell]
  public var isHidden = false
  /// In points; spreadsheets choose it where it is `nil`.
  public var height: Double?

  public init(_ cells: [SheetCell], isHidden: Bool = false, height: Double? = nil) {
    self.cells = cells
    self.isHidden = isHidden
    self.height = height
  }
}

/// What a cell to be written holds. Text stays text, whatever it begins with.
public struct SheetCell: Sendable {
  public enum Value: Sendable, Equatable {
    case empty
    case text(String)
    case number(Double)
  }
  public var value: Value
  public var style: CellStyle

  public init(_ value: Value, _ style: CellStyle = CellStyle()) {
    self.value = value
    self.style = style
  }
}

/// How a cell looks and behaves.
public struct CellStyle: Hashable, Sendable {
  public var isBold = false
  public var isItalic = false
  public var size: Double = 11
  /// Colours are `0xRRGGBB`.
  public var ink: UInt32?
  public var fill: UInt32?
  public var hasBorder = false
  public var wraps = false
  public var isCentred = false
  /// Whether the cell can be changed on a protected sheet.
  public var isUnlocked = false
  /// Whether what is typed stays text: `1.10`, `0-17` and `=1` as they are.
  public var keepsText = false

  public init() {}
}

/// A rectangle of cells, counted from 0.
public struct CellRange: Sendable, Equatable {
  public var rows: ClosedRange<Int>
  public var columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// What may be put into cells, and what is said about it.
public struct SheetValidation: Sendable {
  public var range: CellRange
  /// Where the words to choose from stand, such as `Lists!$A$1:$A$3`; any value is taken where it is `nil`.
  public var list: String?
  /// Shown while the cell is chosen: at most 32 and 255 characters; more is cut.
  public var hint: (title: String, text: String)?
  /// Shown when something else is typed.
  public var refusal: (title: String, text: String)?

  public init(
    range: CellRange, list: String? = nil, hint: (title: String, text: String)? = nil,
    refusal: (title: String, text: String)? = nil
  ) {
    self.range = range
    self.list = list
    self.hint = hint
    self.refusal = refusal
  }
}

/// The colours of cells in which a certain text stands.
public struct SheetColouring: Sendable {
  public var range: CellRange
  public var text: String
  public var fill: UInt32
  public var ink: UInt32

  public init(range: CellRange, text: String, fill: UInt32, ink: UInt32) {
    self.range = range
    self.text = text
    self.fill = fill
    self.ink = ink
  }
}
