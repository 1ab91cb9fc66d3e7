import Formats

/// A model read back, for tests that look at the whole of it.
struct ModelReader {
  let root: JSONNode

  /// Every object in the model, outer before inner.
  var objects: [JSONNode] { Self.objects(in: root) }

  private static func objects(in node: JSONNode) -> [JSONNode] {
    switch node.content {
    case .array(let items): items.flatMap(objects)
    case .object(let members): [node] + members.flatMap { objects(in: $0.value) }
    default: []
    }
  }

  /// Objects of one kind (`"t"`).
  func objects(_ kind: String) -> [JSONNode] { objects.filter { $0["t"]?.string == kind } }

  var sections: [JSONNode] { root["sections"]?.items ?? [] }

  /// The words of a piece of running text.
  static func words(_ node: JSONNode?) -> String {
    guard let node else { return "" }
    switch node.content {
    case .string(let text): return text
    case .array(let items): return items.map(words).joined()
    case .object:
      if let label = node["label"]?.string { return label }
      return words(node["c"])
    default: return ""
    }
  }
}
