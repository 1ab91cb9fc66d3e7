import Formats
import Scoring

/// Lays text out on 80 columns.
private struct Page {
  static let width = 80
  var lines: [String] = []

  mutating func line(_ text: String = "") { lines.append(text) }

  /// Words after a label, broken between words, the further lines under the first word.
  mutating func paragraph(_ label: String, _ text: String) {
    let indent = String(repeating: " ", count: label.count)
    var current = label, isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, current.count + 1 + word.count > Self.width {
        lines.append(current)
        current = indent
        isEmpty = true
      }
      current += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(current)
  }

  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension AgreementReport {
  /// As people read it: at most 80 columns, unless a name is longer.
  func writeText(into out: inout Bytes) {
    var page = Page()
    page.line(source)
    for note in notes { page.paragraph("  ", note) }
    if tables.isEmpty { page.line("  Nothing can be compared.") }
    for table in tables {
      page.line()
      write(table, &page)
    }
    if !tables.isEmpty { writeMethod(&page) }
    for line in page.lines { out.line(line) }
  }

  private func write(_ table: AgreementTable, _ page: inout Page) {
    let agreement = table.agreement, counts = agreement.counts
    if let heading = table.heading {
      page.paragraph("", heading)
      page.line()
    }
    page.paragraph("Coders  ", list(agreement.ratings.coders, most: 12))
    page.paragraph("Values  ", values(of: agreement.ratings))
    var units = ["\(counts.codedTwice) rated by two coders or more"]
    if counts.codedOnce > 0 { units.append("\(counts.codedOnce) by one") }
    if counts.uncoded > 0 { units.append("\(counts.uncoded) by nobody") }
    page.paragraph("Units   ", units.joined(separator: ", "))
    let gaps = counts.gaps.map { "\($0.count) \($0.gap.text)" }.joined(separator: ", ")
    page.paragraph("Ratings ", "\(counts.values)" + (gaps.isEmpty ? "" : "; without a value: \(gaps)"))
    page.line()
    writeCoefficients(agreement, &page)
    if agreement.ratings.coders.count > 2 { writePairs(agreement, &page) }
    writeConfusion(agreement, &page)
    if !table.parts.isEmpty { writeParts(table.parts, &page) }
    writeDisputes(agreement, &page)
  }

  private func values(of ratings: Ratings) -> String {
    let isNumeric = ratings.level == .interval || ratings.level == .ratio
    if isNumeric, ratings.values.count > 12, let low = ratings.values.first, let high = ratings.values.last {
      return "\(ratings.values.count) numbers from \(low.label) to \(high.label) (\(ratings.level.rawValue))"
    }
    let order = ratings.level == .nominal ? "" : ", lowest first"
    return "\(list(ratings.values.map(\.label), most: 12)) (\(ratings.level.rawValue)\(order))"
  }

  private func list(_ names: [String], most: Int) -> String {
    names.prefix(most).joined(separator: ", ") + (names.count > most ? ", … (\(names.count) in all)" : "")
  }
}

extension AgreementReport {
  private static let nameWidth = 44
  /// Our own choice: methods for large samples and resamples want more.
  private static let fewUnits = 20

  private func writeCoefficients(_ agreement: Agreement, _ page: inout Page) {
    let percent = print.short(settings.confidence * 100)
    page.line(
      Page.left("", Self.nameWidth) + Page.right("value", print.decimals + 5) + "   \(percent) % interval")
    guard agreement.ratings.values.count <= Agreement.mostValues else {
      for row in agreement.rows(agreement.exact).prefix(1) + [agreement.alphaRow] { write(row, &page) }
      page.paragraph(
        "  ",
        "The other coefficients are made for lists of at most \(Agreement.mostValues) values; there are \(agreement.ratings.values.count)."
      )
      return
    }
    // Of two values one is as far from the other as values can be, whatever the weights.
    guard let weighted = agreement.weighted, agreement.ratings.values.count > 2 else {
      for row in agreement.rows(agreement.exact) + [agreement.alphaRow] { write(row, &page) }
      return
    }
    page.line("Only the same value agrees")
    for row in agreement.rows(agreement.exact) { write(row, &page) }
    page.line()
    page.line("Near values agree in part (\(weighted.weights.rawValue) weights)")
    for row in agreement.rows(weighted) { write(row, isFirst: false, &page) }
    write(agreement.alphaRow, &page)
  }

