import Foundation

/// Where the sources lie, for tests that read examples or call tools.
public enum Repository {
  /// The repository's folder, found from this file's own place: Tests/Tools/Support.
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
