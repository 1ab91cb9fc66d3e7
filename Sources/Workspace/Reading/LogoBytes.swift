import Cards
import Formats

/// What of a logo's file is published.
enum LogoBytes {
  struct Refusal: Error {
    let findings: [Finding]
  }

  /// The picture alone, where the file is one of this media type from its beginning to its end and refers to nothing else.
  static func published(_ type: String, _ bytes: [UInt8], at path: String) throws(Refusal) -> [UInt8] {
    func refusal(_ found: String, _ expected: String) -> Refusal {
      Refusal(findings: [
        Finding(rule: "file", reach: .file, place: Place(file: path), found: found, expected: expected)
      ])
    }
    if type == "image/svg+xml" {
      do throws(SVGFile.Problems) { return try SVGFile.published(bytes) } catch {
        throw Refusal(
          findings: error.all.map { problem in
            Finding(
              rule: "file", reach: .file, place: Place(file: path, line: problem.line), found: problem.found,
              expected: problem.expected)
          })
      }
    }
    guard let photo = try? PhotoBytes(stripping: bytes), "image/" + photo.kind.rawValue == type else {
      throw refusal("a file that is no \(type)", "a whole picture of the kind that its name says")
    }
    guard max(photo.width, photo.height) <= PhotoBytes.mostPixels else {
      throw refusal("\(photo.width) × \(photo.height) pixels", "at most \(PhotoBytes.mostPixels) along a side")
    }
    guard photo.isSound else { throw refusal("a picture whose pixels are damaged", "one that opens: save it again") }
    return photo.bytes
  }
}
