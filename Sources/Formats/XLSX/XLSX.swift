/// Writes and reads Office Open XML workbooks (ECMA-376, transitional), the `.xlsx` of spreadsheets.
///
/// Nothing here knows what a workbook is about. What is written holds no macro and no formula; what is read is refused
/// where it holds one.
public enum XLSX {
  /// The most UTF-16 units that a cell can hold.
  public static let longestText = 32_767
}

/// A workbook to be written.
public struct WorkbookContent: Sendable {
  public var title: String
  public var author: String
  /// When it was made, as the file says: seconds since 1970. Nothing else in the bytes tells one run from another.
  public var created: Int
  public var sheets: [SheetContent]

  public init(title: String, author: String, created: Int, sheets: [SheetContent]) {
    self.title = title
    self.author = author
    self.created = created
    self.sheets = sheets
  }
}
