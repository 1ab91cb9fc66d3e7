import Cards
import Formats

/// Everything that an edition is frozen with: the files of its own, those of its framework, and the entries that it uses
/// of files that all editions share.
struct FrozenInputs: Sendable {
  let folder: Folder
  let shared: SharedInputs
  /// Files that could not be read whole: nothing is said of what they lack.
  let unread: Set<String>

  /// The paths of the files of an edition's own and of its framework, sorted. Errata, lock, approvals,
  /// tombstones and what was accepted speak of them and are none.
  func files(of edition: Identifier<Edition>, _ framework: Identifier<Framework>) -> [String] {
    let own = "editions/" + edition.text + "/"
    let outside = [LockFile.name, ErrataFile.name, AcceptedFile.name, WithdrawnFile.name].map { own + $0 }
    let texts = TextFiles.grouped(folder.names(in: "frameworks").map { "frameworks/" + $0 })
      .filter { $0.name == framework.text }.flatMap { $0.files.map(\.path) }
    let files = folder.files.filter {
      $0.hasPrefix(own) && !outside.contains($0) && !$0.hasSuffix("/" + ApprovalsFile.name)
    }
    return (files + ["frameworks/\(framework.text).yaml"] + texts).sorted()
  }

  /// The lock of an edition as it stands; `nil` where a file cannot be read.
  func lock(of edition: Edition, _ framework: Framework, version: String) -> EditionLock? {
    var inputs: [String: String] = [:]
    let files = files(of: edition.id, framework.id)
    let hashes = folder.hashes(of: files)
    for path in files {
      guard let hash = hashes[path] else { return nil }
      inputs[path] = hash.hex
    }
    for name in shared.names(for: edition, of: framework) {
      inputs[name] = shared.entry(name, on: edition.asOf)?.hash.hex
    }
    return EditionLock(
      asOf: edition.asOf, version: version, inputs: inputs,
      place: Place(file: "editions/\(edition.id)/" + LockFile.name, line: 1))
  }

  /// What is not as a lock has it, in the order of the names.
  ///
  /// - Parameter framework: the edition's; where it cannot be read, entries of treaties that came later are not looked for.
  func changes(since lock: EditionLock, of edition: Edition, _ framework: Framework?) -> [InputChange] {
    let present = files(of: edition.id, edition.framework.value)
    let hashes = folder.hashes(of: Array(Set(present).union(lock.inputs.keys.filter { InputName.file(of: $0) == $0 })))
    var changes: [InputChange] = []
    for (name, frozen) in lock.inputs {
      let file = InputName.file(of: name)
      if unread.contains(file) { continue }
      let now: (hash: Digest, place: Place)? =
        file == name
        ? hashes[name].map { ($0, Place(file: name)) } : shared.entry(name, on: lock.asOf)
      guard let now else {
        if edition.withdrawals.contains(where: { $0.covers(input: name) }) { continue }
        if file != name || !folder.has(file) {
          changes.append(InputChange(kind: .removed, input: name, hash: nil, place: Place(file: file)))
        }
        continue
      }
      guard now.hash.hex != frozen else { continue }
      changes.append(InputChange(kind: .changed, input: name, hash: now.hash.hex, place: now.place))
    }
    for path in present where lock.inputs[path] == nil {
      guard let hash = hashes[path] else { continue }
      changes.append(InputChange(kind: .added, input: path, hash: hash.hex, place: Place(file: path)))
    }
    // All other entries are used because a file of the edition says so; treaties are, since a country is bound.
    let used = framework.map { shared.names(for: edition, of: $0) } ?? []
    for name in used where name.hasPrefix("treaties/") && lock.inputs[name] == nil {
      guard !unread.contains(InputName.file(of: name)), let entry = shared.entry(name, on: lock.asOf) else { continue }
      changes.append(InputChange(kind: .added, input: name, hash: entry.hash.hex, place: entry.place))
    }
    return changes.sorted { $0.input < $1.input }
  }
}

extension FrozenInputs {
  /// How many of the case studies that an edition was frozen with were withdrawn since.
  static func withdrawn(since lock: EditionLock, of edition: Edition) -> Int {
    guard !edition.withdrawals.isEmpty else { return 0 }
    let texts = lock.inputs.keys.filter { $0.contains("/cases/") }
    return edition.withdrawals.count { withdrawal in texts.contains { withdrawal.covers(input: $0) } }
  }
}

extension Folder {
  func has(_ path: String) -> Bool {
    let (folder, name) =
      path.lastIndex(of: "/").map { (String(path[..<$0]), String(path[path.index(after: $0)...])) }
      ?? ("", path)
    return names(in: folder).contains(name)
  }

  /// The SHA-256 of files, made on all cores; those that cannot be read or are not there are left out.
  func hashes(of paths: [String]) -> [String: Digest] {
    let chunks = stride(from: 0, to: paths.count, by: 64).map { Array(paths[$0..<min($0 + 64, paths.count)]) }
    let hashes = concurrentMap(chunks) { chunk in
      chunk.map { path -> Digest? in
        guard case .success(let bytes) = bytes(of: path) else { return nil }
        return SHA256.hash(bytes)
      }
    }.flatMap(\.self)
    var byPath: [String: Digest] = [:]
    for (path, hash) in zip(paths, hashes) { byPath[path] = hash }
    return byPath
  }
}
