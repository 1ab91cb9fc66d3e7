/// Two rules of a mapping that say different things of the same: neither counts, and both are reported.
struct RuleClash {
  typealias Combined = (rule: WriteRule, drafts: [Draft])

  let importer: RowImporter

  func without(_ combined: [Combined]) -> [Combined] {
    var first: [String: (rule: Int, draft: Draft)] = [:]
    var clashing: [Int: Set<Int>] = [:]
    var others: [(rule: Int, position: Int, other: Draft)] = []
    var positions: [String: Int] = [:]
    for (index, (rule, drafts)) in combined.enumerated() where combined.count(where: { $0.rule.kind == rule.kind }) > 1
    {
      let combiner = DraftCombiner(rule, importer)
      for (position, draft) in drafts.enumerated() where rule.kind != .actions || draft.cells[0] != nil {
        let key = rule.kind.rawValue + "\u{1F}" + combiner.key(of: draft)
        guard let known = first[key] else {
          first[key] = (index, draft)
          positions[key] = position
          continue
        }
        let differs = zip(known.draft.cells, draft.cells).contains { a, b in a != nil && b != nil && a != b }
        guard known.rule != index, differs, let earlier = positions[key] else { continue }
        if clashing[known.rule, default: []].insert(earlier).inserted { others.append((known.rule, earlier, draft)) }
        if clashing[index, default: []].insert(position).inserted { others.append((index, position, known.draft)) }
      }
    }
    guard !others.isEmpty else { return combined }
    let kept = combined.enumerated().map { index, entry -> Combined in
      (
        entry.rule,
        entry.drafts.enumerated().filter { clashing[index]?.contains($0.offset) != true }.map(\.element)
      )
    }
    let used = Set(kept.flatMap { $0.drafts.map { [$0.file, $0.entry] } })
    for (rule, position, other) in others {
      let draft = combined[rule].drafts[position]
      if !used.contains([draft.file, draft.entry]) { importer.used[draft.file][draft.entry] = false }
      DraftCombiner(combined[rule].rule, importer).leave(
        draft, "two rules of the mapping say different things of the same", other: other)
    }
    return kept
  }
}
