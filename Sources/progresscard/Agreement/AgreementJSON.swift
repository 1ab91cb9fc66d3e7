import Formats
import Scoring

extension AgreementReport {
  func writeJSON(into out: inout Bytes) {
    JSON.object(pretty: true, into: &out) { report in
      report.field("source", source)
      report.field("level", level.rawValue)
      report.field("weights", settings.weights.rawValue)
      report.field("confidence", settings.confidence)
      report.field("resamples", settings.resamples)
      report.field("seed", number: String(settings.seed))
      report.field("decimals", print.decimals)
      report.array("notes") { list in for note in notes { list.item(note) } }
      report.array("tables") { list in for table in tables { list.object { write(table, &$0) } } }
    }
    out.append("\n")
  }

  private func write(_ table: AgreementTable, _ object: inout JSONObjectWriter) {
    let agreement = table.agreement, ratings = agreement.ratings
    if let edition = table.edition {
      object.field("edition", edition)
      object.array("indicators") { list in for number in table.indicators { list.item(number) } }
    }
    object.array("coders") { list in for coder in ratings.coders { list.item(coder) } }
    object.array("values") { list in for value in ratings.values { list.item(value.label) } }
    object.object("units") { units in
      units.field("rated-twice", agreement.counts.codedTwice)
      units.field("rated-once", agreement.counts.codedOnce)
      units.field("not-rated", agreement.counts.uncoded)
    }
    object.field("ratings", agreement.counts.values)
    object.object("gaps") { gaps in for (gap, count) in agreement.counts.gaps { gaps.field(gap.text, count) } }
    object.array("coefficients") { list in
      for weighed in [agreement.exact, agreement.weighted].compactMap(\.self) {
        for row in agreement.rows(weighed) { list.object { write(row, weighed.weights.rawValue, &$0) } }
      }
      list.object { write(agreement.alphaRow, nil, &$0) }
    }
    writePairs(agreement, &object)
    writeMatrix("confusion", agreement.confusion, size: ratings.values.count, &object)
    object.array("to-settle") { list in
      for dispute in agreement.disputes { list.object { write(dispute, ratings, &$0) } }
    }
    if !table.parts.isEmpty {
      object.array("by-indicator") { list in for part in table.parts { list.object { write(part, &$0) } } }
    }
  }

  private func write(_ row: AgreementRow, _ weights: String?, _ object: inout JSONObjectWriter) {
    object.field("id", row.id)
    object.field("name", row.name)
    if let weights { object.field("weights", weights) }
    write(row.outcome, &object)
  }

  private func write(_ outcome: Agreement.Outcome, _ object: inout JSONObjectWriter) {
    switch outcome {
    case .success(let estimate):
      object.field("value", number: print.text(estimate.value))
      if let observed = estimate.observed { object.field("observed", number: print.text(observed)) }
      if let expected = estimate.expected { object.field("by-chance", number: print.text(expected)) }
      switch estimate.interval {
      case .success(let interval):
        object.object("interval") { object in
          object.field("low", number: print.text(interval.low))
          object.field("high", number: print.text(interval.high))
          switch interval.method {
          case .units: object.field("method", "variance-over-units")
          case .largeSample: object.field("method", "large-sample")
          case .bootstrap(let resamples, let failed):
            object.field("method", "bootstrap-of-units")
            object.field("resamples", resamples)
            object.field("failed", failed)
          }
        }
      case .failure(let obstacle):
        object.object("no-interval") { write(obstacle, &$0) }
      }
    case .failure(let obstacle):
      object.field("value", nil as String?)
      object.object("not-computed") { write(obstacle, &$0) }
    }
  }

  private func write(_ obstacle: AgreementObstacle, _ object: inout JSONObjectWriter) {
    object.field("reason", obstacle.id)
    object.field("sentence", obstacle.sentence)
  }

  private func writePairs(_ agreement: Agreement, _ object: inout JSONObjectWriter) {
    guard case .success(let exact) = agreement.exact.pairs else { return }
    let weighted = try? agreement.weighted?.pairs.get()
    object.array("pairs") { list in
      for (index, pair) in exact.pairs.enumerated() {
        list.object { object in
          object.array("coders") { list in
            list.item(agreement.ratings.coders[pair.table.first])
            list.item(agreement.ratings.coders[pair.table.second])
          }
          object.field("units", pair.table.count)
          object.field("same", number: pair.agreement.map(print.text))
          object.object("cohen-kappa") { write(pair.kappa, &$0) }
          if let weighted { object.object("weighted-cohen-kappa") { write(weighted.pairs[index].kappa, &$0) } }
          let isSmall = pair.table.size <= Agreement.mostTabled
          writeMatrix("confusion", isSmall ? pair.table.cells : nil, size: pair.table.size, &object)
        }
      }
    }
  }

  /// Rows of counts; nothing where there are too many values.
  private func writeMatrix(_ name: String, _ cells: [Int]?, size: Int, _ object: inout JSONObjectWriter) {
    guard let cells, size > 0 else { return }
    object.array(name) { rows in
      for row in 0..<size {
        rows.array { list in for cell in cells[row * size..<(row + 1) * size] { list.item(cell) } }
      }
    }
  }

  private func write(_ dispute: Dispute, _ ratings: Ratings, _ object: inout JSONObjectWriter) {
    object.field("unit", ratings.units[dispute.unit])
    object.field("apart", number: print.short(dispute.spread))
    object.object("ratings") { object in
      for (coder, rating) in zip(ratings.coders, ratings.ratings(of: dispute.unit)) {
        switch rating {
        case .value(let position): object.field(coder, ratings.values[position].label)
        case .gap(.blank): continue
        case .gap(let gap): object.field(coder, gap.text)
        }
      }
    }
  }
}
