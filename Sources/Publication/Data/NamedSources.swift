import Cards

extension Dossier {
  /// The source under a key, unless it is confidential: then it is as if nobody had cited it.
  ///
  /// Every file that names sources asks here, so that one place keeps the promise of `docs/workspace.md`: a
  /// confidential source is never named in anything published, and leaves no empty place behind.
  func nameableSource(_ key: Identifier<Source>) -> Source? { isNameable(key) ? sources[key] : nil }

  /// Asks without making a copy of the source.
  func isNameable(_ key: Identifier<Source>) -> Bool {
    guard let index = sources.index(forKey: key) else { return false }
    return sources.values[index].access != .confidential
  }

  /// The citations of sources that may be named, in their order.
  func nameable(_ citations: [Citation]) -> [Citation] {
    citations.allSatisfy { isNameable($0.key) } ? citations : citations.filter { isNameable($0.key) }
  }

  /// The keys of sources that may be named, each once, joined by semicolons as the workspace's CSV files write them.
  func keys(of citations: [Citation]) -> String {
    var keys: [String] = []
    for citation in nameable(citations) where !keys.contains(citation.key.text) { keys.append(citation.key.text) }
    return keys.joined(separator: ";")
  }
}

extension Source {
  /// The web address, which is left out for a source on file.
  var publishedAddress: String? { access == .open ? url : nil }

  /// The digital object identifier, which is an address too.
  var publishedDOI: String? { access == .open ? doi : nil }
}
