import Cards

extension Rule {
  /// Texts hold no character that nobody sees and that changes how they are read.
  ///
  /// Controls, and the characters that turn text round (U+202A–202E), are errors: with them a text can show another
  /// order of letters than it has. Isolates (U+2066–2068) that U+2069 does not end in the same paragraph are a
  /// warning, and so is the zero-width space U+200B outside of scripts that write without spaces (Khmer, Thai, Lao,
  /// Burmese, Tibetan). U+200C and U+200D, which join and part letters, and the marks U+200E, U+200F and U+061C may
  /// stand anywhere.
  ///
  /// `editions/e1/edition.yaml`:
  /// ```diff
  /// -title: "First\u202E"
  /// +title: First
  ///  as-of: 2010-06
  /// ```
  static let invisible = Rule(
    "invisible",
    .dossier { dossier, report in
      dossier.forEachPrintedName { text, place in Unseen.look(at: text, in: nil, at: place, &report) }
      for (symbol, place) in dossier.frameworks.flatMap(\.symbols) { look(at: symbol, place, &report) }
    },
    .texts { texts, _, report in
      for text in texts.prose {
        text.forEachVersion { Unseen.look(at: $0.value, in: $0.language, &report) }
      }
      for (text, place) in texts.plain {
        text.forEachVersion { Unseen.look(at: $0.value, in: $0.language, at: place, &report) }
      }
      for citation in texts.citations {
        if let locator = citation.locator { Unseen.look(at: locator, in: nil, at: citation.place, &report) }
      }
    })

  /// A symbol begins with something that can be seen by itself.
  private static func look(at symbol: String, _ place: Place, _ report: inout Report) {
    Unseen.look(at: symbol, in: nil, at: place, &report)
    guard let first = symbol.unicodeScalars.first else { return }
    switch first.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .control, .unassigned, .privateUse:
      report.add(
        place, reach: .file, found: "a symbol that begins with U+\(String(first.value, radix: 16, uppercase: true))",
        expected: "one that can be seen, since colour alone tells nothing")
    default: break
    }
  }
}

extension Framework {
  /// What stands for grades, categories and the star where they are printed.
  fileprivate var symbols: [(symbol: String, place: Place)] {
    ([scale] + scales.sorted { $0.key < $1.key }.map(\.value)).flatMap { $0.levels.map { ($0.symbol, $0.place) } }
      + [star].compactMap(\.self).map { ($0.symbol, $0.place) } + categories.map { ($0.symbol, $0.place) }
  }
}

/// Follows characters that nobody sees through one paragraph, or one text of a single line.
private struct Unseen {
  private let language: LanguageTag?
  /// Isolates that wait for their end.
  private var open: [(scalar: Unicode.Scalar, place: Place)] = []

  private init(in language: LanguageTag?) { self.language = language }

  static func look(
    at text: String, in language: LanguageTag?, at place: @autoclosure () -> Place, _ report: inout Rule.Report
  ) {
    guard hasOdd(text) else { return }
    var unseen = Unseen(in: language)
    unseen.read(text, at: place(), &report)
    unseen.end(&report)
  }

  static func look(at prose: Prose, in language: LanguageTag, _ report: inout Rule.Report) {
    var line = prose.place.line
    var unseen = Unseen(in: language)
    prose.forEachEvent { event in
      switch event {
      case .open(let element, let start):
        line = start
        if element.isBlock { unseen.end(&report) }
      case .close(let element): if element.isBlock { unseen.end(&report) }
      case .rule(let start): line = start
      case .softBreak, .hardBreak: line += 1
      case .text(let text):
        if hasOdd(text) { unseen.read(text, at: Place(file: prose.place.file, line: line), &report) }
      case .bind(let binding): if hasOdd(binding.text) { unseen.read(binding.text, at: binding.place, &report) }
      case .cite(let citations):
        for citation in citations {
          if let locator = citation.locator { look(at: locator, in: nil, at: citation.place, &report) }
        }
      }
    }
    unseen.end(&report)
  }

  /// Whether a text has a byte with which one of the characters begins: most have none.
  private static func hasOdd(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0xE2 || $0 == 0xC2 || $0 < 0x20 || $0 == 0x7F }
  }
}

extension Unseen {
  /// One finding of each kind a text.
  private mutating func read(_ text: String, at place: Place, _ report: inout Rule.Report) {
    var before: Unicode.Scalar?
    var hasControl = false, hasOverride = false, hasSpace = false
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      defer { before = scalar }
      switch Direction(scalar) {
      case .override?:
        if !hasOverride { add(place, scalar, "which turns text round", Self.isolated, &report) }
        hasOverride = true
      case .isolate?: open.append((scalar, place))
      case .endOfIsolate?:
        if open.popLast() == nil {
          report.add(
            place, .warning, reach: .file, found: "\(scalar.code), which ends no isolate",
            expected: "U+2066, U+2067 or U+2068 before it in the same paragraph", mend: "delete it")
        }
      case .mark?: break
      case nil:
        if Self.isControl(scalar), !hasControl {
          add(place, scalar, "a control", "delete it, or type the text anew", &report)
          hasControl = true
        } else if scalar == "\u{200B}", !hasSpace,
          !isAtHome(before, index + 1 < scalars.count ? scalars[index + 1] : nil)
        {
          report.add(
            place, .warning, reach: .file, found: "the zero-width space U+200B",
            expected: "no such character but in scripts that write without spaces: Khmer, Thai, Lao, Burmese, Tibetan",
            mend: "delete it")
          hasSpace = true
        }
      }
    }
  }

  private mutating func end(_ report: inout Rule.Report) {
    for (scalar, place) in open {
      report.add(
        place, .warning, reach: .file, found: "the isolate \(scalar.code), which does not end",
        expected: "U+2069 behind it in the same paragraph", mend: "add U+2069, or delete both")
    }
    open = []
  }

  private func add(
    _ place: Place, _ scalar: Unicode.Scalar, _ what: String, _ mend: String, _ report: inout Rule.Report
  ) {
    report.add(
      place, reach: .file, found: "the character \(scalar.code), \(what)",
      expected: "text that is read in the order in which it is written", mend: mend)
  }

  private static let isolated = "delete it; to set a run apart, put U+2068 before it and U+2069 behind it"

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\n", "\r", "\t"].contains(scalar)
  }

  /// Whether a zero-width space parts words of a script that has no other sign between them.
  private func isAtHome(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    if let language, ["km", "th", "lo", "my", "shn", "bo", "dz"].contains(language.language) { return true }
    return [before, after].compactMap(\.self).contains { scalar in
      switch scalar.value {
      case 0x0E00...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true
      default: false
      }
    }
  }
}
