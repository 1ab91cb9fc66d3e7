import Cards
import Checks
import Formats

/// What the last check knew: the hashes of what it read, and what it found, card by card.
///
/// Like `Memory` a help and never the truth: a file that does not fit is as good as none.
struct CheckMemory: Sendable {
  /// What the outcome depends on beside the inputs: the program, the folder.
  let settings: String
  let inputs: [String: Digest]
  /// What reading the files found.
  let readings: [Finding]
  let earlier: EarlierExamination
}

extension CheckMemory {
  /// The folders of the cards in which something has changed; `nil` where anything else has.
  func changedCards(now: [String: Digest]) -> Set<String>? {
    let folders = Set(earlier.cards.map(\.folder))
    var changed: Set<String> = []
    for path in Set(now.keys).union(inputs.keys) where now[path] != inputs[path] {
      let folder = Self.folder(of: path)
      guard folders.contains(folder), folder.utf8.count < path.utf8.count else { return nil }
      changed.insert(folder)
    }
    return changed
  }

  /// Where a card would lie that has the file: `editions/2025/BE` of `editions/2025/BE/cases/one.en.md`.
  fileprivate static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
  }

  func write(to path: String) {
    SealedFile.write(to: path) { memory in
      memory.field("settings", settings)
      memory.hashes("inputs", inputs)
      memory.array("readings") { list in for finding in readings { finding.write(into: &list) } }
      memory.array("rest") { list in for finding in earlier.rest { finding.write(into: &list) } }
      memory.array("cards") { list in
        for card in earlier.cards { list.object { card.write(into: &$0) } }
      }
    }
  }

  init?(at path: String, settings: String) {
    guard let memory = SealedFile.read(path), memory["settings"]?.string == settings,
      let inputs = memory.hashes("inputs"), let readings = memory["readings"]?.items,
      let rest = memory["rest"]?.items, let cards = memory["cards"]?.items
    else { return nil }
    self.settings = settings
    self.inputs = inputs
    self.readings = readings.compactMap(Finding.init)
    earlier = EarlierExamination(
      cards: cards.compactMap(ExaminedCard.init), rest: rest.compactMap(Finding.init))
    guard self.readings.count == readings.count,
      earlier.rest.count == rest.count, earlier.cards.count == cards.count
    else { return nil }
  }
}

extension Finding {
  /// Whether it was found in one of the folders.
  func lies(in folders: Set<String>) -> Bool { folders.contains(CheckMemory.folder(of: place.file)) }

  fileprivate func write(into list: inout JSONArrayWriter) {
    list.array { item in
      for text in [rule, severity.rawValue, reach.rawValue, place.file] { item.item(text) }
      item.item(place.line)
      item.item(place.column)
      for text in [found, expected, mend] { item.item(text) }
    }
  }

  fileprivate init?(_ node: JSONNode) {
    guard let items = node.items, items.count == 9, let rule = items[0].string,
      let severity = items[1].string.flatMap(Severity.init(rawValue:)),
      let reach = items[2].string.flatMap(Reach.init(rawValue:)), let file = items[3].string,
      let line = items[4].number.flatMap({ Int($0) }), let column = items[5].number.flatMap({ Int($0) }),
      let found = items[6].string, let expected = items[7].string
    else { return nil }
    self.init(
      rule: rule, severity: severity, reach: reach, place: Place(file: file, line: line, column: column), found: found,
      expected: expected, mend: items[8].string)
  }
}

extension ExaminedCard {
  fileprivate func write(into object: inout JSONObjectWriter) {
    object.field("edition", edition.text)
    object.array("findings") { list in for finding in findings { finding.write(into: &list) } }
    object.array("coverage") { list in
      list.item(coverage.claims)
      list.item(coverage.cited)
    }
    object.object("prints") { prints in
      for (rule, keys) in self.prints.sorted(by: { $0.key < $1.key }) { prints.field(rule, keys.hex) }
    }
    object.field("face", face.value.hex)
    object.object("skeleton") { skeleton.write(into: &$0) }
  }

  fileprivate init?(_ node: JSONNode) {
    guard let edition = node["edition"]?.string.flatMap({ Identifier<Edition>($0) }),
      let findings = node["findings"]?.items, let coverage = node["coverage"]?.items, coverage.count == 2,
      let claims = coverage[0].number.flatMap({ Int($0) }), let cited = coverage[1].number.flatMap({ Int($0) }),
      let prints = node["prints"]?.members, let face = node["face"]?.string.flatMap({ Digest(hex: $0) }),
      let skeleton = node["skeleton"].flatMap(CardSkeleton.init)
    else { return nil }
    let readFindings = findings.compactMap(Finding.init)
    let readPrints = prints.compactMap { print in
      print.value.string.flatMap { [UInt64](hex: $0) }.map { (print.key, $0) }
    }
    guard readFindings.count == findings.count, readPrints.count == prints.count else { return nil }
    self.init(
      edition: edition, country: skeleton.country, findings: readFindings,
      coverage: Coverage(claims: claims, cited: cited), prints: Dictionary(readPrints) { first, _ in first },
      skeleton: skeleton, face: Lazily { face })
  }
}
