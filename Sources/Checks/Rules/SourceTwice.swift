import Cards

extension Rule {
  /// A source stands once in `sources.json`: with one DOI, one web address, and one title of one date.
  ///
  /// What is cited by two keys gets two notes and counts as two sources. Spellings of one address are the same: `http` and
  /// `https`, with and without `www.` or a slash at the end. Two parts of one volume may share a title if their number,
  /// volume, pages or language differ.
  ///
  /// `sources.json`:
  /// ```diff
  /// - {"id": "report", "title": "A law!", "issued": {"date-parts": [[2008]]}}]
  /// + {"id": "report", "title": "A report"}]
  /// ```
  static let sourceTwice = Rule(
    "source-twice", .advice,
    .dossier { dossier, report in
      var first: [String: Source] = [:]
      for source in dossier.sources.values.sorted(by: { $0.place < $1.place }) {
        let marks = source.likenesses
        if let mark = marks.first(where: { first[$0.text] != nil }), let other = first[mark.text] {
          report.add(
            source.place, reach: .file,
            found: "the source \(source.key) with the \(mark.name) of \(other.key), at line \(other.place.line)",
            expected: "each source once", mend: "cite \(other.key), and delete \(source.key)")
        }
        for mark in marks where first[mark.text] == nil { first[mark.text] = source }
      }
    })
}

extension Source {
  /// What no two sources share, with its name.
  fileprivate var likenesses: [(name: String, text: String)] {
    var marks: [(String, String)] = []
    if let doi { marks.append(("DOI", "doi " + Likeness.doi(doi))) }
    if let address = url.flatMap(Likeness.address) { marks.append(("web address", "url " + address)) }
    let title = Likeness.title(title)
    if !title.isEmpty {
      let parts = [number, volume, issue, page, container, language?.text].map { $0 ?? "" }
      let year = issued.map { String($0.year) } ?? ""
      marks.append(("title and date", "title " + ([title, year] + parts).joined(separator: "\u{1F}")))
    }
    return marks
  }
}
