import Foundation

/// Files that pin what a test sees, in the folder `Golden` beside the test.
///
/// With `PROGRESSCARD_RECORD=1` a file is written anew and the comparison still fails, so that somebody reads it.
public struct Golden {
  public let folder: URL

  public init(testFile: String = #filePath) {
    folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appending(path: "Golden")
  }

  /// What is not as it is pinned, in a sentence; `nil` where all is.
  public func difference(of text: String, from name: String) throws -> String? {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["PROGRESSCARD_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return "recorded \(name); read the difference"
    }
    guard let data = try? Data(contentsOf: file) else { return "there is no \(name)" }
    let pinned = String(decoding: data, as: UTF8.self)
    guard pinned != text else { return nil }
    let (new, old) = (text.components(separatedBy: "\n"), pinned.components(separatedBy: "\n"))
    let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(new.count, old.count)
    return """
      \(name), line \(line + 1): “\(new.indices.contains(line) ? new[line] : "its end")” \
      instead of “\(old.indices.contains(line) ? old[line] : "its end")”
      """
  }
}
