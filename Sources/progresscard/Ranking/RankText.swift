import Cards
import Formats
import Scoring

extension RankReport {
  func writeText(into out: inout Bytes) {
    for line in heading + table + notes + (isDeep ? depths : []) {
      out.line(String(line.reversed().drop { $0 == " " }.reversed()))
    }
  }

  /// Why there is no ranking, where fewer than two units have a score.
  var tooFew: String? {
    guard model != nil, nominal.order.count < 2 else { return ranking.units.isEmpty ? "There is no unit." : nil }
    return nominal.order.isEmpty
      ? "No unit has a score, so there is nothing to rank."
      : "One unit alone has a score: there is no other to rank it against."
  }

  private var heading: [String] {
    let units = RankWords.count(nominal.order.count, "unit")
    let total = model.map { "\(units) ranked by the score \($0.method.scores[$0.total].id)" }
    let what = total ?? "the framework states no scores, so categories alone are varied"
    let parts = VariablePart.allCases.filter(asked.contains)
    let varied = parts.filter(ranking.canVary).map { "Varied: \($0.rawValue): \(RankWords.how($0, self))" }
    let idle = parts.filter { !ranking.canVary($0) }.map { "Not varied: \($0.rawValue): \(RankWords.whyNot($0))" }
    let left = VariablePart.allCases.filter { !asked.contains($0) }.map(\.rawValue)
    let unasked = left.isEmpty ? [] : ["Not varied: \(left.joined(separator: ", ")): not asked for"]
    return [
      "\(source), edition \(checked.edition.id): \(what)",
      "\(RankWords.count(replications.asked, "replication")), seed \(seed)",
    ] + varied + idle + unasked + [""]
  }

  private var table: [String] {
    let order = model == nil ? Array(ranking.units.indices) : nominal.order
    guard !order.isEmpty else { return [tooFew ?? ""] }
    let names = names, letters = letters, print = Printer(decimals: 1)
    let labels = order.map { unit in
      names[unit] == ranking.units[unit].text ? names[unit] : "\(ranking.units[unit]) \(names[unit])"
    }
    let width = max(labels.map(\.count).max() ?? 0, 4)
    let groups = max(order.map { letters[$0].joined().count }.max() ?? 0, 5)
    let hasCategories = ranking.plan.categoryCount > 0
    var lines: [String] = []
    if let tooFew { lines += [tooFew, ""] }
    let ranks = model == nil ? "" : "rank  median      5–95 %  \(left("group", groups))  "
    let header = ranks + left("unit", width) + (hasCategories ? "    category, and how often" : "")
    lines.append(header)
    for (label, unit) in zip(labels, order) {
      var line = ""
      if model != nil {
        let ranks = replications.ranks(of: unit)
        let interval = ranks.map { "\(print.short($0.low))–\(print.short($0.high))" } ?? "–"
        line += right(nominal.ranks[unit].map(String.init) ?? "–", 4) + "  "
        line += right(ranks.map { print.short($0.median) } ?? "–", 6) + "  " + right(interval, 10) + "  "
        line += left(letters[unit].joined(), groups) + "  "
      }
      line += hasCategories ? left(label, width) + (isFragile(unit) ? "  ! " : "    ") + categories(of: unit) : label
      lines.append(line)
    }
    return lines
  }

  /// The stated category first, then the others by their shares.
  private func categories(of unit: Int) -> String {
    if let decided = ranking.decided[unit] { return "\(decided) (decided by people)" }
    let stated = category(of: unit)
    let shares = shares(of: unit).filter { $0.category?.id == stated || $0.share > 0 }
    let sorted = shares.enumerated().sorted { a, b in
      let own = (a.element.category?.id == stated, b.element.category?.id == stated)
      if own.0 != own.1 { return own.0 }
      return a.element.share != b.element.share ? a.element.share > b.element.share : a.offset < b.offset
    }
    return sorted.map { "\($0.element.category?.id.text ?? "none") \(share($0.element.share))" }.joined(separator: ", ")
  }

  /// Never 0 % for what happened, nor 100 % for what did not always.
  private func share(_ share: Double) -> String {
    if share > 0, share < 0.005 { return "<1 %" }
    if share < 1, share > 0.995 { return ">99 %" }
    return RankWords.percent(share)
  }

  private var notes: [String] {
    var lines: [String] = [""]
    if ranking.units.indices.contains(where: isFragile) {
      lines.append("! The category is fragile: it stays the same in less than 95 % of the replications.")
    }
    if !groups.isEmpty {
      lines.append("Units that share a letter cannot be told apart: none of them stands before another in 95 %.")
    }
    let names = names
    for unit in unranked {
      let name = names[unit] == ranking.units[unit].text ? "" : " \(names[unit])"
      lines.append("Not ranked: \(ranking.units[unit])\(name): \(RankWords.whyUnranked(unit, self))")
    }
    if ranking.plan.gaps.fills.contains(where: { $0.low != $0.high }) {
      lines.append("Some scores are ranges, since answers are missing: stated ranks are by the lowest of each.")
    }
    let failed = replications.asked - replications.computed
    if failed > 0 {
      lines.append("\(RankWords.count(failed, "replication")) could not be computed and are left out:")
      for failure in ReplicationFailure.allCases {
        guard let count = replications.failures[failure] else { continue }
        lines.append("  \(RankWords.grouped(count)): \(RankWords.sentence(failure))")
      }
    }
    return lines.count == 1 ? [] : lines
  }

  func left(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }

  func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
