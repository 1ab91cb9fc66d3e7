import Cards

/// What reading and checking found, without what only follows from a file that could not be read.
///
/// One comma too many in `sources.json` would otherwise be told at each of a thousand citations.
public struct AllFindings: Sendable {
  /// Sorted by place.
  public let findings: [Finding]

  /// - Parameters:
  ///   - reading: what each file alone shows.
  ///   - dossier: what could be read.
  ///   - review: what the rules found in it.
  public init(reading: [Finding], dossier: Dossier?, review: Review?) {
    let broken = Set(reading.filter { $0.severity == .error }.map(\.place.file))
    let consequences = dossier.map { Self.consequences(of: broken, $0) } ?? []
    findings = (reading + (review?.findings ?? [])).filter { finding in
      finding.reach == .file || !consequences.contains { $0.covers(finding) }
    }.sorted()
  }

  /// What is found where something is looked up in a file that gave nothing.
  private struct Consequence {
    let rules: Set<String>
    /// Where the paths of the findings begin.
    var within = ""

    func covers(_ finding: Finding) -> Bool {
      rules.contains(finding.rule) && finding.place.file.hasPrefix(within)
    }
  }

  private static func consequences(of broken: Set<String>, _ dossier: Dossier) -> [Consequence] {
    var all: [Consequence] = []
    if broken.contains("sources.json"), dossier.sources.isEmpty {
      all.append(Consequence(rules: ["citation", "grade-source"]))
      all.append(Consequence(rules: ["reference"], within: "sources.yaml"))
    }
    if broken.contains("series.yaml"), dossier.series.isEmpty { all.append(Consequence(rules: ["reference"])) }
    if broken.contains("treaties/instruments.yaml"), dossier.instruments.isEmpty {
      all.append(Consequence(rules: ["reference", "duplicate"]))
    }
    if broken.contains("channels.csv"), dossier.channels.isEmpty { all.append(Consequence(rules: ["channel"])) }
    if broken.contains(where: { $0.hasPrefix("frameworks/") && $0.hasSuffix(".yaml") }) {
      all.append(Consequence(rules: ["edition-framework"]))
      all.append(Consequence(rules: ["unknown-file"], within: "frameworks/"))
    }
    if broken.contains(where: { $0.hasSuffix("/edition.yaml") }), dossier.editions.isEmpty {
      all.append(Consequence(rules: ["edition-framework"], within: "editions"))
    }
    return all
  }
}
