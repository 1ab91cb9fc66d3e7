import Cards
import Scoring

extension RankReport {
  /// What `--sensitivity` adds.
  var depths: [String] {
    guard model != nil, nominal.order.count > 1 else {
      return ["", "Sensitivity needs at least two units with a rank."]
    }
    return sensitivityLines + leftOutLines + relationLines
  }

  private var sensitivityLines: [String] {
    guard let study else {
      return [
        "",
        inputs == 0
          ? "Nothing is varied that could move the ranks."
          : """
          \(inputs) inputs are uncertain; a sensitivity study takes \(SaltelliDesign.maximalInputs). \
          With --weights dirichlet the weights of each score are one input.
          """,
      ]
    }
    guard study.rows - study.failedRows > 1 else {
      return [
        "", "Sensitivity: too few of \(RankWords.count(study.rows, "row", figures)) could be computed to say anything.",
      ]
    }
    let print = NumberText(decimals: 2)
    let runs = "\(figures.integer(study.rows)) × \(study.inputs.count + 2) runs"
    var lines = [
      "", "Which choice moves the ranks (\(runs))",
      "On average ranks move by \(print.text(study.indices.mean)) places; the variance is \(print.text(study.indices.variance)).",
    ]
    if study.failedRows > 0 {
      lines.append(
        "\(RankWords.count(study.failedRows, "row", figures)) could not be computed, and nothing is taken from them.")
    }
    guard !study.indices.inputs.isEmpty else { return lines + ["The ranks do not move."] }
    let named = zip(study.inputs.map(name), study.indices.inputs).enumerated().sorted { a, b in
      let (first, second) = (a.element.1.total.value, b.element.1.total.value)
      return first != second ? first > second : a.offset < b.offset
    }
    let width = named.map(\.element.0.count).max() ?? 0
    lines.append(left("", width) + "  total (5–95%)          first order (5–95%)")
    for (_, (name, input)) in named {
      let row = left(name, width) + "  " + left(interval(input.total, print), 22) + " " + interval(input.first, print)
      lines.append(row)
    }
    return lines
  }

  private func interval(_ interval: Interval, _ print: NumberText) -> String {
    "\(print.text(interval.value)) (\(print.text(interval.low)) to \(print.text(interval.high)))"
  }

  private var leftOutLines: [String] {
    let print = NumberText(decimals: 2), names = ranking.units.map(\.text)
    let width = max(ranking.indicators.map(\.number.text.count).max() ?? 0, 9)
    let lines = LeftOut.each(of: ranking.plan, nominal: nominal).map { left -> String in
      let name = self.left(ranking.indicators[left.indicator].number.text, width)
      guard let shift = left.meanShift else { return name + "  no ranking without it" }
      let moved = left.farthest.prefix(4).map { "\(names[$0.unit]) \($0.shift > 0 ? "+" : "")\($0.shift)" }
      let more = left.farthest.count > 4 ? ", …" : ""
      return name + "  " + right(print.text(shift), 9) + "  " + moved.joined(separator: ", ") + more
    }
    return ["", "Ranks without an indicator", self.left("", width) + "  mean move  farthest"] + lines
  }

  private var relationLines: [String] {
    guard let relations = IndicatorRelations(ranking) else { return [] }
    let print = NumberText(decimals: 2)
    var lines = ["", "Indicators of a score: Cronbach’s α"]
    for group in relations.groups {
      let numbers = group.indicators.prefix(8).map { ranking.indicators[$0].number.text }.joined(separator: ", ")
      let more = group.indicators.count > 8 ? ", …" : ""
      lines.append("\(group.score.id) (\(numbers)\(more)): \(group.alpha.map(print.text) ?? "cannot be computed")")
    }
    if relations.groups.isEmpty { lines.append("No score is made of several indicators.") }
    let strongest = relations.pairs.enumerated().filter { $0.element.spearman != nil }.sorted { a, b in
      let (first, second) = (abs(a.element.spearman ?? 0), abs(b.element.spearman ?? 0))
      return first != second ? first > second : a.offset < b.offset
    }.prefix(10)
    lines += ["", "The closest pairs of indicators: Spearman’s and Pearson’s correlation"]
    for (_, pair) in strongest {
      let (first, second) = (ranking.indicators[pair.first].number, ranking.indicators[pair.second].number)
      let numbers = "\(pair.spearman.map(print.text) ?? "–"), \(pair.pearson.map(print.text) ?? "–")"
      lines.append("\(first) and \(second): \(numbers)")
    }
    if strongest.isEmpty { lines.append("No two indicators share enough units that differ.") }
    return lines
  }
}
