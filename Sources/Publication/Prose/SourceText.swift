import Cards
import Formats

/// A source as a reader sees it, in pieces, so that page and booklet print the same words.
///
/// `Names: Title. Container, vol. 2, pp. 3–9. Publisher, Place, 3 March 2009. Address (accessed 4 May 2010).`
struct SourceText: Sendable {
  enum Piece: Sendable {
    case words(String)
    /// A title, in the language of the source where it is known.
    case title(String, LanguageTag?)
    case link(address: String)
  }
  private(set) var pieces: [Piece] = []

  /// The source in full, with the place in it where one is cited.
  init(_ source: Source, locator: String? = nil, wording: Wording) {
    guard source.access != .confidential else {
      pieces = [.words(wording.sources.confidential + ".")]
      return
    }
    let names = Self.names(of: source, wording)
    if !names.isEmpty { add(wording.figures.label(names)) }
    pieces.append(.title(source.title, source.language))
    add(Self.endsSentence(source.title) ? " " : ". ")
    add(sentence: Self.container(of: source, wording))
    add(sentence: Self.publication(of: source, besides: names, wording))
    if let locator { add(sentence: locator) }
    address(of: source, wording)
    trimEnd()
  }

  /// The source in short, for the notes after the one that gives it in full.
  init(shortOf source: Source, locator: String?, inFull: Int, wording: Wording) {
    guard source.access != .confidential else {
      pieces = [.words(wording.sources.confidential + ".")]
      return
    }
    if let name = source.authors.first ?? source.editors.first {
      add(wording.figures.label(name.family ?? name.literal ?? name.given ?? ""))
    }
    pieces.append(.title(source.title, source.language))
    if let locator { add(", " + locator) }
    add(" (" + wording.sources.seeNote(String(inFull)) + ").")
  }

  /// The words alone.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .title(let title, _): title
      case .link(let address): address
      }
    }.joined()
  }
}

extension SourceText {
  private mutating func add(_ words: String) { pieces.append(.words(words)) }

  private mutating func add(sentence words: String) {
    guard !words.isEmpty else { return }
    add(Self.endsSentence(words) ? words + " " : words + ". ")
  }

  private mutating func address(of source: Source, _ wording: Wording) {
    guard source.access == .open else {
      add(sentence: wording.sources.onFile)
      return
    }
    guard let address = Self.address(of: source) else { return }
    pieces.append(.link(address: address))
    if let accessed = source.accessed { add(" (" + wording.sources.accessed(wording.figures.date(accessed)) + ")") }
    add(".")
  }

  private mutating func trimEnd() {
    guard case .words(let words)? = pieces.last, words.utf8.last == UInt8(ascii: " ") else { return }
    pieces[pieces.count - 1] = .words(String(decoding: words.utf8.dropLast(), as: UTF8.self))
  }

  private static func endsSentence(_ text: String) -> Bool {
    switch text.utf8.last {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): true
    default: text.hasSuffix("…")
    }
  }

  /// The web address of a public source: its DOI, else its URL where that leads to the web.
  static func address(of source: Source) -> String? {
    if let doi = source.doi { return WebAddress("doi:" + doi)?.text }
    return source.url.flatMap { WebAddress($0)?.text }
  }

  static func names(of source: Source, _ wording: Wording) -> String {
    if !source.authors.isEmpty { return source.authors.map(name).joined(separator: "; ") }
    if !source.editors.isEmpty { return wording.sources.editedBy(source.editors.map(name).joined(separator: "; ")) }
    return ""
  }

  private static func name(_ name: PersonName) -> String {
    guard let family = name.family else { return name.literal ?? name.given ?? "" }
    return name.given.map { family + ", " + $0 } ?? family
  }

  private static func container(of source: Source, _ wording: Wording) -> String {
    var parts: [String] = []
    if let container = source.container { parts.append(container) }
    if let event = source.event { parts.append(event) }
    if let genre = source.genre { parts.append(genre) }
    if let number = source.number { parts.append(number) }
    if let volume = source.volume { parts.append(wording.sources.volume + " " + volume) }
    if let issue = source.issue { parts.append(wording.sources.issue + " " + issue) }
    if let page = source.page { parts.append(wording.sources.pages + " " + page) }
    return parts.joined(separator: ", ")
  }

  private static func publication(of source: Source, besides names: String, _ wording: Wording) -> String {
    var parts: [String] = []
    if let publisher = source.publisher, publisher != names { parts.append(publisher) }
    if let place = source.publisherPlace { parts.append(place) }
    if let issued = source.issued { parts.append(wording.figures.date(issued)) }
    if let isbn = source.isbn { parts.append("ISBN " + isbn) }
    return parts.joined(separator: ", ")
  }
}
