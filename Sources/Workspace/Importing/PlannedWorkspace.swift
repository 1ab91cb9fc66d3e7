import Cards

extension PlannedFile {
  /// Reads the workspace as it would be: what would be wrong in a file that is written, and is not wrong now.
  static func problems(of files: [PlannedFile], in root: String) -> [Finding] {
    let changed = files.filter { $0.change != .unchanged }
    if changed.isEmpty { return [] }
    let drafts = Dictionary(changed.map { ($0.path, $0.bytes) }) { first, _ in first }
    // Of the cards only those into whose folders something is written.
    let cards = Set(
      changed.compactMap { file -> String? in
        let steps = file.path.split(separator: "/")
        return steps.count > 3 ? steps.prefix(3).joined(separator: "/") : nil
      })
    let after = WorkspaceReader.read(root, cards: cards, drafts: drafts).findings
      .filter { $0.severity == .error && drafts[$0.place.file] != nil }
    if after.isEmpty { return [] }
    let before = Set(WorkspaceReader.read(root, cards: cards).findings.map { $0.place.file + "\t" + $0.found })
    return after.filter { !before.contains($0.place.file + "\t" + $0.found) }.map { finding in
      Finding(
        rule: "import", reach: .file, place: finding.place, found: finding.found + ", once the import is written",
        expected: finding.expected, mend: finding.mend)
    }
  }
}
