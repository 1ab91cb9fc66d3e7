import Cards

extension Rule {
  /// Nobody finds a shelter by a card: it has no address, and no name unless its operator publishes that itself, in a public
  /// source that `named-by` names.
  ///
  /// `editions/e1/BE/card.yaml`:
  /// ```diff
  /// -services: [{id: house, kind: shelter, name: House at 12 High Street, by: [ngo]}]
  /// +services: [{id: house, kind: shelter, by: [ngo], region: The north, capacity: 12}]
  /// ```
  static let servicePlace = Rule(
    "service-place", .safety,
    .card { card, checked, report in
      for service in card.services where service.kind == .shelter {
        let isOpen = service.namedBy.contains { checked.dossier.sources[$0.key]?.access ?? .open == .open }
        if let name = service.name, !isOpen {
          report.add(
            service.place, found: "a shelter's name, “\(name.original.value)”",
            expected: "named-by: a public source in which the operator publishes the name", mend: "delete the name")
        }
        let plain = [service.name, service.region].compactMap(\.self).flatMap { $0.versions.map(\.value) }
        let prose = service.offers?.versions.map(\.value.plainText) ?? []
        for text in plain + prose {
          guard let address = StreetAddress.found(in: text) else { continue }
          report.add(
            service.place, found: "an address in what is said of a shelter, “\(address)”",
            expected: "its region alone", mend: "delete the address")
        }
      }
    })
}

/// Addresses of houses as they are written in English, French, Dutch and German.
enum StreetAddress {
  /// Stand behind a name: 12 High Street.
  private static let after: Set<String> = [
    "street", "st", "road", "rd", "avenue", "ave", "lane", "square", "boulevard",
  ]
  /// Stand before a name: 12, rue Haute; rue Haute 12.
  private static let before: Set<String> = ["rue", "avenue", "boulevard", "chemin", "impasse", "quai", "chaussée"]
  /// End a name that a number follows: Hoogstraat 12.
  private static let endings = [
    "straat", "laan", "plein", "steenweg", "dreef", "straße", "strasse", "gasse", "allee", "platz", "weg",
  ]

  /// The first address of a text.
  static func found(in text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }.map(String.init)
    let bare = words.map { $0.trimmingPunctuation }
    for (index, word) in bare.enumerated() {
      let folded = word.lowercased()
      let isName = endings.contains { folded.hasSuffix($0) && (word.count > $0.count + 2) }
      if isName, word.first?.isUppercase == true, isNumber(bare, index + 1) { return excerpt(words, index, index + 1) }
      if after.contains(folded), word.first?.isUppercase == true,
        let number = (max(0, index - 4)..<index).last(where: { isNumber(bare, $0) }), number < index - 1,
        bare[(number + 1)..<index].allSatisfy({ $0.first?.isUppercase == true })
      {
        return excerpt(words, number, index)
      }
      if before.contains(folded) {
        if index > 0, isNumber(bare, index - 1), bare.indices.contains(index + 1) {
          let name = bare[(index + 1)...].prefix(4).firstIndex { $0.first?.isUppercase == true }
          return excerpt(words, index - 1, name ?? index + 1)
        }
        let following = (index + 1)..<min(bare.count, index + 6)
        if let number = following.first(where: { isNumber(bare, $0) }), number > index + 1,
          bare[(index + 1)..<number].contains(where: { $0.first?.isUppercase == true })
        {
          return excerpt(words, index, number)
        }
      }
    }
    return nil
  }

  /// Whether a word is a house's number: up to three digits, and a letter.
  private static func isNumber(_ words: [String], _ index: Int) -> Bool {
    guard words.indices.contains(index) else { return false }
    let digits = words[index].prefix { $0.isASCII && $0.isNumber }
    let rest = words[index].dropFirst(digits.count)
    return (1...3).contains(digits.count) && rest.count <= 1 && rest.allSatisfy(\.isLetter)
  }

  private static func excerpt(_ words: [String], _ first: Int, _ last: Int) -> String {
    words[first...min(last, words.count - 1)].joined(separator: " ").trimmingPunctuation
  }
}

extension String {
  fileprivate var trimmingPunctuation: String {
    var text = self[...]
    while let first = text.first, !first.isLetter && !first.isNumber { text.removeFirst() }
    while let last = text.last, !last.isLetter && !last.isNumber { text.removeLast() }
    return String(text)
  }
}
