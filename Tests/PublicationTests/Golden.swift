import Formats
import Foundation
import Testing

/// Compares bytes with the file that pins them, `Tests/PublicationTests/Golden/NAME`.
///
/// With `PROGRESSCARD_RECORD=1` the file is written anew and the test fails, so that somebody reads the difference.
func expectGolden(_ bytes: some Sequence<UInt8>, _ name: String, sourceLocation: SourceLocation = #_sourceLocation)
  throws
{
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
  let actual = Data(bytes)
  if ProcessInfo.processInfo.environment["PROGRESSCARD_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: file)
    Issue.record("recorded \(name); read the difference", sourceLocation: sourceLocation)
    return
  }
  let expected = try #require(try? Data(contentsOf: file), "no golden file \(name)", sourceLocation: sourceLocation)
  guard actual != expected else { return }
  let (new, old) = (String(decoding: actual, as: UTF8.self), String(decoding: expected, as: UTF8.self))
  let common = new.commonPrefix(with: old).count
  let (got, wanted) = (new.dropFirst(max(0, common - 40)).prefix(120), old.dropFirst(max(0, common - 40)).prefix(120))
  Issue.record(
    "\(name) differs at character \(common): …\(got)… instead of …\(wanted)…", sourceLocation: sourceLocation)
}

/// Compares markup with its golden file; a line break before each tag makes the file readable.
func expectGolden(_ html: HTML, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  var bytes = Bytes()
  html.render(into: &bytes)
  let lines = String(decoding: bytes.array, as: UTF8.self).replacingOccurrences(of: "><", with: ">\n<")
  try expectGolden(Array(lines.utf8) + [UInt8(ascii: "\n")], name, sourceLocation: sourceLocation)
}
