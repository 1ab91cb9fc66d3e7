/// SVG files of others.
public enum SVGFile {
  /// Whether the bytes are one whole SVG document that runs nothing: no script, no handler of events, no document type.
  public static func isPlain(_ bytes: [UInt8]) -> Bool {
    let listener = SVGListener()
    return (try? XMLReading.read(bytes, listener)) != nil && listener.hasRoot && listener.isHarmless
  }
}

private final class SVGListener: XMLListener {
  private(set) var hasRoot = false
  private(set) var isHarmless = true
  private var isFirst = true
  let isDone = false

  func open(_ element: String, _ attributes: [String: String]) {
    if isFirst { hasRoot = element == "svg" }
    isFirst = false
    if ["script", "foreignObject"].contains(element) || attributes.keys.contains(where: { $0.hasPrefix("on") }) {
      isHarmless = false
    }
  }

  func text(_ text: String) {}

  func close(_ element: String) {}
}
