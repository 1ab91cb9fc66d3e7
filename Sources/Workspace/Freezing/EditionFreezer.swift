import Cards
import Formats
import Foundation

/// Why an edition cannot be frozen.
public struct FreezeProblem: Error, Sendable, Equatable {
  /// A sentence for people, with the mend.
  public let sentence: String
}

/// Freezes an edition: says so in `edition.yaml` and writes `edition.lock`.
public struct EditionFreezer: Sendable {
  public let root: String
  public let dossier: Dossier
  public let edition: Edition

  /// - Parameters:
  ///   - root: path of the workspace folder.
  ///   - dossier: what was read from it, in which the checks found nothing wrong.
  public init(root: String, dossier: Dossier, edition: Edition) {
    self.root = root
    self.dossier = dossier
    self.edition = edition
  }

  /// Path of the lock within the workspace.
  public var path: String { "editions/\(edition.id)/" + LockFile.name }

  /// Writes the status first, then the lock of what stands there then. A run that is stopped in between can be repeated.
  ///
  /// - Parameter version: that of the tool.
  /// - Returns: the lock.
  public func freeze(version: String) throws(FreezeProblem) -> EditionLock {
    guard edition.seal.lock == nil else {
      throw FreezeProblem(sentence: "Edition \(edition.id) is frozen already: \(path) is there.")
    }
    guard let framework = dossier.framework(of: edition) else {
      throw FreezeProblem(sentence: "Edition \(edition.id) has no framework.")
    }
    let inputs = FrozenInputs(folder: Folder(root: root), shared: SharedInputs(dossier), unread: [])
    if let odd = inputs.files(of: edition.id, framework.id).first(where: { !LockFile.isWithin($0) }) {
      throw FreezeProblem(sentence: "A lock cannot name \(odd): rename the file, without control characters.")
    }
    let status = "editions/\(edition.id)/edition.yaml"
    if edition.status == .draft { try write(try frozenStatus(in: status), to: status) }
    guard let lock = inputs.lock(of: edition, framework, version: version) else {
      throw FreezeProblem(sentence: "A file of edition \(edition.id) cannot be read any more; run the command again.")
    }
    try write(LockFile.bytes(of: lock, edition: edition.id), to: path)
    return lock
  }

  /// `edition.yaml` with nothing but its status changed.
  private func frozenStatus(in path: String) throws(FreezeProblem) -> [UInt8] {
    guard case .success(let bytes) = Folder(root: root).bytes(of: path) else {
      throw FreezeProblem(sentence: "\(path) cannot be read.")
    }
    guard let changed = EditionStatus.frozen(bytes) else {
      throw FreezeProblem(sentence: "Write status: frozen into \(path), and run the command again.")
    }
    return changed
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FreezeProblem) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: root).appendingPathComponent(path), options: .atomic)
    } catch {
      throw FreezeProblem(sentence: "\(path) cannot be written\(error.reason)")
    }
  }
}

/// The field `status` of an `edition.yaml`, changed in place so that everything else stays as people wrote it.
enum EditionStatus {
  /// The file with `status: frozen`; `nil` where that cannot be written without touching anything else.
  static func frozen(_ bytes: [UInt8]) -> [UInt8]? {
    guard let before = YAML.parse(bytes).value, before.entries != nil else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let changed = before["status"].map { replaced($0, in: text) } ?? appended(to: text)
    guard let changed, let after = YAML.parse(Array(changed.utf8)).value, after["status"]?.scalar == "frozen",
      fields(of: after) == fields(of: before)
    else { return nil }
    return Array(changed.utf8)
  }

  /// Everything but the status.
  private static func fields(of node: YAMLNode) -> [String] {
    (node.entries ?? []).filter { $0.key != "status" }.map { $0.key + ": " + plain($0.value) }
  }

  private static func plain(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _): "\"" + text + "\""
    case .sequence(let items): "[" + items.map(plain).joined(separator: ",") + "]"
    case .mapping(let entries): "{" + entries.map { $0.key + ":" + plain($0.value) }.joined(separator: ",") + "}"
    }
  }

  private static func replaced(_ status: YAMLNode, in text: String) -> String? {
    guard let word = status.scalar, !word.isEmpty else { return nil }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    guard lines.indices.contains(status.line - 1) else { return nil }
    var scalars = Array(String(decoding: lines[status.line - 1], as: UTF8.self).unicodeScalars)
    var start = status.column - 1
    if scalars.indices.contains(start), scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
    let end = start + word.unicodeScalars.count
    guard start >= 0, end <= scalars.count, Array(scalars[start..<end]) == Array(word.unicodeScalars) else {
      return nil
    }
    scalars.replaceSubrange(start..<end, with: "frozen".unicodeScalars)
    lines[status.line - 1] = Array(String(String.UnicodeScalarView(scalars)).utf8)
    return String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
  }

  private static func appended(to text: String) -> String? {
    let end = text.contains("\r\n") ? "\r\n" : "\n"
    return text + (text.utf8.last == UInt8(ascii: "\n") ? "" : end) + "status: frozen" + end
  }
}
