import Cards
import Formats

/// `edition.lock`: JSON, its members in a fixed order and its inputs sorted, so that two locks can be compared line by line.
enum LockFile {
  static let name = "edition.lock"

  static func bytes(of lock: EditionLock, edition: Identifier<Edition>) -> [UInt8] {
    var out = Bytes()
    JSON.object(pretty: true, into: &out) { object in
      object.field("edition", edition.text)
      object.field("as-of", lock.asOf.text)
      object.field("version", lock.version)
      object.object("inputs") { inputs in
        for (name, hash) in lock.inputs.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
          inputs.field(name, hash)
        }
      }
    }
    out.append("\n")
    return out.array
  }

  /// Whether a name can be that of an input: it leads to a file below the workspace and is one line.
  ///
  /// A lock comes from others with the workspace. What it names is opened and its hash told, so nothing may lead out.
  static func isWithin(_ name: String) -> Bool {
    let path = InputName.file(of: name)
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    return name.first != "#" && name != path + "#" && !steps.contains { ["", ".", ".."].contains($0) }
      && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// Reads a lock; `nil` where it is damaged, which is reported.
  static func read(_ bytes: [UInt8], _ desk: Desk) -> EditionLock? {
    let reading = JSON.parse(bytes, limits: InputLimits(bytes: Folder.largestFile))
    desk.report(reading.problems, rule: "json")
    guard let root = reading.value else {
      desk.lose()
      return nil
    }
    let place = Place(file: desk.file, line: root.line, column: root.column)
    guard let asOf = root["as-of"]?.string.flatMap({ PartialDate($0) }), let version = root["version"]?.string,
      let members = root["inputs"]?.members
    else {
      desk.report(
        place, found: "no lock", expected: "as-of, version and inputs, as freeze has written them",
        mend: "take the file back from your copy", rule: "lock")
      desk.lose()
      return nil
    }
    var inputs: [String: String] = [:]
    for member in members {
      let place = Place(file: desk.file, line: member.keyLine, column: member.keyColumn)
      if !isWithin(member.key) {
        desk.report(
          place, found: "the input \(quoted(member.key))",
          expected: "a path within the workspace, as freeze writes it: such as editions/2025/XA/card.yaml",
          mend: "take the file back from your copy", rule: "lock")
      } else if let digest = member.value.string.flatMap({ Digest(hex: $0) }) {
        inputs[member.key] = digest.hex
      } else {
        desk.report(
          place, found: "\(quoted(member.key)) without SHA-256", expected: "64 hexadecimal digits",
          mend: "take the file back from your copy", rule: "lock")
      }
    }
    guard inputs.count == members.count else {
      desk.lose()
      return nil
    }
    return EditionLock(
      asOf: asOf, version: version, inputs: inputs, hash: SHA256.hash(bytes).hex,
      place: Place(file: desk.file, line: 1))
  }
}
