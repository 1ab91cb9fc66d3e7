import Cards
import Formats

/// Takes the entries of a BibTeX file into `sources.json`. What is there stays as it is.
public struct BibliographyImport {
  public struct Plan: Sendable {
    public let entries: Int
    /// Keys of entries that would be added, in the order of the file.
    public let added: [String]
    /// Keys of entries that are there already, whatever they say.
    public let present: [String]
    /// What was not understood or not taken over, with the lines of the bibliography; all of it warnings.
    public let remarks: [Finding]
    /// Empty where nothing changes.
    public let files: [PlannedFile]
  }

  /// Why nothing can be planned.
  public struct Refusal: Error, Sendable {
    public let findings: [Finding]
  }

  private let root: String
  private let bibliography: ImportInput

  public init(root: String, bibliography: ImportInput) {
    self.root = root
    self.bibliography = bibliography
  }

  /// Works everything out and writes nothing.
  public func plan() throws(Refusal) -> Plan {
    let reading = BibTeX.parse(bibliography.bytes)
    guard let entries = reading.value, reading.problems.isEmpty else {
      throw Refusal(findings: reading.problems.map { finding($0.line, .error, $0.found, $0.expected) })
    }
    let byKey = Dictionary(entries.map { ($0.key.lowercased(), $0) }) { first, _ in first }
    var items: [BibliographyItem] = [], wrong: [Finding] = []
    for entry in entries {
      guard Identifier<Source>(entry.key) != nil else {
        wrong.append(
          finding(entry.line, .error, "the key \(quoted(entry.key))", "a key without spaces and , ; [ ] @ { } < > \""))
        continue
      }
      let parent = entry["crossref"].flatMap { byKey[$0.value.lowercased()] }
      if let field = entry["crossref"], parent == nil {
        wrong.append(
          finding(field.line, .error, "the crossref \(quoted(field.value))", "the key of an entry of this file"))
      }
      let item = BibliographyItem(entry, parent: parent)
      if !item.fields.contains(where: { $0.name == "title" }) {
        wrong.append(finding(entry.line, .error, "the entry \(entry.key) without title", "a title"))
      }
      items.append(item)
    }
    guard wrong.isEmpty else { throw Refusal(findings: wrong) }
    return try plan(items)
  }

  private func plan(_ items: [BibliographyItem]) throws(Refusal) -> Plan {
    let path = "sources.json"
    let before = FolderFiles(root).bytes(of: path)
    guard FolderFiles(root).bytes(of: "workspace.yaml") != nil else {
      throw Refusal(findings: [
        Finding(
          rule: "file", reach: .file, place: Place(file: "workspace.yaml"), found: "no workspace.yaml",
          expected: "a workspace folder", mend: "progresscard new \(root)")
      ])
    }
    let list = before.map { JSON.parse($0, limits: InputLimits(bytes: Folder.largestFile), controlsAllowed: true) }
    if let list, list.value?.items == nil {
      let problem = list.problems.first
      throw Refusal(findings: [
        Finding(
          rule: "json", reach: .file, place: Place(file: path, line: problem?.line ?? 1),
          found: problem?.found ?? "no list", expected: problem?.expected ?? "a list of CSL-JSON items: [ { … }, … ]",
          mend: "mend the file first")
      ])
    }
    let nodes = list?.value?.items ?? []
    let present = Set(nodes.compactMap { $0["id"]?.string ?? $0["id"]?.number })
    let added = items.filter { !present.contains($0.key) }
    let remarks = added.flatMap { item in
      item.remarks.map { finding($0.line, .warning, $0.found, $0.expected) }
    }
    let files = added.isEmpty ? [] : [file(path, before, nodes.isEmpty, added)]
    return Plan(
      entries: items.count, added: added.map(\.key), present: items.filter { present.contains($0.key) }.map(\.key),
      remarks: remarks.sorted(), files: files)
  }

  /// The list with the new items at its end; every other byte stays.
  private func file(_ path: String, _ before: [UInt8]?, _ isEmpty: Bool, _ added: [BibliographyItem]) -> PlannedFile {
    let lines = added.map(\.json).joined(separator: ",\n") + "\n]\n"
    guard let before, let end = before.lastIndex(of: UInt8(ascii: "]")) else {
      return PlannedFile(
        path: path, before: before, after: Array(("[\n" + lines).utf8), added: added.count, replaced: 0)
    }
    var head = Array(before[..<end])
    while let last = head.last, last <= 0x20 { head.removeLast() }
    return PlannedFile(
      path: path, before: before, after: head + Array(((isEmpty ? "\n" : ",\n") + lines).utf8), added: added.count,
      replaced: 0)
  }

  private func finding(_ line: Int, _ severity: Finding.Severity, _ found: String, _ expected: String) -> Finding {
    Finding(
      rule: "bibtex", severity: severity, reach: .file, place: Place(file: bibliography.name, line: line), found: found,
      expected: expected)
  }
}
