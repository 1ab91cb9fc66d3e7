import Cards

extension Rule {
  /// Texts use the terms that respect children, after the *Luxembourg Guidelines*.
  ///
  /// A term that the *Terminology Guidelines for the Protection of Children from Sexual Exploitation and Sexual Abuse* advise
  /// against, or ask to use with special care, is a warning with the term to use instead. The lists follow the first edition,
  /// adopted in Luxembourg on 28 January 2016; the few entries that come from the second edition of 2025 say so. There are lists for
  /// English, French, Dutch and German, with inflections and compounds; texts in other languages are not looked through.
  /// [Terminology](../terminology.md) shows what each list rests on and what could not be verified.
  ///
  /// Old terms stay where they are not the author's own: between quotation marks, in block quotes, code and addresses; in
  /// titles of treaties, laws, mandates and campaigns, whether widely known or named in `treaties/instruments.yaml`, `sources.json`
  /// or the card's laws, plans and services; in titles in italics; in names, which capitals within a sentence show (not in German);
  /// in the government's reply, in words quoted from an instrument, and in what a correction or an erratum says was printed.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -Campaigns against child prostitution [@law].
  /// +Campaigns against the exploitation of children in prostitution, which the law of 1912 calls “child prostitution” [@law].
  /// ```
  static let terms = Rule(
    "terms", .advice,
    .texts { texts, _, report in
      for text in texts.prose {
        text.forEachVersion { version in
          guard let list = TermList.list(of: version.language), list.isSeen(in: version.value),
            !texts.areQuoted(version.value)
          else { return }
          for passage in Passage.all(of: version.value) {
            look(at: passage, by: list, in: version.language, texts, version.value.place, &report)
          }
        }
      }
      for (text, place) in texts.plain {
        text.forEachVersion { version in
          guard let list = TermList.list(of: version.language), list.isSeen(in: version.value) else { return }
          let passage = Passage(version.value, line: place.line)
          look(at: passage, by: list, in: version.language, texts, place, &report)
        }
      }
    })

  private static func look(
    at passage: Passage, by list: TermList, in language: LanguageTag, _ texts: Texts, _ place: Place,
    _ report: inout Report
  ) {
    let found = list.found(in: passage.symbols)
    guard !found.isEmpty else { return }
    let right = list.acceptable(in: passage.symbols)
    let places = OldTermPlaces(in: passage, of: language, titles: texts.titles)
    for (term, symbols) in found {
      let range = passage.scalars(of: symbols)
      guard let better = term.prefer, !right.contains(where: { $0.contains(symbols) }), !places.hold(range) else {
        continue
      }
      let line = passage.line(of: range.lowerBound)
      report.add(
        line == place.line ? place : Place(file: place.file, line: line), reach: .file,
        found: "the term “\(passage.text(range))”", expected: term.class.expected,
        mend: "\(better); what is quoted or a title stays, between quotation marks")
    }
  }
}

extension TermList {
  /// Whether a term may stand in a text: one pass, nothing is copied.
  fileprivate func isSeen(in prose: Prose) -> Bool {
    var folding = Folding()
    var state = Automaton.State()
    var isSeen = false
    prose.forEachEvent { event in
      switch event {
      case .text(let text): see(text, &folding, &state, &isSeen)
      case .bind(let binding): see(binding.text, &folding, &state, &isSeen)
      case .softBreak, .hardBreak: see(" ", &folding, &state, &isSeen)
      case .open(let element, _), .close(let element): if element.isBlock { folding.part() }
      case .cite, .rule: break
      }
    }
    return isSeen
  }

  fileprivate func isSeen(in text: String) -> Bool {
    var folding = Folding()
    var state = Automaton.State()
    var isSeen = false
    see(text, &folding, &state, &isSeen)
    return isSeen
  }

  @inline(__always)
  private func see(_ text: String, _ folding: inout Folding, _ state: inout Automaton.State, _ isSeen: inout Bool) {
    folding.feed(text) { symbol in
      state = reported.step(state, symbol)
      if state.isEnd { isSeen = true }
    }
  }
}

extension TermList.Term.Class {
  fileprivate var expected: String {
    switch self {
    case .avoid: "a term that neither blames the child nor makes the act harmless"
    case .caution, .acceptable: "a term that says what is meant: this one needs special care"
    }
  }
}
