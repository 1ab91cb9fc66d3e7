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

  /// Reads a lock; `nil` where it is damaged, which is reported.
  static func read(_ bytes: [UInt8], _ desk: Desk) -> EditionLock? {
    let reading = JSON.parse(bytes, limits: InputLimits(bytes: Folder.largestFile))
    desk.report(reading.problems, rule: "json")
    guard let root = reading.value else { return nil }
    let place = Place(file: desk.file, line: root.line, column: root.column)
    guard let asOf = root["as-of"]?.string.flatMap({ PartialDate($0) }), let version = root["version"]?.string,
      let members = root["inputs"]?.members
    else {
      desk.report(
        place, found: "no lock", expected: "as-of, version and inputs, as freeze has written them",
        mend: "take the file back from your copy", rule: "lock")
      return nil
    }
    var inputs: [String: String] = [:]
    for member in members {
      guard let hash = member.value.string, let digest = Digest(hex: hash) else {
        desk.report(
          Place(file: desk.file, line: member.keyLine, column: member.keyColumn),
          found: "\(quoted(member.key)) without SHA-256", expected: "64 hexadecimal digits",
          mend: "take the file back from your copy", rule: "lock")
        return nil
      }
      inputs[member.key] = digest.hex
    }
    return EditionLock(
      asOf: asOf, version: version, inputs: inputs, hash: SHA256.hash(bytes).hex,
      place: Place(file: desk.file, line: 1))
  }
}
