import Cards
import Formats
import Scoring

extension RankReport {
  private var print: NumberText { NumberText(decimals: 6) }

  func writeJSON(into out: inout Bytes) {
    JSON.object(pretty: true, into: &out) { report in
      report.field("source", source)
      report.field("edition", checked.edition.id.text)
      report.field("framework", ranking.framework.id.text)
      report.field("score", model.map { $0.method.scores[$0.total].id.text })
      report.field("seed", number: String(seed))
      report.object("replications") { writeCounts(&$0) }
      report.array("varied") { list in
        for part in VariablePart.allCases where asked.contains(part) && ranking.canVary(part) {
          list.object { item in
            item.field("part", part.rawValue)
            item.field("how", sentences.how(part))
          }
        }
      }
      report.array("not-varied") { list in
        for part in VariablePart.allCases where !(asked.contains(part) && ranking.canVary(part)) {
          list.object { item in
            item.field("part", part.rawValue)
            item.field("why", asked.contains(part) ? RankWords.whyNot(part) : "not asked for")
          }
        }
      }
      if let tooFew { report.field("note", tooFew) }
      report.field("certainty", Replications.certainty)
      writeRanking(&report)
      if isDeep { writeDepths(&report) }
    }
    out.append("\n")
  }

  private func writeCounts(_ object: inout JSONObjectWriter) {
    object.field("asked", replications.asked)
    object.field("computed", replications.computed)
    object.array("failed") { list in
      for failure in ReplicationFailure.allCases {
        guard let count = replications.failures[failure] else { continue }
        list.object { item in
          item.field("reason", failure.rawValue)
          item.field("sentence", sentences.reason((failure, count)))
          item.field("count", count)
        }
      }
    }
  }

  private func writeRanking(_ report: inout JSONObjectWriter) {
    let names = names, letters = letters, ranges = ranges
    report.array("ranking") { list in
      for unit in model == nil ? Array(ranking.units.indices) : nominal.order {
        list.object { item in
          item.field("unit", ranking.units[unit].text)
          item.field("name", names[unit])
          if let model {
            let places = NumberText(Rounding(model.method.rounding)), ranks = replications.ranks(of: unit)
            item.field("rank", nominal.ranks[unit])
            if let range = ranges[unit], !range.isExact {
              item.object("score-range") { object in
                object.field("low", number: places.text(range.low))
                object.field("high", number: places.text(range.high))
              }
            } else {
              item.field("score", number: nominal.scores[unit].map(places.text))
            }
            item.field("median", number: ranks.map { print.short($0.median) })
            item.field("low", number: ranks.map { print.short($0.low) })
            item.field("high", number: ranks.map { print.short($0.high) })
            item.array("groups") { list in for letter in letters[unit] { list.item(letter) } }
          }
          writeCategory(of: unit, &item)
        }
      }
    }
    report.array("not-ranked") { list in
      for unit in unranked {
        list.object { item in
          item.field("unit", ranking.units[unit].text)
          item.field("name", names[unit])
          item.field("why", RankWords.whyUnranked(unit, self))
          writeCategory(of: unit, &item)
        }
      }
    }
  }

  private func writeCategory(of unit: Int, _ item: inout JSONObjectWriter) {
    guard ranking.plan.categoryCount > 0 else { return }
    item.field("category", category(of: unit)?.text)
    item.field("decided", ranking.decided[unit] != nil)
    item.field("fragile", isFragile(unit))
    item.object("shares") { object in
      for (category, share) in shares(of: unit) where category != nil {
        object.field(category?.id.text ?? "", number: print.short(share))
      }
    }
    item.field("share-of-none", number: shares(of: unit).last.map { print.short($0.share) })
  }
}

extension RankReport {
  private func writeDepths(_ report: inout JSONObjectWriter) {
    if let study { report.object("sensitivity") { write(study, &$0) } }
    let numbers = ranking.indicators.map(\.number.text)
    guard model != nil, nominal.order.count > 1 else { return }
    report.array("left-out") { list in
      for left in LeftOut.each(of: ranking.plan, nominal: nominal) {
        list.object { item in
          item.field("indicator", numbers[left.indicator])
          item.field("mean-move", number: left.meanShift.map(print.short))
          item.array("farthest") { list in
            for (unit, shift) in left.farthest {
              list.object { item in
                item.field("unit", ranking.units[unit].text)
                item.field("move", shift)
              }
            }
          }
        }
      }
    }
    guard let relations = IndicatorRelations(ranking) else { return }
    report.array("alpha") { list in
      for group in relations.groups {
        list.object { item in
          item.field("score", group.score.id.text)
          item.array("indicators") { list in for indicator in group.indicators { list.item(numbers[indicator]) } }
          item.field("alpha", number: group.alpha.map(print.short))
        }
      }
    }
    report.array("correlations") { list in
      for pair in relations.pairs {
        list.object { item in
          item.field("first", numbers[pair.first])
          item.field("second", numbers[pair.second])
          item.field("pearson", number: pair.pearson.map(print.short))
          item.field("spearman", number: pair.spearman.map(print.short))
        }
      }
    }
  }

  private func write(_ study: SensitivityStudy, _ object: inout JSONObjectWriter) {
    object.field("rows", study.rows)
    object.field("failed-rows", study.failedRows)
    object.field("mean-move", number: print.short(study.indices.mean))
    object.field("variance", number: print.short(study.indices.variance))
    object.array("inputs") { list in
      for (input, indices) in zip(study.inputs, study.indices.inputs) {
        list.object { item in
          item.field("input", name(of: input))
          for (name, interval) in [("first-order", indices.first), ("total", indices.total)] {
            item.object(name) { object in
              object.field("value", number: print.short(interval.value))
              object.field("low", number: print.short(interval.low))
              object.field("high", number: print.short(interval.high))
            }
          }
        }
      }
    }
  }
}
