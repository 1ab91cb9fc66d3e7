import Formats

/// Damages a workspace in one to four places, so that it stays a workspace more often than not.
public struct WorkspaceMutator: Sendable {
  private let base: WorkspaceFiles
  private let trees: [String: YAMLTree]
  private let yaml: YAMLMutator

  public init(_ base: WorkspaceFiles) {
    self.base = base
    var trees: [String: YAMLTree] = [:]
    for path in base.paths where path.hasSuffix(".yaml") {
      guard let bytes = base[bytes: path], let node = YAML.parse(bytes).value else { continue }
      trees[path] = YAMLTree(node)
    }
    self.trees = trees
    yaml = YAMLMutator(donors: Donors(trees.sorted { $0.key < $1.key }.map(\.value)))
  }

  /// One of very many changed workspaces, and what was changed.
  public func mutant(_ random: inout Seeded) -> (files: WorkspaceFiles, steps: [String]) {
    var files = base
    var trees = trees
    // Most get by with gentle changes, so that what lies behind the reader is tried as well.
    let isGentle = !random.once(in: 3)
    let steps = (0..<1 + random.below(4)).map { _ in step(&files, &trees, &random, isGentle: isGentle) }
    return (files, steps)
  }

  /// A workspace with one text changed, most often a narrative, seldom something else.
  public func mutantOfText(_ files: WorkspaceFiles, _ random: inout Seeded) -> (files: WorkspaceFiles, step: String) {
    var files = files
    var trees = trees
    if random.once(in: 4) {
      let said = step(&files, &trees, &random, isGentle: true)
      return (files, said)
    }
    let said = file(&files, &random, ending: ".md") { MarkdownMutator.mutate(&$0, &$1, isGentle: true) }
    return (files, said)
  }

  private func step(
    _ files: inout WorkspaceFiles, _ trees: inout [String: YAMLTree], _ random: inout Seeded, isGentle: Bool
  ) -> String {
    switch random.below(isGentle ? 10 : 14) {
    case 0...4: return document(&files, &trees, &random, isGentle: isGentle)
    case 5, 6: return file(&files, &random, ending: ".csv") { CSVMutator.mutate(&$0, &$1, isGentle: isGentle) }
    case 7: return file(&files, &random, ending: ".json") { JSONMutator.mutate(&$0, &$1, isGentle: isGentle) }
    case 8, 9: return file(&files, &random, ending: ".md") { MarkdownMutator.mutate(&$0, &$1, isGentle: isGentle) }
    case 10, 11: return file(&files, &random, ending: "") { ByteMutator.mutate(&$0, &$1) }
    case 12: return deep(&files, &random)
    default: return FolderMutator.mutate(&files, &random)
    }
  }

  private func document(
    _ files: inout WorkspaceFiles, _ trees: inout [String: YAMLTree], _ random: inout Seeded, isGentle: Bool
  ) -> String {
    let paths = trees.keys.sorted()
    guard !paths.isEmpty else { return "nothing" }
    let path = random.pick(paths)
    guard var tree = trees[path] else { return "nothing" }
    let said = yaml.mutate(&tree, &random, isGentle: isGentle)
    trees[path] = tree
    files[text: path] = tree.text(depth: random.below(7))
    return "\(path): \(said)"
  }

  private func file(
    _ files: inout WorkspaceFiles, _ random: inout Seeded, ending: String,
    _ mutate: (inout [UInt8], inout Seeded) -> String?
  ) -> String {
    let paths = files.paths.filter { $0.hasSuffix(ending) && files[bytes: $0] != nil }
    guard !paths.isEmpty else { return "nothing" }
    let path = random.pick(paths)
    guard var bytes = files[bytes: path], let said = mutate(&bytes, &random) else { return "nothing" }
    files[bytes: path] = bytes
    return "\(path): \(said)"
  }

  /// Nesting that only a reader without limits follows.
  private func deep(_ files: inout WorkspaceFiles, _ random: inout Seeded) -> String {
    let path = random.pick(files.paths)
    let depth = random.pick([30, 63, 64, 65, 1_000, 100_000])
    let pair = random.pick([
      ("[", "]"), ("{a: ", "}"), ("> ", ""), ("- ", ""), ("[[", "]]"), ("{\"a\":", "}"), ("*_", "_*"),
    ])
    let nest = String(repeating: pair.0, count: depth) + "x" + String(repeating: pair.1, count: depth)
    files[text: path] = random.once(in: 2) ? nest : files[text: path] + "\nx: " + nest + "\n"
    return "\(path): \(depth) deep"
  }
}
