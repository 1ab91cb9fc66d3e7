import Foundation

/// The words that a reader of a file sees, with single spaces between them.
public enum PageText {
  /// Of a page: what stands between its tags.
  public static func html(_ bytes: Data) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if let start = text.firstRange(of: "<body") { text = String(text[start.lowerBound...]) }
    text.replace(/<(script|style|svg)[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: " ")
    text.replace(/<[^>]*>/, with: " ")
    for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text.replace(name, with: character)
    }
    return words(text)
  }

  public static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