  /// - Parameter isFirst: whether what it takes into account has not been said before.
  private func write(_ row: AgreementRow, isFirst: Bool = true, _ page: inout Page) {
    let name = Page.left("  " + row.name, Self.nameWidth)
    switch row.outcome {
    case .success(let estimate):
      var line = name + Page.right(print.text(estimate.value), print.decimals + 5) + "   "
      switch estimate.interval {
      case .success(let interval): line += "\(print.text(interval.low)) to \(print.text(interval.high))"
      case .failure: line += "–"
      }
      page.line(line)
      if isFirst { page.paragraph("    ", row.meaning) }
      if case .failure(let obstacle) = estimate.interval {
        page.paragraph("    ", "no interval: \(obstacle.sentence)")
      } else if case .success(let interval) = estimate.interval,
        case .bootstrap(let resamples, let failed) = interval.method, failed > 0
      {
        page.paragraph("    ", "\(failed) of \(resamples) resamples hold one value only and are left out")
      }
    case .failure(let obstacle):
      page.line(name + Page.right("–", print.decimals + 5))
      page.paragraph("    ", "not computed: \(obstacle.sentence)")
    }
  }

  private func writePairs(_ agreement: Agreement, _ page: inout Page) {
    let weighed = agreement.weighted ?? agreement.exact
    guard case .success(let pairwise) = weighed.pairs else { return }
    page.line()
    let title = weighed.weights == .identity ? "κ" : "weighted κ"
    page.line(
      Page.left("Two coders at a time, lowest κ first", 38) + Page.right("units", 7)
        + Page.right("same", print.decimals + 5)
        + Page.right(title, max(print.decimals + 5, title.count + 2)))
    let shown = pairwise.pairs.sorted { a, b in
      let left = (try? a.kappa.get().value) ?? 2, right = (try? b.kappa.get().value) ?? 2
      return (left, a.table.first, a.table.second) < (right, b.table.first, b.table.second)
    }
    for pair in shown.prefix(15) {
      let names = "  \(agreement.ratings.coders[pair.table.first]) – \(agreement.ratings.coders[pair.table.second])"
      let kappa = (try? pair.kappa.get()).map { print.text($0.value) } ?? "–"
      page.line(
        Page.left(names, 38) + Page.right("\(pair.table.count)", 7)
          + Page.right(pair.agreement.map(print.text) ?? "–", print.decimals + 5)
          + Page.right(kappa, max(print.decimals + 5, title.count + 2)))
    }
    if shown.count > 15 { page.line("  and \(shown.count - 15) pairs that agree more (--format json has all)") }
  }
}

extension AgreementReport {
  private func writeConfusion(_ agreement: Agreement, _ page: inout Page) {
    let labels = agreement.ratings.values.map(\.label)
    let isPair = agreement.ratings.coders.count == 2
    var cells = agreement.confusion
    if isPair, case .success(let pairs) = agreement.exact.pairs { cells = pairs.pairs.first?.table.cells }
    guard let cells, cells.count == labels.count * labels.count, cells.contains(where: { $0 > 0 }) else { return }
    let widths = labels.indices.map { column in
      max(labels[column].count, labels.indices.map { "\(cells[$0 * labels.count + column])".count }.max() ?? 1) + 2
    }
    let first = (labels.map(\.count).max() ?? 0) + 4
    page.line()
    if isPair {
      page.paragraph(
        "", "Which values fall together (rows: \(agreement.ratings.coders[0]); columns: \(agreement.ratings.coders[1]))"
      )
    } else {
      page.line("Which values fall together (pairs of ratings of one unit)")
    }
    guard first + widths.reduce(0, +) <= Page.width else {
      page.line("  too wide to print; --format json has it")
      return
    }
    page.line(Page.left("", first) + zip(labels, widths).map(Page.right).joined())
    for row in labels.indices {
      let counts = labels.indices.map { column in
        let count = cells[row * labels.count + column]
        return Page.right(count == 0 ? "·" : "\(count)", widths[column])
      }
      page.line(Page.left("  " + labels[row], first) + counts.joined())
    }
  }

