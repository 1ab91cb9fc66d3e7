import Cards

/// The sheets on what is graded: indicators and their conditions.
extension CardSheets {
  /// Every indicator that is graded, and those that the card has besides.
  private var indicators: [(number: IndicatorNumber, indicator: Indicator?)] {
    let known = framework.indicators.filter { $0.measure == nil }.map { (number: $0.number, indicator: Optional($0)) }
    let there = documents.document("card.yaml").value.value(at: ["indicators"])?.entries ?? []
    let others = there.compactMap { IndicatorNumber($0.key) }.filter { number in
      !known.contains { $0.number == number }
    }
    return known + others.map { (number: $0, indicator: framework.indicator($0)) }
  }

  /// The roles of those who graded cards of this edition.
  private var roles: [String] {
    let there = (documents.document("card.yaml").value.value(at: ["indicators"])?.entries ?? []).flatMap { entry in
      (entry.value.value(at: ["coders"])?.items ?? []).compactMap { $0.value(at: ["role"])?.text }
    }
    let others = edition.cards.flatMap { card in
      card.assessments.flatMap { assessment in assessment.coders.map(\.role.text) }
    }
    let roles = Set(there + others).sorted()
    return roles.isEmpty ? ["coder-1", "coder-2"] : roles
  }

  func levels(of indicator: Indicator?) -> Choices {
    let scale = indicator.map { framework.scale(of: $0) } ?? framework.scale
    let levels = scale.levels.map { (id: $0.id.text, word: $0.label(language)) }
    let none: [Grade] = [.notAssessed, .noData, .notApplicable]
    return Choices(levels + none.map { (id: $0.text, word: terms.name(of: $0) ?? $0.text) })
  }

  /// The criteria in words, a line each, with the grade to which each leads.
  private func criteria(of indicator: Indicator) -> String {
    let scale = framework.scale(of: indicator)
    return indicator.criteria.map { criterion in
      let level = scale.level(criterion.grade.value)
      let grade = level.map { "\($0.symbol) \($0.label(language))" } ?? criterion.grade.value.text
      return "\(grade)\(terms.colon) \(terms.words(for: criterion, of: indicator))"
    }.joined(separator: "\n")
  }

  private func gradeFields(_ indicator: Indicator?) -> [Field] {
    let levels = levels(of: indicator)
    let coders = roles.map { role in
      Field(
        "coder." + role, "\(heads.coder)\(terms.colon) \(role)", .choice(levels), .coder(role: role), width: 16)
    }
    return [
      .reference("number", heads.number, width: 7), .reference("indicator", terms[.indicator], width: 24),
      .reference("criteria", terms[.criteria], width: 56),
    ] + coders + [
      Field("grade", terms[.grade], .choice(levels), .value(["grade"]), width: 18),
      prose("reason", terms[.reason]), prose("departure", terms[.departure], width: 30),
      prose("statement", terms[.statement]), sources(),
      prose("sources-note", heads.sourcesNote, width: 26),
      prose("star.work", terms[.star], at: ["star", "work"], width: 34),
      sources("star.sources", heads.starSources, at: ["star", "sources"]),
    ]
  }

  var grades: GridSheet {
    let document = documents.document("card.yaml").path
    let rows = indicators.map { number, indicator in
      row(
        "indicators/\(number)", number.text, in: document, at: ["indicators", number.text], gradeFields(indicator),
        shown: [
          "number": number.text, "indicator": indicator?.name(language) ?? "",
          "criteria": indicator.map(criteria) ?? "",
        ])
    }
    return GridSheet("grades", names.grades, names.gradesIntro, gradeFields(nil), rows)
  }

  private var conditionFields: [Field] {
    let states = words(Fulfilment.Status.self) { terms.name($0) }
    return [
      .reference("number", heads.number, width: 7), .reference("indicator", terms[.indicator], width: 22),
      .reference("condition", terms[.condition], width: 46), .reference("need", heads.need, width: 10),
      .reference("counts", heads.counts, width: 20),
      Field("is", terms[.isMet], .choice(states), .value(["is"]), width: 12),
    ] + providers(["by"]) + [prose("note", terms[.note]), sources()]
  }

  var conditions: GridSheet {
    let document = documents.document("card.yaml")
    let rows = indicators.flatMap { number, indicator -> [GridRow] in
      let there = document.value.value(at: ["indicators", number.text, "conditions"])?.entries ?? []
      // What the table of treaties decides is nobody's to fill in.
      let known = (indicator?.conditions ?? []).filter { condition in
        condition.holdsWhen == nil || there.contains { $0.key == condition.id.text }
      }
      let others = there.map(\.key).filter { key in !known.contains { $0.id.text == key } }
      let ids = known.map { (id: $0.id.text, condition: Optional($0)) } + others.map { (id: $0, condition: nil) }
      return ids.map { id, condition in
        row(
          "indicators/\(number)/conditions/\(id)", "\(number) \(id)", in: document.path,
          at: ["indicators", number.text, "conditions", id], conditionFields,
          shown: [
            "number": number.text, "indicator": indicator?.name(language) ?? "",
            "condition": condition.map { "\($0.text(language)) (\(id))" } ?? id,
            "need": condition.map { terms.name($0.need) } ?? "",
            "counts": condition.map { terms.choice($0.counts) } ?? "",
          ])
      }
    }
    return GridSheet("conditions", names.conditions, names.conditionsIntro, conditionFields, rows)
  }
}
