import Cards

extension Rule {
  /// Each source with a web address has the date on which it was accessed, and a saved copy of that address.
  ///
  /// Pages change and go: what a card rests on must be shown years later. `progresscard sources capture` saves copies; the
  /// date belongs into `sources.json`, since it is printed. Not asked for confidential sources, for addresses that are never
  /// to be fetched, and for the addresses of examples (`example.org`).
  ///
  /// `sources.json`:
  /// ```diff
  /// - {"id": "report", "title": "A report", "URL": "https://ministry.gov.be/report"}]
  /// + {"id": "report", "title": "A report"}]
  /// ```
  static let savedCopy = Rule(
    "saved-copy", .judgement,
    .dossier { dossier, report in
      let needed = ["captures/captures.csv", "sources.yaml", "workspace.yaml"]
      guard report.unread.isDisjoint(with: needed) else { return }
      let copies = Dictionary(dossier.copies.map { ($0.source, $0) }) { $0.moment < $1.moment ? $1 : $0 }
      var left = OneByOne(most: 20)
      for source in dossier.sources.values.sorted(by: { $0.place < $1.place }) where dossier.isExpectedSaved(source) {
        let copy = copies[source.key].flatMap { $0.address == source.url ? $0 : nil }
        if source.accessed == nil {
          let day = copy?.day ?? "YYYY-MM-DD"
          left.add(
            &report, source.place, found: "the web source \(source.key) without the date accessed",
            expected: "the day on which somebody read it", mend: "\"accessed\": {\"raw\": \"\(day)\"}")
        }
        if copy == nil {
          let before = copies[source.key] == nil ? "" : " of its present address"
          left.add(
            &report, source.place, found: "the web source \(source.key) without a saved copy\(before)",
            expected: "a copy in captures",
            mend: "progresscard sources capture; or fetch: never in sources.yaml for what must not be visited")
        }
      }
      left.end(&report, "web sources without date or copy")
      for copy in dossier.copies where dossier.sources[copy.source] == nil {
        report.add(
          copy.place, .warning, found: "a saved copy of \(copy.source)", expected: "a source of sources.json",
          mend: "give the source back its id, or delete the row and its files")
      }
    })
}

extension Dossier {
  /// Whether a copy is asked for: of what is on the web and may be visited.
  fileprivate func isExpectedSaved(_ source: Source) -> Bool {
    guard let url = source.url, source.access != .confidential, !source.isNeverFetched else { return false }
    return !Placeholder.isIn(address: url) && !isNeverFetched(url)
  }

  /// Whether an address lies at a host that is never visited.
  private func isNeverFetched(_ address: String) -> Bool {
    guard !neverFetch.isEmpty, let host = Likeness.host(of: address) else { return false }
    return neverFetch.contains { host == $0.lowercased() || host.hasSuffix("." + $0.lowercased()) }
  }
}

/// The first findings of many one by one, and the others in one line.
struct OneByOne {
  let most: Int
  private var count = 0
  private var last: Place?

  init(most: Int) { self.most = most }

  mutating func add(
    _ report: inout Rule.Report, _ place: Place, found: String, expected: String, mend: String? = nil
  ) {
    count += 1
    last = place
    if count <= most { report.add(place, .warning, found: found, expected: expected, mend: mend) }
  }

  func end(_ report: inout Rule.Report, _ what: String) {
    guard count > most, let last else { return }
    report.add(
      last, .warning, found: "\(count - most) more findings: \(what)", expected: "none",
      mend: "mend those that are told, then check again")
  }
}