  private func writeParts(_ parts: [AgreementTable], _ page: inout Page) {
    let first = max(10, (parts.compactMap { $0.heading?.count }.max() ?? 0) + 4)
    let width = max(print.decimals + 5, 10)
    guard let sample = parts.first?.agreement else { return }
    let names = ["same", "κ", sample.weighted == nil ? "AC1" : "AC2", "α"]
    let whose = sample.ratings.coders.count > 2 ? "Conger's" : "Cohen's"
    let weights = sample.weighted.map { "; \($0.weights.rawValue) weights" } ?? ""
    page.line()
    page.line("Indicator by indicator (κ is \(whose)\(weights))")
    page.line(
      Page.left("", first) + Page.right("units", 6) + names.map { Page.right($0, width) }.joined()
        + Page.right("to settle", 12))
    var reasons: [AgreementObstacle] = []
    for part in parts {
      let agreement = part.agreement, weighed = agreement.weighted ?? agreement.exact
      let kappa = agreement.ratings.coders.count > 2 ? weighed.conger : weighed.pairs.flatMap(\.mean)
      let cells = [agreement.exact.percent, kappa, weighed.gwet, agreement.alpha].map { outcome -> String in
        switch outcome {
        case .success(let estimate): return print.text(estimate.value)
        case .failure(let obstacle):
          if !reasons.contains(obstacle) { reasons.append(obstacle) }
          return "– (\((reasons.firstIndex(of: obstacle) ?? 0) + 1))"
        }
      }
      page.line(
        Page.left("  " + (part.heading ?? ""), first) + Page.right("\(agreement.counts.codedTwice)", 6)
          + cells.map { Page.right($0, width) }.joined() + Page.right("\(agreement.disputes.count)", 12))
    }
    for (number, reason) in reasons.enumerated() { page.paragraph("  (\(number + 1)) ", "\(reason.sentence)") }
  }

  private func writeDisputes(_ agreement: Agreement, _ page: inout Page) {
    let disputes = agreement.disputes, ratings = agreement.ratings
    page.line()
    guard !disputes.isEmpty else {
      page.line("Nothing to settle: nobody differs from another.")
      return
    }
    let shown = disputes.prefix(20)
    page.line("To settle: \(disputes.count) unit\(disputes.count == 1 ? "" : "s"), the widest apart first")
    let names = min(24, (shown.map { ratings.units[$0.unit].count }.max() ?? 0) + 2)
    let spreads = shown.map { spread($0, ratings.level) }
    let apart = (spreads.map(\.count).max() ?? 0) + 2
    for (dispute, spread) in zip(shown, spreads) {
      let given = zip(ratings.coders, ratings.ratings(of: dispute.unit)).compactMap { coder, rating -> String? in
        switch rating {
        case .value(let position): "\(coder) \(ratings.values[position].label)"
        case .gap(.blank): nil
        case .gap(let gap): "\(coder) \(gap.text)"
        }
      }
      page.paragraph(
        "  " + Page.left(ratings.units[dispute.unit], names) + Page.left(spread, apart), given.joined(separator: ", "))
    }
    if disputes.count > shown.count { page.line("  and \(disputes.count - shown.count) more (--format json has all)") }
  }

  private func spread(_ dispute: Dispute, _ level: MeasurementLevel) -> String {
    guard dispute.spread > 0 else { return "value or none" }
    switch level {
    case .nominal: return "differ"
    case .ordinal: return "\(Int(dispute.spread)) level\(dispute.spread == 1 ? "" : "s")"
    case .interval, .ratio: return print.short(dispute.spread) + " apart"
    }
  }

  private func writeMethod(_ page: inout Page) {
    page.line()
    if tables.contains(where: { (1..<Self.fewUnits).contains($0.agreement.counts.codedTwice) }) {
      page.paragraph(
        "",
        "With fewer than \(Self.fewUnits) units the intervals are rough, and those of κ of pairs and of α rather too narrow."
      )
    }
    page.paragraph(
      "",
      """
      Intervals: κ of pairs by the variance of Fleiss, Cohen and Everitt (1969); α by \(settings.resamples) resamples of \
      units, seed \(settings.seed); the others by Gwet's (2014) variance over units. Numbers are rounded once, half up, to \
      \(print.decimals) decimals.
      """)
  }
}
