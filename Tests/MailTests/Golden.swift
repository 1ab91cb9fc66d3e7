import Foundation
import Testing

/// Compares bytes with the file that pins them, `Tests/MailTests/Golden/NAME`.
///
/// With `PROGRESSCARD_RECORD=1` the file is written anew and the test fails, so that somebody reads the difference.
func expectGolden(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["PROGRESSCARD_RECORD"] == "1" {
    try Data(bytes).write(to: file)
    Issue.record("recorded \(name); read the difference", sourceLocation: sourceLocation)
    return
  }
  let expected = try #require(try? Data(contentsOf: file), "no golden file \(name)", sourceLocation: sourceLocation)
  #expect(
    String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self), sourceLocation: sourceLocation)
  #expect(Data(bytes) == expected, sourceLocation: sourceLocation)
}
