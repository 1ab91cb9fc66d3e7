import Cards

@testable import Publication

/// Shorthand for the texts of the sample.
enum Sample {
  static let english = LanguageTag.english
  static let french = LanguageTag("fr") ?? .english
  static let place = Place(file: "sample.yaml", line: 1)

  static func id<Of>(_ text: String) -> Identifier<Of> {
    guard let id = Identifier<Of>(text) else { preconditionFailure("\(text) is no identifier") }
    return id
  }

  static func country(_ code: String) -> CountryCode {
    guard let country = CountryCode(code) else { preconditionFailure("\(code) is no country") }
    return country
  }

  static func number(_ text: String) -> IndicatorNumber {
    guard let number = IndicatorNumber(text) else { preconditionFailure("\(text) is no number") }
    return number
  }

  static func date(_ text: String) -> PartialDate {
    guard let date = PartialDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }

  static func colour(_ text: String) -> Colour {
    guard let colour = Colour(text) else { preconditionFailure("\(text) is no colour") }
    return colour
  }

  static func located<Value>(_ value: Value) -> Located<Value> { Located(value, place) }

  static func text(_ english: String, _ french: String? = nil, stale: Bool = false) -> Text {
    localized(english, french, stale: stale) { $0 }
  }

  static func prose(_ english: String, _ french: String? = nil, stale: Bool = false) -> ProseText {
    localized(english, french, stale: stale, SampleMarkdown.prose)
  }

  private static func localized<Value>(
    _ english: String, _ french: String?, stale: Bool, _ read: (String) -> Value
  ) -> Localized<Value> {
    Localized(
      original: .init(language: Self.english, value: read(english)),
      translations: french.map { [.init(language: Self.french, value: read($0), isStale: stale)] } ?? [])
  }

  /// `plan, p. 4; report`
  static func citations(_ list: String) -> [Citation] {
    list.split(separator: ";").map { part in
      let pieces = part.split(separator: ",", maxSplits: 1).map { $0.trimmingSpaces }
      return Citation(
        key: id(pieces[0].hasPrefix("@") ? String(pieces[0].dropFirst()) : pieces[0]),
        locator: pieces.count > 1 ? pieces[1] : nil, place: place)
    }
  }
}

/// The little Markdown that the sample needs: paragraphs, headings, lists, tables, `*emphasis*` and `[@citations]`.
enum SampleMarkdown {
  static func prose(_ text: String) -> Prose {
    var events: [Prose.Event] = []
    var list: [Substring] = []
    func endList() {
      guard !list.isEmpty else { return }
      events.append(.open(.bulletList, line: 1))
      for item in list {
        events.append(.open(.item, line: 1))
        block(.paragraph, item, &events)
        events.append(.close(.item))
      }
      events.append(.close(.bulletList))
      list = []
    }
    for line in text.split(separator: "\n") {
      if line.hasPrefix("- ") {
        list.append(line.dropFirst(2))
        continue
      }
      endList()
      if line.hasPrefix("#") {
        let level = line.prefix { $0 == "#" }.count
        block(.heading(level), line.dropFirst(level + 1), &events)
      } else if line.hasPrefix("> ") {
        events.append(.open(.quote, line: 1))
        block(.paragraph, line.dropFirst(2), &events)
        events.append(.close(.quote))
      } else if line.hasPrefix("|") {
        table(line, &events)
      } else {
        block(.paragraph, line, &events)
      }
    }
    endList()
    return Prose(events: events, place: Sample.place)
  }

  /// `|Year|Cases|;2023|12` : rows parted by semicolons.
  private static func table(_ line: Substring, _ events: inout [Prose.Event]) {
    let rows = line.split(separator: ";").map { $0.split(separator: "|") }
    events.append(.open(.table([.none, .right]), line: 1))
    for (index, row) in rows.enumerated() {
      let element: Prose.Element = index == 0 ? .tableHead : .tableRow
      events.append(.open(element, line: 1))
      for cell in row { block(.tableCell, cell, &events) }
      events.append(.close(element))
    }
    events.append(.close(.table([.none, .right])))
  }

  private static func block(_ element: Prose.Element, _ text: Substring, _ events: inout [Prose.Event]) {
    events.append(.open(element, line: 1))
    inline(text, &events)
    events.append(.close(element))
  }

  private static func inline(_ text: Substring, _ events: inout [Prose.Event]) {
    var isEmphasised = false
    var run = ""
    func endRun() {
      if !run.isEmpty { events.append(.text(run)) }
      run = ""
    }
    var rest = text
    while let character = rest.popFirst() {
      switch character {
      case "*":
        endRun()
        events.append(isEmphasised ? .close(.emphasis) : .open(.emphasis, line: 1))
        isEmphasised.toggle()
      case "[":
        endRun()
        let list = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(list.count + 1)
        events.append(.cite(Sample.citations(String(list))))
      default: run.append(character)
      }
    }
    endRun()
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
