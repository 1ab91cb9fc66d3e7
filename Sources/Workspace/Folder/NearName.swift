import Cards

/// Tells a name that was meant to be one that is used: its file would be passed over, and with it what it keeps secret.
enum NearName {
  /// The name that is used and nearest to one that is not: another ending for YAML or Markdown, other letters of case, an
  /// ending that an editor added, or at most two letters off.
  ///
  /// - Parameter open: endings of which every name is used, such as `.yaml` in `frameworks`.
  static func meant(_ name: String, among known: [String], open: [String] = []) -> String? {
    let plain = normal(name)
    if known.contains(plain) { return plain }
    if let ending = open.first(where: { plain.hasSuffix($0) && !name.hasSuffix($0) && plain.count > $0.count }) {
      return String(plain.dropLast(ending.count)) + ending
    }
    if let text = TextFile(plain), known.contains(text.name + ".md") { return plain == name ? nil : plain }
    let bare = known.first { $0.hasPrefix(plain + ".") }
    return bare ?? Spelling.nearest(plain, among: known, atMost: 2)
  }

  /// Where a name is used, if not here.
  static func home(of name: String) -> String? {
    let plain = normal(name)
    guard let home = homes.first(where: { $0.names.contains(plain) }) else { return nil }
    return home.folder.isEmpty ? "\(plain) in the workspace's folder itself" : home.folder + plain
  }

  /// Whether files have this name somewhere in a workspace.
  static func isFile(_ name: String) -> Bool { homes.contains { $0.names.contains(name) } }

  private static let homes: [(folder: String, names: [String])] = [
    (
      "",
      ["workspace.yaml", "sources.json", "sources.yaml", "series.yaml", "channels.csv", "campaign.yaml"]
        + ChronicleReader.tables
    ),
    ("posts/", ["tags.yaml"]),
    ("treaties/", ["instruments.yaml", "status.csv"]),
    ("campaign/", ["handovers.csv", "replies.csv", "outcomes.csv"]),
    ("editions/ID/", ["edition.yaml", "overview.csv", "values.csv", "groups.csv", "withdrawn.yaml"]),
    (
      "editions/ID/COUNTRY/",
      ["card.yaml", "statistics.csv", "gaps.csv", "actions.yaml", "petition.yaml", "approvals.yaml"]
    ),
  ]

  /// A name in small letters with the endings that this format has.
  private static func normal(_ name: String) -> String {
    var name = name.lowercased()
    if name.hasSuffix(".txt"), name.dropLast(4).contains(".") { name.removeLast(4) }
    for (other, ending) in [(".yml", ".yaml"), (".markdown", ".md")] where name.hasSuffix(other) {
      name = name.dropLast(other.count) + ending
    }
    return name
  }
}

extension Finding {
  /// A file or folder that nothing uses: an error where it was meant to be used.
  ///
  /// - Parameter home: where a file of this name would be used.
  static func unused(
    _ what: String, at path: String, expected: String, meant: String?, home: String? = nil, isThere: Bool = false
  ) -> Finding {
    let place = Place(file: path)
    if let meant {
      return Finding(
        rule: "unknown-file", reach: .file, place: place,
        found: "a \(what) that is not used, since its name is not exact",
        expected: meant, mend: isThere ? "join it with \(meant), and delete it" : "rename it to \(meant)")
    }
    if let home {
      return Finding(
        rule: "unknown-file", reach: .file, place: place, found: "a \(what) that is not used in this folder",
        expected: home, mend: "move it there, or delete it")
    }
    return Finding(
      rule: "unknown-file", severity: .warning, reach: .file, place: place, found: "a \(what) that is not used",
      expected: expected)
  }
}
