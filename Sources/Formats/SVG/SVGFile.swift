/// SVG files of others.
public enum SVGFile {
  /// The bytes are no document of XML, or break off.
  struct NotWhole: Error {}

  /// What keeps a file from being published.
  public struct Problem: Error, Sendable, Equatable {
    /// From 1; 0 where the file as a whole is meant.
    public let line: Int
    public let found: String
    public let expected: String

    init(line: Int = 0, _ found: String, expected: String) {
      self.line = line
      self.found = found
      self.expected = expected
    }
  }

  public struct Problems: Error, Sendable, Equatable {
    public let all: [Problem]
  }

  /// More elements within each other than any drawing has would end the programs that draw them.
  static let deepest = 64
  /// So many elements are drawn at most, each counted as often as it is used.
  static let mostElements = 200_000

  /// The picture alone: without comments, notes, what editors keep for themselves, and instructions to other programs.
  ///
  /// What stays is written as it stood, byte for byte.
  ///
  /// - Throws: where the file is no whole SVG document, runs something, or refers to something outside of itself.
  public static func published(_ bytes: [UInt8]) throws(Problems) -> [UInt8] {
    var cleaner = SVGCleaner(bytes)
    do throws(NotWhole) { try cleaner.run() } catch { throw Problems(all: [notWhole]) }
    guard cleaner.problems.isEmpty else { throw Problems(all: cleaner.problems) }
    let listener = SVGListener()
    guard (try? XMLReading.read(bytes, listener)) != nil, listener.hasRoot else { throw Problems(all: [notWhole]) }
    return cleaner.kept
  }

  private static let notWhole = Problem(
    "a file that is no image/svg+xml",
    expected: "a whole picture of the kind that its name says, without document type or script")
}

private final class SVGListener: XMLListener {
  private(set) var hasRoot = false
  private var isFirst = true
  let isDone = false

  func open(_ element: String, _ attributes: [String: String]) {
    if isFirst { hasRoot = element == "svg" }
    isFirst = false
  }

  func text(_ text: String) {}

  func close(_ element: String) {}
}
