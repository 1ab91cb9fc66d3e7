/// Changes YAML documents as people and accidents do: gently, so that most still decode, or roughly.
public struct YAMLMutator: Sendable {
  public let donors: Donors

  public init(donors: Donors) { self.donors = donors }

  /// Makes one change somewhere and says which.
  public func mutate(_ tree: inout YAMLTree, _ random: inout Seeded, isGentle: Bool) -> String {
    let count = tree.count
    var said = "nothing"
    for _ in 0..<8 where said == "nothing" {
      let position = random.below(count)
      tree.edit(at: position) { node, key in
        said = isGentle ? gentle(&node, key, &random) : rough(&node, key, &random)
        if said != "nothing" { said += " at node \(position)" + (key.map { " (\($0))" } ?? "") }
      }
    }
    return said
  }

  private func gentle(_ node: inout YAMLTree, _ key: String?, _ random: inout Seeded) -> String {
    if random.once(in: 4), let donor = donors.of(key, &random) {
      node = donor
      return "another's value"
    }
    switch node {
    case .text(let text):
      guard let other = Texts.like(text, &random) else { return "nothing" }
      node = .text(other)
      return "another text of the kind"
    case .list(var items):
      guard !items.isEmpty else { return "nothing" }
      let said = shuffle(&items, &random)
      node = .list(items)
      return said + " in a list"
    case .map(var entries):
      guard !entries.isEmpty else { return "nothing" }
      if let languages = addLanguage(to: entries, &random) {
        node = .map(languages)
        return "a language more"
      }
      let from = random.below(entries.count)
      switch random.below(4) {
      case 0: entries.remove(at: from)
      case 1:
        var entry = entries[from]
        entry.key = Texts.like(entry.key, &random) ?? entry.key + "-a"
        entries.insert(entry, at: random.below(entries.count + 1))
      case 2: entries.swapAt(from, random.below(entries.count))
      default:
        let to = random.below(entries.count)
        (entries[from].value, entries[to].value) = (entries[to].value, entries[from].value)
      }
      node = .map(entries)
      return "entries of a map"
    }
  }

  private func shuffle(_ items: inout [YAMLTree], _ random: inout Seeded) -> String {
    let from = random.below(items.count)
    switch random.below(5) {
    case 0:
      items.remove(at: from)
      return "an item less"
    case 1:
      items.insert(items[from], at: random.below(items.count + 1))
      return "an item twice"
    case 2:
      items.swapAt(from, random.below(items.count))
      return "items swapped"
    case 3:
      items = Array(repeating: items[from], count: [20, 101, 300][random.below(3)])
      return "many items"
    default:
      items = [items[from]]
      return "one item"
    }
  }

  private func addLanguage(to entries: [YAMLTree.Entry], _ random: inout Seeded) -> [YAMLTree.Entry]? {
    guard entries.allSatisfy({ $0.key.count == 2 && $0.key.allSatisfy(\.isLowercase) }), let first = entries.first
    else { return nil }
    let language = random.pick(["de", "ar", "sr-Latn", "zh-Hant-TW", "tlh", "fr", "en"])
    guard !entries.contains(where: { $0.key == language }) else { return nil }
    return entries + [YAMLTree.Entry(language, first.value)]
  }

  private func rough(_ node: inout YAMLTree, _ key: String?, _ random: inout Seeded) -> String {
    switch random.below(10) {
    case 0:
      node = .text("")
      return "nothing there"
    case 1:
      node = .text(random.pick(Texts.odd))
      return "an odd text"
    case 2:
      node = .list([node])
      return "a list around it"
    case 3:
      node = .map([YAMLTree.Entry(random.pick(["en", "id", "is", "all", "x"]), node)])
      return "a map around it"
    case 4:
      node = donors.any(&random)
      return "any value"
    case 5:
      node = random.once(in: 2) ? .list([]) : .map([])
      return "an empty collection"
    default: return roughInside(&node, &random)
    }
  }

  private func roughInside(_ node: inout YAMLTree, _ random: inout Seeded) -> String {
    switch node {
    case .text(let text):
      node = .text(Texts.damaged(text, &random))
      return "a damaged text"
    case .list(var items):
      items.append(random.once(in: 2) ? .text(random.pick(Texts.odd)) : donors.any(&random))
      node = .list(items)
      return "a foreign item"
    case .map(var entries):
      guard !entries.isEmpty else { return "nothing" }
      let from = random.below(entries.count)
      switch random.below(5) {
      case 0: entries.remove(at: from)
      case 1: entries[from].key = Texts.damaged(entries[from].key, &random)
      case 2: entries.append(YAMLTree.Entry(random.pick(Texts.odd), .text("x")))
      case 3: entries.append(YAMLTree.Entry(random.pick(Texts.keys), donors.any(&random)))
      default: entries = entries.reversed() + [YAMLTree.Entry("extra", .map([]))]
      }
      var seen: Set<String> = []
      node = .map(entries.filter { seen.insert($0.key).inserted })
      return "a damaged map"
    }
  }
}
