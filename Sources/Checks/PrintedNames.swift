import Cards

extension Dossier {
  /// Calls `body` with what is printed and is no text of the workspace's own: of sources, addresses, numbers.
  func forEachPrintedName(_ body: (String, Place) -> Void) {
    for source in sources.values.sorted(by: { $0.key < $1.key }) where source.access != .confidential {
      for text in source.printed { body(text, source.place) }
    }
    for text in [publisher.email, publisher.web, licence.web, address].compactMap(\.self) { body(text, place) }
    for channel in channels {
      for text in [channel.number, channel.address].compactMap(\.self) { body(text, channel.place) }
    }
  }
}

extension Source {
  /// What a note may print.
  fileprivate var printed: [String] {
    let people = (authors + editors).flatMap { [$0.family, $0.given, $0.literal] }
    let fields = [
      title, container, publisher, publisherPlace, url, doi, isbn, page, volume, issue, number, genre, event,
    ]
    return (fields + people).compactMap(\.self)
  }
}
