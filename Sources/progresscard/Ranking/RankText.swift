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
    let units = RankWords.count(nominal.order.count, "unit", figures)
    let total = model.map { "\(units) ranked by the score \($0.method.scores[$0.total].id)" }
    let what = total ?? "the framework states no scores, so categories alone are varied"
    let parts = VariablePart.allCases.filter(asked.contains)
    let varied = parts.filter(ranking.canVary).map { "Varied: \(sentences.how($0))" }
    let idle = parts.filter { !ranking.canVary($0) }.map { "Not varied: \($0.rawValue): \(RankWords.whyNot($0))" }
    let left = VariablePart.allCases.filter { !asked.contains($0) }.map(\.rawValue)
    let unasked = left.isEmpty ? [] : ["Not varied: \(left.joined(separator: ", ")): not asked for"]
    return [
      "\(source), edition \(checked.edition.id): \(what)",
      "\(RankWords.count(replications.asked, "replication", figures)), seed \(seed)",
    ] + varied + idle + unasked + [""]
  }

  private var table: [String] {
    let order = model == nil ? Array(ranking.units.indices) : nominal.order
    guard !order.isEmpty else { return [tooFew ?? ""] }
    let names = names, letters = letters, plain = figures.plain
    let labels = order.map { unit in
      names[unit] == ranking.units[unit].text ? names[unit] : "\(ranking.units[unit]) \(names[unit])"
    }
    let width = max(labels.map(\.count).max() ?? 0, 4)
    // Past z letters are double, and would run into each other.
    let between = groups.count > 26 ? "," : ""
    let groups = groups.isEmpty ? 0 : max(order.map { letters[$0].joined(separator: between).count }.max() ?? 0, 5)
    let hasCategories = ranking.plan.categoryCount > 0
    var lines: [String] = []
    if let tooFew { lines += [tooFew, ""] }
    let ranks = model == nil ? "" : "rank  median      5–95%  " + (groups == 0 ? "" : left("group", groups) + "  ")
    let header = ranks + left("unit", width) + (hasCategories ? "    category, and how often" : "")
    lines.append(header)
    for (label, unit) in zip(labels, order) {
      var line = ""
      if model != nil {
        let ranks = replications.ranks(of: unit)
        let interval = ranks.map { figures.range(plain($0.low), plain($0.high)) } ?? "–"
        line += right(nominal.ranks[unit].map(String.init) ?? "–", 4) + "  "
        line += right(ranks.map { plain($0.median) } ?? "–", 6) + "  " + right(interval, 9) + "  "
        line += groups == 0 ? "" : left(letters[unit].joined(separator: between), groups) + "  "
      }
      line += hasCategories ? left(label, width) + (isFragile(unit) ? "  ! " : "    ") + categories(of: unit) : label
      lines.append(line)
    }
    return lines
  }

  /// The stated category first, then the others by their shares; that there is none is said where no share says it.
  private func categories(of unit: Int) -> String {
    if let decided = ranking.decided[unit] { return "\(sentences.sentences.label(of: decided)) (decided by people)" }
    let isUnstated = category(of: unit) == nil && shares(of: unit).last?.share == 0
    return (isUnstated ? "none stated: " : "") + sentences.sharesLine(of: unit)
  }

  private var notes: [String] {
    var lines: [String] = [""]
    if ranking.units.indices.contains(where: isFragile) {
      lines.append("! " + sentences.readShares)
    }
    if !groups.isEmpty {
      lines.append(sentences.readGroups)
    }
    let names = names
    for unit in unranked {
      let name = names[unit] == ranking.units[unit].text ? "" : " \(names[unit])"
      lines.append("Not ranked: \(ranking.units[unit])\(name): \(RankWords.whyUnranked(unit, self))")
    }
    if ranked.hasRanges { lines.append(sentences.rangesNote) }
    let failed = replications.asked - replications.computed
    if failed > 0 {
      lines.append("\(RankWords.count(failed, "replication", figures)) could not be computed and are left out:")
      lines += ranked.failures.map { "  " + sentences.reason($0) }
    }
    return lines.count == 1 ? [] : lines
  }

  func left(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }

  func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
