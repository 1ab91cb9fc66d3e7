import Cards

extension Rule {
  /// Notes are citations, which publishing numbers: no text has note marks or “Ibid.” typed by hand.
  ///
  /// A raised digit behind a word, or before a paragraph, is a note mark; in m², km³ or 10⁶ it is none. Notes numbered by
  /// hand change their numbers as soon as one is added, marks of the foot and of the end are the same, and “Ibid.” points
  /// to another source when a note comes between. Quotations keep what they have.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -Words.⁴
  /// -
  /// -⁴ Ibid., p. 12.
  /// +Words [@law, p. 12].
  /// ```
  static let typedNote = Rule(
    "typed-note", .judgement,
    .texts { texts, _, report in
      for text in texts.prose { text.forEachVersion { TypedNotes.look(at: $0.value, &report) } }
    })
}

/// Follows note marks through one text.
private struct TypedNotes {
  private let file: String
  private var line: Int
  private var depthOfQuotes = 0
  /// What the text before ends with; `nil` where a paragraph begins.
  private var before: Unicode.Scalar?
  private var marks: [(mark: String, line: Int)] = []

  static func look(at prose: Prose, _ report: inout Rule.Report) {
    var notes = TypedNotes(file: prose.place.file, line: prose.place.line)
    prose.forEachEvent { notes.take($0, &report) }
    notes.end(&report)
  }

  private init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  private mutating func take(_ event: Prose.Event, _ report: inout Rule.Report) {
    switch event {
    case .open(let element, let start):
      line = start
      if element.isBlock { before = nil }
      if element == .quote || element == .code || element == .codeBlock { depthOfQuotes += 1 }
    case .close(let element):
      if element == .quote || element == .code || element == .codeBlock { depthOfQuotes -= 1 }
    case .rule(let start): line = start
    case .softBreak, .hardBreak:
      line += 1
      before = " "
    case .text(let text):
      if depthOfQuotes == 0 { read(text, &report) }
      before = text.unicodeScalars.last ?? before
    case .cite, .bind: before = "]"
    }
  }

  private mutating func read(_ text: String, _ report: inout Rule.Report) {
    var text = text
    let (mayBeRaised, mayBeSame) = text.withUTF8(\.hints)
    if mayBeRaised { readMarks(text) }
    guard mayBeSame else { return }
    for word in text.withUTF8({ bytes in Self.same.filter { bytes.holds($0) } })
    where text.isOutsideQuotations("\(word)") {
      report.add(
        Place(file: file, line: line), reach: .file, found: "“\(word)”", expected: "the source itself, cited again",
        mend: "[@source, p. 12]; publishing shortens the second note by itself")
    }
  }

  private mutating func readMarks(_ text: String) {
    var before = self.before
    var mark = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isRaisedDigit, !mark.isEmpty || before.map(\.mayCarryMark) ?? true {
        mark.append(scalar)
      } else if !mark.isEmpty {
        marks.append((String(mark), line))
        mark = .init()
      }
      before = scalar
    }
    if !mark.isEmpty { marks.append((String(mark), line)) }
  }

  /// One finding a text, however many marks it has.
  private func end(_ report: inout Rule.Report) {
    guard let first = marks.first else { return }
    let named = marks.prefix(6).map { "\($0.mark) in line \($0.line)" }.joined(separator: ", ")
    let more = marks.count > 6 ? " and \(marks.count - 6) more" : ""
    report.add(
      Place(file: file, line: first.line), reach: .file, found: "note marks typed by hand: \(named)\(more)",
      expected: "citations, which are numbered when the text is published", mend: "[@source, p. 12]")
  }

  /// How texts say “the same source” without naming it, in any language, since they are Latin or short for German.
  fileprivate static let same: [StaticString] = ["ibid", "ibidem", "op. cit", "loc. cit", "ebd.", "a. a. O."]

  /// What a byte may tell, by its value: most bytes tell nothing.
  fileprivate static let kinds: ContiguousArray<ByteKind> = ContiguousArray(
    (UInt8.min...UInt8.max).map { byte in
      var kind: ByteKind = byte.isPartOfWord ? .inWord : []
      if byte == 0xC2 || byte == 0xE2 { kind.insert(.leadsRaised) }
      if same.contains(where: { $0.utf8Start[0] | 0x20 == byte | 0x20 }) { kind.insert(.beginsSame) }
      return kind
    })
}

private struct ByteKind: OptionSet {
  let rawValue: UInt8
  static let inWord = ByteKind(rawValue: 1)
  static let leadsRaised = ByteKind(rawValue: 2)
  static let beginsSame = ByteKind(rawValue: 4)
}

extension String {
  /// Whether a word stands somewhere that is not between quotation marks: quotations keep what they have.
  fileprivate func isOutsideQuotations(_ word: String) -> Bool {
    var scalars = Array(unicodeScalars)
    for span in QuotationMarks(scalars).spans.reversed() { scalars.removeSubrange(span) }
    // A citation within the quotation parts the text.
    if let open = scalars.lastIndex(where: { "“«„".unicodeScalars.contains($0) }) { scalars.removeSubrange(open...) }
    return String(String.UnicodeScalarView(scalars)).lowercased().contains(word.lowercased())
  }
}

extension Unicode.Scalar {
  fileprivate var isRaisedDigit: Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }

  /// Whether a raised digit behind it is a note mark: not behind a digit, nor behind the m of m² and km³.
  fileprivate var mayCarryMark: Bool {
    self != "m" && !("0"..."9").contains(self) && !isRaisedDigit
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there may be raised digits, and words that say “the same source”: one quick look, since most texts have neither.
  fileprivate var hints: (mayBeRaised: Bool, mayBeSame: Bool) {
    var (mayBeRaised, mayBeSame) = (false, false)
    TypedNotes.kinds.withUnsafeBufferPointer { kinds in
      var before: ByteKind = []
      for index in indices {
        let kind = kinds[Int(self[index])]
        if kind.contains(.leadsRaised) { mayBeRaised = true }
        if kind.contains(.beginsSame), !before.contains(.inWord), index + 1 < count,
          TypedNotes.same.contains(where: { $0.begins(self[index], self[index + 1]) })
        {
          mayBeSame = true
        }
        before = kind
      }
    }
    return (mayBeRaised, mayBeSame)
  }

  /// Whether an ASCII word stands in the text, in whatever letters, with no letter around it.
  fileprivate func holds(_ word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard let first = word.first, count >= word.count else { return false }
    for start in 0...(count - word.count) where self[start] | 0x20 == first | 0x20 {
      guard zip(self[start...], word).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { continue }
      let end = start + word.count
      if start > 0, self[start - 1].isPartOfWord { continue }
      if end < count, self[end].isPartOfWord { continue }
      return true
    }
    return false
  }
}

extension StaticString {
  /// Whether it begins with these letters, large or small.
  fileprivate func begins(_ first: UInt8, _ second: UInt8) -> Bool {
    utf8Start[0] | 0x20 == first | 0x20 && utf8Start[1] | 0x20 == second | 0x20
  }
}

extension UInt8 {
  fileprivate var isPartOfWord: Bool {
    self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
