import Formats

/// Reaching into a file's value by keys, and by positions in lists.
extension YAMLValue {
  static let nothing = YAMLValue.map([Entry]())

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var items: [YAMLValue]? { if case .list(let items) = self { items } else { nil } }
  var entries: [Entry]? { if case .map(let entries) = self { entries } else { nil } }

  private var isEmpty: Bool {
    switch self {
    case .text: false
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    }
  }

  func value(at path: some Collection<String>) -> YAMLValue? {
    guard let step = path.first else { return self }
    switch self {
    case .text: return nil
    case .list(let items):
      guard let index = Int(step), items.indices.contains(index) else { return nil }
      return items[index].value(at: path.dropFirst())
    case .map(let entries):
      return entries.first { $0.key == step }?.value.value(at: path.dropFirst())
    }
  }

  /// The value with another one at a path. Maps that it needs are made, and those that `nil` leaves empty go.
  func setting(_ new: YAMLValue?, at path: some Collection<String>) -> YAMLValue? {
    guard let step = path.first else { return new }
    let rest = path.dropFirst()
    switch self {
    case .text: return YAMLValue.nothing.setting(new, at: path)
    case .list(var items):
      guard let index = Int(step), items.indices.contains(index) else { return self }
      // Positions must hold until all is set; emptied items are taken out with their rows.
      items[index] = items[index].setting(new, at: rest) ?? .nothing
      return .list(items)
    case .map(var entries):
      if let index = entries.firstIndex(where: { $0.key == step }) {
        let inner = entries[index].value.setting(new, at: rest)
        if let inner, !(inner.isEmpty && !entries[index].value.isEmpty) {
          entries[index] = Entry(step, inner)
        } else {
          entries.remove(at: index)
        }
      } else if let inner = YAMLValue.nothing.setting(new, at: rest), !inner.isEmpty {
        entries.insert(Entry(step, inner), at: KeyOrder.position(of: step, in: entries.map(\.key)))
      }
      return .map(entries)
    }
  }
}

/// Where a new key goes among those that are there: as in `docs/workspace.md`.
enum KeyOrder {
  private static let keys = [
    "language", "headline", "roles", "id", "where", "instrument", "kind", "law", "title", "basis", "name", "named-by",
    "is", "by",
    "conditions", "coders", "grade", "reason", "departure", "star", "work", "statement", "role", "date", "article",
    "from", "until", "due", "submitted", "body", "number", "capacity", "region", "covers", "penalty", "limitation",
    "offers", "printed",
    "right", "status", "asked", "goal", "indicators", "addressee", "introduction", "text", "note", "demands", "calls",
    "review", "provisions", "reports", "plans", "services", "quotations", "corrections", "sources", "sources-note",
    "category", "",
  ]

  static func position(of key: String, in present: [String]) -> Int {
    guard let rank = keys.firstIndex(of: key) else { return present.count }
    return present.firstIndex { (keys.firstIndex(of: $0) ?? -1) > rank } ?? present.count
  }
}
