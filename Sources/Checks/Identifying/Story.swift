import Cards

/// A text as sentences of words, each with its line and what stands before it, so that it can be written again.
struct Story {
  struct Word {
    let text: String
    /// In small letters.
    let small: String
    /// Spaces and signs between the word before and this one.
    let before: String
    let line: Int

    var isCapital: Bool { text.first?.isUppercase ?? false }
    /// Letters alone that are all large: a short form, never a person.
    var isShortForm: Bool { text.count > 1 && text.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" } }
  }

  struct Sentence {
    var words: [Word] = []
    /// What stands behind the last word.
    var end = ""
  }

  private(set) var sentences: [Sentence] = []
  private var open = Sentence()
  private var word = ""
  private var before = ""
  private var line = 0
  private let partsAtApostrophe: Bool
  /// "15. Mai": a point behind a number of two digits ends no sentence.
  private let hasOrdinals: Bool

  init(_ prose: Prose, language: LanguageTag) {
    partsAtApostrophe = language.language == "fr"
    hasOrdinals = language.language == "de"
    line = prose.place.line
    for event in prose.events {
      switch event {
      case .open(let element, let start):
        if element.isBlock { close() }
        line = start
      case .close(let element): if element.isBlock { close() }
      case .rule(let start):
        close()
        line = start
      case .softBreak, .hardBreak:
        take(" ")
        line += 1
      case .text(let text): text.forEach { take($0) }
      case .cite, .bind: break
      }
    }
    close()
  }

  init(_ text: String, line: Int, language: LanguageTag) {
    partsAtApostrophe = language.language == "fr"
    hasOrdinals = language.language == "de"
    self.line = line
    text.forEach { take($0) }
    close()
  }

  private mutating func take(_ character: Character) {
    if character.isLetter || character.isNumber || character == "\u{AD}" {
      // A soft hyphen only says where a word may be parted.
      if character == "\u{AD}" { return }
      if word.isEmpty, !before.isEmpty, endsSentence { close() }
      word.append(character)
      return
    }
    if !word.isEmpty {
      let joins = character == "-" || character == "‑" || (!partsAtApostrophe && (character == "'" || character == "’"))
      let last = word.last ?? " "
      if joins || (last.isNumber && (character == "." || character == "," || character == "/")) {
        word.append(character == "‑" ? "-" : character == "’" ? "'" : character)
        return
      }
      endWord()
    }
    before.append(character)
  }

  /// Whether what was read since the last word ends a sentence.
  private var endsSentence: Bool {
    guard before.contains(where: { $0 == "." || $0 == "!" || $0 == "?" || $0 == "…" }), before.count > 1 else {
      return false
    }
    guard before.first == ".", let last = open.words.last else { return true }
    if hasOrdinals, last.text.count < 3, last.text.allSatisfy(\.isNumber) { return false }
    return !Self.shortened.contains(last.small) && last.text.count > 1
  }

  private static let shortened: Set<String> = [
    "mr", "mrs", "ms", "dr", "st", "mme", "mlle", "prof", "hr", "fr", "dhr", "mevr", "mw", "bzw", "ca", "art", "p",
  ]

  /// Ends the word; signs that joined it to nothing stand behind it.
  private mutating func endWord() {
    var tail = ""
    while let last = word.last, !last.isLetter, !last.isNumber { tail = String(word.removeLast()) + tail }
    if !word.isEmpty {
      open.words.append(Word(text: word, small: word.lowercased(), before: before, line: line))
      before = ""
    }
    word = ""
    before += tail
  }

  private mutating func close() {
    if !word.isEmpty { endWord() }
    if !open.words.isEmpty {
      open.end = String(before.prefix { !$0.isWhitespace })
      sentences.append(open)
      before = String(before.drop { !$0.isWhitespace })
    }
    open = Sentence()
    while before.first?.isWhitespace ?? false { before.removeFirst() }
  }
}

extension Story.Sentence {
  var text: String { written(with: []) }

  /// The sentence with more general words in place of its details.
  func written(with details: [Detail]) -> String {
    var text = ""
    var next = 0
    let ordered = details.filter { $0.general != nil }.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    for detail in ordered where detail.range.lowerBound >= next {
      write(next..<detail.range.lowerBound, to: &text)
      let general = detail.general ?? ""
      if let first = words[safe: detail.range.lowerBound], !general.isEmpty {
        if detail.range.lowerBound > 0 { text += first.before }
        text += text.isEmpty ? general.prefix(1).uppercased() + general.dropFirst() : general
      }
      next = detail.range.upperBound
    }
    write(next..<words.count, to: &text)
    text =
      text.first.map { $0.isWhitespace || $0 == "," ? String(text.drop { !$0.isLetter && !$0.isNumber }) : text } ?? ""
    return (text.prefix(1).uppercased() + text.dropFirst() + end)
  }

  private func write(_ range: Range<Int>, to text: inout String) {
    for index in range {
      guard let word = words[safe: index] else { continue }
      if index > 0 || !text.isEmpty { text += word.before }
      text += word.text
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
