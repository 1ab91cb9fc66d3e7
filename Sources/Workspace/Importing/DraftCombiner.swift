import Cards
import Foundation

/// Makes one of several rows about the same thing, by the mapping's rule.
struct DraftCombiner {
  let rule: WriteRule
  let importer: RowImporter
  private let keys: [Int]
  private let main: Int

  init(_ rule: WriteRule, _ importer: RowImporter) {
    self.rule = rule
    self.importer = importer
    let fields = rule.kind.fields
    keys = fields.indices.filter { fields[$0].isKey }
    main = fields.firstIndex { $0.name == rule.kind.main } ?? 0
  }

  /// Each thing once, in the order in which it first stands.
  func combined(_ drafts: [Draft]) -> [Draft] {
    var positions: [String: Int] = Dictionary(minimumCapacity: drafts.count)
    var groups: [[Draft]] = []
    groups.reserveCapacity(drafts.count)
    for draft in drafts {
      let key = key(of: draft)
      if let position = positions[key] {
        groups[position].append(draft)
      } else {
        positions[key] = groups.count
        groups.append([draft])
      }
    }
    return groups.compactMap { $0.count == 1 && rule.prefer == nil && rule.weight == nil ? used($0[0]) : one(of: $0) }
  }

  /// What tells things apart that rows speak of.
  func key(of draft: Draft) -> String {
    // Calls without a name are one each.
    if rule.kind == .actions, draft.cells[0] == nil { return "\(draft.file)/\(draft.entry)" }
    var key = "\(draft.edition)\u{1F}" + draft.unit
    for field in keys { key += "\u{1F}" + (draft.cells[field] ?? "") }
    return key
  }

  private func used(_ draft: Draft) -> Draft {
    importer.used[draft.file][draft.entry] = true
    return draft
  }

  func leave(_ draft: Draft, _ sentence: String, other: Draft? = nil) {
    importer.leave(draft, sentence, rule.kind.rawValue, detail: other.map(place))
  }

  private func place(_ draft: Draft) -> String {
    (importer.names.count > 1 ? importer.names[draft.file] + " " : "") + "line \(draft.line)"
  }

  private func one(of group: [Draft]) -> Draft? {
    var group = group
    if let prefer = rule.prefer {
      let ranks = group.map { draft -> Int? in
        prefer.order.firstIndex(of: draft.preferred ?? Pick.plain(draft.cells[main] ?? ""))
      }
      let best = ranks.compactMap { $0 }.min()
      var kept: [Draft] = []
      for (draft, rank) in zip(group, ranks) {
        if rank == nil {
          leave(draft, "\(quoted(draft.preferred ?? draft.cells[main] ?? "")) is not in the order of prefer")
        } else if rank == best {
          kept.append(draft)
        } else {
          leave(draft, "another row is preferred")
        }
      }
      group = kept
    }
    guard let first = group.first else { return nil }
    if group.allSatisfy({ $0.weight == 0 }) {
      for draft in group { leave(draft, "weighs 0, and so do all rows about the same") }
      return nil
    }
    if group.count == 1 { return used(first) }
    switch rule.combine {
    case .refuse: return refused(group)
    case .first: return kept(first, of: group)
    case .last: return kept(group[group.count - 1], of: group)
    case .mean, .min, .max, .sum: return reckoned(group)
    }
  }

  private func kept(_ draft: Draft, of group: [Draft]) -> Draft {
    for other in group where (other.file, other.entry) != (draft.file, draft.entry) {
      leave(other, "combined: the \(rule.combine.rawValue) row counts")
    }
    return used(draft)
  }

  private func refused(_ group: [Draft], because reason: String = Self.differ) -> Draft? {
    let first = group[0]
    let isSame = group.allSatisfy { $0.cells == first.cells && $0.groups == first.groups }
    if isSame {
      for other in group.dropFirst() {
        leave(other, "says the same as another row", other: first)
        // What it says is there.
        importer.used[other.file][other.entry] = true
      }
      return used(first)
    }
    for (index, draft) in group.enumerated() {
      leave(
        draft, reason, other: group[index == 0 ? 1 : 0])
    }
    return nil
  }

  private static let differ = "rows differ about the same, and the mapping does not say which counts"

  /// What is wrong with a number that was made of several, as the answer to an indicator: it may lie between two levels.
  private func problem(_ answer: String, of draft: Draft) -> ImportProblem? {
    guard rule.kind == .values || rule.kind == .cards, importer.contexts.indices.contains(draft.edition),
      let number = draft.cells[0]
    else { return nil }
    return importer.contexts[draft.edition].problem(answer: answer, of: number, isGrade: rule.kind == .cards)
  }

  /// Σ w x / Σ w to 12 decimals; `nil` where it is no number, which is told.
  private func mean(_ numbers: [(draft: Draft, number: Decimal)]) -> Decimal? {
    let weights = numbers.map(\.draft.weight).reduce(0, +)
    let sum = numbers.map { $0.draft.weight * $0.number }.reduce(0, +)
    guard weights > 0, sum.isFinite, weights.isFinite else {
      for (draft, _) in numbers {
        leave(draft, weights > 0 ? "too large to be weighted" : "weighs 0, and so do all rows with a number")
      }
      return nil
    }
    return Exact.rounded(sum / weights, to: 12)
  }

  private func reckoned(_ group: [Draft]) -> Draft? {
    let numbers = group.compactMap { draft in draft.cells[main].flatMap(Exact.number).map { (draft, $0) } }
    guard let first = numbers.first else {
      return refused(
        group,
        because: "combine: \(rule.combine.rawValue) counts numbers, and no row about the same has one; say "
          + "combine: first or last, or state an order under prefer")
    }
    let values = numbers.map(\.1)
    var result: Decimal
    switch rule.combine {
    case .min: result = values.min() ?? first.1
    case .max: result = values.max() ?? first.1
    case .sum: result = values.reduce(0, +)
    default:
      guard let mean = mean(numbers) else { return nil }
      result = mean
    }
    if rule.kind == .statistics { result = Exact.rounded(result, to: 6) }
    if let problem = problem(Exact.text(result), of: first.0) {
      for draft in group {
        importer.leave(
          draft, "combine: \(rule.combine.rawValue) gives \(problem.phrase)", rule.kind.rawValue,
          mend: "combine: first, last, min or max; or an indicator with a measure, which takes any number")
      }
      return nil
    }
    for draft in group where draft.cells[main].flatMap(Exact.number) == nil {
      leave(draft, "\(quoted(draft.cells[main] ?? "")) beside numbers that are combined")
    }
    for (draft, _) in numbers { importer.used[draft.file][draft.entry] = true }
    var combined = first.0
    combined.cells[main] = Exact.text(result)
    return combined
  }
}
