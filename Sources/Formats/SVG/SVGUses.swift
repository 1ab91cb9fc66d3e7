/// Counts the elements that are drawn: `use` draws what it names once more, with all that is used in there.
struct SVGUses {
  private struct Part {
    var elements = 0
    var uses: [String] = []
  }

  /// The whole drawing is the part without a name.
  private var parts: [String: Part] = ["": Part()]
  /// The names of the open elements; `nil` where one has none.
  private var open: [String?] = []

  mutating func open(id: String?, using target: String?, isEmpty: Bool) {
    if let id, !id.isEmpty, parts[id] == nil { parts[id] = Part() }
    let target = target.flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
    for name in open + [id, ""] {
      guard let name else { continue }
      parts[name]?.elements += 1
      if let target { parts[name]?.uses.append(target) }
    }
    if !isEmpty { open.append(id?.isEmpty == true ? nil : id) }
  }

  mutating func close() { _ = open.popLast() }

  /// How many elements are drawn; one more than can be counted where they use themselves.
  var count: Int {
    var known: [String: Int] = [:]
    var path: Set<String> = []
    func count(_ name: String) -> Int {
      if let found = known[name] { return found }
      guard let part = parts[name] else { return 0 }
      // What draws itself is drawn for ever; renderers break that off, and do not agree where.
      guard path.count < 500, path.insert(name).inserted else { return SVGFile.mostElements + 1 }
      defer { path.remove(name) }
      var sum = part.elements
      for use in part.uses where sum <= SVGFile.mostElements { sum += count(use) }
      known[name] = min(sum, SVGFile.mostElements + 1)
      return sum
    }
    return count("")
  }
}
