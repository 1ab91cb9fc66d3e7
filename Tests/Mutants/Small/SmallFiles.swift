/// The files of a small workspace that stand above its cards.
extension SmallWorkspace {
  var workspace: YAMLTree {
    [
      "title": text("Plain cards"), "summary": text("What governments do for children."),
      "publisher": ["name": "Plain people", "email": "us@example.org", "web": "https://plain.int"],
      "languages": .list(languages.map(YAMLTree.text)), "licence": ["id": "CC-BY-4.0"],
      "brand": ["colour": "#1f5f8b"], "imprint": text("Printed by us."),
    ]
  }

  var framework: YAMLTree {
    var tree: YAMLTree = [
      "title": text("Plain framework"), "summary": text("A framework."),
      "scale": .list((0..<levels).map(level)),
      "star": ["symbol": "★", "label": text("Work by NGOs"), "meaning": text("NGOs do this work.")],
      "goals": .list(goals.indices.map(goal)),
    ]
    if hasSecondScale {
      tree.set("scales", ["two": [level(0, name: "no"), level(1, name: "yes")]])
    }
    if categories > 0 { tree.set("categories", .list((0..<categories).map(category))) }
    if let rule = categoryRule { tree.set("category-rule", rule) }
    return tree
  }

  private func level(_ index: Int) -> YAMLTree { level(index, name: levelName(index)) }

  private func level(_ index: Int, name: String) -> YAMLTree {
    var tree: YAMLTree = [
      "id": .text(name), "label": text("Level \(name)"), "symbol": .text(String(Array("○◔◑◕●△▲▽▼◇◆□")[index % 12])),
      "colour": .text(["#a4271c", "#f0b429", "#7fb2dc", "#2c7a4b", "#1f5f8b"][index % 5]),
      "meaning": text("What \(name) means."),
    ]
    if hasPoints { tree.set("points", .text(String(index))) }
    return tree
  }

  private func category(_ index: Int) -> YAMLTree {
    [
      "id": "c\(index)", "label": text("Category \(index)"), "definition": text("What category \(index) means."),
      "symbol": .text(["▽", "△", "▲"][index % 3]), "colour": .text(["#a4271c", "#f0b429", "#1f5f8b"][index % 3]),
    ]
  }

  private func goal(_ index: Int) -> YAMLTree {
    let own = numbers.filter { $0.goal == index }.map(\.number)
    return [
      "id": "g\(index + 1)", "name": text("Goal \(index + 1)"), "summary": text("What goal \(index + 1) is about."),
      "indicators": .list(own.map(indicator)),
    ]
  }

  func isSecondScale(_ number: String) -> Bool { hasSecondScale && number == numbers.last?.number }

  func levels(of number: String) -> Int { isSecondScale(number) ? 2 : levels }

  private func indicator(_ number: String) -> YAMLTree {
    let levels = levels(of: number)
    var tree: YAMLTree = ["number": .text(number), "name": text("Indicator \(number)"), "why": text("It matters.")]
    if isSecondScale(number) { tree.set("scale", "two") }
    guard hasCriteria else { return tree }
    let conditions = (1..<levels).map { "k\($0)" }
    tree.set(
      "conditions",
      .list(
        conditions.enumerated().map { index, id in
          ["id": .text(id), "need": index == 0 ? "required" : "ideal", "text": text("Condition \(id)")]
        }))
    let names = (0..<levels).map { isSecondScale(number) ? ["no", "yes"][$0] : levelName($0) }
    tree.set(
      "criteria",
      .list(
        (1..<levels).reversed().map { level in
          [
            "grade": .text(names[level]),
            "when": ["at-least": .text(String(level)), "of": .list(conditions.map(YAMLTree.text))],
          ]
        } + [["grade": .text(names[0]), "otherwise": "true"]]))
    return tree
  }

  private var categoryRule: YAMLTree? {
    let best = "c\(categories - 1)"
    let test: YAMLTree
    switch rule {
    case .unknown: return nil
    case .counts: test = ["grade": .text(levelName(levels - 1)), "at-least": "1"]
    case .mean: test = ["points": "mean", "at-least": "1.5"]
    case .sum: test = ["points": "sum", "at-least": "2", "goal": "g1"]
    }
    return [
      "text": text("By a rule."), "minimum": "1",
      "cases": [["category": .text(best), "when": [test]], ["category": "c0", "otherwise": "true"]],
    ]
  }

  func edition(_ index: Int) -> YAMLTree {
    var tree: YAMLTree = [
      "title": text("Edition \(index + 1)"), "as-of": "\(2010 + index)-06-30", "framework": "plain",
      "notice": text("An example."), "sources": ["state-report"],
    ]
    let invented = countries.filter { ["XA", "QM"].contains($0) }
    if !invented.isEmpty {
      tree.set("names", .map(invented.map { YAMLTree.Entry($0, text("Land of \($0)")) }))
    }
    return tree
  }

  var channels: String {
    "country,name,number,operator,for,hours,languages,cost,address,verified,source\n"
      + countries.map { "\($0),Helpline,116111,Plain people,children,always,en,free,https://line.int/,2012-01-01,\n" }
      .joined()
  }

  static let series: YAMLTree = [
    "series": [
      ["id": "victims", "name": "Victims", "unit": "people", "about": "victims"],
      ["id": "share", "name": "Share", "unit": "percent", "about": "children"],
    ],
    "forms": [["id": "travel", "name": "In travel"]],
  ]

  static let instruments: YAMLTree = [
    "instruments": [
      [
        "id": "treaty", "short": "Treaty", "title": "A treaty on children", "body": "A depositary",
        "adopted": "1989-11-20", "in-force": "1990-09-02", "first-report": "2",
      ]
    ]
  ]

  static let marks: YAMLTree = [
    "state-report": ["by": "state"], "ngo-report": ["by": "ngo", "access": "on-file"],
    "interview": ["access": "confidential", "by": "other"],
  ]

  static let sources = """
    [
      {"id": "state-report", "type": "report", "title": "A report", "author": [{"literal": "A ministry"}],
       "issued": {"date-parts": [[2009, 5]]}, "URL": "https://example.org/report", "publisher": "A ministry"},
      {"id": "ngo-report", "type": "report", "title": "Another report", "author": [{"family": "Peeters", "given": "A."}],
       "issued": {"date-parts": [["2008"]]}, "container-title": "Papers", "page": "1-9", "DOI": "10.1000/182"},
      {"id": "interview", "type": "interview", "title": "An interview", "issued": {"raw": "2009-03-01"}}
    ]

    """
}
