/// Makes small workspaces that check clean: any number of goals, indicators, levels, countries and languages.
public struct SmallWorkspace: Sendable {
  /// How the categories follow from the grades.
  public enum Rule: String, Sendable, CaseIterable { case unknown, counts, mean, sum }

  /// Indicators by goal.
  public var goals = [2, 1]
  public var levels = 3
  public var levelNames: [String] = []
  public var hasPoints = false
  public var hasCriteria = true
  /// Gives the last indicator a scale of its own with two levels.
  public var hasSecondScale = false
  public var categories = 3
  public var rule = Rule.unknown
  public var countries = ["BE", "XA"]
  public var languages = ["en"]
  public var editions = 1
  /// Statistics, gaps, calls, petition, cases, replies, laws, treaties, narratives.
  public var hasEvidence = true

  public init() {}

  /// One of many different ones.
  public init(_ random: inout Seeded) {
    goals = (0...random.below(3)).map { _ in 1 + random.below(3) }
    levels = 2 + random.below(4)
    rule = random.pick(Rule.allCases)
    hasPoints = rule == .mean || rule == .sum || random.once(in: 2)
    hasCriteria = !random.once(in: 4)
    hasSecondScale = random.once(in: 2)
    categories = random.below(4)
    if categories == 0 { rule = .unknown }
    countries = Array(["BE", "XA", "NO", "TW", "QM"].prefix(1 + random.below(2)))
    languages = Array(["en", "fr", "ar"].prefix(1 + min(random.below(4), 2)))
    editions = random.once(in: 3) ? 2 : 1
    hasEvidence = !random.once(in: 3)
  }

  public func files() -> WorkspaceFiles {
    var files: [String: String] = [
      "workspace.yaml": workspace.text(), "sources.json": Self.sources, "sources.yaml": Self.marks.text(),
      "channels.csv": channels, "frameworks/plain.yaml": framework.text(),
      "pages/about.en.md": "---\ntitle: About\n---\n# About\n\nWe grade [what governments do](https://example.org).\n",
    ]
    if hasEvidence {
      files["series.yaml"] = Self.series.text()
      files["treaties/instruments.yaml"] = Self.instruments.text()
      files["treaties/status.csv"] =
        "party,instrument,signed,bound,how,source\n"
        + countries.map { "\($0),treaty,1990-01-26,1991-12-16,ratification,state-report\n" }.joined()
      files["frameworks/plain.en.md"] = "# How we grade\n\nBy conditions [@state-report, p. 1].\n"
    }
    for edition in 0..<editions { add(edition, to: &files) }
    return WorkspaceFiles(texts: files)
  }

  private func add(_ edition: Int, to files: inout [String: String]) {
    let folder = "editions/e\(edition + 1)/"
    files[folder + "edition.yaml"] = self.edition(edition).text()
    if categories > 0 {
      files[folder + "overview.csv"] = "country,category,position,source\nLU,c0,1,state-report\n"
    }
    files[folder + "overview.en.md"] = "All countries at a glance.\n"
    for (index, country) in countries.enumerated() {
      for file in CardFiles(workspace: self, country: index + edition).texts {
        files[folder + country + "/" + file.path] = file.text
      }
    }
  }

  /// A text in every language of the workspace.
  func text(_ words: String) -> YAMLTree {
    guard languages.count > 1 else { return .text(words) }
    return .map(languages.map { YAMLTree.Entry($0, .text($0 == "en" ? words : "\(words) (\($0))")) })
  }

  var numbers: [(goal: Int, number: String)] {
    goals.enumerated().flatMap { goal, count in (1...count).map { (goal, "\(goal + 1).\($0)") } }
  }

  func levelName(_ index: Int) -> String { levelNames.isEmpty ? "l\(index)" : levelNames[index] }
}
