import Foundation

/// What a press is told when it opens. Nothing is read from the surroundings later.
public struct PressSettings: Sendable {
  /// How many workers typeset at once.
  public var workerCount: Int
  /// The Python that has the engine, tried as given; see `PythonLocator`.
  public var python: String?
  /// Folders that are searched for the fonts, with everything in them.
  public var fontFolders: [String]
  /// A folder whose files stand beside our templates; `booklet.typ`, `card.typ`, `common.typ` there replace ours.
  public var theme: URL?
  /// Seconds after which a worker that gives no answer is ended.
  public var limit: Int
  /// Hears of the temporary folder in which a press works, as soon as it is made.
  public var tellScratch: (@Sendable (URL) -> Void)?

  public init(
    workerCount: Int, python: String?, fontFolders: [String] = FontShelf.usualFolders, theme: URL? = nil,
    limit: Int = 120
  ) {
    self.workerCount = max(1, workerCount)
    self.python = python
    self.fontFolders = fontFolders
    self.theme = theme
    self.limit = limit
  }
}
