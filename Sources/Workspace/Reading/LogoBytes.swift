import Formats

/// What of a logo's file is published.
enum LogoBytes {
  /// The picture alone, where the file is one of this media type from its beginning to its end; `nil` where it is not.
  static func published(_ type: String, _ bytes: [UInt8]) -> [UInt8]? {
    guard type != "image/svg+xml" else { return SVGFile.isPlain(bytes) ? bytes : nil }
    guard let photo = try? PhotoBytes(stripping: bytes), "image/" + photo.kind.rawValue == type else { return nil }
    return photo.bytes
  }
}
