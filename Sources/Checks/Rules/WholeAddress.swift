import Cards

extension Rule {
  /// The address of a source, and of a link, is whole: it ends as addresses end, and its host is a name with a point.
  ///
  /// Copied from a PDF, an address loses what stood on the next line. Suspicious are an end in a hyphen, a point, a comma, an
  /// equals sign or half a code such as `%2`, a bracket that is not closed, half an ending such as `.pd`, and a second
  /// `http://` within. Such an address may be right all the same.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  ///  Words [@law].
  /// -More in [the report](https://example.org/2006/p06s01-woap.).
  /// +More in [the report](https://example.org/2006/p06s01-woap.html).
  /// ```
  static let wholeAddress = Rule(
    "whole-address", .advice,
    .dossier { dossier, report in
      for source in dossier.sources.values.sorted(by: { $0.place < $1.place }) {
        guard let url = source.url, let what = cutOff(url) else { continue }
        report.add(
          source.place, reach: .file, found: "the address of \(source.key), which \(what): \(url)",
          expected: "a whole address", mend: "open it, and copy it from the browser")
      }
    },
    .texts { texts, _, report in
      for text in texts.prose {
        text.forEachVersion { version in
          var line = version.value.place.line
          version.value.forEachEvent { event in
            guard case .open(let element, let at) = event else { return }
            line = at
            guard case .link(let url) = element, let what = cutOff(url) else { return }
            report.add(
              Place(file: version.value.place.file, line: line), reach: .file,
              found: "an address that \(what): \(url)", expected: "a whole address",
              mend: "open it, and copy it from the browser")
          }
        }
      }
    })

  /// Why an address looks as if it were cut off.
  private static func cutOff(_ url: String) -> String? {
    guard url.hasPrefix("http"), let start = Likeness.hostStart(of: url) else { return nil }
    guard let host = Likeness.host(of: url), host.contains("."), !host.hasSuffix(".") else {
      return "has no whole host"
    }
    let rest = url[start...].drop { $0 != "/" && $0 != "?" && $0 != "#" }
    if rest.hasSuffix("...") || rest.hasSuffix("…") { return "ends in an ellipsis" }
    if let last = rest.last, "-.,;:=&%(_'".contains(last) { return "ends in \(last)" }
    let code = rest.utf8.suffix(2)
    if code.count == 2, code.first == UInt8(ascii: "%") { return "ends in half a code" }
    if rest.count(where: { $0 == "(" }) > rest.count(where: { $0 == ")" }) {
      return "opens a bracket that is not closed"
    }
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    if path.utf8.contains(UInt8(ascii: ":")),
      let again = path.firstRange(of: "http://") ?? path.firstRange(of: "https://"), !url.contains("archive")
    {
      return "holds another one at “\(path[again].prefix(8))”"
    }
    let name = path.split(separator: "/").last ?? ""
    if let point = name.lastIndex(of: "."), half.contains(name[name.index(after: point)...].lowercased()) {
      return "ends in half an ending"
    }
    return nil
  }

  /// Beginnings of the endings of files that are no endings themselves.
  private static let half: Set<String> = ["p", "pd", "h", "ht", "d", "do", "x", "xl", "j", "jp", "a", "as", "ph"]
}
