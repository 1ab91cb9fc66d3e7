import Cards

extension Rule {
  /// No region of the country is told to be abroad.
  ///
  /// The regions are those of ISO 3166-2 with their names in English, French, Dutch and German (Unicode CLDR). Looked at are names
  /// behind words such as “abroad”, “other countries”, “onwards to other destinations”.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -Children are taken on to other countries, above all to Wallonia [@law].
  /// +Children are taken on to other countries, above all to France [@law].
  /// ```
  static let abroad = Rule(
    "abroad", .judgement,
    .reading { reading, _, report in
      let regions = Regions.names(of: reading.card.country)
      guard !regions.isEmpty else { return }
      for passage in reading.passages where passage.isOriginal && passage.role.isOwn {
        let text = passage.reading
        for sentence in text.sentences {
          for index in sentence.words where text.words[index].traits.contains(.abroad) {
            guard !isFrom(index, sentence, text), let name = name(behind: index, regions, sentence, text) else {
              continue
            }
            report.add(
              text.place(sentence), .warning,
              found:
                "“\(text.text(words: name))” behind “\(text.text(words: index..<index + Int(text.words[index].span)))”: \(text.excerpt(sentence))",
              expected: "a place outside \(reading.card.country): \(text.text(words: name)) lies in it (ISO 3166-2)")
            break
          }
        }
      }
    })

  /// `from abroad`: what follows is where somebody arrives.
  private static func isFrom(_ index: Int, _ sentence: Sentence, _ text: Reading) -> Bool {
    text.words[max(sentence.words.lowerBound, index - 3)..<index].contains { Regions.from.contains($0.key) }
  }

  /// A region's name within fourteen words behind a word for abroad, in the same clause.
  private static func name(
    behind index: Int, _ regions: [UInt64: [[UInt64]]], _ sentence: Sentence, _ text: Reading
  ) -> Range<Int>? {
    let words = text.words
    for at in index + 1..<max(index + 1, min(sentence.words.upperBound, index + 15)) {
      if words[at].gap == .semicolon || words[at].gap == .colon && at > index + 4 { return nil }
      guard let names = regions[words[at].key], words[at].marks.contains(.capital), !words[at].marks.contains(.quoted)
      else {
        continue
      }
      for name in names where at + name.count <= sentence.words.upperBound {
        guard words[at..<at + name.count].map(\.key) == name else { continue }
        // `abroad from Antwerp`.
        if words[max(index + 1, at - 2)..<at].contains(where: { Regions.from.contains($0.key) }) { return nil }
        return at..<at + name.count
      }
    }
    return nil
  }
}
