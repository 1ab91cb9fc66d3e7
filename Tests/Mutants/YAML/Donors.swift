/// Values of a set of documents by the key under which they stand: what a mutation may put elsewhere.
public struct Donors: Sendable {
  private var byKey: [String: [YAMLTree]] = [:]
  private var all: [YAMLTree] = []
  /// No more are kept of one key.
  private static let most = 200

  public init(_ trees: [YAMLTree] = []) {
    for tree in trees { add(tree, key: nil) }
  }

  public mutating func add(_ tree: YAMLTree, key: String?) {
    if let key, byKey[key, default: []].count < Self.most { byKey[key, default: []].append(tree) }
    if all.count < 5_000 { all.append(tree) }
    switch tree {
    case .text: break
    case .list(let items): for item in items { add(item, key: key.map { $0 + "[]" }) }
    case .map(let entries): for entry in entries { add(entry.value, key: entry.key) }
    }
  }

  /// A value that stands under a key somewhere.
  func of(_ key: String?, _ random: inout Seeded) -> YAMLTree? {
    guard let key, let values = byKey[key], !values.isEmpty else { return nil }
    return random.pick(values)
  }

  func any(_ random: inout Seeded) -> YAMLTree { all.isEmpty ? .text("") : random.pick(all) }
}
