extension Finding {
  /// What is told of one file; the rest is counted.
  public static let mostOfFile = 100

  /// That there is more to find in a file than is told.
  public static func more(_ count: Int, _ severity: Severity, reach: Reach = .file, at place: Place) -> Finding {
    Finding(
      rule: "format", severity: severity, reach: reach, place: place,
      found: "\(count) more problem\(count == 1 ? "" : "s")", expected: "a file in which nothing is wrong",
      mend: "mend those that are told, then check again")
  }
}

extension [Finding] {
  /// Sorted; of each file no more than are told of one, errors before warnings, and how many more there are.
  public var capped: [Finding] {
    let byFile = Dictionary(grouping: self, by: \.place.file)
    return byFile.values.flatMap { findings in
      guard findings.count > Finding.mostOfFile else { return findings }
      let bySeverity = Finding.Severity.allCases.flatMap { severity in
        findings.filter { $0.severity == severity }.sorted()
      }
      let told = bySeverity.prefix(Finding.mostOfFile), rest = bySeverity.dropFirst(Finding.mostOfFile)
      guard let first = rest.first, let place = told.map(\.place).max() else { return findings }
      let reach: Finding.Reach = rest.contains { $0.reach == .file } ? .file : .workspace
      return told + [Finding.more(rest.count, first.severity, reach: reach, at: place)]
    }.sorted()
  }
}
